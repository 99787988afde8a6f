package quorate.clocks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Hears what other nodes, and commands run beside this one, have written. PostgreSQL's NOTIFY only wakes it: what there is
 * to know is read from the tables, so a notice lost with a broken connection is made good at the next one.
 *
 * <p>Starts before the web server does, so that no page is answered from an empty picture.
 */
@Component
class Ear implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Ear.class);
    private static final int WAIT_MILLIS = 5_000;

    private final JdbcConnectionDetails database;
    private final Clocks clocks;
    private volatile boolean running;
    private @Nullable Thread thread;
    private volatile @Nullable Connection connection;

    Ear(JdbcConnectionDetails database, Clocks clocks) {
        this.database = database;
        this.clocks = clocks;
    }

    @Override
    public void start() {
        clocks.bringUpTo(clocks.known());
        running = true;
        thread = Thread.ofPlatform().daemon().name("ear").start(this::listen);
    }

    private void listen() {
        while (running) {
            try (var own = connect()) {
                connection = own;
                // Whatever was written while nobody listened is read first.
                clocks.bringUpTo(clocks.known());
                hear(own.unwrap(PGConnection.class));
            } catch (SQLException | RuntimeException fault) {
                if (running) {
                    LOG.warn("Stopped hearing the database and will listen again: {}", fault.getMessage());
                    pause();
                }
            }
        }
    }

    private void hear(PGConnection channel) throws SQLException {
        while (running) {
            var notices = channel.getNotifications(WAIT_MILLIS);
            if (notices != null && notices.length > 0) {
                clocks.bringUpTo(Long.parseLong(notices[notices.length - 1].getParameter()));
            }
        }
    }

    private Connection connect() throws SQLException {
        var own = DriverManager.getConnection(database.getJdbcUrl(), database.getUsername(), database.getPassword());
        try (var statement = own.createStatement()) {
            statement.execute("listen quorate");
        }
        return own;
    }

    private void pause() {
        try {
            Thread.sleep(1_000);
        } catch (InterruptedException e) {
            running = false;
        }
    }

    @Override
    public void stop() {
        running = false;
        var own = connection;
        if (own != null) {
            try {
                own.close();
            } catch (SQLException alreadyGone) {
                LOG.debug("The listening connection was gone already", alreadyGone);
            }
        }
        if (thread != null) thread.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 0;
    }
}
