package quorate.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import quorate.figures.Counted.Line;
import quorate.figures.Dataset.Sum;
import quorate.web.Words;

/** Holds an edition against itself: what should add up, and what it comes to in all. */
final class Sums {

    private Sums() {}

    /** Works out the totals that are not published. */
    static void derive(Counted edition) {
        for (var sum : edition.dataset.sums()) {
            var total = edition.at(sum.total());
            if (!sum.derives() || total < 0) continue;
            var parts = places(edition, sum);
            for (var line : edition.lines.values()) line.values[total] = added(line, parts);
        }
    }

    static List<Reconciliation> check(Counted edition) {
        var all = new ArrayList<Reconciliation>();
        for (var sum : edition.dataset.sums()) {
            if (!sum.derives() && edition.at(sum.total()) >= 0) all.add(check(edition, sum));
        }
        if (!edition.dataset.national().isEmpty()) all.add(national(edition));
        return all;
    }

    private static int[] places(Counted edition, Sum sum) {
        return sum.parts().stream()
                .mapToInt(edition::at)
                .filter(place -> place >= 0)
                .toArray();
    }

    /** {@link Counted#NOTHING} if none of them was counted. */
    private static long added(Line line, int[] parts) {
        var sum = 0L;
        var counted = false;
        for (var part : parts) {
            if (line.values[part] == Counted.NOTHING) continue;
            sum = Math.addExact(sum, line.values[part]);
            counted = true;
        }
        return counted ? sum : Counted.NOTHING;
    }

    private static Reconciliation check(Counted edition, Sum sum) {
        var total = edition.at(sum.total());
        var parts = places(edition, sum);
        var measure = edition.dataset.measures().get(sum.total());
        var within = sum.within().getOrDefault(Edition.yearOf(edition.period), 0L);
        var exact = 0;
        var off = 0;
        var exceptions = new ArrayList<List<String>>();
        for (var line : edition.lines.values()) {
            var said = line.values[total];
            var added = added(line, parts);
            if (said == added) {
                exact++;
            } else {
                if (said == Counted.NOTHING || added == Counted.NOTHING || Math.abs(said - added) > within) off++;
                exceptions.add(
                        List.of(line.code, words(measure, said), words(measure, added), apart(measure, said, added)));
            }
        }
        var all = edition.lines.size();
        var sentence = "Exact for " + Words.number(exact) + " of " + Words.number(all)
                + (exact == all || measure == null || within == 0
                        ? "."
                        : "; the others are at most " + measure.words(within) + " apart"
                                + (off == 0 ? "." : ", but for " + Words.number(off) + " of them."));
        return new Reconciliation(
                sum.id(), sum.title(), off == 0, sentence, List.of("Code", "Published", "Added", "Apart"), exceptions);
    }

    private static String words(@org.jspecify.annotations.Nullable Measure measure, long value) {
        return measure == null || value == Counted.NOTHING
                ? ""
                : measure.number(value).toPlainString();
    }

    private static String apart(@org.jspecify.annotations.Nullable Measure measure, long said, long added) {
        return said == Counted.NOTHING || added == Counted.NOTHING ? "" : words(measure, said - added);
    }

    /** What all bodies of a sort have together; if there are several sorts, they must come to the same. */
    private static Reconciliation national(Counted edition) {
        var sorts = new TreeMap<String, List<Line>>(
                edition.lines.values().stream().collect(Collectors.groupingBy(line -> line.body)));
        var main = sorts.getOrDefault(Body.PRACTICE.word(), List.copyOf(edition.lines.values()));
        var parts = new ArrayList<String>();
        parts.add(Words.count(main.size(), "body", "bodies"));
        var commissioners = main.stream()
                .map(line -> line.texts.getOrDefault("ccg", ""))
                .filter(code -> !code.isEmpty())
                .distinct()
                .count();
        if (commissioners > 0) parts.add(Words.count(commissioners, "commissioner", "commissioners"));
        var exceptions = new ArrayList<List<String>>();
        for (var id : edition.dataset.national()) {
            var measure = edition.dataset.measures().get(id);
            if (measure == null || edition.at(id) < 0) continue;
            var sum = sum(edition, main, id);
            parts.add(measure.title() + " "
                    + (measure.unit() == Unit.POUNDS
                            ? Unit.POUNDS.words(sum)
                            : measure.unit().plain(sum)));
            sorts.forEach((sort, lines) -> {
                var other = sum(edition, lines, id);
                if (other.compareTo(sum) != 0) {
                    exceptions.add(List.of(sort, measure.title(), other.toPlainString(), sum.toPlainString()));
                }
            });
        }
        return new Reconciliation(
                "national",
                "What it comes to in all",
                exceptions.isEmpty(),
                Words.list(parts) + ".",
                List.of("Sort of body", "Measure", "Together", "Practices together"),
                exceptions);
    }

    private static BigDecimal sum(Counted edition, List<Line> lines, String id) {
        var place = edition.at(id);
        var sum = 0L;
        for (var line : lines) {
            if (line.values[place] != Counted.NOTHING) sum = Math.addExact(sum, line.values[place]);
        }
        var measure = edition.dataset.measures().get(id);
        return measure == null ? BigDecimal.ZERO : measure.number(sum);
    }
}
