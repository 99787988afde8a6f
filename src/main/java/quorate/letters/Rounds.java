package quorate.letters;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sends the courier round once a minute while the service runs: for what was put off, or left by an earlier process. */
@Component
@ConditionalOnProperty("quorate.link")
class Rounds implements AutoCloseable {

    private final Courier courier;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("rounds").factory());

    Rounds(Courier courier) {
        this.courier = courier;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        clock.scheduleWithFixedDelay(courier::deliver, 0, 1, TimeUnit.MINUTES);
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
