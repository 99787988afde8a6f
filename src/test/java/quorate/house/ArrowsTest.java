package quorate.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import quorate.Quorate;

/** Modules use only what the house lets them use, and docs/ARCHITECTURE.md says so. */
class ArrowsTest {

    private static final ApplicationModules MODULES = ApplicationModules.of(Quorate.class);
    private static final Pattern ROW = Pattern.compile("^\\| `(\\w+)` \\|[^|]*\\| ([^|]*) \\|$", Pattern.MULTILINE);

    @Test
    void modules_use_only_what_they_declare() {
        MODULES.verify();
    }

    @Test
    void the_table_in_the_architecture_page_is_what_the_modules_declare() throws IOException {
        assertThat(declared()).isEqualTo(documented());
    }

    @Test
    void nobody_points_at_the_two_sinks() {
        declared().forEach((module, uses) -> assertThat(uses).as(module).doesNotContain("journal", "publication"));
    }

    private static Map<String, TreeSet<String>> declared() {
        var all = new TreeMap<String, TreeSet<String>>();
        MODULES.forEach(module -> {
            var name = module.getIdentifier().toString();
            all.put(name, new TreeSet<>(Arrays.asList(annotation(name).allowedDependencies())));
        });
        return all;
    }

    private static ApplicationModule annotation(String module) {
        try {
            return Class.forName("quorate." + module + ".package-info").getAnnotation(ApplicationModule.class);
        } catch (ClassNotFoundException e) {
            throw new AssertionError("The module " + module + " has no package-info.java that teaches it", e);
        }
    }

    private static Map<String, TreeSet<String>> documented() throws IOException {
        var all = new TreeMap<String, TreeSet<String>>();
        var rows = ROW.matcher(Files.readString(Path.of("docs/ARCHITECTURE.md")));
        while (rows.find()) {
            var uses = new TreeSet<String>();
            if (!rows.group(2).equals("–"))
                uses.addAll(Arrays.asList(rows.group(2).split(", ")));
            all.put(rows.group(1), uses);
        }
        return all;
    }
}
