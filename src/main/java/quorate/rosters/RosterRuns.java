package quorate.rosters;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;
import quorate.kernel.Actor;

/** Lists being entered while somebody waits. Nobody is kept longer than two seconds: then they may watch it, or go. */
@Component
class RosterRuns {

    private static final int PATIENCE = 2;

    private final Rosters rosters;
    private final Map<UUID, Progress> running = new ConcurrentHashMap<>();

    RosterRuns(Rosters rosters) {
        this.rosters = rosters;
    }

    /** A list while it is entered. */
    static final class Progress {

        private final int rows;
        private final AtomicInteger done = new AtomicInteger();
        private final CountDownLatch over = new CountDownLatch(1);

        private Progress(int rows) {
            this.rows = rows;
        }

        int rows() {
            return rows;
        }

        /** Rows are begun again where one of them is refused at the last moment. */
        int done() {
            return Math.min(rows, done.get());
        }
    }

    /** How far a list is that is being entered here; empty for any other. */
    Optional<Progress> find(UUID id) {
        return Optional.ofNullable(running.get(id));
    }

    void begin(Roster roster, Actor by) {
        var progress = new Progress(roster.sheet().rows().size());
        if (running.putIfAbsent(roster.id(), progress) != null) return;
        Thread.ofVirtual().name("list " + roster.id()).start(() -> {
            try {
                rosters.accept(roster, progress.done::incrementAndGet, by);
            } finally {
                running.remove(roster.id());
                progress.over.countDown();
            }
        });
        try {
            progress.over.await(PATIENCE, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
