package quorate.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import quorate.kernel.Code;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.register.Fact.Described;
import quorate.register.Fact.Kinded;
import quorate.register.Fact.Layer;
import quorate.register.Fact.Linked;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of the register. */
@Component
class RegisterStore {

    static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient sql;

    RegisterStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** All rows that became known, or ceased to be, after one number and up to another. */
    Picture.Changes changes(long after, long upTo) {
        var words = new HashMap<String, String>();
        var parties = new HashMap<UUID, PartyId>();
        var kinds = changed("party", "id, kind, source", after, upTo)
                .query((row, at) -> new Kinded(
                        row.getLong("row"),
                        party(row, "id", parties),
                        Kind.parse(row.getString("kind")),
                        once(row.getString("source"), words),
                        row.getLong("since"),
                        until(row, upTo)))
                .list();
        var descriptions = changed(
                        "description",
                        "party, layer, traits, lower(period) as from_day, upper(period) as until_day, source",
                        after,
                        upTo)
                .query((row, at) -> new Described(
                        row.getLong("row"),
                        party(row, "party", parties),
                        Layer.parse(row.getString("layer")),
                        traits(row.getString("traits"), words),
                        span(row),
                        once(row.getString("source"), words),
                        row.getLong("since"),
                        until(row, upTo)))
                .list();
        var links = changed(
                        "link",
                        "id, layer, from_party, tie, to_party, lower(period) as from_day, upper(period) as until_day, notes, source",
                        after,
                        upTo)
                .query((row, at) -> linked(row, upTo, parties, words))
                .list();
        return new Picture.Changes(kinds, descriptions, links);
    }

    private JdbcClient.StatementSpec changed(String table, String columns, long after, long upTo) {
        return sql.sql("""
                        select row, %s, lower(known) as since, upper(known) as until_number from register.%s
                        where lower(known) > :after and lower(known) <= :upTo
                        union all
                        select row, %s, lower(known) as since, upper(known) as until_number from register.%s
                        where upper(known) > :after and lower(known) <= :after
                        """.formatted(columns, table, columns, table))
                .param("after", after)
                .param("upTo", upTo)
                .withFetchSize(5_000);
    }

    private static Linked linked(ResultSet row, long upTo, Map<UUID, PartyId> parties, Map<String, String> words)
            throws SQLException {
        var link = new Link(
                row.getObject("id", UUID.class),
                party(row, "from_party", parties),
                Tie.parse(row.getString("tie")),
                party(row, "to_party", parties),
                span(row),
                traits(row.getString("notes"), words),
                once(row.getString("source"), words));
        return new Linked(
                row.getLong("row"), link, Layer.parse(row.getString("layer")), row.getLong("since"), until(row, upTo));
    }

    /** The same fact as a new row, known from the number on. */
    long insert(Fact fact, long number) {
        return switch (fact) {
            case Kinded it -> insert(it.party(), it.kind(), it.source(), number);
            case Described it -> insert(it.party(), it.layer(), it.traits(), it.span(), it.source(), number);
            case Linked it -> insert(it.link(), it.layer(), number);
        };
    }

    long insert(PartyId party, Kind kind, String source, long number) {
        return sql.sql("""
                        insert into register.party (id, kind, source, known)
                        values (:id, :kind, :source, int8range(:number, null)) returning row
                        """)
                .param("id", party.value())
                .param("kind", Code.of(kind))
                .param("source", source)
                .param("number", number)
                .query(Long.class)
                .single();
    }

    long insert(PartyId party, Map<String, String> traits, Span span, String source, long number) {
        return insert(party, Layer.OWN, traits, span, source, number);
    }

    private long insert(PartyId party, Layer layer, Map<String, String> traits, Span span, String source, long number) {
        return sql.sql("""
                        insert into register.description (party, layer, traits, period, source, known)
                        values (:party, :layer, cast(:traits as jsonb), daterange(:from, :until), :source,
                                int8range(:number, null)) returning row
                        """)
                .param("party", party.value())
                .param("layer", layer.toString())
                .param("traits", JSON.writeValueAsString(traits))
                .param("from", span.from())
                .param("until", span.until(), java.sql.Types.DATE)
                .param("source", source)
                .param("number", number)
                .query(Long.class)
                .single();
    }

    long insert(Link link, long number) {
        return insert(link, Layer.OWN, number);
    }

    private long insert(Link link, Layer layer, long number) {
        return sql.sql("""
                        insert into register.link (id, layer, from_party, tie, to_party, period, notes, source, known)
                        values (:id, :layer, :from, :tie, :to, daterange(:fromDay, :untilDay), cast(:notes as jsonb), :source,
                                int8range(:number, null)) returning row
                        """)
                .param("id", link.id())
                .param("layer", layer.toString())
                .param("from", link.from().value())
                .param("tie", Code.of(link.tie()))
                .param("to", link.to().value())
                .param("fromDay", link.span().from())
                .param("untilDay", link.span().until(), java.sql.Types.DATE)
                .param("notes", JSON.writeValueAsString(link.notes()))
                .param("source", link.source())
                .param("number", number)
                .query(Long.class)
                .single();
    }

    /**
     * What was known by this fact is known no longer.
     *
     * @throws IllegalStateException if this very write entered it: what was known for no moment cannot be kept
     */
    void close(Fact fact, long number) {
        if (fact.since() == number)
            throw new IllegalStateException("Entered and changed in one write: enter it right at once");
        var table = switch (fact) {
            case Kinded kinded -> "party";
            case Described described -> "description";
            case Linked linked -> "link";
        };
        sql.sql("update register." + table + " set known = int8range(lower(known), :number) where row = :row")
                .param("number", number)
                .param("row", fact.row())
                .update();
    }

    private static PartyId party(ResultSet row, String column, Map<UUID, PartyId> parties) throws SQLException {
        return parties.computeIfAbsent(row.getObject(column, UUID.class), PartyId::new);
    }

    private static Span span(ResultSet row) throws SQLException {
        return new Span(row.getObject("from_day", LocalDate.class), row.getObject("until_day", LocalDate.class));
    }

    /** A row closed later than asked for counts as open: what replaces it has not been read yet. */
    private static long until(ResultSet row, long upTo) throws SQLException {
        var until = row.getLong("until_number");
        return row.wasNull() || until > upTo ? Fact.OPEN : until;
    }

    private static Map<String, String> traits(String json, Map<String, String> words) {
        if (json.equals("{}")) return Map.of();
        var traits = new HashMap<String, String>();
        JSON.readValue(json, TEXTS).forEach((name, value) -> traits.put(once(name, words), once(value, words)));
        return Map.copyOf(traits);
    }

    /** The same word twice is kept once: most of the register repeats itself. */
    private static String once(String word, Map<String, String> words) {
        var known = words.putIfAbsent(word, word);
        return known == null ? word : known;
    }
}
