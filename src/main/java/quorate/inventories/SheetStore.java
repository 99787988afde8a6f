package quorate.inventories;

import java.sql.ResultSet;
import java.sql.SQLException;
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
import quorate.inventories.Inventories.Given;
import quorate.inventories.SheetJudge.Line;
import quorate.kernel.Code;
import quorate.kernel.PartyId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Lists of contracts on their way into the register. */
@Component
class SheetStore {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<String>> CODES = new TypeReference<>() {};
    private static final TypeReference<List<Line>> LINES = new TypeReference<>() {};

    private final JdbcClient sql;

    SheetStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Given given) {
        sql.sql("""
                        insert into inventories.spreadsheet (id, commissioner, file_name, hash, sheet, at, by_person)
                        values (:id, :commissioner, :file, :hash, cast(:sheet as jsonb), :at, :by)
                        """)
                .param("id", given.id())
                .param("commissioner", given.commissioner().value())
                .param("file", given.fileName())
                .param("hash", given.hash())
                .param("sheet", JSON.writeValueAsString(given.sheet()))
                .param("at", given.at().atOffset(ZoneOffset.UTC))
                .param("by", given.by().value())
                .update();
    }

    void match(UUID id, List<SheetField> columns, LocalDate day) {
        sql.sql("""
                        update inventories.spreadsheet set columns = cast(:columns as jsonb), day = :day
                        where id = :id and report is null
                        """)
                .param(
                        "columns",
                        JSON.writeValueAsString(columns.stream().map(Code::of).toList()))
                .param("day", day)
                .param("id", id)
                .update();
    }

    /** What was read is entered: of the list itself only the headings are kept, so that they are known next time. */
    void accept(UUID id, List<Line> report, long number) {
        sql.sql("""
                        update inventories.spreadsheet
                        set report = cast(:report as jsonb), number = :number, sheet = jsonb_set(sheet, '{rows}', '[]')
                        where id = :id and report is null
                        """)
                .param("report", JSON.writeValueAsString(report))
                .param("number", number)
                .param("id", id)
                .update();
    }

    Optional<Given> find(UUID id) {
        return sql.sql("select * from inventories.spreadsheet where id = ?")
                .param(id)
                .query((row, at) -> given(row))
                .optional();
    }

    /** The latest first. */
    List<Given> list() {
        return sql.sql("select * from inventories.spreadsheet order by at desc limit 200")
                .query((row, at) -> given(row))
                .list();
    }

    /** What was last said of each heading in a list of the commissioner. */
    Map<String, SheetField> remembered(PartyId commissioner) {
        var known = new LinkedHashMap<String, SheetField>();
        sql.sql("select * from inventories.spreadsheet where commissioner = ? and columns is not null order by at")
                .param(commissioner.value())
                .query((row, at) -> given(row))
                .list()
                .forEach(given -> {
                    var headings = given.sheet().headings();
                    for (var at = 0; at < headings.size(); at++) {
                        known.put(Table.key(headings.get(at)), given.columns().get(at));
                    }
                });
        return known;
    }

    private static Given given(ResultSet row) throws SQLException {
        var columns = row.getString("columns");
        return new Given(
                row.getObject("id", UUID.class),
                new PartyId(row.getObject("commissioner", UUID.class)),
                row.getString("file_name"),
                row.getString("hash"),
                JSON.readValue(row.getString("sheet"), Sheet.class),
                columns == null
                        ? List.of()
                        : JSON.readValue(columns, CODES).stream()
                                .map(code -> Code.parse(SheetField.class, code))
                                .toList(),
                Optional.ofNullable(row.getObject("day", LocalDate.class)),
                Optional.ofNullable(row.getString("report")).map(text -> JSON.readValue(text, LINES)),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new PartyId(row.getObject("by_person", UUID.class)));
    }
}
