package quorate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** One PostgreSQL for all tests of a run, the same that installations have, and a clean database for whoever asks. */
public final class TestDatabase {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private TestDatabase() {}

    private static final class Server {
        static final Path HOMES =
                Path.of(System.getProperty("java.io.tmpdir"), "quorate-tests-" + System.getProperty("user.name"));
        static final Cluster CLUSTER = start();

        private static Cluster start() {
            try {
                Files.createDirectories(HOMES);
                removeWhatKilledRunsLeft();
                var home =
                        Home.open(HOMES.resolve("run " + ProcessHandle.current().pid()), 0);
                home.take("tests");
                // The data are thrown away, so nothing waits for the disk.
                var cluster = Cluster.start(
                        home, "fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=300");
                // A hook of our own would stop it under the feet of applications that are still closing.
                SpringApplication.getShutdownHandlers().add(() -> end(cluster, home));
                return cluster;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void removeWhatKilledRunsLeft() throws IOException {
            try (var folders = Files.list(HOMES)) {
                for (var folder : folders.toList()) {
                    try {
                        var home = Home.open(folder, 0);
                        if (home.take("tidying").isEmpty()) end(Cluster.leftIn(home), home);
                    } catch (UncheckedIOException gone) {
                        // Another run is tidying it, or was just tidying itself away.
                    }
                }
            }
        }

        private static void end(Cluster cluster, Home home) {
            try {
                cluster.stop();
                home.close();
                // Sixty databases are a hundred thousand files, more than whoever ends the run would wait for.
                new ProcessBuilder("rm", "-rf", home.folder().toString()).start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The name of a new, empty database. */
    static String create() {
        var name = "test_" + COUNT.incrementAndGet();
        try (var connection = source("postgres").getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name + " template template0 strategy file_copy");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return name;
    }

    /** A clean database with the tables of all modules, as an installation has them before its first start. */
    static DataSource whole() {
        var source = source(create());
        Migrations.bringUpToDate(Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration")
                .defaultSchema("public")
                .baselineOnMigrate(true)
                .load());
        return source;
    }

    private static DataSource source(String database) {
        var source = new PGSimpleDataSource();
        source.setUrl(url(database));
        source.setUser(Cluster.USER);
        source.setPassword(Server.CLUSTER.address().password());
        return source;
    }

    private static String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + Server.CLUSTER.address().port() + "/" + database
                + "?reWriteBatchedInserts=true";
    }

    /** A clean database with the tables of the given modules, for the test of a store without Spring. */
    public static DataSource with(String... modules) {
        var source = source(create());
        for (var module : modules) {
            Flyway.configure()
                    .dataSource(source)
                    .locations("classpath:db/migration/" + module)
                    .table("flyway_" + module)
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .load()
                    .migrate();
        }
        return source;
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Connection {
        @Bean
        JdbcConnectionDetails connectionDetails() {
            var name = create();
            return new JdbcConnectionDetails() {
                @Override
                public String getUsername() {
                    return Cluster.USER;
                }

                @Override
                public String getPassword() {
                    return Server.CLUSTER.address().password();
                }

                @Override
                public String getJdbcUrl() {
                    return url(name);
                }
            };
        }
    }
}
