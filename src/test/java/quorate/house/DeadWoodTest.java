package quorate.house;

import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DeadWoodTest {

    private static final Path STYLE = Path.of("src/main/resources/static/assets/quorate.css");
    private static final Pattern OURS = Pattern.compile("\\bapp-[a-z][a-z0-9_-]*");

    private final String pages = Stream.concat(
                    House.files(House.MAIN, ".java").stream(), House.files(House.TEMPLATES, ".jte").stream())
            .map(House::read)
            .collect(Collectors.joining("\n"));

    @Test
    void every_template_is_printed_by_somebody() {
        var unused = House.files(House.TEMPLATES, ".jte").stream()
                .map(file -> House.TEMPLATES
                        .relativize(file)
                        .toString()
                        .replace('\\', '/')
                        .replace(".jte", ""))
                .filter(name -> !pages.contains("\"" + name + "\"")
                        && !pages.contains("@template." + name.replace('/', '.') + "("))
                .toList();
        House.none("templates", unused, "Nobody prints these templates: print them or take them away.");
    }

    @Test
    void every_class_of_ours_in_a_page_has_a_style_and_every_style_is_used() {
        var styled = classes(House.read(STYLE).replaceAll("(?s)/\\*.*?\\*/", ""));
        var printed = classes(pages);
        // A class made of a part and a word, such as app-mark--${…}, is printed as its beginning.
        var without = new TreeSet<>(printed);
        without.removeIf(name -> styled.contains(name) || name.endsWith("--") || isBlockOf(name, styled));
        House.none("unstyled", without, "These classes have no style in quorate.css:");
        var unused = new TreeSet<>(styled);
        unused.removeIf(name -> printed.contains(name)
                || printed.stream().anyMatch(part -> part.endsWith("--") && name.startsWith(part)));
        House.none("unused-styles", unused, "No page uses these styles:");
    }

    /** The outer element of a component may be there only to name its parts. */
    private static boolean isBlockOf(String name, java.util.Set<String> styled) {
        return styled.stream().anyMatch(other -> other.startsWith(name + "__") || other.startsWith(name + "--"));
    }

    private static java.util.Set<String> classes(String text) {
        return OURS.matcher(text).results().map(found -> found.group()).collect(Collectors.toCollection(TreeSet::new));
    }
}
