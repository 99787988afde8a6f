package quorate.instructions;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import quorate.kernel.Code;
import quorate.kernel.Money;
import quorate.kernel.PartyId;

/** Superannuation by practice and month, as rows that are only added. */
@Component
class ContributionStore {

    private final JdbcClient sql;

    ContributionStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** What stands of each practice, month and kind as known by the number: the latest month first. */
    List<Contribution> list(Collection<PartyId> commissioners, long known) {
        if (commissioners.isEmpty()) return List.of();
        return sql.sql("""
                        select * from (
                            select distinct on (commissioner, practice, first_day, kind) *
                            from instructions.contribution
                            where commissioner in (:commissioners) and number <= :known
                            order by commissioner, practice, first_day, kind, row desc) c
                        order by first_day desc, practice, kind desc
                        """)
                .param("known", known)
                .param(
                        "commissioners",
                        commissioners.stream().map(PartyId::value).toList())
                .query((row, at) -> new Contribution(
                        new PartyId(row.getObject("commissioner", java.util.UUID.class)),
                        row.getString("practice"),
                        YearMonth.from(row.getObject("first_day", LocalDate.class)),
                        Code.parse(Deduction.Kind.class, row.getString("kind")),
                        new Money(row.getLong("pence")),
                        row.getString("source"),
                        row.getObject("day", LocalDate.class),
                        new PartyId(row.getObject("by_person", java.util.UUID.class))))
                .list();
    }

    void insert(Contribution it, long number) {
        sql.sql("""
                        insert into instructions.contribution (commissioner, practice, first_day, kind, pence, source, day,
                            by_person, number)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        it.commissioner().value(),
                        it.practice(),
                        it.month().atDay(1),
                        Code.of(it.kind()),
                        it.amount().pence(),
                        it.source(),
                        it.day(),
                        it.by().value(),
                        number)
                .update();
    }
}
