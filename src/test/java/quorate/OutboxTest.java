package quorate;

import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.modulith.events.core.EventSerializer;
import quorate.clocks.Clocks;
import quorate.kernel.PartyId;
import quorate.kernel.Release;
import quorate.publication.Publication;

/** What a killed process had committed and not delivered. */
@QuorateTest
class OutboxTest {

    @Autowired
    IncompleteEventPublications left;

    @Autowired
    EventSerializer letters;

    @Autowired
    JdbcClient sql;

    @Autowired
    Publication publication;

    @Autowired
    Clocks clocks;

    @Autowired
    ApplicationEventPublisher events;

    private final UUID meeting = UUID.randomUUID();

    private void leave(String type, String message, int daysAgo) {
        sql.sql("""
                insert into event_publication (id, listener_id, event_type, serialized_event, publication_date, status)
                values (?, 'quorate.publication.Press.on(quorate.kernel.Release)', ?, ?, now() - ? * interval '1 day', 'PUBLISHED')
                """).params(UUID.randomUUID(), type, message, daysAgo).update();
    }

    private Release release(String address) {
        return new Release(
                address,
                "minutes",
                "Minutes",
                PartyId.fresh(),
                LocalDate.of(2016, 5, 10),
                "<p>Agreed.</p>",
                meeting,
                null);
    }

    @Test
    void what_was_committed_and_not_delivered_is_delivered_at_the_next_start_whatever_else_waits() {
        var release = release("anytown-ccg/" + meeting + "/minutes");
        clocks.write(number -> {
            events.publishEvent(release);
            return number;
        });
        await().until(() -> publication.fetch(release.address()).isPresent());
        for (var table : List.of("shelf", "snapshot")) {
            sql.sql("delete from publication." + table + " where address = ?")
                    .param(release.address())
                    .update();
        }
        leave(Release.class.getName(), "{\"address\": 7", 3);
        leave("quorate.kernel.NoLonger", "{}", 2);
        leave(Release.class.getName(), letters.serialize(release).toString(), 1);
        new Outbox(left).deliver();
        await().until(() -> publication.fetch(release.address()).isPresent());
    }
}
