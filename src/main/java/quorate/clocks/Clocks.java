package quorate.clocks;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongFunction;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What day it is, what was known, and one write at a time. */
@Component
public class Clocks {

    public static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Object NUMBER = new Object();

    private final Clock clock;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final ObjectProvider<Follower> followers;
    private final ReentrantLock turn = new ReentrantLock(true);

    Clocks(Clock clock, JdbcClient sql, TransactionTemplate transaction, ObjectProvider<Follower> followers) {
        this.clock = clock;
        this.sql = sql;
        this.transaction = transaction;
        this.followers = followers;
    }

    /** Today in London. Rights are always judged on this day, never on the day a page is read "as at". */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(LONDON));
    }

    /** This moment, by the same clock: attendance, rulings and votes carry it. A demonstration may shift it. */
    public Instant now() {
        return clock.instant();
    }

    /** The last committed number: "known now". */
    public long known() {
        return sql.sql("select number from clocks.head").query(Long.class).single();
    }

    /**
     * Does one write, alone. The work is given its number, sees every follower up to date with all earlier writes, and is
     * committed with everything it publishes, or not at all. Inside another write it joins that one and its number.
     */
    public <T> T write(LongFunction<T> work) {
        // Whoever waits must not hold a connection meanwhile: the one whose turn it is may wait for a picture in
        // memory,
        // and whoever brings that up to date needs a connection too.
        turn.lock();
        try {
            return transaction.execute(status -> work.apply(take()));
        } finally {
            turn.unlock();
        }
    }

    /**
     * The number of the write under way on this thread.
     *
     * @throws IllegalStateException outside a write
     */
    public long writing() {
        if (TransactionSynchronizationManager.getResource(NUMBER) instanceof Long number) {
            return number;
        }
        throw new IllegalStateException("This may only happen inside a write");
    }

    private long take() {
        if (TransactionSynchronizationManager.getResource(NUMBER) instanceof Long number) {
            return number;
        }
        var number = sql.sql("update clocks.head set number = number + 1 returning number")
                .query(Long.class)
                .single();
        bringUpTo(number - 1);
        sql.sql("select pg_notify('quorate', ?)")
                .param(Long.toString(number))
                .query((row, at) -> true)
                .single();
        TransactionSynchronizationManager.bindResource(NUMBER, number);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                bringUpTo(number);
            }

            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(NUMBER);
            }
        });
        return number;
    }

    /** Brings every picture in memory up to the given number. Safe to call at any time and from any thread. */
    public synchronized void bringUpTo(long number) {
        for (var follower : List.copyOf(followers.orderedStream().toList())) {
            if (follower.number() < number) {
                follower.follow(number);
            }
        }
    }
}
