package quorate.chairing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import quorate.interests.Interest;
import quorate.kernel.Entry;
import quorate.kernel.PlainYaml;
import quorate.law.Law;

/**
 * What was done elsewhere when members had an interest, and why: worked cases, each of them an example that anybody can run.
 * They are read from {@code law/examples/cases}; the block {@code case} under {@code given} says what they are about.
 */
@Component
class CaseBook {

    private static final int LIKE = 3;

    private final List<Case> all;
    private final Leeways leeways;

    CaseBook(Law law) {
        this.leeways = new Leeways(law);
        this.all = read();
    }

    /**
     * @param id of the case: the file and its place in it
     * @param title the rule as a sentence
     * @param source the case in which it was done, and where it was read
     * @param sort of the item
     * @param kinds classes of interest
     * @param edition of the guidance in force
     * @param done what was done, in the words of the source
     * @param why why it was done, or what the source leaves open
     * @param yaml the example as it can be run
     */
    record Case(
            String id,
            String title,
            String source,
            Optional<LocalDate> day,
            String sort,
            Set<String> kinds,
            String edition,
            String done,
            String why,
            String yaml) {

        boolean speaksOf(String words) {
            var text = (title + " " + source + " " + sort + " " + String.join(" ", kinds) + " " + done + " " + why)
                    .toLowerCase(Locale.ROOT);
            for (var word : words.toLowerCase(Locale.ROOT).strip().split("\\s+"))
                if (!text.contains(word)) return false;
            return true;
        }
    }

    List<Case> list() {
        return all;
    }

    Optional<Case> find(String id) {
        return all.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** Those that hold all the words, of the sort, of the class and under the edition asked for; empty means any. */
    List<Case> search(String words, String sort, String kind, String edition) {
        return all.stream()
                .filter(one -> words.isBlank() || one.speaksOf(words))
                .filter(one -> sort.isEmpty() || one.sort().equals(sort))
                .filter(one -> kind.isEmpty() || one.kinds().contains(kind))
                .filter(one -> edition.isEmpty() || one.edition().equals(edition))
                .toList();
    }

    /** The most like: by sort of item, then by how many classes of interest agree, then by the edition in force. */
    List<Case> like(String sort, String act, LocalDate day, Set<String> kinds) {
        var edition = leeways.edition(day).map(one -> one.id()).orElse("");
        return all.stream()
                .filter(one -> likeness(one, sort, kinds, edition) > 0)
                .sorted(Comparator.comparingInt((Case one) -> -likeness(one, sort, kinds, edition))
                        .thenComparing(one -> one.yaml().contains(act) && !act.isEmpty() ? 0 : 1)
                        .thenComparing(Case::id))
                .limit(LIKE)
                .toList();
    }

    private static int likeness(Case one, String sort, Set<String> kinds, String edition) {
        var common = new TreeSet<>(one.kinds());
        common.retainAll(kinds);
        var alike = (one.sort().equals(sort) ? 4 : 0) + (common.isEmpty() ? 0 : 2);
        return alike == 0 ? 0 : alike + (one.edition().equals(edition) ? 1 : 0);
    }

    private List<Case> read() {
        try {
            var found = new ArrayList<Case>();
            var files = new PathMatchingResourcePatternResolver().getResources("classpath*:law/examples/cases/*.yaml");
            for (var file : files) {
                var name = String.valueOf(file.getFilename()).replace(".yaml", "");
                var text = file.getContentAsString(StandardCharsets.UTF_8);
                var documents = text.split("(?m)^---\\s*$");
                for (var at = 0; at < documents.length; at++)
                    found.add(entry(name + "-" + (at + 1), documents[at].strip()));
            }
            found.sort(Comparator.comparing(Case::id));
            return List.copyOf(found);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private Case entry(String id, String yaml) {
        var example = Entry.of(id, PlainYaml.document(yaml));
        var told = Told.read(example.entry("given").entry("case"));
        return new Case(
                id,
                example.text("example"),
                example.text("source", ""),
                told.day(),
                told.sort(),
                told.kinds(),
                told.day().flatMap(leeways::edition).map(one -> one.id()).orElse(""),
                told.done(),
                told.why(),
                yaml);
    }

    /** The block {@code case} of an example. */
    record Told(Optional<LocalDate> day, String sort, Set<String> kinds, String done, String why) {

        private static final List<String> SORTS = List.of("design", "contract", "whole", "other");

        /** @throws IllegalArgumentException with a sentence naming the key, for anything unknown or malformed */
        static Told read(Entry block) {
            block.only("day", "sort", "interests", "done", "why");
            var sort = block.text("sort");
            if (!SORTS.contains(sort))
                throw new IllegalArgumentException(block.where() + ": 'sort' is one of " + SORTS + ", not " + sort);
            var kinds = block.words("interests", Interest.Type::parse, "a class of interest").stream()
                    .map(Interest.Type::code)
                    .collect(java.util.stream.Collectors.toCollection(TreeSet::new));
            return new Told(block.findDay("day"), sort, kinds, block.text("done"), block.text("why", ""));
        }
    }
}
