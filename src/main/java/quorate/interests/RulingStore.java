package quorate.interests;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.kernel.MatterId;
import quorate.kernel.PartyId;

/** What matters are about, rulings and false alarms, as rows. */
@Component
class RulingStore {

    private final JdbcClient sql;

    RulingStore(JdbcClient sql) {
        this.sql = sql;
    }

    List<Known<Picture.About>> subjects(long after, long upTo) {
        return DeclarationStore.changed(
                sql, "t.matter, t.act, t.affected, t.hands, t.facts", "interests.subject t", after, upTo, (row, at) -> {
                    var hands = new HashMap<PartyId, Subject.Hand>();
                    DeclarationStore.JSON
                            .readValue(row.getString("hands"), DeclarationStore.TEXTS)
                            .forEach((person, hand) -> hands.put(PartyId.of(person), Subject.Hand.valueOf(hand)));
                    var affected = Arrays.stream((UUID[]) array(row, "affected"))
                            .map(PartyId::new)
                            .collect(Collectors.toSet());
                    var facts = DeclarationStore.JSON.readValue(row.getString("facts"), DeclarationStore.TEXTS);
                    return new Picture.About(
                            new MatterId(row.getObject("matter", UUID.class)),
                            new Subject(row.getString("act"), affected, hands, facts));
                });
    }

    List<Known<Ruling>> rulings(long after, long upTo) {
        return DeclarationStore.changed(
                sql,
                "t.id, t.person, t.matter, t.treatments, t.by_person, t.at, t.findings, w.texts",
                "interests.ruling t join interests.words w on w.row = t.words",
                after,
                upTo,
                (row, at) -> new Ruling(
                        row.getObject("id", UUID.class),
                        new PartyId(row.getObject("person", UUID.class)),
                        new MatterId(row.getObject("matter", UUID.class)),
                        texts(row, "treatments").stream().map(Treatment::parse).collect(Collectors.toSet()),
                        new PartyId(row.getObject("by_person", UUID.class)),
                        reason(row),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        texts(row, "findings")));
    }

    List<Known<Alarm>> alarms(long after, long upTo) {
        return DeclarationStore.changed(
                sql,
                "t.key, t.person, t.affected, t.by_person, w.texts",
                "interests.alarm t join interests.words w on w.row = t.words",
                after,
                upTo,
                (row, at) -> new Alarm(
                        row.getString("key"),
                        new PartyId(row.getObject("person", UUID.class)),
                        new PartyId(row.getObject("affected", UUID.class)),
                        new PartyId(row.getObject("by_person", UUID.class)),
                        reason(row),
                        DeclarationStore.span(row)));
    }

    private static String reason(ResultSet row) throws SQLException {
        return DeclarationStore.JSON
                .readValue(row.getString("texts"), DeclarationStore.TEXTS)
                .getOrDefault("reason", "(erased)");
    }

    private static Object array(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array.getArray();
    }

    private static Set<String> texts(ResultSet row, String column) throws SQLException {
        return Set.of((String[]) array(row, column));
    }

    /** What the same write said before is as if it had never been said. */
    void replace(MatterId matter, Subject subject, LocalDate day, long number) {
        sql.sql("""
                        update interests.subject set known = int8range(lower(known), :number)
                        where matter = :matter and upper_inf(known)
                        """).param("number", number).param("matter", matter.value()).update();
        var hands = new HashMap<String, String>();
        subject.hands().forEach((person, hand) -> hands.put(person.toString(), hand.name()));
        sql.sql("""
                        insert into interests.subject (matter, act, affected, hands, facts, period, known)
                        values (:matter, :act, :affected, cast(:hands as jsonb), cast(:facts as jsonb), daterange(:day, null),
                                int8range(:number, null))
                        """)
                .param("matter", matter.value())
                .param("act", subject.act())
                .param(
                        "affected",
                        subject.affected().stream().map(PartyId::value).toArray(UUID[]::new))
                .param("hands", DeclarationStore.JSON.writeValueAsString(hands))
                .param("facts", DeclarationStore.JSON.writeValueAsString(subject.facts()))
                .param("day", day)
                .param("number", number)
                .update();
    }

    /** Adds the ruling and closes the one it takes the place of. */
    void replace(Ruling ruling, long number) {
        sql.sql("""
                        update interests.ruling set known = int8range(lower(known), :number)
                        where person = :person and matter = :matter and upper_inf(known)
                        """)
                .param("number", number)
                .param("person", ruling.person().value())
                .param("matter", ruling.matter().value())
                .update();
        sql.sql("""
                        insert into interests.ruling
                            (id, person, matter, treatments, by_person, at, findings, words, period, known)
                        values (:id, :person, :matter, :treatments, :by, :at, :findings, :words, daterange(:day, null),
                                int8range(:number, null))
                        """)
                .param("id", ruling.id())
                .param("person", ruling.person().value())
                .param("matter", ruling.matter().value())
                .param(
                        "treatments",
                        texts(ruling.treatments().stream().map(Treatment::code).toList()))
                .param("by", ruling.by().value())
                .param("at", ruling.at().atOffset(ZoneOffset.UTC))
                .param("findings", texts(ruling.on()))
                .param("words", DeclarationStore.words(sql, Map.of("reason", ruling.reason())))
                .param("day", LocalDate.ofInstant(ruling.at(), Clocks.LONDON))
                .param("number", number)
                .update();
    }

    void insert(Alarm alarm, long number) {
        sql.sql("""
                        insert into interests.alarm (key, person, affected, by_person, words, period, known)
                        values (:key, :person, :affected, :by, :words, daterange(:from, :until), int8range(:number, null))
                        """)
                .param("key", alarm.key())
                .param("person", alarm.person().value())
                .param("affected", alarm.affected().value())
                .param("by", alarm.by().value())
                .param("words", DeclarationStore.words(sql, Map.of("reason", alarm.reason())))
                .param("from", alarm.span().from())
                .param("until", alarm.span().until(), java.sql.Types.DATE)
                .param("number", number)
                .update();
    }

    private static String[] texts(Collection<String> all) {
        return all.toArray(String[]::new);
    }
}
