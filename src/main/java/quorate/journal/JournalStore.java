package quorate.journal;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import quorate.kernel.Actor;
import quorate.kernel.PartyId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The chain in the database. */
@Component
class JournalStore {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<TreeMap<String, String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient sql;

    JournalStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param recorded the database's own clock when the lock was had */
    record Head(long position, String hash, Instant recorded) {}

    /** A text that is kept apart from its entry. */
    record Secret(String name, byte[] salt, String text) {}

    /**
     * An entry as it is found in the chain.
     *
     * @param hash the hash kept beside it
     * @param texts for each of its texts that is still there, by name, the digest of its salt and itself as they are now
     */
    record Link(Entry entry, String hash, Map<String, String> texts) {}

    /** The last link, locked until the transaction ends. */
    Head lock() {
        return sql.sql("select position, hash, clock_timestamp() as recorded from journal.head for update")
                .query((row, at) -> new Head(row.getLong("position"), hex(row, "hash"), instant(row, "recorded")))
                .single();
    }

    Head head() {
        return sql.sql("select position, hash, clock_timestamp() as recorded from journal.head")
                .query((row, at) -> new Head(row.getLong("position"), hex(row, "hash"), instant(row, "recorded")))
                .single();
    }

    int sequenceAfter(long number) {
        return sql.sql("select coalesce(max(sequence), 0) + 1 from journal.entry where number = ?")
                .param(number)
                .query(Integer.class)
                .single();
    }

    void append(Entry entry, String hash, List<Secret> secrets) {
        sql.sql("""
                insert into journal.entry (position, number, sequence, kind, about, because, by_person, by_process,
                                           at, recorded, facts, digests, hash)
                values (:position, :number, :sequence, :kind, :about::uuid[], :because::uuid[], :person, :process,
                        :at, :recorded, :facts::jsonb, :digests::jsonb, decode(:hash, 'hex'))
                """)
                .param("position", entry.position())
                .param("number", entry.number())
                .param("sequence", entry.sequence())
                .param("kind", entry.kind())
                .param("about", braces(entry.about()))
                .param("because", braces(entry.because()))
                .param(
                        "person",
                        entry.by() instanceof Actor.Person person ? person.id().value() : null)
                .param("process", entry.by() instanceof Actor.Process process ? process.name() : null)
                .param("at", entry.at().atOffset(ZoneOffset.UTC))
                .param("recorded", entry.recorded().atOffset(ZoneOffset.UTC))
                .param("facts", JSON.writeValueAsString(entry.facts()))
                .param("digests", JSON.writeValueAsString(entry.digests()))
                .param("hash", hash)
                .update();
        for (var secret : secrets) {
            sql.sql("insert into journal.secret (position, name, salt, text) values (?, ?, ?, ?)")
                    .params(entry.position(), secret.name(), secret.salt(), secret.text())
                    .update();
        }
        sql.sql("update journal.head set position = ?, hash = decode(?, 'hex')")
                .params(entry.position(), hash)
                .update();
    }

    /** Removes a text for good. False if there was none. */
    boolean erase(long position, String name) {
        return sql.sql("delete from journal.secret where position = ? and name = ?")
                        .params(position, name)
                        .update()
                == 1;
    }

    Optional<Entry> find(long position) {
        return sql.sql("select * from journal.entry where position = ?")
                .param(position)
                .query((row, at) -> entry(row))
                .optional();
    }

    List<Entry> about(UUID id, long after, int most) {
        return sql.sql(
                        "select * from journal.entry where about @> array[?::uuid] and position > ? order by position limit ?")
                .params(id, after, most)
                .query((row, at) -> entry(row))
                .list();
    }

    /** What happened about any of these things or because of them, oldest first. */
    List<Entry> touching(Collection<UUID> things, int most) {
        return sql.sql("""
                select * from journal.entry where about && :things::uuid[] or because && :things::uuid[]
                order by position limit :most
                """)
                .param("things", braces(things))
                .param("most", most)
                .query((row, at) -> entry(row))
                .list();
    }

    /** What happened about any of these things, of these kinds alone, oldest first. @param kinds a pattern */
    List<Entry> about(Collection<UUID> things, String kinds, int most) {
        return sql.sql("""
                select * from journal.entry where about && :things::uuid[] and kind ~ :kinds
                order by position limit :most
                """)
                .param("things", braces(things))
                .param("kinds", kinds)
                .param("most", most)
                .query((row, at) -> entry(row))
                .list();
    }

    /** @param sort the first word of the kinds */
    List<Entry> about(UUID id, String sort) {
        return sql.sql(
                        "select * from journal.entry where about @> array[?::uuid] and starts_with(kind, ?) order by position")
                .params(id, sort + ".")
                .query((row, at) -> entry(row))
                .list();
    }

    List<Entry> since(long number, long after, int most) {
        return sql.sql("select * from journal.entry where number > ? and position > ? order by position limit ?")
                .params(number, after, most)
                .query((row, at) -> entry(row))
                .list();
    }

    List<Entry> before(long position, int most) {
        return sql.sql("select * from journal.entry where position < ? order by position desc limit ?")
                .params(position, most)
                .query((row, at) -> entry(row))
                .list();
    }

    /** The whole chain, a thousand rows in memory at a time. Only inside a transaction; close the stream. */
    Stream<Link> chain() {
        return sql
                .sql("""
                select entry.*, case when digests <> '{}' then
                           (select jsonb_object_agg(name, encode(sha256(salt || convert_to(text, 'UTF8')), 'hex'))
                            from journal.secret where secret.position = entry.position) end as texts
                from journal.entry order by position
                """)
                .withFetchSize(1000)
                .query((row, at) -> {
                    var texts = row.getString("texts");
                    return new Link(
                            entry(row), hex(row, "hash"), texts == null ? Map.of() : JSON.readValue(texts, TEXTS));
                })
                .stream();
    }

    /** An entry about one of these things with its own hash and that of the entry before it. */
    record Chained(Entry entry, String before, String hash) {}

    List<Chained> links(Collection<UUID> things, long after, int most) {
        return sql.sql("""
                select entry.*, coalesce((select before.hash from journal.entry as before
                                          where before.position = entry.position - 1),
                                         decode(repeat('00', 32), 'hex')) as before
                from journal.entry where about && :things::uuid[] and position > :after order by position limit :most
                """)
                .param("things", braces(things))
                .param("after", after)
                .param("most", most)
                .query((row, at) -> new Chained(entry(row), hex(row, "before"), hex(row, "hash")))
                .list();
    }

    /** The names of the texts of an entry that have not been erased. */
    List<String> textsOf(long position) {
        return sql.sql("select name from journal.secret where position = ? order by name")
                .param(position)
                .query((row, at) -> row.getString("name"))
                .list();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("position"),
                row.getLong("number"),
                row.getInt("sequence"),
                row.getString("kind"),
                uuids(row.getArray("about")),
                uuids(row.getArray("because")),
                actor(row.getObject("by_person", UUID.class), row.getString("by_process")),
                instant(row, "at"),
                instant(row, "recorded"),
                JSON.readValue(row.getString("facts"), TEXTS),
                JSON.readValue(row.getString("digests"), TEXTS));
    }

    private static Actor actor(@Nullable UUID person, @Nullable String process) {
        if (person != null) return new Actor.Person(new PartyId(person));
        return new Actor.Process(process == null ? "" : process);
    }

    private static List<UUID> uuids(Array array) throws SQLException {
        return List.of((UUID[]) array.getArray());
    }

    private static String braces(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static String hex(ResultSet row, String column) throws SQLException {
        return HexFormat.of().formatHex(row.getBytes(column));
    }
}
