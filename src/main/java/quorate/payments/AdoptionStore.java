package quorate.payments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import quorate.kernel.DecisionId;
import quorate.kernel.MatterId;
import quorate.kernel.Money;
import quorate.kernel.PartyId;

/** Schemes that commissioners want to use, and what was decided. */
@Component
class AdoptionStore {

    private static final String ALL = """
            select a.*, o.decision, o.approved, o.day as decided,
                   array(select b.scheme from payments.addition b where b.adoption = a.id order by b.scheme) as besides
            from payments.adoption a
            left join payments.adopted o on o.adoption = a.id and o.number <= :known
            """;

    private final JdbcClient sql;

    AdoptionStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Adoption it, long number) {
        sql.sql("""
                        insert into payments.adoption (id, matter, commissioner, scheme, pence, first_day, laid, by_person, number)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        it.id(),
                        it.matter().value(),
                        it.commissioner().value(),
                        it.scheme(),
                        it.value().pence(),
                        it.from(),
                        it.laid(),
                        it.by().value(),
                        number)
                .update();
        for (var scheme : it.besides()) {
            sql.sql("insert into payments.addition (adoption, scheme) values (?, ?)")
                    .params(it.id(), scheme)
                    .update();
        }
    }

    void insert(UUID adoption, Adoption.Outcome outcome, long number) {
        sql.sql("insert into payments.adopted (adoption, decision, approved, day, number) values (?, ?, ?, ?, ?)")
                .params(adoption, outcome.decision().value(), outcome.approved(), outcome.day(), number)
                .update();
    }

    Optional<Adoption> find(MatterId matter) {
        return sql.sql(ALL + " where a.matter = :matter")
                .param("known", Long.MAX_VALUE)
                .param("matter", matter.value())
                .query((row, at) -> adoption(row))
                .optional();
    }

    /** The latest first. */
    List<Adoption> list(Collection<PartyId> commissioners, long known) {
        if (commissioners.isEmpty()) return List.of();
        return sql.sql(
                        ALL
                                + " where a.commissioner in (:commissioners) and a.number <= :known order by a.number desc, a.id")
                .param("known", known)
                .param(
                        "commissioners",
                        commissioners.stream().map(PartyId::value).toList())
                .query((row, at) -> adoption(row))
                .list();
    }

    private static Adoption adoption(ResultSet row) throws SQLException {
        var decision = row.getObject("decision", UUID.class);
        return new Adoption(
                row.getObject("id", UUID.class),
                new PartyId(row.getObject("commissioner", UUID.class)),
                row.getString("scheme"),
                new Money(row.getLong("pence")),
                row.getObject("first_day", LocalDate.class),
                row.getObject("laid", LocalDate.class),
                new PartyId(row.getObject("by_person", UUID.class)),
                List.of((String[]) row.getArray("besides").getArray()),
                decision == null
                        ? Optional.empty()
                        : Optional.of(new Adoption.Outcome(
                                new DecisionId(decision),
                                row.getBoolean("approved"),
                                row.getObject("decided", LocalDate.class))));
    }
}
