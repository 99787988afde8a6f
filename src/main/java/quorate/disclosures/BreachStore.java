package quorate.disclosures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import quorate.kernel.Code;
import quorate.kernel.PartyId;

/** Reports of breaches and the steps that followed. Nothing is changed; words may be erased one day. */
@Component
class BreachStore {

    private static final String REPORTS =
            "select b.*, w.texts from disclosures.breach b join disclosures.words w on w.row = b.words";
    private static final String STEPS =
            "select s.*, w.texts from disclosures.step s join disclosures.words w on w.row = s.words";

    private final JdbcClient sql;

    BreachStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Breach breach, long number) {
        sql.sql("""
                        insert into disclosures.breach (id, body, reporter, named, affected, happened, reported, words, number)
                        values (:id, :body, :reporter, cast(:named as uuid[]), cast(:affected as uuid[]), :happened, :reported,
                                :words, :number)
                        """)
                .param("id", breach.id())
                .param("body", breach.body().value())
                .param("reporter", breach.reporter().value())
                .param("named", array(breach.named()))
                .param("affected", array(breach.affected()))
                .param("happened", breach.happened().orElse(null), Types.DATE)
                .param("reported", breach.reported())
                .param("words", GiftStore.words(sql, Map.of("what", breach.what())))
                .param("number", number)
                .update();
    }

    private static String array(List<PartyId> ids) {
        return ids.stream().map(PartyId::toString).collect(Collectors.joining(",", "{", "}"));
    }

    void insert(Breach.Step step, long number) {
        sql.sql("""
                        insert into disclosures.step (id, breach, kind, day, noted_by, who, choice, words, number)
                        values (:id, :breach, :kind, :day, :by, :who, :choice, :words, :number)
                        """)
                .param("id", step.id())
                .param("breach", step.breach())
                .param("kind", Code.of(step.kind()))
                .param("day", step.day())
                .param("by", step.by().value())
                .param("who", step.who().map(PartyId::value).orElse(null), Types.OTHER)
                .param("choice", step.choice())
                .param("words", GiftStore.words(sql, Map.of("text", step.text())))
                .param("number", number)
                .update();
    }

    Optional<BreachFile> find(UUID id) {
        var report = sql.sql(REPORTS + " where b.id = :id")
                .param("id", id)
                .query((row, at) -> breach(row))
                .optional();
        return report.map(one -> new BreachFile(
                one,
                sql.sql(STEPS + " where s.breach = :id order by s.number, s.row")
                        .param("id", id)
                        .query((row, at) -> step(row))
                        .list()));
    }

    /** Every report, the latest first. */
    List<BreachFile> list() {
        var steps = sql.sql(STEPS + " order by s.number, s.row").query((row, at) -> step(row)).list().stream()
                .collect(Collectors.groupingBy(Breach.Step::breach));
        return sql.sql(REPORTS + " order by b.number desc").query((row, at) -> breach(row)).list().stream()
                .map(breach -> new BreachFile(breach, steps.getOrDefault(breach.id(), List.of())))
                .toList();
    }

    private static Breach breach(ResultSet row) throws SQLException {
        return new Breach(
                row.getObject("id", UUID.class),
                new PartyId(row.getObject("body", UUID.class)),
                new PartyId(row.getObject("reporter", UUID.class)),
                parties(row, "named"),
                parties(row, "affected"),
                Optional.ofNullable(row.getObject("happened", LocalDate.class)),
                row.getObject("reported", LocalDate.class),
                GiftStore.JSON
                        .readValue(row.getString("texts"), GiftStore.TEXTS)
                        .getOrDefault("what", "(erased)"));
    }

    private static List<PartyId> parties(ResultSet row, String column) throws SQLException {
        return Arrays.stream((UUID[]) row.getArray(column).getArray())
                .map(PartyId::new)
                .toList();
    }

    private static Breach.Step step(ResultSet row) throws SQLException {
        return new Breach.Step(
                row.getObject("id", UUID.class),
                row.getObject("breach", UUID.class),
                Code.parse(Breach.Kind.class, row.getString("kind")),
                row.getObject("day", LocalDate.class),
                new PartyId(row.getObject("noted_by", UUID.class)),
                Optional.ofNullable(row.getObject("who", UUID.class)).map(PartyId::new),
                row.getString("choice"),
                GiftStore.JSON
                        .readValue(row.getString("texts"), GiftStore.TEXTS)
                        .getOrDefault("text", "(erased)"));
    }
}
