package quorate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {

    @TempDir
    Path temporary;

    @Test
    void is_where_the_owner_says() {
        assertThat(Home.place(Map.of("QUORATE_HOME", "/srv/quorate", "HOME", "/home/fiona"), "/home/fiona"))
                .isEqualTo(Path.of("/srv/quorate"));
    }

    @Test
    void is_else_in_the_data_folder_of_the_user() {
        assertThat(Home.place(Map.of("XDG_DATA_HOME", "/data", "HOME", "/home/fiona"), "/x"))
                .isEqualTo(Path.of("/data/quorate"));
        assertThat(Home.place(Map.of("HOME", "/home/fiona"), "/x"))
                .isEqualTo(Path.of("/home/fiona/.local/share/quorate"));
        assertThat(Home.place(Map.of(), "/home/fiona")).isEqualTo(Path.of("/home/fiona/.local/share/quorate"));
    }

    @Test
    void a_data_folder_that_is_no_absolute_path_is_passed_over_as_its_standard_says() {
        assertThat(Home.place(Map.of("XDG_DATA_HOME", "data", "HOME", "/home/fiona"), "/x"))
                .isEqualTo(Path.of("/home/fiona/.local/share/quorate"));
    }

    @Test
    void only_its_owner_can_read_it() throws IOException {
        var folder = Files.createDirectory(temporary.resolve("open to all"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        var home = Home.open(folder, 0);
        home.note("secret", "of mine");
        assertThat(permissions(folder)).isEqualTo("rwx------");
        assertThat(permissions(folder.resolve("secret"))).isEqualTo("rw-------");
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void may_lie_in_folders_with_spaces_and_accents() {
        var folder = temporary.resolve("Siân’s papers/ŵ y");
        assertThat(Home.open(folder, 0).find("readme")).isPresent();
    }

    @Test
    void a_folder_that_cannot_be_made_is_named_with_what_to_do() throws IOException {
        var file = Files.writeString(temporary.resolve("file"), "");
        assertThatThrownBy(() -> Home.open(file.resolve("home"), 0))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("The folder " + file + "/home cannot be written to by this user")
                .hasMessageContaining("Set QUORATE_HOME");
    }

    @Test
    void a_full_disk_is_named_with_what_is_left_and_what_is_needed() {
        assertThatThrownBy(() -> Home.open(temporary.resolve("home"), Long.MAX_VALUE))
                .isInstanceOf(CannotStart.class)
                .hasMessageMatching(
                        "The disk that holds .*/home is full: \\d+ MB are left and \\d+ are needed\\. Free some.*");
    }

    @Test
    void is_never_inside_the_source_code() {
        var checkout = Path.of("").toAbsolutePath();
        assertThatThrownBy(() -> Home.open(checkout.resolve("target/a home"), 0))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("is inside the source code");
        assertThat(checkout.resolve("target/a home")).doesNotExist();
    }

    @Test
    void one_at_a_time_may_have_it_and_the_next_is_told_who() {
        try (var first = Home.open(temporary, 0)) {
            assertThat(first.take("import")).isEmpty();
            var second = Home.open(temporary, 0);
            assertThat(second.take("server"))
                    .contains(new Home.Holder(ProcessHandle.current().pid(), "import"));
        }
        try (var third = Home.open(temporary, 0)) {
            assertThat(third.take("server")).isEmpty();
        }
    }

    @Test
    void another_process_that_has_it_is_named_by_its_number() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin/java").toString();
        var process = new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Keeper.class.getName(),
                        temporary.toString())
                .redirectErrorStream(true)
                .start();
        try (var said = process.inputReader()) {
            assertThat(said.readLine()).isEqualTo("taken");
            assertThat(Home.open(temporary, 0).take("server")).contains(new Home.Holder(process.pid(), "server"));
            process.destroyForcibly().waitFor();
            assertThat(Home.open(temporary, 0).take("server"))
                    .as("once it was killed")
                    .isEmpty();
        } finally {
            process.destroyForcibly();
        }
    }

    static class Keeper {
        public static void main(String[] arguments) throws Exception {
            Home.open(Path.of(arguments[0]), 0).take("server");
            System.out.println("taken");
            Thread.sleep(60_000);
        }
    }

    @Test
    void a_note_is_replaced_whole_and_can_be_forgotten() {
        var home = Home.open(temporary, 0);
        home.note("port", "1");
        home.note("port", "2");
        assertThat(home.find("port")).contains("2");
        home.forget("port");
        assertThat(home.find("port")).isEmpty();
    }
}
