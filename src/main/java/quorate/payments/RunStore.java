package quorate.payments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import quorate.intake.Copy;
import quorate.kernel.DecisionId;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.payments.Finding.Answered;
import quorate.payments.Round.Sum;

/** Runs, what they came to, how findings were answered, and how they ended, as rows. */
@Component
class RunStore {

    private static final String ALL = """
            select r.*, e.approved, e.why, e.day as ended, e.by_person as ended_by
            from payments.run r left join payments.ending e on e.run = r.id and e.number <= :known
            where r.number <= :known
            """;

    private final JdbcClient sql;
    private final DataSource database;

    RunStore(JdbcClient sql, DataSource database) {
        this.sql = sql;
        this.database = database;
    }

    Optional<Run> find(UUID id) {
        return sql.sql(ALL + " and r.id = :id")
                .param("known", Long.MAX_VALUE)
                .param("id", id)
                .query((row, at) -> run(row))
                .optional();
    }

    /** The latest first. */
    List<Run> list(Collection<PartyId> commissioners, long known) {
        if (commissioners.isEmpty()) return List.of();
        return sql.sql(ALL + " and r.commissioner in (:commissioners) order by r.number desc, r.id")
                .param("known", known)
                .param(
                        "commissioners",
                        commissioners.stream().map(PartyId::value).toList())
                .query((row, at) -> run(row))
                .list();
    }

    void insert(Run run, List<Sum> sums, long number) {
        sql.sql("""
                        insert into payments.run (id, commissioner, scheme, version, retro, first_day, last_day, fund,
                            announced, known, decision, day, by_person, number)
                        values (:id, :commissioner, :scheme, :version, :retro, :first, :last, :fund, :announced, :known,
                            :decision, :day, :by, :number)
                        """)
                .param("id", run.id())
                .param("commissioner", run.commissioner().value())
                .param("scheme", run.scheme())
                .param("version", run.version())
                .param("retro", run.retro())
                .param("first", run.first())
                .param("last", run.last())
                .param("fund", run.fund())
                .param("announced", run.announced())
                .param("known", run.known())
                .param("decision", run.decision().map(DecisionId::value).orElse(null), java.sql.Types.OTHER)
                .param("day", run.day())
                .param("by", run.by().value())
                .param("number", number)
                .update();
        var rows = new Copy(database, "payments.sum (run, first_day, practice, party, stream, pence)");
        for (var sum : sums) {
            rows.row(
                    run.id(),
                    sum.first(),
                    sum.practice(),
                    sum.party(),
                    sum.stream(),
                    sum.amount().pence());
        }
        rows.write();
    }

    /** What it came to when it was started. */
    List<Sum> listSums(UUID run) {
        return sql.sql("select * from payments.sum where run = ? order by first_day, practice, stream")
                .param(run)
                .query((row, at) -> new Sum(
                        row.getObject("first_day", LocalDate.class),
                        row.getString("practice"),
                        new PartyId(row.getObject("party", UUID.class)),
                        row.getString("stream"),
                        new Money(row.getLong("pence"))))
                .list();
    }

    void answer(UUID run, String practice, String rule, Answered answered, long number) {
        sql.sql("""
                        insert into payments.answer (run, practice, rule, released, why, sentence, day, by_person, number)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        run,
                        practice,
                        rule,
                        answered.released(),
                        answered.why(),
                        answered.sentence(),
                        answered.day(),
                        answered.by().value(),
                        number)
                .update();
    }

    /** By practice and rule, as "Z90001 payments.sudden". */
    Map<String, Answered> answers(UUID run) {
        var found = new LinkedHashMap<String, Answered>();
        sql.sql("select * from payments.answer where run = ? order by number, practice, rule")
                .param(run)
                .query((row, at) -> found.put(
                        row.getString("practice") + " " + row.getString("rule"),
                        new Answered(
                                row.getBoolean("released"),
                                row.getString("why"),
                                row.getString("sentence"),
                                row.getObject("day", LocalDate.class),
                                new PartyId(row.getObject("by_person", UUID.class)))))
                .list();
        return found;
    }

    void end(UUID run, Run.Ending ending, long number) {
        sql.sql("insert into payments.ending (run, approved, why, day, by_person, number) values (?, ?, ?, ?, ?, ?)")
                .params(
                        run,
                        ending.approved(),
                        ending.why(),
                        ending.day(),
                        ending.by().value(),
                        number)
                .update();
    }

    private static Run run(ResultSet row) throws SQLException {
        var decision = row.getObject("decision", UUID.class);
        var ended = row.getObject("ended_by", UUID.class);
        return new Run(
                row.getObject("id", UUID.class),
                new PartyId(row.getObject("commissioner", UUID.class)),
                row.getString("scheme"),
                row.getInt("version"),
                row.getBoolean("retro"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getObject("fund", UUID.class),
                row.getObject("announced", LocalDate.class),
                row.getLong("known"),
                Optional.ofNullable(decision).map(DecisionId::new),
                row.getObject("day", LocalDate.class),
                new PartyId(row.getObject("by_person", UUID.class)),
                ended == null
                        ? Optional.empty()
                        : Optional.of(new Run.Ending(
                                row.getBoolean("approved"),
                                row.getString("why"),
                                row.getObject("ended", LocalDate.class),
                                new PartyId(ended))));
    }
}
