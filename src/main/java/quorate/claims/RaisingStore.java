package quorate.claims;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
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
import quorate.kernel.PartyId;

/** Limits that changed backwards, with the difference of each claim, as rows. */
@Component
class RaisingStore {

    private static final String ALL = """
            select r.*, o.decision, o.posted, o.sentence, o.day as decided from claims.raising r
            left join claims.raised o on o.raising = r.id and o.number <= :known
            """;

    private final JdbcClient sql;

    RaisingStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Raising it, long number) {
        sql.sql("""
                        insert into claims.raising (id, matter, commissioner, kind, practice, first_day, last_day, figure, unpaid,
                            source, entered, by_person, number) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        it.id(),
                        it.matter().value(),
                        it.commissioner().value(),
                        it.kind().id(),
                        it.practice(),
                        it.from(),
                        it.to(),
                        it.figure().pence(),
                        it.unpaid(),
                        it.source(),
                        it.entered(),
                        it.by().value(),
                        number)
                .update();
        for (var each : it.differences()) {
            sql.sql("insert into claims.difference (raising, claim, limit_pence, says, pence) values (?, ?, ?, ?, ?)")
                    .params(
                            it.id(),
                            each.claim(),
                            each.limit().pence(),
                            each.says(),
                            each.amount().pence())
                    .update();
        }
    }

    void insert(UUID raising, Raising.Outcome outcome, long number) {
        sql.sql(
                        "insert into claims.raised (raising, decision, posted, sentence, day, number) values (?, ?, ?, ?, ?, ?)")
                .params(raising, outcome.decision(), outcome.posted(), outcome.sentence(), outcome.day(), number)
                .update();
    }

    Optional<Raising> find(UUID id) {
        return whole(sql.sql(ALL + "where r.id = :id")
                        .param("known", Long.MAX_VALUE)
                        .param("id", id)
                        .query((row, at) -> raising(row))
                        .list())
                .stream()
                .findFirst();
    }

    Optional<Raising> find(MatterId matter) {
        return whole(sql.sql(ALL + "where r.matter = :matter")
                        .param("known", Long.MAX_VALUE)
                        .param("matter", matter.value())
                        .query((row, at) -> raising(row))
                        .list())
                .stream()
                .findFirst();
    }

    /** The latest first. */
    List<Raising> list(Collection<PartyId> commissioners, long known) {
        if (commissioners.isEmpty()) return List.of();
        return whole(sql.sql(
                        ALL
                                + "where r.commissioner in (:commissioners) and r.number <= :known order by r.number desc, r.id")
                .param("known", known)
                .param(
                        "commissioners",
                        commissioners.stream().map(PartyId::value).toList())
                .query((row, at) -> raising(row))
                .list());
    }

    private List<Raising> whole(List<Raising> all) {
        if (all.isEmpty()) return all;
        var found = new HashMap<UUID, List<Raising.Difference>>();
        sql.sql("select * from claims.difference where raising in (:ids) order by claim")
                .param("ids", all.stream().map(Raising::id).toList())
                .query(row -> {
                    found.computeIfAbsent(row.getObject("raising", UUID.class), id -> new ArrayList<>())
                            .add(new Raising.Difference(
                                    row.getObject("claim", UUID.class),
                                    new Money(row.getLong("limit_pence")),
                                    row.getString("says"),
                                    new Money(row.getLong("pence"))));
                });
        return all.stream()
                .map(it -> it.with(found.getOrDefault(it.id(), List.of())))
                .toList();
    }

    /** What became due of each claim by later limits, as known by a number. */
    Map<UUID, Money> later(Collection<UUID> claims, long known) {
        if (claims.isEmpty()) return Map.of();
        var found = new HashMap<UUID, Money>();
        sql.sql("""
                        select d.claim, sum(d.pence) as pence from claims.difference d
                        join claims.raised o on o.raising = d.raising and o.posted and o.number <= :known
                        where d.claim in (:claims) group by d.claim
                        """).param("claims", claims).param("known", known).query(row -> {
            found.put(row.getObject("claim", UUID.class), new Money(row.getLong("pence")));
        });
        return found;
    }

    private static Raising raising(ResultSet row) throws SQLException {
        var decision = row.getObject("decision", UUID.class);
        return new Raising(
                row.getObject("id", UUID.class),
                ClaimStore.party(row, "commissioner"),
                ClaimKind.of(row.getString("kind")),
                row.getString("practice"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                new Money(row.getLong("figure")),
                row.getInt("unpaid"),
                row.getString("source"),
                row.getObject("entered", LocalDate.class),
                ClaimStore.party(row, "by_person"),
                List.of(),
                decision == null
                        ? Optional.empty()
                        : Optional.of(new Raising.Outcome(
                                decision,
                                row.getBoolean("posted"),
                                row.getString("sentence"),
                                row.getObject("decided", LocalDate.class))));
    }
}
