package quorate.interests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import quorate.kernel.Actor;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Declared interests and their confirmations, as rows. */
@Component
class DeclarationStore {

    static final JsonMapper JSON = JsonMapper.shared();
    static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient sql;

    DeclarationStore(JdbcClient sql) {
        this.sql = sql;
    }

    static Span span(ResultSet row) throws SQLException {
        return new Span(row.getObject("from_day", LocalDate.class), row.getObject("until_day", LocalDate.class));
    }

    /** All rows of a table that became known, or ceased to be, after one number and up to another. */
    static <T> List<Known<T>> changed(
            JdbcClient sql, String columns, String from, long after, long upTo, RowMapper<T> reading) {
        return sql.sql("""
                        select t.row, lower(t.known) as since, upper(t.known) as until_number,
                               lower(t.period) as from_day, upper(t.period) as until_day, %s
                        from %s
                        where lower(t.known) > :after and lower(t.known) <= :upTo
                           or upper(t.known) > :after and lower(t.known) <= :after
                        """.formatted(columns, from))
                .param("after", after)
                .param("upTo", upTo)
                .query((row, at) -> {
                    var until = row.getLong("until_number");
                    return new Known<>(
                            row.getLong("row"),
                            reading.mapRow(row, at),
                            row.getLong("since"),
                            until == 0 || until > upTo ? Known.OPEN : until);
                })
                .list();
    }

    static long words(JdbcClient sql, Map<String, String> texts) {
        return sql.sql("insert into interests.words (texts) values (cast(:texts as jsonb)) returning row")
                .param("texts", JSON.writeValueAsString(texts))
                .query(Long.class)
                .single();
    }

    List<Known<Interest>> interests(long after, long upTo) {
        return changed(
                sql,
                "t.id, t.person, t.type, t.wording, t.party, t.aware, t.declared, t.consent, w.texts",
                "interests.interest t join interests.words w on w.row = t.words",
                after,
                upTo,
                (row, at) -> {
                    var texts = JSON.readValue(row.getString("texts"), TEXTS);
                    return new Interest(
                            row.getObject("id", UUID.class),
                            new PartyId(row.getObject("person", UUID.class)),
                            texts.getOrDefault("position", ""),
                            Interest.Type.parse(row.getString("type")),
                            row.getString("wording"),
                            texts.getOrDefault("description", "(erased)"),
                            Optional.ofNullable(row.getObject("party", UUID.class))
                                    .map(PartyId::new),
                            texts.getOrDefault("party", ""),
                            span(row),
                            row.getObject("aware", LocalDate.class),
                            row.getObject("declared", LocalDate.class),
                            texts.getOrDefault("mitigation", ""),
                            row.getBoolean("consent"),
                            texts.getOrDefault("refusal", ""));
                });
    }

    List<Known<Interest.Confirmed>> confirmations(long after, long upTo) {
        return changed(sql, "t.id, t.person, t.nil", "interests.confirmation t", after, upTo, (row, at) -> {
            var person = new PartyId(row.getObject("person", UUID.class));
            return new Interest.Confirmed(
                    row.getObject("id", UUID.class),
                    person,
                    row.getObject("from_day", LocalDate.class),
                    row.getBoolean("nil"),
                    new Actor.Person(person));
        });
    }

    void insert(Interest interest, long number) {
        var words = words(
                sql,
                Map.of(
                        "position", interest.position(),
                        "description", interest.description(),
                        "party", interest.partyName(),
                        "mitigation", interest.mitigation(),
                        "refusal", interest.refusal()));
        sql.sql("""
                        insert into interests.interest
                            (id, person, type, wording, party, period, aware, declared, consent, words, known)
                        values (:id, :person, :type, :wording, :party, daterange(:from, :until), :aware, :declared, :consent,
                                :words, int8range(:number, null))
                        """)
                .param("id", interest.id())
                .param("person", interest.person().value())
                .param("type", interest.type().code())
                .param("wording", interest.words())
                .param("party", interest.party().map(PartyId::value).orElse(null), java.sql.Types.OTHER)
                .param("from", interest.span().from())
                .param("until", interest.span().until(), java.sql.Types.DATE)
                .param("aware", interest.aware())
                .param("declared", interest.declared())
                .param("consent", interest.consent())
                .param("words", words)
                .param("number", number)
                .update();
    }

    /** The row was right until the number, and is not from it on. */
    void close(Known<Interest> row, long number) {
        sql.sql(
                        "update interests.interest set known = int8range(lower(known), :number) where row = :row and upper_inf(known)")
                .param("number", number)
                .param("row", row.row())
                .update();
    }

    void insert(Interest.Confirmed confirmed, long number) {
        sql.sql("""
                        insert into interests.confirmation (id, person, nil, period, known)
                        values (:id, :person, :nil, daterange(:day, null), int8range(:number, null))
                        """)
                .param("id", confirmed.id())
                .param("person", confirmed.person().value())
                .param("nil", confirmed.nil())
                .param("day", confirmed.day())
                .param("number", number)
                .update();
    }
}
