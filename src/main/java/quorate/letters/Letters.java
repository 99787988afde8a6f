package quorate.letters;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import quorate.clocks.Clocks;
import quorate.kernel.Actor;
import quorate.kernel.Fresh;

/** The front door: keeps letters to be sent, and says where one stands. */
@Component
public class Letters {

    private final LetterStore store;
    private final Courier courier;
    private final Smtp smtp;
    private final Clocks clocks;
    private final ApplicationEventPublisher events;

    Letters(LetterStore store, Courier courier, Smtp smtp, Clocks clocks, ApplicationEventPublisher events) {
        this.store = store;
        this.courier = courier;
        this.smtp = smtp;
        this.clocks = clocks;
        this.events = events;
    }

    /**
     * Keeps a letter, in the write under way if there is one; it sets out when that is committed.
     *
     * @return false if one of this key was kept before: then nothing happens, whatever it says
     */
    public boolean send(Letter letter, Actor by) {
        return keep(letter, Optional.empty(), by);
    }

    /** The same with a date for the calendar. */
    public boolean invite(Letter letter, Invitation invitation, Actor by) {
        return keep(letter, Optional.of(invitation), by);
    }

    private boolean keep(Letter letter, Optional<Invitation> invitation, Actor by) {
        return clocks.write(number -> {
            if (!store.insert(letter, invitation, clocks.now(), number)) return false;
            events.publishEvent(new Letter.Kept(letter, by));
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    courier.wake();
                }
            });
            return true;
        });
    }

    /** Where the letter of this key stands; empty if none was kept. */
    public Optional<Delivery> find(String key) {
        return store.find(Fresh.idOf("letter", key), clocks.now()).map(LetterStore.Row::delivery);
    }

    /** The same of many at once, by key; nothing stands there for a key under which none was kept. */
    public Map<String, Delivery> find(Collection<String> keys) {
        var ids = keys.stream().map(key -> Fresh.idOf("letter", key)).toList();
        return store.find(ids, clocks.now()).stream()
                .collect(Collectors.toMap(row -> row.letter().key(), LetterStore.Row::delivery));
    }

    /** Why nothing can be sent, in sentences; empty when it can. */
    public List<String> faults() {
        return smtp.faults();
    }

    /** Has a letter sent once more that did not get through. @return false for one that did, or is on its way */
    boolean sendAgain(UUID id, Actor by) {
        var again = clocks.write(number -> {
            var row = store.hold(id, clocks.now()).filter(it -> it.delivery().mayBeSentAgain());
            row.ifPresent(it -> {
                store.note(id, "again", "", clocks.now());
                events.publishEvent(new Letter.Resent(it.letter(), by));
            });
            return row.isPresent();
        });
        if (again) courier.wake();
        return again;
    }
}
