package quorate.pools;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import quorate.kernel.Code;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.pools.Pool.Line;
import quorate.pools.Pool.Outcome;
import quorate.pools.Pool.Pot;

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
        insertPartners(pool);
        var place = 0;
        for (var line : pool.terms().lines()) insert(pool, line, place++);
    }

    private void insertPartners(Pool pool) {
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
                                .query((row, at) -> PoolRows.head(row))
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
                        .query((row, at) -> PoolRows.head(row))
                        .list(),
                known);
    }

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
                .query((row, at) -> PoolRows.partner(row))
                .list();
        var stakes = sql.sql("""
                        select s.*, l.share, l.lead, l.pence as budget from pools.line l
                        join pools.stake s on s.pool = l.pool and s.line = l.name
                        where l.pool in (:ids) order by l.place
                        """)
                .param("ids", ids)
                .query((row, at) -> PoolRows.stake(row))
                .list();
        return heads.stream()
                .map(head -> PoolRows.whole(
                        head,
                        partners.stream()
                                .filter(it -> it.pool().equals(head.id()))
                                .toList(),
                        stakes.stream()
                                .filter(it -> it.pool().equals(head.id()))
                                .toList()))
                .toList();
    }
}
