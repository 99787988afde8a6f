package quorate.parallels;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import quorate.kernel.Code;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.parallels.Parallel.Against;
import quorate.parallels.Parallel.Rule;

/** Parallel runs and the rules by which they are ready, as rows that are only added. */
@Component
class ParallelStore {

    private static final String ALL = """
            select p.*, r.months, r.tolerance
            from parallels.parallel p
            join lateral (select * from parallels.rule r where r.parallel = p.id and r.number <= :known
                order by r.number desc limit 1) r on true
            where p.number <= :known
            """;

    private final JdbcClient sql;

    ParallelStore(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Parallel> find(UUID id) {
        return sql.sql(ALL + " and p.id = :id")
                .param("known", Long.MAX_VALUE)
                .param("id", id)
                .query((row, at) -> parallel(row))
                .optional();
    }

    /** The latest first. */
    List<Parallel> list(Collection<PartyId> commissioners, long known) {
        if (commissioners.isEmpty()) return List.of();
        return sql.sql(ALL + " and p.commissioner in (:commissioners) order by p.number desc")
                .param("known", known)
                .param(
                        "commissioners",
                        commissioners.stream().map(PartyId::value).toList())
                .query((row, at) -> parallel(row))
                .list();
    }

    void insert(Parallel it, long number) {
        sql.sql("""
                        insert into parallels.parallel (id, commissioner, scheme, version, against, other, first_month,
                            last_month, day, by_person, number) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        it.id(),
                        it.commissioner().value(),
                        it.scheme(),
                        it.version(),
                        Code.of(it.against()),
                        it.other(),
                        it.first(),
                        it.last(),
                        it.day(),
                        it.by().value(),
                        number)
                .update();
        insert(it.id(), it.rule(), it.day(), it.by(), number);
    }

    void insert(UUID parallel, Rule rule, LocalDate day, PartyId by, long number) {
        sql.sql(
                        "insert into parallels.rule (parallel, months, tolerance, day, by_person, number) values (?, ?, ?, ?, ?, ?)")
                .params(parallel, rule.months(), rule.tolerance().pence(), day, by.value(), number)
                .update();
    }

    private static Parallel parallel(ResultSet row) throws SQLException {
        return new Parallel(
                row.getObject("id", UUID.class),
                new PartyId(row.getObject("commissioner", UUID.class)),
                row.getString("scheme"),
                row.getInt("version"),
                Code.parse(Against.class, row.getString("against")),
                row.getString("other"),
                row.getObject("first_month", LocalDate.class),
                row.getObject("last_month", LocalDate.class),
                new Rule(row.getInt("months"), new Money(row.getLong("tolerance"))),
                row.getObject("day", LocalDate.class),
                new PartyId(row.getObject("by_person", UUID.class)));
    }
}
