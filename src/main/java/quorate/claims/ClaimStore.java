package quorate.claims;

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
import quorate.kernel.MatterId;
import quorate.kernel.Money;
import quorate.kernel.PartyId;

/** Claims with what was decided, as rows. */
@Component
class ClaimStore {

    private static final String ALL = """
            select c.*, o.decision, o.paid, o.sentence, o.day as decided from claims.claim c
            left join claims.outcome o on o.claim = c.id and o.number <= :known
            """;

    private final JdbcClient sql;

    ClaimStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Claim claim, long number) {
        sql.sql("""
                        insert into claims.claim (id, matter, commissioner, fund, practice, code, kind, first_day, last_day, invoice,
                            invoiced, weeks, limit_pence, limit_says, evidence, why, other, entered, by_person, number)
                        values (:id, :matter, :commissioner, :fund, :practice, :code, :kind, :from, :to, :invoice, :invoiced,
                            :weeks, cast(:limit as bigint), :says, :evidence, :why, :other, :entered, :by, :number)
                        """)
                .param("id", claim.id())
                .param("matter", claim.matter().value())
                .param("commissioner", claim.commissioner().value())
                .param("fund", claim.fund())
                .param("practice", claim.practice().value())
                .param("code", claim.code())
                .param("kind", Code.of(claim.kind()))
                .param("from", claim.from())
                .param("to", claim.to())
                .param("invoice", claim.invoice())
                .param("invoiced", claim.invoiced().pence())
                .param("weeks", claim.weeks())
                .param("limit", claim.limit().map(Money::pence).orElse(null))
                .param("says", claim.limitSays())
                .param("evidence", claim.evidence())
                .param("why", claim.why())
                .param("other", claim.other())
                .param("entered", claim.entered())
                .param("by", claim.by().value())
                .param("number", number)
                .update();
    }

    void insert(UUID claim, Claim.Outcome outcome, long number) {
        sql.sql("insert into claims.outcome (claim, decision, paid, sentence, day, number) values (?, ?, ?, ?, ?, ?)")
                .params(claim, outcome.decision(), outcome.paid(), outcome.sentence(), outcome.day(), number)
                .update();
    }

    Optional<Claim> find(UUID id) {
        return sql.sql(ALL + "where c.id = :id")
                .param("known", Long.MAX_VALUE)
                .param("id", id)
                .query((row, at) -> claim(row))
                .optional();
    }

    Optional<Claim> find(MatterId matter) {
        return sql.sql(ALL + "where c.matter = :matter")
                .param("known", Long.MAX_VALUE)
                .param("matter", matter.value())
                .query((row, at) -> claim(row))
                .optional();
    }

    /** The latest first. */
    List<Claim> list(Collection<PartyId> commissioners, long known) {
        if (commissioners.isEmpty()) return List.of();
        return sql.sql(
                        ALL
                                + "where c.commissioner in (:commissioners) and c.number <= :known order by c.number desc, c.id")
                .param("known", known)
                .param(
                        "commissioners",
                        commissioners.stream().map(PartyId::value).toList())
                .query((row, at) -> claim(row))
                .list();
    }

    private static Claim claim(ResultSet row) throws SQLException {
        var decision = row.getObject("decision", UUID.class);
        var limit = row.getObject("limit_pence", Long.class);
        return new Claim(
                row.getObject("id", UUID.class),
                new PartyId(row.getObject("commissioner", UUID.class)),
                row.getObject("fund", UUID.class),
                new PartyId(row.getObject("practice", UUID.class)),
                row.getString("code"),
                Code.parse(ClaimKind.class, row.getString("kind")),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getString("invoice"),
                new Money(row.getLong("invoiced")),
                row.getInt("weeks"),
                limit == null ? Optional.empty() : Optional.of(new Money(limit)),
                row.getString("limit_says"),
                row.getString("evidence"),
                row.getString("why"),
                row.getBoolean("other"),
                row.getObject("entered", LocalDate.class),
                new PartyId(row.getObject("by_person", UUID.class)),
                decision == null
                        ? Optional.empty()
                        : Optional.of(new Claim.Outcome(
                                decision,
                                row.getBoolean("paid"),
                                row.getString("sentence"),
                                row.getObject("decided", LocalDate.class))));
    }
}
