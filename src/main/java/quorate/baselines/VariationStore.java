package quorate.baselines;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import quorate.baselines.Baseline.Ending;
import quorate.baselines.Baseline.Told;
import quorate.kernel.Code;
import quorate.kernel.PartyId;

/** Variations of instruction, with when the agent was told of them, as rows that are only added. */
@Component
class VariationStore {

    private final JdbcClient sql;

    VariationStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** The latest first. */
    List<Variation> list(Collection<PartyId> commissioners, long known) {
        if (commissioners.isEmpty()) return List.of();
        return sql.sql("""
                        select v.*, t.pays_on, t.day as told, t.by_person as told_by, t.number as told_number,
                            e.why as ended_why, e.day as ended, e.by_person as ended_by
                        from baselines.variation v
                        left join baselines.variation_telling t on t.variation = v.id and t.number <= :known
                        left join baselines.variation_ending e on e.variation = v.id and e.number <= :known
                        where v.commissioner in (:commissioners) and v.number <= :known
                        order by v.number desc, v.id
                        """)
                .param("known", known)
                .param(
                        "commissioners",
                        commissioners.stream().map(PartyId::value).toList())
                .query((row, at) -> {
                    var from = row.getObject("from_day", LocalDate.class);
                    return new Variation(
                            row.getObject("id", UUID.class),
                            new PartyId(row.getObject("commissioner", UUID.class)),
                            Year.of(from),
                            BaselineStore.line(row),
                            YearMonth.from(from),
                            row.getString("why"),
                            row.getString("contract"),
                            row.getObject("day", LocalDate.class),
                            new PartyId(row.getObject("by_person", UUID.class)),
                            BaselineStore.told(row),
                            BaselineStore.ended(row));
                })
                .list();
    }

    void insert(Variation it, long number) {
        sql.sql("""
                        insert into baselines.variation (id, commissioner, practice, party, stream, basis, pence, from_day,
                            why, contract, day, by_person, number)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        it.id(),
                        it.commissioner().value(),
                        it.line().practice(),
                        it.line().party().value(),
                        it.line().stream(),
                        Code.of(it.line().basis()),
                        it.line().yearly().pence(),
                        it.from().atDay(1),
                        it.why(),
                        it.contract(),
                        it.day(),
                        it.by().value(),
                        number)
                .update();
    }

    void insert(UUID variation, Told it) {
        sql.sql("""
                        insert into baselines.variation_telling (variation, pays_on, day, by_person, number)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(variation, it.paysOn(), it.day(), it.by().value(), it.number())
                .update();
    }

    void insert(UUID variation, Ending it, long number) {
        sql.sql("""
                        insert into baselines.variation_ending (variation, why, day, by_person, number)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(variation, it.why(), it.day(), it.by().value(), number)
                .update();
    }
}
