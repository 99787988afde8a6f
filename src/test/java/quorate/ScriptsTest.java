package quorate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scripts of {@code bin}, run on a machine that is made up here: a folder stands for its root. */
class ScriptsTest {

    @TempDir
    Path temporary;

    Path root;

    @BeforeEach
    void makeUpAMachine() throws IOException {
        root = Files.createDirectories(temporary.resolve("a machine"));
        Files.createDirectories(root.resolve("path"));
        for (var tool : List.of("dirname", "grep", "readlink", "sh", "find", "head", "tail", "mkdir", "cat", "rm")) {
            var real = Files.exists(Path.of("/usr/bin", tool)) ? Path.of("/usr/bin", tool) : Path.of("/bin", tool);
            program("path/" + tool, "exec " + real + " \"$@\"");
        }
        program("path/id", "echo 1000");
    }

    private Path program(String name, String body) throws IOException {
        var file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private String jdk(String place, String version) throws IOException {
        program(place + "/bin/javac", "exit 0");
        Files.writeString(root.resolve(place).resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        return root.resolve(place).toString();
    }

    /** The script as it is, but for the places outside the home folder at which it looks. */
    private Run script(String name, Map<String, String> more) throws IOException {
        var words = Files.readString(Path.of("bin", name));
        var there = "\"" + root + "\"";
        for (var place : List.of("/usr/lib/jvm", "/opt/", "/Library", "/usr/bin/chromium", "/usr/bin/google-chrome")) {
            words = words.replace(" " + place, " " + there + place);
        }
        var copy = root.resolve("checkout/bin").resolve(name);
        Files.createDirectories(copy.getParent());
        Files.writeString(copy, words);
        Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rwxr-xr-x"));
        var environment = new HashMap<>(Map.of(
                "PATH",
                root.resolve("path").toString(),
                "HOME",
                root.resolve("home").toString(),
                "JAVA_HOME",
                ""));
        environment.putAll(more);
        return Run.start(root, environment, List.of("/bin/sh", copy.toString()));
    }

    @Test
    void java_25_is_taken_from_where_it_is_named_and_no_other_version_is() throws Exception {
        var named = jdk("named", "25.0.3");
        var older = jdk("usr/lib/jvm/java-21", "21.0.9");
        assertThat(script("jdk", Map.of("JAVA_HOME", named)).code()).isZero();
        var refused = script("jdk", Map.of("JAVA_HOME", older));
        assertThat(refused.code()).isEqualTo(3);
        assertThat(refused.said())
                .contains("Quorate needs JDK 25 and found none")
                .hasLineCount(1);
    }

    @Test
    void java_25_is_found_in_the_usual_folders() throws Exception {
        for (var place : List.of(
                "usr/lib/jvm/temurin-25-jdk", "home/.sdkman/candidates/java/25.0.1-tem", "home/.jdks/openjdk-25")) {
            var there = jdk(place, "25.0.1");
            var found = script("jdk", Map.of());
            assertThat(found.code()).as(place).isZero();
            assertThat(found.said().strip()).isEqualTo(there);
            Files.delete(root.resolve(place).resolve("release"));
            Files.delete(root.resolve(place).resolve("bin/javac"));
        }
    }

    @Test
    void a_machine_without_maven_is_told_how_to_get_it() throws Exception {
        program("checkout/bin/jdk", "echo /nowhere");
        var run = script("build", Map.of());
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.said())
                .contains("Maven, which is not installed: run 'sudo apt-get install maven'")
                .hasLineCount(1);
    }

    @Test
    void a_machine_without_chromium_is_told_the_line_to_run_and_the_check_fails() throws Exception {
        var run = script("chromium", Map.of());
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.said())
                .contains("sudo sh -c 'apt-get update && apt-get install -y --no-install-recommends chromium'")
                .hasLineCount(1);
        program("usr/bin/chromium", "exit 0");
        assertThat(script("chromium", Map.of()).code()).isZero();
    }

    @Test
    void for_root_chromium_is_installed() throws Exception {
        program("path/id", "echo 0");
        program("path/apt-get", "echo \"$@\" >> '" + root.resolve("asked") + "'");
        assertThat(script("chromium", Map.of()).code()).isZero();
        assertThat(root.resolve("asked")).hasContent("update\ninstall -y --no-install-recommends chromium");
    }

    @Test
    void it_is_built_when_something_changed_and_only_then() throws Exception {
        var checkout = root.resolve("checkout");
        program("checkout/bin/build", "echo built >> builds; mkdir -p target; : > target/quorate.jar");
        Files.createDirectories(checkout.resolve("src/main"));
        var source = Files.writeString(checkout.resolve("src/main/One.java"), "");
        Files.writeString(checkout.resolve("pom.xml"), "");
        assertThat(script("make-jar", Map.of()).code()).isZero();
        var builds = checkout.resolve("builds");
        assertThat(builds).content().hasLineCount(1);
        Files.setLastModifiedTime(
                checkout.resolve("target/quorate.jar"),
                FileTime.from(Instant.now().plusSeconds(60)));
        var unchanged = script("make-jar", Map.of());
        assertThat(unchanged.code()).isZero();
        assertThat(unchanged.said()).isEmpty();
        assertThat(builds).content().hasLineCount(1);
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(120)));
        var changed = script("make-jar", Map.of());
        assertThat(changed.code()).isZero();
        assertThat(changed.said()).contains("because its source has changed");
        assertThat(builds).content().hasLineCount(2);
    }

    @Test
    void a_build_that_fails_shows_the_end_of_what_it_said() throws Exception {
        program("checkout/bin/build", "echo '[INFO] much'; echo '[ERROR] a semicolon is missing'; exit 1");
        var run = script("make-jar", Map.of());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.said())
                .contains("a semicolon is missing", "target/build.log")
                .doesNotContain("much");
    }
}
