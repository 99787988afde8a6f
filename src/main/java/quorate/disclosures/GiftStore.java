package quorate.disclosures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import quorate.kernel.Code;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of gifts, on both clocks; what people wrote stands apart, so that it can be erased one day. */
@Component
class GiftStore {

    static final JsonMapper JSON = JsonMapper.shared();
    static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private static final String ALL = """
            select g.*, lower(g.period) as day, lower(g.known) as since, w.texts
            from disclosures.gift g join disclosures.words w on w.row = g.words
            """;

    private final JdbcClient sql;

    GiftStore(JdbcClient sql) {
        this.sql = sql;
    }

    static long words(JdbcClient sql, Map<String, String> texts) {
        return sql.sql("insert into disclosures.words (texts) values (cast(:texts as jsonb)) returning row")
                .param("texts", JSON.writeValueAsString(texts))
                .query(Long.class)
                .single();
    }

    void insert(Gift gift, long number) {
        var words = words(sql, Map.of("giver", gift.giverName(), "what", gift.what(), "reason", gift.reason()));
        sql.sql("""
                        insert into disclosures.gift (id, person, body, kind, supplier, giver, pence, outcome, approver, words,
                                                      period, known)
                        values (:id, :person, :body, :kind, :supplier, :giver, :pence, :outcome, :approver, :words,
                                daterange(:day, null), int8range(:number, null))
                        """)
                .param("id", gift.id())
                .param("person", gift.person().value())
                .param("body", gift.body().value())
                .param("kind", Code.of(gift.kind()))
                .param("supplier", gift.supplier())
                .param("giver", gift.giver().map(PartyId::value).orElse(null), Types.OTHER)
                .param("pence", gift.value().pence())
                .param("outcome", Code.of(gift.outcome()))
                .param("approver", gift.approver().map(PartyId::value).orElse(null), Types.OTHER)
                .param("words", words)
                .param("day", gift.day())
                .param("number", number)
                .update();
    }

    void close(UUID id, long number) {
        sql.sql(
                        "update disclosures.gift set known = int8range(lower(known), :number) where id = :id and upper_inf(known)")
                .param("number", number)
                .param("id", id)
                .update();
    }

    Optional<Gift> find(UUID id, long known) {
        return sql.sql(ALL + " where g.id = :id and g.known @> :known")
                .param("id", id)
                .param("known", known)
                .query((row, at) -> gift(row))
                .optional();
    }

    /** Everything on the registers of these bodies that was offered by the day, as known at the number; latest first. */
    List<Gift> ofBodies(Collection<PartyId> bodies, LocalDate day, long known) {
        if (bodies.isEmpty()) return List.of();
        return sql.sql(ALL + """
                         where g.body in (:bodies) and g.period @> cast(:day as date) and g.known @> :known
                        order by lower(g.period) desc, g.id
                        """)
                .param("bodies", bodies.stream().map(PartyId::value).toList())
                .param("day", day)
                .param("known", known)
                .query((row, at) -> gift(row))
                .list();
    }

    /** Everything that these people were offered, on whichever register it stands. */
    List<Gift> ofPeople(Collection<PartyId> people, long known) {
        if (people.isEmpty()) return List.of();
        return sql.sql(ALL + " where g.person in (:people) and g.known @> :known")
                .param("people", people.stream().map(PartyId::value).toList())
                .param("known", known)
                .query((row, at) -> gift(row))
                .list();
    }

    /** How often what was entered was corrected. */
    int corrections(UUID id) {
        return sql.sql("select count(*) - 1 from disclosures.gift where id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    private static Gift gift(ResultSet row) throws SQLException {
        var texts = JSON.readValue(row.getString("texts"), TEXTS);
        return new Gift(
                row.getObject("id", UUID.class),
                new PartyId(row.getObject("person", UUID.class)),
                new PartyId(row.getObject("body", UUID.class)),
                Code.parse(Gift.Kind.class, row.getString("kind")),
                row.getBoolean("supplier"),
                Optional.ofNullable(row.getObject("giver", UUID.class)).map(PartyId::new),
                texts.getOrDefault("giver", "(erased)"),
                new Money(row.getLong("pence")),
                row.getObject("day", LocalDate.class),
                texts.getOrDefault("what", "(erased)"),
                Code.parse(Gift.Outcome.class, row.getString("outcome")),
                Optional.ofNullable(row.getObject("approver", UUID.class)).map(PartyId::new),
                texts.getOrDefault("reason", ""));
    }
}
