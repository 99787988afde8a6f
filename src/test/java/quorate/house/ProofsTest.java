package quorate.house;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** What the tables of docs/ name as proof is there: each test, worked example, page and neighbouring document. */
class ProofsTest {

    private static final List<String> PAGES = List.of(
            "docs/complaints.md",
            "docs/bad-input-committees.md",
            "docs/bad-input-contracts.md",
            "docs/bad-input-money.md");
    private static final Pattern NAMED = Pattern.compile("`([^`]+)`");
    private static final Pattern TEST = Pattern.compile("(\\w+Test)(?:\\.(\\w+))?");
    private static final Pattern BESIDE = Pattern.compile("]\\(([^):#]+)\\)");

    @Test
    void what_a_table_names_as_proof_exists() {
        var tests = House.files(House.TESTS, ".java").stream()
                .collect(Collectors.groupingBy(
                        file -> file.getFileName().toString().replace(".java", ""),
                        Collectors.mapping(House::read, Collectors.joining())));
        var addresses = addresses();
        var missing = new ArrayList<String>();
        for (var page : PAGES) {
            var text = House.read(Path.of(page));
            NAMED.matcher(text)
                    .results()
                    .map(named -> named.group(1))
                    .filter(named -> !isThere(named, tests, addresses))
                    .forEach(named -> missing.add(page + ": " + named));
            BESIDE.matcher(text)
                    .results()
                    .map(link -> link.group(1))
                    .filter(link -> !Files.exists(Path.of("docs").resolve(link)))
                    .forEach(link -> missing.add(page + ": " + link));
        }
        House.none("proofs", missing, "A table names a test, an example, a page or a document that is not there:");
    }

    @Test
    void each_of_the_twenty_five_complaints_has_a_line_with_a_proof() {
        var lines = House.read(Path.of("docs/complaints.md"))
                .lines()
                .filter(line -> line.matches("\\| \\d+ \\|.*"))
                .toList();
        var without = Stream.iterate(1, number -> number + 1)
                .limit(25)
                .filter(number -> lines.stream()
                        .noneMatch(line -> line.startsWith("| " + number + " |")
                                && NAMED.matcher(line).find()))
                .map(String::valueOf)
                .toList();
        House.none("complaints", without, "A complaint has no line, or its line no proof:");
    }

    private static boolean isThere(String named, Map<String, String> tests, Set<String> addresses) {
        var test = TEST.matcher(named);
        if (test.matches()) {
            var text = tests.get(test.group(1));
            return text != null && (test.group(2) == null || text.contains("void " + test.group(2) + "("));
        }
        if (named.startsWith("/")) return addresses.contains(bare(named));
        if (named.startsWith("law/") || named.startsWith("docs/") || named.startsWith("src/"))
            return Files.exists(Path.of(named));
        if (named.startsWith("bin/")) return Files.exists(Path.of(named.split(" ")[0]));
        return !named.endsWith("Test") && !named.contains("/");
    }

    private static Set<String> addresses() {
        return House.classes()
                .flatMap(type -> type.getMethods().stream())
                .flatMap(method -> Stream.concat(
                        method.tryGetAnnotationOfType(GetMapping.class).stream()
                                .flatMap(one -> Stream.concat(Stream.of(one.value()), Stream.of(one.path()))),
                        method.tryGetAnnotationOfType(PostMapping.class).stream()
                                .flatMap(one -> Stream.concat(Stream.of(one.value()), Stream.of(one.path())))))
                .map(ProofsTest::bare)
                .collect(Collectors.toSet());
    }

    /** Without the names of what stands in braces. */
    private static String bare(String address) {
        return address.replaceAll("\\{[^}]*}", "{}");
    }
}
