package quorate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;

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
}
