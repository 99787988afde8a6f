package quorate.disclosures;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import quorate.interests.Interest;
import quorate.kernel.Code;
import quorate.kernel.Entry;
import quorate.kernel.PlainYaml;

/**
 * One way in which bodies publish a register, as {@code disclosures/layouts.yaml} has it.
 *
 * @param head what stands above the table rather than in it, where it is a form for one person
 */
record Layout(String id, String title, Map<Heading, List<String>> columns, List<Heading> head) {

    /** Everything the file says. */
    record Book(List<Layout> layouts, List<Sort> classes, Set<String> nil) {

        /** Our class of an interest by what it says; empty where no word tells. */
        Optional<Interest.Type> classOf(String description) {
            return classes.stream()
                    .filter(sort -> sort.pattern().matcher(description).find())
                    .map(Sort::type)
                    .findFirst();
        }

        boolean isNil(String text) {
            var plain = Heading.plain(text);
            return nil.contains(plain)
                    || nil.stream().anyMatch(word -> Heading.plain(word).equals(plain));
        }

        /** The layout that most of these headings are of, with what each column then is. */
        Optional<Fit> fit(List<String> headings) {
            Fit best = null;
            for (var layout : layouts) {
                var fit = layout.fit(headings);
                if (fit.isUsable() && (best == null || fit.known() > best.known())) best = fit;
            }
            return Optional.ofNullable(best);
        }
    }

    record Sort(Interest.Type type, Pattern pattern) {}

    /** A layout laid over headings. @param at by kind, the column that is it */
    record Fit(Layout layout, Map<Heading, Integer> at) {

        int known() {
            return at.size();
        }

        /** A name, or two parts of one, or none where it stands above; and what the interest is. */
        boolean isUsable() {
            var named = at.containsKey(Heading.NAME)
                    || at.containsKey(Heading.SURNAME)
                    || layout.head().contains(Heading.NAME);
            return named && (at.containsKey(Heading.INTEREST) || at.containsKey(Heading.NATURE));
        }
    }

    static final Book BOOK = read();

    private static Book read() {
        var name = "disclosures/layouts.yaml";
        try (var reader = new InputStreamReader(new ClassPathResource(name).getInputStream(), StandardCharsets.UTF_8)) {
            var file = Entry.of(name, PlainYaml.documents(reader).getFirst()).only("layouts", "classes", "nil");
            return new Book(
                    file.entries("layouts").stream().map(Layout::layout).toList(),
                    file.entries("classes").stream().map(Layout::sort).toList(),
                    Set.copyOf(file.words("nil")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Layout layout(Entry entry) {
        entry.only("id", "title", "head", "columns");
        var columns = new EnumMap<Heading, List<String>>(Heading.class);
        var written = entry.entry("columns");
        for (var key : written.values().keySet()) columns.put(Code.parse(Heading.class, key), written.words(key));
        return new Layout(
                entry.text("id"),
                entry.text("title"),
                columns,
                entry.words("head", word -> Code.parse(Heading.class, word), "a heading"));
    }

    private static Sort sort(Entry entry) {
        entry.only("class", "words", "begins");
        var any = new ArrayList<String>();
        any.add(entry.words("words").stream().map(Pattern::quote).collect(Collectors.joining("|", "\\b(", ")\\b")));
        if (entry.has("begins"))
            any.add(entry.words("begins").stream().map(Pattern::quote).collect(Collectors.joining("|", "^(", ")\\b")));
        return new Sort(
                Interest.Type.parse(entry.text("class")),
                Pattern.compile(String.join("|", any), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }

    /** Each column is at most one thing, the longest known heading first. */
    Fit fit(List<String> headings) {
        var at = new EnumMap<Heading, Integer>(Heading.class);
        var taken = new HashSet<Integer>();
        for (var exactly : List.of(true, false)) {
            columns.forEach((heading, known) -> {
                for (var column = 0; column < headings.size(); column++) {
                    var printed = headings.get(column);
                    var same = known.stream().anyMatch(one -> Heading.plain(one).equals(Heading.plain(printed)));
                    if (at.containsKey(heading) || taken.contains(column)) continue;
                    if (exactly ? same : Heading.means(printed, known)) {
                        at.put(heading, column);
                        taken.add(column);
                    }
                }
            });
        }
        return new Fit(this, at);
    }
}
