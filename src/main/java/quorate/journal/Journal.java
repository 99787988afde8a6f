package quorate.journal;

import java.security.SecureRandom;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import quorate.clocks.Clocks;
import quorate.kernel.Actor;
import quorate.kernel.Happening;

/** Remembers what happened, and proves that nothing was changed since. */
@Component
public class Journal {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JournalStore store;
    private final Clocks clocks;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Journal(JournalStore store, Clocks clocks, ApplicationEventPublisher events, TransactionTemplate transaction) {
        this.store = store;
        this.clocks = clocks;
        this.events = events;
        this.transaction = transaction;
    }

    /** A text of an entry was removed for good. */
    record Erased(Entry entry, String name, String ground, Actor by) implements Happening {

        @Override
        public List<UUID> about() {
            return entry.about();
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("entry", Long.toString(entry.position()), "text", name, "ground", ground);
        }
    }

    /** @throws IllegalStateException outside a write: what has no number did not happen */
    @EventListener
    void on(Happening happening) {
        var number = clocks.writing();
        var head = store.lock();
        var digests = new TreeMap<String, String>();
        var secrets = new ArrayList<JournalStore.Secret>();
        happening.secrets().forEach((name, text) -> {
            var salt = new byte[16];
            RANDOM.nextBytes(salt);
            digests.put(name, Chain.digest(salt, text));
            secrets.add(new JournalStore.Secret(name, salt, text));
        });
        var entry = new Entry(
                head.position() + 1,
                number,
                store.sequenceAfter(number),
                happening.kind(),
                happening.about(),
                happening.because(),
                happening.by(),
                clocks.now().truncatedTo(ChronoUnit.MICROS),
                head.recorded(),
                new TreeMap<>(happening.facts()),
                digests);
        store.append(entry, Chain.hash(head.hash(), entry), secrets);
    }

    /** The thread through a thing: what happened about it, oldest first. {@code after} is the last position read, or 0. */
    public List<Entry> about(UUID id, long after, int most) {
        return store.about(id, after, most);
    }

    /** What happened in writes after the given number, oldest first. {@code after} is the last position read, or 0. */
    public List<Entry> since(long number, long after, int most) {
        return store.since(number, after, most);
    }

    /** What happened last, newest first, below the given position. */
    List<Entry> before(long position, int most) {
        return store.before(position, most);
    }

    Optional<Entry> find(long position) {
        return store.find(position);
    }

    /** The names of the entry's texts that are still there. */
    List<String> textsOf(long position) {
        return store.textsOf(position);
    }

    /**
     * Removes a text of an entry for good and says so in a new entry. The chain still verifies.
     *
     * @param name the text's name in {@link Entry#digests()}
     * @param ground why, in the clear: say nothing here that is itself to be forgotten
     * @throws NoSuchElementException when there is no such entry, or no such text any more
     */
    public void erase(long position, String name, String ground, Actor by) {
        clocks.write(number -> {
            var entry = store.find(position).orElseThrow();
            if (!store.erase(position, name)) {
                throw new NoSuchElementException("Entry " + position + " has no text '" + name + "' to erase");
            }
            events.publishEvent(new Erased(entry, name, ground, by));
            return number;
        });
    }

    /** Reads the whole chain, a thousand entries at a time, and stops at the first that is not as it was written. */
    public Verification verify() {
        return transaction.execute(status -> {
            try (var chain = store.chain()) {
                return new Verifier(store.head()).verify(chain);
            }
        });
    }
}
