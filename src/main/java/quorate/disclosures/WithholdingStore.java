package quorate.disclosures;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import quorate.kernel.PartyId;

/** What was decided about wishes not to be published; never changed. */
@Component
class WithholdingStore {

    private final JdbcClient sql;

    WithholdingStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Withholding it, long number) {
        sql.sql("""
                        insert into disclosures.withholding (id, interest, person, body, granted, decided_by, day, words, number)
                        values (:id, :interest, :person, :body, :granted, :by, :day, :words, :number)
                        """)
                .param("id", it.id())
                .param("interest", it.interest())
                .param("person", it.person().value())
                .param("body", it.body().value())
                .param("granted", it.granted())
                .param("by", it.by().value())
                .param("day", it.day())
                .param("words", GiftStore.words(sql, Map.of("why", it.why())))
                .param("number", number)
                .update();
    }

    /** The last decision about each of these interests by the day. */
    Map<UUID, Withholding> last(Collection<UUID> interests, LocalDate day) {
        var last = new HashMap<UUID, Withholding>();
        if (interests.isEmpty()) return last;
        sql.sql("""
                        select t.*, w.texts from disclosures.withholding t join disclosures.words w on w.row = t.words
                        where t.interest in (:interests) and t.day <= :day order by t.row
                        """)
                .param("interests", List.copyOf(interests))
                .param("day", day)
                .query((row, at) -> new Withholding(
                        row.getObject("id", UUID.class),
                        row.getObject("interest", UUID.class),
                        new PartyId(row.getObject("person", UUID.class)),
                        new PartyId(row.getObject("body", UUID.class)),
                        row.getBoolean("granted"),
                        new PartyId(row.getObject("decided_by", UUID.class)),
                        row.getObject("day", LocalDate.class),
                        GiftStore.JSON
                                .readValue(row.getString("texts"), GiftStore.TEXTS)
                                .getOrDefault("why", "(erased)")))
                .list()
                .forEach(one -> last.put(one.interest(), one));
        return last;
    }
}
