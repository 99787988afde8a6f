package quorate.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import quorate.kernel.Span;
import quorate.web.Words;

/** Holds what was just read against other editions that count the same bodies in the same days. */
final class Comparisons {

    private static final BigDecimal FAR = new BigDecimal("0.05");

    /**
     * Two datasets that count the same bodies.
     *
     * @param one measure to compare, or empty for the bodies alone
     * @param listed whether a body with nobody on its list counts as not there, in the second
     * @param same whether both must have the same bodies
     */
    private record Pair(String first, String one, String second, String other, boolean listed, boolean same) {}

    private static final List<Pair> PAIRS = List.of(
            new Pair("payments", "registered", "nhsbsa", "registered", true, false),
            new Pair("payments", "registered", "registered", "all", false, false),
            new Pair("payments", "registered", "qof-prevalence", "list.total", false, false),
            new Pair("payments", "", "qof-geography", "", false, false),
            new Pair("qof-geography", "", "qof-prevalence", "", false, true),
            new Pair("qof-prevalence", "list.total", "registered", "all", false, false));

    private final FigureStore store;

    Comparisons(FigureStore store) {
        this.store = store;
    }

    /** What was found, and the earlier edition that it was found in. */
    record Found(Edition other, Reconciliation reconciliation) {}

    /** A body as one of two editions has it. */
    private record Seen(String ccg, Optional<BigDecimal> value) {}

    List<Found> check(Counted edition, List<Edition> earlier) {
        var all = new ArrayList<Found>();
        for (var pair : PAIRS) {
            if (!edition.dataset.id().equals(pair.first())
                    && !edition.dataset.id().equals(pair.second())) continue;
            var isFirst = edition.dataset.id().equals(pair.first());
            for (var other : earlier) {
                if (!other.dataset().equals(isFirst ? pair.second() : pair.first())) continue;
                if (!meet(edition.period, other.period())) continue;
                var ours = seen(edition, isFirst ? pair.one() : pair.other(), pair.listed() && !isFirst);
                var theirs = seen(other, isFirst ? pair.other() : pair.one(), pair.listed() && isFirst);
                all.add(new Found(
                        other,
                        compare(
                                pair,
                                isFirst,
                                edition.period,
                                other,
                                isFirst ? ours : theirs,
                                isFirst ? theirs : ours)));
            }
        }
        return all;
    }

    /** A quarter or a day within a year counts; a year that only touches another does not. */
    private static boolean meet(Span one, Span other) {
        return one.overlaps(other);
    }

    private static Map<String, Seen> seen(Counted edition, String measure, boolean listed) {
        var id = edition.dataset.id() + "." + measure;
        var known = edition.dataset.measures().get(id);
        var seen = new TreeMap<String, Seen>();
        for (var line : edition.lines.values()) {
            if (!line.body.equals(Body.PRACTICE.word())) continue;
            var counted = edition.value(line, id);
            Optional<BigDecimal> value = known == null || counted.isEmpty()
                    ? Optional.empty()
                    : Optional.of(known.number(counted.getAsLong()));
            put(seen, line.code, new Seen(line.texts.getOrDefault("ccg", ""), value), listed);
        }
        return seen;
    }

    private Map<String, Seen> seen(Edition edition, String measure, boolean listed) {
        var values = new HashMap<String, BigDecimal>();
        if (!measure.isEmpty()) {
            store.figures(List.of(edition), List.of(), List.of(edition.dataset() + "." + measure))
                    .forEach(figure -> figure.number().ifPresent(number -> values.put(figure.code(), number)));
        }
        var seen = new TreeMap<String, Seen>();
        store.facts(edition, List.of()).values().stream()
                .filter(facts -> facts.body().equals(Body.PRACTICE.word()))
                .forEach(facts -> put(
                        seen,
                        facts.code(),
                        new Seen(facts.find("ccg").orElse(""), Optional.ofNullable(values.get(facts.code()))),
                        listed));
        return seen;
    }

    private static void put(Map<String, Seen> seen, String code, Seen body, boolean listed) {
        if (listed && body.value().map(value -> value.signum() == 0).orElse(true)) return;
        seen.put(code, body);
    }

    private static Reconciliation compare(
            Pair pair, boolean isFirst, Span period, Edition other, Map<String, Seen> first, Map<String, Seen> second) {
        var exceptions = new ArrayList<List<String>>();
        var tally = new Tally();
        first.forEach((code, one) -> {
            var two = second.get(code);
            if (two == null) exceptions.add(List.of(code, "only in " + pair.first(), "", ""));
            else tally.count(code, one, two, exceptions);
        });
        for (var code : second.keySet()) {
            if (!first.containsKey(code)) exceptions.add(List.of(code, "only in " + pair.second(), "", ""));
        }
        var title = pair.first() + " beside " + pair.second() + ", " + Periods.words(isFirst ? other.period() : period);
        return new Reconciliation(
                "beside-" + other.dataset() + "-" + other.period().from(),
                Words.sentence(title),
                !pair.same() || tally.both == first.size() && tally.both == second.size(),
                tally.sentence(pair, first.size(), second.size()),
                List.of("Code", "What differs", pair.first(), pair.second()),
                exceptions);
    }

    /** Counts what two editions have in common. */
    private static final class Tally {
        int both;
        int compared;
        int near;
        int named;
        int alike;

        void count(String code, Seen one, Seen two, List<List<String>> exceptions) {
            both++;
            if (one.value().isPresent() && two.value().isPresent()) {
                var a = one.value().get();
                var b = two.value().get();
                compared++;
                if (a.subtract(b).abs().compareTo(b.max(a).multiply(FAR)) <= 0) near++;
                else exceptions.add(List.of(code, "more than 5% apart", a.toPlainString(), b.toPlainString()));
            }
            if (!one.ccg().isEmpty() && !two.ccg().isEmpty()) {
                named++;
                if (one.ccg().equals(two.ccg())) alike++;
                else exceptions.add(List.of(code, "commissioner", one.ccg(), two.ccg()));
            }
        }

        String sentence(Pair pair, int first, int second) {
            var parts = new ArrayList<String>();
            parts.add(share(both, first) + " of " + pair.first() + " are in " + pair.second() + ", and "
                    + share(both, second) + " the other way");
            if (compared > 0) parts.add("lists within 5% for " + share(near, compared));
            if (named > 0) parts.add("the same commissioner for " + share(alike, named));
            return String.join("; ", parts) + ".";
        }

        /** "7,387 of 7,763 (95.16%)". */
        private static String share(int part, int of) {
            if (of == 0) return "none";
            var percent = BigDecimal.valueOf(part)
                    .movePointRight(2)
                    .divide(BigDecimal.valueOf(of), 2, java.math.RoundingMode.HALF_UP);
            return Words.number(part) + " of " + Words.number(of) + " (" + percent + "%)";
        }
    }
}
