package quorate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;

/** A database of its own for a benchmark, as durable as an installation's. */
public final class BenchDatabase implements AutoCloseable {

    /** The password of everybody in the fictional world. */
    public static final String DEMONSTRATION_PASSWORD = World.PASSWORD;

    private final Home home;
    private final Cluster cluster;
    private final Thread inAnyCase = new Thread(this::remove);

    public BenchDatabase() {
        try {
            home = Home.open(Files.createTempDirectory("quorate-bench"), 0);
            home.take("benchmark");
            cluster = Cluster.start(home);
            Runtime.getRuntime().addShutdownHook(inAnyCase);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** What tells the application to use it. */
    public List<String> arguments() {
        return List.of(
                "--quorate.home=" + home.folder(),
                "--quorate.database=given",
                "--spring.datasource.url=" + cluster.address().jdbcUrl(),
                "--spring.datasource.username=" + Cluster.USER,
                "--spring.datasource.password=" + cluster.address().password(),
                "--server.port=0",
                "--logging.level.root=warn");
    }

    /** The same for a command in a process of its own. */
    public Map<String, String> environment() {
        return Map.of(
                "QUORATE_HOME",
                home.folder().toString(),
                "QUORATE_DATABASE_URL",
                cluster.address().jdbcUrl(),
                "QUORATE_DATABASE_USER",
                Cluster.USER,
                "QUORATE_DATABASE_PASSWORD",
                cluster.address().password());
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(inAnyCase);
        remove();
    }

    /** Also when the benchmark is interrupted: PostgreSQL would outlive it. */
    private void remove() {
        try {
            cluster.stop();
            home.close();
            Binaries.remove(home.folder());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
