package quorate.letters;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import quorate.clocks.Clocks;

/**
 * Takes letters from the outbox to the mail server. That a letter begins is committed before it is handed over: a process that
 * is killed meanwhile leaves a letter that is perhaps sent, and never one that is sent twice.
 */
@Component
class Courier {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final int BAG = 100;

    private final LetterStore store;
    private final Carrier carrier;
    private final Smtp smtp;
    private final Clocks clocks;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final ReentrantLock round = new ReentrantLock();

    Courier(
            LetterStore store,
            Carrier carrier,
            Smtp smtp,
            Clocks clocks,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.store = store;
        this.carrier = carrier;
        this.smtp = smtp;
        this.clocks = clocks;
        this.events = events;
        this.transaction = transaction;
    }

    /** Sets out soon, on a thread of its own; whoever keeps a letter does not wait for the mail server. */
    void wake() {
        if (!smtp.faults().isEmpty()) return;
        Thread.ofVirtual().name("letters").start(this::deliver);
    }

    /** Carries everything that is due. One round at a time; without a mail server nothing is tried. */
    void deliver() {
        if (!smtp.faults().isEmpty()) return;
        round.lock();
        try {
            var now = clocks.now();
            store.open(now, BAG).stream()
                    .filter(row -> row.delivery()
                            .next()
                            .filter(next -> !next.isAfter(now))
                            .isPresent())
                    .forEach(row -> carry(row.letter().id()));
        } catch (RuntimeException fault) {
            LOG.error("A round with the letters was not finished; the next one goes on", fault);
        } finally {
            round.unlock();
        }
    }

    private void carry(UUID id) {
        var begun = transaction.execute(status -> begin(id));
        if (begun == null || begun.isEmpty()) return;
        var row = begun.get();
        var outcome = carrier.carry(row, clocks.now());
        clocks.write(number -> {
            store.note(id, word(outcome.state()), outcome.says(), clocks.now());
            if (outcome.state() != Delivery.State.PUT_OFF)
                events.publishEvent(new Letter.Settled(row.letter(), outcome.state()));
            return number;
        });
    }

    private Optional<LetterStore.Row> begin(UUID id) {
        var now = clocks.now();
        var due = store.hold(id, now)
                .filter(row ->
                        row.delivery().next().filter(next -> !next.isAfter(now)).isPresent());
        due.ifPresent(row -> store.note(id, "begun", "", now));
        return due;
    }

    private static String word(Delivery.State state) {
        return switch (state) {
            case SENT -> "sent";
            case PUT_OFF -> "put-off";
            case DOUBTFUL -> "doubtful";
            case NOT_SENT, WAITING, UNDER_WAY -> "not-sent";
        };
    }
}
