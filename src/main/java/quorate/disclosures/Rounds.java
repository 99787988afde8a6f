package quorate.disclosures;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import quorate.kernel.Actor;

/** Has the reminders of all registers written while the service runs. Every letter has a key, so asking often does no harm. */
@Component
@ConditionalOnProperty("quorate.link")
class Rounds implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final int EVERY_HOURS = 6;

    private final Reminding reminding;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("reminders").factory());

    Rounds(Reminding reminding) {
        this.reminding = reminding;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        clock.scheduleWithFixedDelay(this::write, 1, EVERY_HOURS * 60, TimeUnit.MINUTES);
    }

    private void write() {
        try {
            reminding.writeToAll(new Actor.Process("reminders"));
        } catch (RuntimeException fault) {
            LOG.error("The reminders were not all written; the next round goes on", fault);
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
