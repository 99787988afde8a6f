package quorate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class MigrationsTest {

    @Test
    void a_module_that_takes_tables_over_comes_after_those_that_had_them() {
        assertThat(Migrations.listModules()).containsSubsequence("clocks", "payments", "web", "instructions");
    }

    @Test
    void every_folder_of_migrations_is_found_and_the_clocks_come_before_all_modules() {
        var folders = Objects.requireNonNull(
                Path.of("src/main/resources/db/migration").toFile().listFiles(File::isDirectory));
        assertThat(Migrations.listModules())
                .startsWith("__root", "clocks")
                .extracting(File::new)
                .containsExactlyInAnyOrderElementsOf(java.util.Arrays.stream(folders)
                        .map(folder -> new File(folder.getName()))
                        .toList());
    }

    @Test
    void what_was_brought_up_to_date_with_the_same_migrations_is_not_asked_again() {
        var database = TestDatabase.whole();
        var sql = JdbcClient.create(database);
        assertThat(sql.sql("select obj_description('flyway_schema_history'::regclass, 'pg_class')")
                        .query(String.class)
                        .single())
                .matches("Brought up to date with [0-9a-f]{64}");
        // Only whoever asks the histories would miss one, and refuse the tables that are there.
        sql.sql("drop table flyway_schema_history_loans").update();
        bringUpToDate(database);
        assertThat(histories(sql)).doesNotContain("flyway_schema_history_loans");
    }

    @Test
    void a_database_of_other_migrations_is_brought_up_to_date_and_noted() {
        var database = TestDatabase.whole();
        var sql = JdbcClient.create(database);
        sql.sql("drop schema loans cascade").update();
        sql.sql("drop table flyway_schema_history_loans").update();
        sql.sql("comment on table flyway_schema_history is 'Brought up to date with an earlier version'")
                .update();
        bringUpToDate(database);
        assertThat(histories(sql)).contains("flyway_schema_history_loans");
        assertThat(sql.sql("select count(*) from pg_tables where schemaname = 'loans'")
                        .query(Integer.class)
                        .single())
                .isPositive();
        assertThat(sql.sql("select obj_description('flyway_schema_history'::regclass, 'pg_class')")
                        .query(String.class)
                        .single())
                .doesNotContain("earlier");
    }

    private static void bringUpToDate(DataSource database) {
        Migrations.bringUpToDate(Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .defaultSchema("public")
                .baselineOnMigrate(true)
                .load());
    }

    private static List<String> histories(JdbcClient sql) {
        return sql.sql("select tablename from pg_tables where tablename like 'flyway%'")
                .query(String.class)
                .list();
    }
}
