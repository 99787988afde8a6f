package quorate.pools;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import quorate.kernel.Code;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.pools.Pool.Line;
import quorate.pools.Pool.Outcome;
import quorate.pools.Pool.Pot;
import quorate.pools.Pool.Risk;
import quorate.pools.Pool.Share;
import quorate.pools.Pool.Step;
import quorate.pools.Pool.Terms;

/** Pools as rows that are only added. */
@Component
class PoolStore {

    private static final String HEAD = """
            select p.*, lower(p.period) as first, upper(p.period) as until from pools.pool p
            """;

    private final JdbcClient sql;

    PoolStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Pool pool, long number) {
        var pot = pool.terms().pot();
        sql.sql("""
                        insert into pools.pool (id, name, host, risk, steps, primary_care, allowed, period, pot_partner,
                            pot_pence, pot_measure, pot_target, document, laid, by_person, number)
                        values (?, ?, ?, ?, ?::text[], ?, ?, daterange(?, ?), nullif(?, '')::uuid,
                            nullif(?, '')::bigint, nullif(?, ''), nullif(?, '')::int, ?, ?, ?, ?)
                        """)
                .params(
                        pool.id(),
                        pool.name(),
                        pool.host().value(),
                        Code.of(pool.terms().risk()),
                        pool.terms().steps().stream().map(Code::of).toArray(String[]::new),
                        pool.primaryCare(),
                        pool.allowed(),
                        pool.span().from(),
                        pool.span().end().orElseThrow(),
                        pot.map(it -> it.partner().toString()).orElse(""),
                        pot.map(it -> Long.toString(it.amount().pence())).orElse(""),
                        pot.map(Pot::measure).orElse(""),
                        pot.map(it -> Integer.toString(it.target())).orElse(""),
                        pool.document(),
                        pool.laid(),
                        pool.by().value(),
                        number)
                .update();
        var place = 0;
        for (var partner : pool.partners()) {
            sql.sql("insert into pools.partner (pool, party, place, decides, reserve) values (?, ?, ?, ?, ?)")
                    .params(
                            pool.id(),
                            partner.value(),
                            place++,
                            pool.deciders().contains(partner),
                            pool.terms()
                                    .reserve()
                                    .getOrDefault(partner, Money.ZERO)
                                    .pence())
                    .update();
        }
        place = 0;
        for (var line : pool.terms().lines()) insert(pool, line, place++);
    }

    private void insert(Pool pool, Line line, int place) {
        sql.sql("insert into pools.line (pool, name, place, share, lead, pence) values (?, ?, ?, ?, ?, ?)")
                .params(
                        pool.id(),
                        line.name(),
                        place,
                        Code.of(line.share()),
                        line.lead().value(),
                        line.budget().pence())
                .update();
        // All stakes of a line in one statement, because together they add up.
        var partners = pool.partners();
        sql.sql("""
                        insert into pools.stake (pool, line, party, pence, percent)
                        select ?, ?, party, pence, percent
                        from unnest(?::uuid[], ?::bigint[], ?::int[]) as given (party, pence, percent)
                        """)
                .params(
                        pool.id(),
                        line.name(),
                        partners.stream().map(PartyId::value).toArray(UUID[]::new),
                        partners.stream()
                                .map(it -> line.contributions()
                                        .getOrDefault(it, Money.ZERO)
                                        .pence())
                                .toArray(Long[]::new),
                        partners.stream()
                                .map(it -> line.percents().isEmpty()
                                        ? null
                                        : line.percents().getOrDefault(it, 0))
                                .toArray(Integer[]::new))
                .update();
    }

    void insert(UUID pool, PartyId partner, Outcome outcome, long number) {
        sql.sql(
                        "insert into pools.outcome (pool, party, decision, done, sentence, day, number) values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        pool,
                        partner.value(),
                        outcome.decision(),
                        outcome.done(),
                        outcome.sentence(),
                        outcome.day(),
                        number)
                .update();
    }

    Optional<Pool> find(UUID id, long known) {
        return whole(
                        sql.sql(HEAD + "where p.id = :id and p.number <= :known")
                                .param("id", id)
                                .param("known", known)
                                .query((row, at) -> head(row))
                                .list(),
                        known)
                .stream()
                .findFirst();
    }

    /** Those in which one of them is a partner, the latest first. */
    List<Pool> list(Collection<PartyId> partners, long known) {
        if (partners.isEmpty()) return List.of();
        return whole(
                sql.sql(HEAD + """
                        where p.number <= :known
                            and exists (select from pools.partner m where m.pool = p.id and m.party in (:partners))
                        order by lower(p.period) desc, p.name, p.id
                        """)
                        .param("known", known)
                        .param("partners", partners.stream().map(PartyId::value).toList())
                        .query((row, at) -> head(row))
                        .list(),
                known);
    }

    private static Pool head(ResultSet row) throws SQLException {
        var pot = row.getObject("pot_partner", UUID.class);
        var steps = List.of((String[]) row.getArray("steps").getArray());
        var terms = new Terms(
                Code.parse(Risk.class, row.getString("risk")),
                steps.stream().map(text -> Code.parse(Step.class, text)).toList(),
                List.of(),
                Map.of(),
                pot == null
                        ? Optional.empty()
                        : Optional.of(new Pot(
                                new PartyId(pot),
                                new Money(row.getLong("pot_pence")),
                                row.getString("pot_measure"),
                                row.getInt("pot_target"))));
        return new Pool(
                row.getObject("id", UUID.class),
                row.getString("name"),
                new PartyId(row.getObject("host", UUID.class)),
                List.of(),
                List.of(),
                terms,
                Span.between(row.getObject("first", LocalDate.class), row.getObject("until", LocalDate.class)),
                row.getBoolean("primary_care"),
                row.getString("allowed"),
                row.getString("document"),
                row.getObject("laid", LocalDate.class),
                new PartyId(row.getObject("by_person", UUID.class)),
                Map.of());
    }

    private record Partner(UUID pool, PartyId party, boolean decides, Money reserve, Optional<Outcome> outcome) {}

    private record Stake(UUID pool, Line line, PartyId party, Money money, Optional<Integer> percent) {}

    private List<Pool> whole(List<Pool> heads, long known) {
        if (heads.isEmpty()) return List.of();
        var ids = heads.stream().map(Pool::id).toList();
        var partners = sql.sql("""
                        select m.*, o.decision, o.done, o.sentence, o.day from pools.partner m
                        left join pools.outcome o on o.pool = m.pool and o.party = m.party and o.number <= :known
                        where m.pool in (:ids) order by m.place
                        """)
                .param("ids", ids)
                .param("known", known)
                .query((row, at) -> partner(row))
                .list();
        var stakes =
                sql.sql("""
                        select s.*, l.share, l.lead, l.pence as budget from pools.line l
                        join pools.stake s on s.pool = l.pool and s.line = l.name
                        where l.pool in (:ids) order by l.place
                        """).param("ids", ids).query((row, at) -> stake(row)).list();
        return heads.stream()
                .map(head -> whole(
                        head,
                        partners.stream()
                                .filter(it -> it.pool().equals(head.id()))
                                .toList(),
                        stakes.stream()
                                .filter(it -> it.pool().equals(head.id()))
                                .toList()))
                .toList();
    }

    private static Partner partner(ResultSet row) throws SQLException {
        var decision = row.getObject("decision", UUID.class);
        return new Partner(
                row.getObject("pool", UUID.class),
                new PartyId(row.getObject("party", UUID.class)),
                row.getBoolean("decides"),
                new Money(row.getLong("reserve")),
                decision == null
                        ? Optional.empty()
                        : Optional.of(new Outcome(
                                decision,
                                row.getBoolean("done"),
                                row.getString("sentence"),
                                row.getObject("day", LocalDate.class))));
    }

    private static Stake stake(ResultSet row) throws SQLException {
        var line = new Line(
                row.getString("line"),
                Code.parse(Share.class, row.getString("share")),
                new PartyId(row.getObject("lead", UUID.class)),
                new Money(row.getLong("budget")),
                Map.of(),
                Map.of());
        return new Stake(
                row.getObject("pool", UUID.class),
                line,
                new PartyId(row.getObject("party", UUID.class)),
                new Money(row.getLong("pence")),
                Optional.ofNullable(row.getObject("percent", Integer.class)));
    }

    private static Pool whole(Pool head, List<Partner> partners, List<Stake> stakes) {
        var byLine = new LinkedHashMap<Line, List<Stake>>();
        stakes.forEach(it ->
                byLine.computeIfAbsent(it.line(), line -> new ArrayList<>()).add(it));
        var lines = new ArrayList<Line>();
        byLine.forEach((line, all) -> lines.add(line(line, all)));
        var reserve = new HashMap<PartyId, Money>();
        var outcomes = new HashMap<PartyId, Outcome>();
        for (var partner : partners) {
            if (partner.reserve().pence() > 0) reserve.put(partner.party(), partner.reserve());
            partner.outcome().ifPresent(it -> outcomes.put(partner.party(), it));
        }
        return new Pool(
                head.id(),
                head.name(),
                head.host(),
                partners.stream().map(Partner::party).toList(),
                partners.stream().filter(Partner::decides).map(Partner::party).toList(),
                new Terms(
                        head.terms().risk(),
                        head.terms().steps(),
                        lines,
                        reserve,
                        head.terms().pot()),
                head.span(),
                head.primaryCare(),
                head.allowed(),
                head.document(),
                head.laid(),
                head.by(),
                outcomes);
    }

    private static Line line(Line plain, List<Stake> stakes) {
        var money = new HashMap<PartyId, Money>();
        var percents = new HashMap<PartyId, Integer>();
        for (var stake : stakes) {
            if (stake.money().pence() > 0) money.put(stake.party(), stake.money());
            stake.percent().ifPresent(it -> percents.put(stake.party(), it));
        }
        return new Line(plain.name(), plain.share(), plain.lead(), plain.budget(), money, percents);
    }
}
