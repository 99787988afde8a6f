package quorate.claims;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import quorate.kernel.MatterId;
import quorate.kernel.Money;

/** How claims are paid back, as rows that are only added. */
@Component
class PlanStore {

    private static final String ALL = """
            select p.*, a.decision, a.agreed, a.day as decided from claims.plan p
            left join claims.agreed a on a.plan = p.id
            """;

    private final JdbcClient sql;

    PlanStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Plan it, long number) {
        sql.sql("""
                        insert into claims.plan (id, matter, claim, total, instalment, first_day, why, entered, by_person, number)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        it.id(),
                        it.matter().value(),
                        it.claim(),
                        it.total().pence(),
                        it.instalment().pence(),
                        it.first(),
                        it.why(),
                        it.entered(),
                        it.by().value(),
                        number)
                .update();
    }

    void insert(UUID plan, Plan.Agreed agreed, long number) {
        sql.sql("insert into claims.agreed (plan, decision, agreed, day, number) values (?, ?, ?, ?, ?)")
                .params(plan, agreed.decision(), agreed.yes(), agreed.day(), number)
                .update();
    }

    void insert(UUID plan, Plan.Change it, long number) {
        sql.sql("""
                        insert into claims.plan_change (id, plan, instalment, from_day, why, by_person, number)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        it.id(),
                        plan,
                        it.instalment().pence(),
                        it.from(),
                        it.why(),
                        it.by().value(),
                        number)
                .update();
    }

    void insert(UUID plan, Plan.Taken it, long number) {
        sql.sql(
                        "insert into claims.instalment (posting, plan, pence, day, by_person, number) values (?, ?, ?, ?, ?, ?)")
                .params(
                        it.posting(),
                        plan,
                        it.amount().pence(),
                        it.day(),
                        it.by().value(),
                        number)
                .update();
    }

    /** Of a claim, the latest first. */
    List<Plan> list(Collection<UUID> claims) {
        if (claims.isEmpty()) return List.of();
        return sql
                .sql(ALL + "where p.claim in (:claims) order by p.number desc, p.id")
                .param("claims", claims)
                .query((row, at) -> plan(row))
                .list()
                .stream()
                .map(this::whole)
                .toList();
    }

    Optional<Plan> find(MatterId matter) {
        return sql.sql(ALL + "where p.matter = :matter")
                .param("matter", matter.value())
                .query((row, at) -> plan(row))
                .optional()
                .map(this::whole);
    }

    private Plan whole(Plan it) {
        var changes = sql.sql("select * from claims.plan_change where plan = ? order by from_day, number")
                .param(it.id())
                .query((row, at) -> new Plan.Change(
                        row.getObject("id", UUID.class),
                        new Money(row.getLong("instalment")),
                        row.getObject("from_day", LocalDate.class),
                        row.getString("why"),
                        ClaimStore.party(row, "by_person")))
                .list();
        var taken = sql.sql("select * from claims.instalment where plan = ? order by number")
                .param(it.id())
                .query((row, at) -> new Plan.Taken(
                        row.getObject("posting", UUID.class),
                        new Money(row.getLong("pence")),
                        row.getObject("day", LocalDate.class),
                        ClaimStore.party(row, "by_person")))
                .list();
        return new Plan(
                it.id(),
                it.claim(),
                it.total(),
                it.instalment(),
                it.first(),
                it.why(),
                it.entered(),
                it.by(),
                it.agreed(),
                changes,
                taken);
    }

    /** What was paid back of each claim, as known by a number. */
    Map<UUID, Money> back(Collection<UUID> claims, long known) {
        if (claims.isEmpty()) return Map.of();
        var found = new HashMap<UUID, Money>();
        sql.sql("""
                        select p.claim, sum(i.pence) as pence from claims.instalment i join claims.plan p on p.id = i.plan
                        where p.claim in (:claims) and i.number <= :known group by p.claim
                        """).param("claims", claims).param("known", known).query(row -> {
            found.put(row.getObject("claim", UUID.class), new Money(row.getLong("pence")));
        });
        return found;
    }

    private static Plan plan(ResultSet row) throws SQLException {
        var decision = row.getObject("decision", UUID.class);
        return new Plan(
                row.getObject("id", UUID.class),
                row.getObject("claim", UUID.class),
                new Money(row.getLong("total")),
                new Money(row.getLong("instalment")),
                row.getObject("first_day", LocalDate.class),
                row.getString("why"),
                row.getObject("entered", LocalDate.class),
                ClaimStore.party(row, "by_person"),
                decision == null
                        ? Optional.empty()
                        : Optional.of(new Plan.Agreed(
                                decision, row.getBoolean("agreed"), row.getObject("decided", LocalDate.class))),
                List.of(),
                List.of());
    }
}
