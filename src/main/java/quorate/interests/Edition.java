package quorate.interests;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import quorate.kernel.Citation;
import quorate.kernel.Entry;
import quorate.register.Tie;

/**
 * One edition of the guidance: its words, its options and how it wants the register kept. Its title and days are the law
 * pack's.
 *
 * @param types its words for our classes, by {@link Interest.Type#code()}, with {@code indirect-financial} apart
 * @param tieWords its words where it sorts by the tie instead
 */
record Edition(
        String id,
        Map<String, String> types,
        Map<Tie, String> tieWords,
        List<Citation> typeSources,
        List<Treatment.Option> options,
        List<Suggestion> suggestions,
        Keeping keeping) {

    /** What we suggest to the chair when all that is named here fits; the first that fits counts. */
    record Suggestion(
            Set<Finding.Nature> near,
            Set<Interest.Type> types,
            Set<Tie> through,
            boolean common,
            Optional<Treatment> treatment,
            String why) {

        static Suggestion read(Entry entry) {
            entry.only("near", "type", "through", "common", "treatment", "why");
            return new Suggestion(
                    setOf(Finding.Nature.class, entry.words("near", Step::nature, "actual, potential or perceived")),
                    setOf(Interest.Type.class, entry.words("type", Interest.Type::parse, "a type of interest")),
                    setOf(Tie.class, entry.words("through", Tie::parse, "a tie")),
                    entry.yes("common", false),
                    entry.findAs("treatment", Treatment::parse, "a treatment"),
                    entry.text("why"));
        }

        boolean fits(Finding.Nature nature, Interest.Type type, Set<Tie> ties, boolean alike) {
            return (near.isEmpty() || near.contains(nature))
                    && (types.isEmpty() || types.contains(type))
                    && (through.isEmpty() || ties.stream().anyMatch(through::contains))
                    && (!common || alike);
        }
    }

    static Edition read(Entry entry, Cites cites) {
        entry.only("id", "types", "types-cites", "treatments", "suggest", "register");
        var words = entry.entry("types");
        var types = new HashMap<String, String>();
        for (var key : List.of(
                "financial", "non-financial-professional", "non-financial-personal", "indirect-financial", "indirect"))
            types.put(key, words.text(key));
        var ties = new EnumMap<Tie, String>(Tie.class);
        words.findEntry("ties")
                .ifPresent(byTie -> byTie.texts().forEach((tie, says) -> ties.put(Tie.parse(tie), says)));
        words.only(Stream.concat(types.keySet().stream(), Stream.of("ties")).toArray(String[]::new));
        return new Edition(
                entry.text("id"),
                Map.copyOf(types),
                ties,
                cites.some(entry, "types-cites"),
                entry.entries("treatments").stream()
                        .map(one -> option(one, cites))
                        .toList(),
                entry.entries("suggest").stream().map(Suggestion::read).toList(),
                keeping(entry.entry("register"), cites));
    }

    private static Treatment.Option option(Entry entry, Cites cites) {
        entry.only("treatment", "words", "condition", "cites");
        return new Treatment.Option(
                entry.as("treatment", Treatment::parse, "a treatment"),
                entry.text("words"),
                entry.text("condition", ""),
                cites.some(entry, "cites"));
    }

    private static Keeping keeping(Entry entry, Cites cites) {
        entry.only(
                "refresh-months",
                "refresh-cites",
                "published",
                "published-cites",
                "public-months-after-end",
                "private-years-after-end",
                "kept-cites");
        return new Keeping(
                entry.number("refresh-months"),
                cites.some(entry, "refresh-cites"),
                entry.text("published").equals("everybody"),
                cites.some(entry, "published-cites"),
                entry.number("public-months-after-end", 0),
                entry.number("private-years-after-end", 0),
                cites.of(entry, "kept-cites"));
    }

    private static <E extends Enum<E>> Set<E> setOf(Class<E> type, List<E> all) {
        var set = EnumSet.noneOf(type);
        set.addAll(all);
        return set;
    }

    /** This edition's words for a stake. @param tie the first tie of the path; null for a declared interest */
    String wordsFor(Interest.Type type, boolean relative, @Nullable Tie tie) {
        if (!relative && tie != null && tieWords.containsKey(tie)) return tieWords.get(tie);
        return word(relative ? (type == Interest.Type.FINANCIAL ? "indirect-financial" : "indirect") : type.code());
    }

    private String word(String key) {
        return java.util.Objects.requireNonNull(types.get(key));
    }

    List<Treatment> treatments() {
        return options.stream().map(Treatment.Option::treatment).toList();
    }
}
