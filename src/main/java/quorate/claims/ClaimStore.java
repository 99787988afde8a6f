package quorate.claims;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import quorate.kernel.MatterId;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Claims with what was decided, as rows. */
@Component
class ClaimStore {

    static final JsonMapper JSON = JsonMapper.shared();
    static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private static final String ALL = """
            select c.*, o.decision, o.paid, o.sentence, o.day as decided, l.fund as laid_from, l.allowed, l.why as laid_why,
                l.day as laid, l.by_person as laid_by, d.promise
            from claims.claim c
            left join claims.outcome o on o.claim = c.id and o.number <= :known
            left join claims.laying l on l.claim = c.id and l.number <= :known
            left join claims.drawing d on d.claim = c.id and d.number <= :known
            """;

    private final JdbcClient sql;
    private final CourseStore courses;
    private final RaisingStore raisings;
    private final PlanStore plans;
    private final SecrecyStore secrecies;

    ClaimStore(JdbcClient sql, CourseStore courses, RaisingStore raisings, PlanStore plans, SecrecyStore secrecies) {
        this.sql = sql;
        this.courses = courses;
        this.raisings = raisings;
        this.plans = plans;
        this.secrecies = secrecies;
    }

    /** @param fund from which it was laid at once; empty where the practice sends it */
    void insert(Claim claim, Optional<UUID> fund, long number) {
        var used = claim.used();
        sql.sql("""
                        insert into claims.claim (id, matter, commissioner, fund, practice, code, kind, first_day, last_day, invoice,
                            invoiced, vat, weeks, terms, limit_pence, limit_says, evidence, why, other, entered, by_person, number)
                        values (:id, :matter, :commissioner, cast(:fund as uuid), :practice, :code, :kind, :from, :to, :invoice,
                            :invoiced, :vat, :weeks, cast(:terms as jsonb), cast(:limit as bigint), :says, :evidence, :why, :other,
                            :entered, :by, :number)
                        """)
                .param("id", claim.id())
                .param("matter", claim.matter().value())
                .param("commissioner", claim.commissioner().value())
                .param("fund", fund.orElse(null))
                .param("practice", claim.practice().value())
                .param("code", claim.code())
                .param("kind", claim.kind().id())
                .param("from", used.from())
                .param("to", used.to())
                .param("invoice", used.invoice())
                .param("invoiced", used.invoiced().pence())
                .param("vat", used.vat().pence())
                .param("weeks", used.count())
                .param("terms", JSON.writeValueAsString(used.terms()))
                .param("limit", claim.limit().map(Money::pence).orElse(null))
                .param("says", claim.limitSays())
                .param("evidence", claim.evidence())
                .param("why", claim.why())
                .param("other", used.other())
                .param("entered", claim.entered())
                .param("by", claim.by().value())
                .param("number", number)
                .update();
        claim.course().secrecy().ifPresent(it -> secrecies.insert(claim.id(), it, number));
    }

    void insert(UUID claim, Claim.Outcome outcome, long number) {
        sql.sql("insert into claims.outcome (claim, decision, paid, sentence, day, number) values (?, ?, ?, ?, ?, ?)")
                .params(claim, outcome.decision(), outcome.paid(), outcome.sentence(), outcome.day(), number)
                .update();
    }

    Optional<Claim> find(UUID id) {
        return whole(
                        sql.sql(ALL + "where c.id = :id")
                                .param("known", Long.MAX_VALUE)
                                .param("id", id)
                                .query((row, at) -> claim(row))
                                .list(),
                        Long.MAX_VALUE)
                .findFirst();
    }

    Optional<Claim> find(MatterId matter) {
        return whole(
                        sql.sql(ALL + "where c.matter = :matter")
                                .param("known", Long.MAX_VALUE)
                                .param("matter", matter.value())
                                .query((row, at) -> claim(row))
                                .list(),
                        Long.MAX_VALUE)
                .findFirst();
    }

