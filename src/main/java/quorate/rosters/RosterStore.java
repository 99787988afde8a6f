package quorate.rosters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import quorate.intake.Table;
import quorate.kernel.Code;
import quorate.kernel.PartyId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Lists on their way into the register, and what became of them. */
@Component
class RosterStore {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<String>> CODES = new TypeReference<>() {};
    private static final TypeReference<List<RosterJudge.Line>> LINES = new TypeReference<>() {};

    private final JdbcClient sql;

    RosterStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Roster roster) {
        sql.sql("""
                insert into rosters.roster (id, body, file_name, hash, sheet, at, by_person)
                values (:id, :body, :name, :hash, cast(:sheet as jsonb), :at, :by)
                """)
                .param("id", roster.id())
                .param("body", roster.body().value())
                .param("name", roster.fileName())
                .param("hash", roster.hash())
                .param("sheet", JSON.writeValueAsString(roster.sheet()))
                .param("at", roster.at().atOffset(ZoneOffset.UTC))
                .param("by", roster.by().value())
                .update();
    }

    void match(UUID id, Roster.Columns columns) {
        sql.sql("""
                update rosters.roster set columns = cast(:columns as jsonb), day = :day, new_posts = :posts
                where id = :id and report is null
                """)
                .param(
                        "columns",
                        JSON.writeValueAsString(
                                columns.fields().stream().map(Code::of).toList()))
                .param("day", columns.day())
                .param("posts", columns.newPosts())
                .param("id", id)
                .update();
    }

    /** What was read is entered: of the list itself only the headings are kept, so that they are known next time. */
    void accept(UUID id, List<RosterJudge.Line> report, long number, Instant at) {
        sql.sql("""
                update rosters.roster
                set report = cast(:report as jsonb), number = :number, accepted_at = :at,
                    sheet = jsonb_set(sheet, '{rows}', '[]')
                where id = :id and report is null
                """)
                .param("report", JSON.writeValueAsString(report))
                .param("number", number)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    Optional<Roster> find(UUID id) {
        return sql.sql("select * from rosters.roster where id = ?")
                .param(id)
                .query((row, at) -> roster(row))
                .optional();
    }

    /** The latest first. */
    List<Roster> list() {
        return sql.sql("select * from rosters.roster order by at desc limit 200")
                .query((row, at) -> roster(row))
                .list();
    }

    /** What was last said of each heading in a list of the body. */
    Map<String, RosterField> remembered(PartyId body) {
        var known = new LinkedHashMap<String, RosterField>();
        sql.sql("select * from rosters.roster where body = ? and columns is not null order by at")
                .param(body.value())
                .query((row, at) -> roster(row))
                .list()
                .forEach(roster -> roster.columns().ifPresent(columns -> {
                    var headings = roster.sheet().headings();
                    for (var at = 0; at < headings.size(); at++) {
                        known.put(Table.key(headings.get(at)), columns.fields().get(at));
                    }
                }));
        return known;
    }

    private static Roster roster(ResultSet row) throws SQLException {
        var columns = Optional.ofNullable(row.getString("columns"))
                .map(text -> JSON.readValue(text, CODES).stream()
                        .map(code -> Code.parse(RosterField.class, code))
                        .toList());
        var day = row.getObject("day", LocalDate.class);
        var posts = row.getBoolean("new_posts");
        return new Roster(
                row.getObject("id", UUID.class),
                new PartyId(row.getObject("body", UUID.class)),
                row.getString("file_name"),
                row.getString("hash"),
                JSON.readValue(row.getString("sheet"), RosterSheet.class),
                columns.map(fields -> new Roster.Columns(fields, day, posts)),
                Optional.ofNullable(row.getString("report")).map(text -> JSON.readValue(text, LINES)),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new PartyId(row.getObject("by_person", UUID.class)));
    }
}
