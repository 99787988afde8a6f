package quorate.interests;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import quorate.kernel.Citation;
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

    /**
     * How the register is kept.
     *
     * @param everybody true if all on the register are published, false if only those who make decisions
     * @param publicMonths how long an interest stays on the public register after its end; 0 where the edition says nothing
     * @param privateYears how long the private record is kept after that end; 0 where the edition says nothing
     */
    record Keeping(
            int refreshMonths,
            List<Citation> refreshSources,
            boolean everybody,
            List<Citation> publishedSources,
            int publicMonths,
            int privateYears,
            List<Citation> keptSources) {}

    /** What we suggest to the chair when all that is named here fits; the first that fits counts. */
    record Suggestion(
            Set<Finding.Nature> near,
            Set<Interest.Type> types,
            Set<Tie> through,
            boolean common,
            Optional<Treatment> treatment,
            String why) {

        static Suggestion read(Block block) {
            var suggestion = new Suggestion(
                    setOf(Finding.Nature.class, block.list("near", Step::nature)),
                    setOf(Interest.Type.class, block.list("type", Interest.Type::parse)),
                    setOf(Tie.class, block.list("through", Tie::parse)),
                    block.flag("common", false),
                    block.findAs("treatment", Treatment::parse, "a treatment"),
                    block.text("why"));
            block.done();
            return suggestion;
        }

        boolean fits(Finding.Nature nature, Interest.Type type, Set<Tie> ties, boolean alike) {
            return (near.isEmpty() || near.contains(nature))
                    && (types.isEmpty() || types.contains(type))
                    && (through.isEmpty() || ties.stream().anyMatch(through::contains))
                    && (!common || alike);
        }
    }

    static Edition read(Block block, Cites cites) {
        var words = block.block("types")
                .orElseThrow(() -> new IllegalArgumentException(block.where() + ": 'types' is missing"));
        var types = new HashMap<String, String>();
        for (var key : List.of(
                "financial", "non-financial-professional", "non-financial-personal", "indirect-financial", "indirect"))
            types.put(key, words.text(key));
        var ties = new EnumMap<Tie, String>(Tie.class);
        words.block("ties").ifPresent(byTie -> byTie.keys().forEach(key -> ties.put(Tie.parse(key), byTie.text(key))));
        words.done();
        var edition = new Edition(
                block.text("id"),
                Map.copyOf(types),
                ties,
                cites.some(block, "types-cites"),
                block.blocks("treatments").stream()
                        .map(one -> option(one, cites))
                        .toList(),
                block.blocks("suggest").stream().map(Suggestion::read).toList(),
                keeping(block.block("register").orElseThrow(), cites));
        block.done();
        return edition;
    }

    private static Treatment.Option option(Block block, Cites cites) {
        var option = new Treatment.Option(
                block.as("treatment", Treatment::parse, "a treatment"),
                block.text("words"),
                block.find("condition").orElse(""),
                cites.some(block, "cites"));
        block.done();
        return option;
    }

    private static Keeping keeping(Block block, Cites cites) {
        var keeping = new Keeping(
                block.number("refresh-months"),
                cites.some(block, "refresh-cites"),
                block.text("published").equals("everybody"),
                cites.some(block, "published-cites"),
                block.findAs("public-months-after-end", Integer::parseInt, "a number of months")
                        .orElse(0),
                block.findAs("private-years-after-end", Integer::parseInt, "a number of years")
                        .orElse(0),
                cites.of(block, "kept-cites"));
        block.done();
        return keeping;
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
