package quorate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

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
                        home, "fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=500");
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

    /** A database with the tables of all modules, of which others are copies: migrating takes longer than copying. */
    private static final class Model {
        static final String NAME = migrated();

        private static String migrated() {
            var name = copyOf("template0");
            Migrations.bringUpToDate(Flyway.configure()
                    .dataSource(source(name))
                    .locations("classpath:db/migration")
                    .defaultSchema("public")
                    .baselineOnMigrate(true)
                    .load());
            return name;
        }
    }

    /** The name of a new database like the one given, which nobody may be using. */
    private static String copyOf(String model) {
        var name = "test_" + COUNT.incrementAndGet();
        try (var connection = source("postgres").getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name + " template " + model + " strategy file_copy");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return name;
    }

    /** A clean database with the tables of all modules, as an installation has them before its first start. */
    static DataSource whole() {
        return source(copyOf(Model.NAME));
    }

    private static DataSource source(String database) {
        // PostgreSQL's own puts all its settings into the address, which Flyway then searches for passwords at length.
        return new DriverManagerDataSource(
                url(database), Cluster.USER, Server.CLUSTER.address().password());
    }

    private static String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + Server.CLUSTER.address().port() + "/" + database
                + "?reWriteBatchedInserts=true";
    }

    /** A clean database with the tables of the given modules, for the test of a store without Spring. */
    public static DataSource with(String... modules) {
        var source = source(copyOf("template0"));
        for (var module : modules) bringUp(source, module, "latest");
        return source;
    }

    /** Brings the tables of a module up to a version, as an installation of that time had them. */
    public static void bringUp(DataSource database, String module, String version) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/" + module)
                .table("flyway_" + module)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .target(version)
                .load()
                .migrate();
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Connection {
        @Bean
        JdbcConnectionDetails connectionDetails() {
            var name = copyOf(Model.NAME);
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

        /** The copy has all its tables. */
        @Bean
        FlywayMigrationStrategy oneHistoryForEachModule() {
            return database -> {};
        }
    }
}
