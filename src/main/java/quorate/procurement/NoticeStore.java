package quorate.procurement;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import quorate.intake.Received;
import quorate.kernel.Money;
import quorate.procurement.Notice.Award;
import quorate.procurement.Notice.Named;
import tools.jackson.databind.json.JsonMapper;

/** Notices as they were published; nothing is ever written over. */
@Component
class NoticeStore {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String COLUMNS = "id, process, release, at, stages, title, description, buyer_id, buyer,"
            + " method, pence, closes, classification, awards";

    private final JdbcClient sql;
    final Received files;

    NoticeStore(JdbcClient sql, DataSource database) {
        this.sql = sql;
        this.files = new Received(sql, database, "procurement");
    }

    /**
     * What is looked for.
     *
     * @param words in title, description, buyer or supplier; all of them
     * @param stage a tag; empty for any
     * @param buyer part of a name; empty for any
     */
    record Wanted(String words, String stage, String buyer) {}

    Optional<Notice> find(UUID id) {
        return sql.sql("select " + COLUMNS + " from procurement.notice where id = ?")
                .param(id)
                .query((row, at) -> read(row))
                .optional();
    }

    Optional<Notice> find(String process, String release) {
        return sql.sql("select " + COLUMNS + " from procurement.notice where process = ? and release = ?")
                .params(process, release)
                .query((row, at) -> read(row))
                .optional();
    }

    /** All that was said of a process, the first first. */
    List<Notice> process(String process) {
        return sql.sql("select " + COLUMNS + " from procurement.notice where process = ? order by at, release")
                .param(process)
                .query((row, at) -> read(row))
                .list();
    }

    /** The file that a notice came in. */
    UUID fileOf(UUID notice) {
        return sql.sql("select import from procurement.notice where id = ?")
                .param(notice)
                .query(UUID.class)
                .single();
    }

    long count(Wanted wanted) {
        return where("select count(*)", wanted, "").query(Long.class).single();
    }

    /** @param order of columns, never of what somebody typed */
    List<Notice> list(Wanted wanted, String order, long before, int most) {
        return where("select " + COLUMNS, wanted, " order by " + order + " offset " + before + " limit " + most)
                .query((row, at) -> read(row))
                .list();
    }

    /** The stages of which there are notices. */
    List<String> stages() {
        return sql.sql("select distinct unnest(stages) as stage from procurement.notice order by stage")
                .query((row, at) -> row.getString("stage"))
                .list();
    }

    private JdbcClient.StatementSpec where(String select, Wanted wanted, String after) {
        var conditions = new ArrayList<String>(List.of("true"));
        var values = new ArrayList<Object>();
        if (!wanted.words().isEmpty()) {
            conditions.add("words @@ websearch_to_tsquery('english', ?)");
            values.add(wanted.words());
        }
        if (!wanted.stage().isEmpty()) {
            conditions.add("? = any (stages)");
            values.add(wanted.stage());
        }
        if (!wanted.buyer().isEmpty()) {
            conditions.add("strpos(lower(buyer), lower(?)) > 0");
            values.add(wanted.buyer());
        }
        return sql.sql(select + " from procurement.notice where " + String.join(" and ", conditions) + after)
                .params(values);
    }

    void insert(Notice notice, UUID file) {
        sql.sql("insert into procurement.notice (" + COLUMNS
                        + ", import) values (:id, :process, :release, :at, :stages,"
                        + " :title, :description, :buyerId, :buyer, :method, :pence, :closes, :classification,"
                        + " :awards::jsonb, :file)")
                .param("id", notice.id())
                .param("process", notice.process())
                .param("release", notice.release())
                .param("at", notice.at().atOffset(ZoneOffset.UTC))
                .param("stages", notice.stages().toArray(String[]::new))
                .param("title", notice.title())
                .param("description", notice.description())
                .param("buyerId", notice.buyer().id())
                .param("buyer", notice.buyer().name())
                .param("method", notice.method())
                .param("pence", notice.value().map(Money::pence).orElse(null), Types.BIGINT)
                .param("closes", notice.closes().orElse(null), Types.DATE)
                .param("classification", notice.classification())
                .param(
                        "awards",
                        JSON.writeValueAsString(
                                notice.awards().stream().map(Kept::of).toList()))
                .param("file", file)
                .update();
    }

    /** An award as it is kept. */
    private record Kept(List<Named> suppliers, String value, String awarded, String begins, String ends) {

        static Kept of(Award award) {
            return new Kept(
                    award.suppliers(),
                    award.value().map(Money::plain).orElse(""),
                    award.awarded().map(LocalDate::toString).orElse(""),
                    award.begins().map(LocalDate::toString).orElse(""),
                    award.ends().map(LocalDate::toString).orElse(""));
        }

        Award award() {
            return new Award(
                    suppliers,
                    value.isEmpty() ? Optional.empty() : Optional.of(Money.parse(value)),
                    day(awarded),
                    day(begins),
                    day(ends));
        }

        private static Optional<LocalDate> day(String text) {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        }
    }

    private static Notice read(ResultSet row) throws SQLException {
        var pence = row.getObject("pence", Long.class);
        return new Notice(
                row.getObject("id", UUID.class),
                row.getString("process"),
                row.getString("release"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                texts(row.getArray("stages")),
                row.getString("title"),
                row.getString("description"),
                new Named(row.getString("buyer_id"), row.getString("buyer")),
                row.getString("method"),
                Optional.ofNullable(pence).map(Money::new),
                Optional.ofNullable(row.getObject("closes", LocalDate.class)),
                row.getString("classification"),
                List.of(JSON.readValue(row.getString("awards"), Kept[].class)).stream()
                        .map(Kept::award)
                        .toList());
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
