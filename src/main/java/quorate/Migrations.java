package quorate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Each module brings its own tables up to date, in a schema and with a history of its own. A migration names no other
 * module's schema but that of the clocks, so only these come first; what libraries need comes before. Who takes tables over
 * from another module comes after all that may have them.
 *
 * <p>Spring Modulith would do the same, but works out the modules with ArchUnit at every start, which takes seconds.
 */
@Configuration(proxyBeanMethods = false)
class Migrations {

    private static final List<String> FIRST = List.of("__root", "clocks");
    private static final List<String> LAST = List.of("instructions", "superannuation");

    @Bean
    FlywayMigrationStrategy oneHistoryForEachModule() {
        return Migrations::bringUpToDate;
    }

    /** The tables of all modules, on the database that is given. */
    static void bringUpToDate(Flyway database) {
        listModules().forEach(module -> of(module, database).migrate());
    }

    /** The modules that have tables, in the order in which they are brought up to date. */
    static List<String> listModules() {
        try {
            var files = new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*/V*.sql");
            return Arrays.stream(files)
                    .map(file -> file.getDescription().replaceAll("(?s).*db/migration/(\\w+)/V.*", "$1"))
                    .distinct()
                    .sorted(Comparator.comparingInt(Migrations::placeOf).thenComparing(Comparator.naturalOrder()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
}
