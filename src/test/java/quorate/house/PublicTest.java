package quorate.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import quorate.TestDatabase;

/** Nothing private can reach the public site, because the public site cannot see it. */
class PublicTest {

    private static final Pattern TABLE = Pattern.compile(
            "(?i)\\b(?:from|join|into|update|on|table|references|schema|truncate)\\s+([a-z_]+)\\.([a-z_]+)");

    @Test
    void publication_names_no_table_of_another_module() {
        var named = Stream.of("src/main/java/quorate/publication", "src/main/resources/db/migration/publication")
                .flatMap(PublicTest::textsIn)
                .flatMap(text -> TABLE.matcher(text).results())
                .map(match -> match.group(1))
                .filter(schema -> schema.matches(schemas()))
                .toList();
        assertThat(named).isNotEmpty().containsOnly("publication");
    }

    @Test
    void its_pages_are_given_nothing_of_another_module() {
        var imports = textsIn("src/main/jte/publication")
                .flatMap(text -> Pattern.compile("(?m)\\bquorate\\.([a-z]+)\\.")
                        .matcher(text)
                        .results())
                .map(match -> match.group(1))
                .distinct()
                .toList();
        assertThat(imports).contains("publication").isSubsetOf("publication", "web", "kernel");
    }

    @Test
    void the_role_of_the_public_reads_its_own_schema_and_no_other() throws Exception {
        var modules = schemas().split("\\|");
        var source = TestDatabase.with(modules);
        var all = JdbcClient.create(source);
        all.sql("create table public.anything (secret text)").update();
        var open = all.sql("""
                select n.nspname || '.' || c.relname as name
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'v', 'm', 'p', 'S') and n.nspname not in ('pg_catalog', 'information_schema')
                  and n.nspname not like 'pg_%'
                  and (has_table_privilege('quorate_public', c.oid, 'select')
                       or has_any_column_privilege('quorate_public', c.oid, 'select'))
                """).query((row, at) -> row.getString("name")).list();
        assertThat(open)
                .containsExactlyInAnyOrder(
                        "publication.release",
                        "publication.snapshot",
                        "publication.withdrawal",
                        "publication.shelf",
                        "publication.mark",
                        "publication.reading",
                        "publication.occasion");
        var writable = all.sql("""
                select count(*) from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p') and n.nspname not like 'pg_%' and n.nspname <> 'information_schema'
                  and (has_table_privilege('quorate_public', c.oid, 'insert, update, delete, truncate'))
                """).query(Integer.class).single();
        assertThat(writable).isZero();
        refused(source, "select * from journal.entry");
        refused(source, "select * from public.anything");
        refused(source, "insert into publication.shelf values ('a', 1, '')");
    }

    private static void refused(DataSource source, String query) throws Exception {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("set role quorate_public");
            assertThatThrownBy(() -> statement.execute(query)).hasMessageContaining("permission denied");
        }
    }

    /**
     * The schemas of all modules, each with a folder of migrations. Clocks first: others call its function. Instructions
     * and superannuation last: they take tables over.
     */
    private static String schemas() {
        try (var folders = Files.list(Path.of("src/main/resources/db/migration"))) {
            var names = folders.map(folder -> folder.getFileName().toString())
                    .filter(name -> !name.startsWith("__")
                            && !List.of("clocks", "instructions", "superannuation")
                                    .contains(name))
                    .sorted();
            return "clocks|" + String.join("|", names.toList()) + "|instructions|superannuation";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> textsIn(String folder) {
        try (var files = Files.walk(Path.of(folder))) {
            return files
                    .filter(Files::isRegularFile)
                    .map(file -> {
                        try {
                            return Files.readString(file);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
