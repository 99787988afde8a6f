package quorate.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;

/**
 * Counts how often documents are opened, so that members learn what is read. Counted in memory and added to the table once a
 * minute: nobody who opens a page waits for it, and a node that dies loses a minute's counts and nothing else.
 */
@Component
class Readings implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Readings.class);
    private static final Pattern ROBOT = Pattern.compile("(?i)bot|crawl|spider|preview|monitor");

    private final ReadingStore store;
    private final Clocks clocks;
    private final ConcurrentHashMap<Opened, Long> waiting = new ConcurrentHashMap<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("readings").factory());

    Readings(ReadingStore store, Clocks clocks) {
        this.store = store;
        this.clocks = clocks;
    }

    private record Opened(String address, LocalDate day) {}

    /** @param client what the client says that it is: robots that say so are not counted */
    void count(String address, String client) {
        if (!ROBOT.matcher(client).find()) waiting.merge(new Opened(address, clocks.today()), 1L, Long::sum);
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        timer.scheduleWithFixedDelay(this::keep, 1, 1, TimeUnit.MINUTES);
    }

    /** Adds what was counted since the last time. What cannot be added waits for the next. */
    void keep() {
        var taken = new ArrayList<ReadingStore.Count>();
        for (var opened : waiting.keySet()) {
            var times = waiting.remove(opened);
            if (times != null) taken.add(new ReadingStore.Count(opened.address(), opened.day(), times));
        }
        try {
            if (!taken.isEmpty()) store.add(taken);
        } catch (RuntimeException fault) {
            LOG.warn("{} counts of reading could not be added and wait", taken.size(), fault);
            for (var count : taken) waiting.merge(new Opened(count.address(), count.day()), count.times(), Long::sum);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
        keep();
    }
}
