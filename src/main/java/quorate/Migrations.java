package quorate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Each module brings its own tables up to date, in a schema and with a history of its own. A migration names no other
 * module's schema but that of the clocks, so only these come first; what libraries need comes before. Who takes tables over
 * from another module comes after all that may have them.
 *
 * <p>Asking each module's history whether it is up to date takes a sixth of every start. So the database notes which migrations
 * it was last brought up to date with, and is not asked again by whoever has just the same.
 *
 * <p>Spring Modulith would do the same, but works out the modules with ArchUnit at every start, which takes seconds.
 */
@Configuration(proxyBeanMethods = false)
class Migrations {

    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);
    private static final List<String> FIRST = List.of("__root", "clocks");
    private static final List<String> LAST = List.of("instructions", "superannuation");

    @Bean
    FlywayMigrationStrategy oneHistoryForEachModule() {
        return Migrations::bringUpToDate;
    }

    /** The tables of all modules, on the database that is given. */
    static void bringUpToDate(Flyway database) {
        var files = files();
        var note = new Note(database, sumOf(files));
        if (note.isThere()) return;
        modulesOf(files).forEach(module -> of(module, database).migrate());
        note.leave();
    }

    /** The modules that have tables, in the order in which they are brought up to date. */
    static List<String> listModules() {
        return modulesOf(files());
    }

    private static List<String> modulesOf(Map<String, Resource> files) {
        return files.keySet().stream()
                .map(path -> path.substring(0, path.indexOf('/')))
                .distinct()
                .sorted(Comparator.comparingInt(Migrations::placeOf).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** Every migration by its module and name, such as {@code clocks/V1__clocks.sql}. */
    private static Map<String, Resource> files() {
        try {
            var files = new TreeMap<String, Resource>();
            for (var file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*/V*.sql")) {
                files.put(file.getDescription().replaceAll("(?s).*db/migration/(\\w+/V\\w+\\.sql).*", "$1"), file);
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another one as soon as a migration is added or altered. */
    private static String sumOf(Map<String, Resource> files) {
        try {
            var sum = MessageDigest.getInstance("SHA-256");
            for (var file : files.entrySet()) {
                sum.update((file.getKey() + "\n").getBytes(StandardCharsets.UTF_8));
                sum.update(file.getValue().getContentAsByteArray());
            }
            return HexFormat.of().formatHex(sum.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static int placeOf(String module) {
        if (FIRST.contains(module)) return FIRST.indexOf(module);
        return FIRST.size() + 1 + LAST.indexOf(module);
    }

    private static Flyway of(String module, Flyway common) {
        var settings = common.getConfiguration();
        var table = settings.getTable() + (module.equals("__root") ? "" : "_" + module);
        return Flyway.configure()
                .configuration(settings)
                .locations("classpath:db/migration/" + module)
                .table(table)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load();
    }

    /**
     * What the database was last brought up to date with, as a comment on the first of the histories: it goes when that goes,
     * and neither a backup nor a restore has to know of it.
     */
    private record Note(Flyway database, String sum) {

        private static final String WORDS = "Brought up to date with ";

        boolean isThere() {
            try (var connection = database.getConfiguration().getDataSource().getConnection();
                    var asked = connection.prepareStatement("select obj_description(to_regclass(?), 'pg_class')")) {
                asked.setString(1, history());
                try (var answer = asked.executeQuery()) {
                    return answer.next() && (WORDS + sum).equals(answer.getString(1));
                }
            } catch (SQLException e) {
                throw new IllegalStateException("The database does not say what it was brought up to date with", e);
            }
        }

        void leave() {
            try (var connection = database.getConfiguration().getDataSource().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("comment on table " + history() + " is '" + WORDS + sum + "'");
            } catch (SQLException e) {
                LOG.info("The next start asks every history again: {}", e.toString());
            }
        }

        private String history() {
            var settings = database.getConfiguration();
            return settings.getDefaultSchema() + "." + settings.getTable();
        }
    }
}