    /** Of any of the commissioners or practices, the latest first. */
    List<Claim> list(Collection<PartyId> commissioners, Collection<PartyId> practices, long known) {
        var ids = Stream.concat(commissioners.stream(), practices.stream())
                .map(PartyId::value)
                .toList();
        if (ids.isEmpty()) return List.of();
        return whole(
                        sql.sql(ALL + """
                        where (c.commissioner in (:ids) or c.practice in (:ids)) and c.number <= :known
                        order by c.number desc, c.id
                        """)
                                .param("known", known)
                                .param("ids", ids)
                                .query((row, at) -> claim(row))
                                .list(),
                        known)
                .toList();
    }

    private Stream<Claim> whole(List<Claim> claims, long known) {
        var ids = claims.stream().map(Claim::id).toList();
        var steps = courses.steps(ids, known);
        var papers = courses.papers(ids, known);
        var later = raisings.later(ids, known);
        var back = plans.back(ids, known);
        var kept = secrecies.kept(ids, known);
        return claims.stream()
                .map(claim -> claim.after(new Claim.Course(
                        steps.getOrDefault(claim.id(), List.of()),
                        papers.getOrDefault(claim.id(), List.of()),
                        claim.course().laying(),
                        claim.course().outcome(),
                        later.getOrDefault(claim.id(), Money.ZERO).minus(back.getOrDefault(claim.id(), Money.ZERO)),
                        Optional.ofNullable(kept.get(claim.id())))));
    }

    private static Claim claim(ResultSet row) throws SQLException {
        var limit = row.getObject("limit_pence", Long.class);
        return new Claim(
                row.getObject("id", UUID.class),
                party(row, "commissioner"),
                party(row, "practice"),
                row.getString("code"),
                ClaimKind.of(row.getString("kind")),
                new Claim.Used(
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        row.getString("invoice"),
                        new Money(row.getLong("invoiced")),
                        new Money(row.getLong("vat")),
                        row.getInt("weeks"),
                        JSON.readValue(row.getString("terms"), TEXTS),
                        row.getBoolean("other")),
                limit == null ? Optional.empty() : Optional.of(new Money(limit)),
                row.getString("limit_says"),
                row.getString("evidence"),
                row.getString("why"),
                row.getObject("entered", LocalDate.class),
                party(row, "by_person"),
                new Claim.Course(List.of(), List.of(), laying(row), outcome(row), Money.ZERO));
    }

    static PartyId party(ResultSet row, String column) throws SQLException {
        return new PartyId(row.getObject(column, UUID.class));
    }

    /** What an officer entered was laid with it, from the fund that was chosen then. */
    private static Optional<Claim.Laying> laying(ResultSet row) throws SQLException {
        var fund = row.getObject("fund", UUID.class);
        var later = row.getObject("laid_from", UUID.class);
        var promise = Optional.ofNullable(row.getObject("promise", UUID.class));
        if (later == null) {
            if (fund == null) return Optional.empty();
            var day = row.getObject("entered", LocalDate.class);
            return Optional.of(new Claim.Laying(fund, promise, Optional.empty(), "", day, party(row, "by_person")));
        }
        var allowed = row.getObject("allowed", Long.class);
        return Optional.of(new Claim.Laying(
                later,
                promise,
                allowed == null ? Optional.empty() : Optional.of(new Money(allowed)),
                row.getString("laid_why"),
                row.getObject("laid", LocalDate.class),
                party(row, "laid_by")));
    }

    private static Optional<Claim.Outcome> outcome(ResultSet row) throws SQLException {
        var decision = row.getObject("decision", UUID.class);
        return decision == null
                ? Optional.empty()
                : Optional.of(new Claim.Outcome(
                        decision,
                        row.getBoolean("paid"),
                        row.getString("sentence"),
                        row.getObject("decided", LocalDate.class)));
    }
}
