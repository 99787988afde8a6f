package quorate.pools;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import quorate.kernel.Code;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.pools.PoolEntry.Ending;
import quorate.pools.PoolEntry.Kind;
import quorate.pools.PoolEntry.Part;
import quorate.pools.PoolEntry.Purse;
import quorate.pools.PoolEntry.Undoing;

/** What happened in pools, as rows that are only added. */
@Component
class EntryStore {

    private static final String ALL = """
            select e.*, x.confirmed, x.why as ended_why, x.day as ended, x.by_person as ended_by,
                u.why as undone_why, u.day as undone, u.by_person as undone_by
            from pools.entry e
            left join pools.ending x on x.entry = e.id and x.number <= :known
            left join pools.undoing u on u.entry = e.id and u.number <= :known
            """;

    private final JdbcClient sql;

    EntryStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(PoolEntry entry, long number) {
        sql.sql("""
                        insert into pools.entry (id, pool, kind, party, fund, line, value, day, words, entered, by_person,
                            number)
                        values (?, ?, ?, nullif(?, '')::uuid, nullif(?, '')::uuid, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        entry.id(),
                        entry.pool(),
                        Code.of(entry.kind()),
                        entry.partner().map(PartyId::toString).orElse(""),
                        entry.fund().map(UUID::toString).orElse(""),
                        entry.line(),
                        entry.value(),
                        entry.day(),
                        entry.words(),
                        entry.entered(),
                        entry.by().value(),
                        number)
                .update();
    }

    void insert(PoolEntry entry, Ending ending, List<Part> parts, long number) {
        sql.sql("insert into pools.ending (entry, confirmed, why, day, by_person, number) values (?, ?, ?, ?, ?, ?)")
                .params(
                        entry.id(),
                        ending.confirmed(),
                        ending.why(),
                        ending.day(),
                        ending.by().value(),
                        number)
                .update();
        if (parts.isEmpty()) return;
        sql.sql("""
                        insert into pools.part (entry, party, fund, pence)
                        select ?, party, fund, pence from unnest(?::uuid[], ?::uuid[], ?::bigint[]) as given (party, fund, pence)
                        """)
                .params(
                        entry.id(),
                        parts.stream()
                                .map(part -> part.purse().partner().value())
                                .toArray(UUID[]::new),
                        parts.stream()
                                .map(part -> part.purse().fund().orElse(null))
                                .toArray(UUID[]::new),
                        parts.stream().map(part -> part.amount().pence()).toArray(Long[]::new))
                .update();
    }

    void insert(PoolEntry entry, Undoing undoing, long number) {
        sql.sql("insert into pools.undoing (entry, why, day, by_person, number) values (?, ?, ?, ?, ?)")
                .params(entry.id(), undoing.why(), undoing.day(), undoing.by().value(), number)
                .update();
    }

    Optional<PoolEntry> find(UUID id) {
        return of("where e.id = :id", Map.of("id", id), Long.MAX_VALUE).stream().findFirst();
    }

    /** In the order in which they were entered. */
    List<PoolEntry> list(UUID pool, long known) {
        return list(List.of(pool), known);
    }

    /** Of several pools, in the order in which they were entered. */
    List<PoolEntry> list(Collection<UUID> pools, long known) {
        if (pools.isEmpty()) return List.of();
        return of(
                "where e.pool in (:pools) and e.number <= :known order by e.number, e.id",
                Map.of("pools", pools),
                known);
    }

    private List<PoolEntry> of(String which, Map<String, Object> asked, long known) {
        var found = sql.sql(ALL + which)
                .param("known", known)
                .params(asked)
                .query((row, at) -> entry(row))
                .list();
        var ids =
                found.stream().filter(PoolEntry::isConfirmed).map(PoolEntry::id).toList();
        if (ids.isEmpty()) return found;
        var parts = sql
                .sql("select * from pools.part where entry in (:ids) order by party, fund")
                .param("ids", ids)
                .query((row, at) -> Map.entry(
                        row.getObject("entry", UUID.class),
                        new Part(
                                new Purse(
                                        new PartyId(row.getObject("party", UUID.class)),
                                        Optional.ofNullable(row.getObject("fund", UUID.class))),
                                new Money(row.getLong("pence")))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return found.stream()
                .map(entry -> entry.moving(parts.getOrDefault(entry.id(), List.of())))
                .toList();
    }

    private static PoolEntry entry(ResultSet row) throws SQLException {
        var ended = row.getObject("ended", LocalDate.class);
        var undone = row.getObject("undone", LocalDate.class);
        return new PoolEntry(
                row.getObject("id", UUID.class),
                row.getObject("pool", UUID.class),
                Code.parse(Kind.class, row.getString("kind")),
                Optional.ofNullable(row.getObject("party", UUID.class)).map(PartyId::new),
                Optional.ofNullable(row.getObject("fund", UUID.class)),
                row.getString("line"),
                row.getLong("value"),
                row.getObject("day", LocalDate.class),
                row.getString("words"),
                row.getObject("entered", LocalDate.class),
                new PartyId(row.getObject("by_person", UUID.class)),
                ended == null
                        ? Optional.empty()
                        : Optional.of(new Ending(
                                row.getBoolean("confirmed"),
                                row.getString("ended_why"),
                                ended,
                                new PartyId(row.getObject("ended_by", UUID.class)))),
                undone == null
                        ? Optional.empty()
                        : Optional.of(new Undoing(
                                row.getString("undone_why"),
                                undone,
                                new PartyId(row.getObject("undone_by", UUID.class)))),
                List.of());
    }
}
