package quorate.parallels;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import quorate.kernel.Money;
import quorate.parallels.Pair.Cause;
import quorate.payments.Reckonings.Line;
import quorate.payments.Reckonings.Month;
import quorate.payments.Reckonings.Way;
import quorate.schemes.Definition;
import quorate.schemes.Variant;
import quorate.web.Words;

/**
 * Finds why amounts differ. The month is worked out for everybody in other ways: rounded otherwise, with readings that count in
 * months around it, with figures of other days. A cause is named only where such a way comes to their amount to the penny; of
 * several the first in this order. What none of them explains stays not explained: nothing is guessed.
 */
final class Causes {

    /** More ways than any scheme has as a rule; beyond it the rest is not tried, and differences stay not explained. */
    private static final int MOST = 60;

    private final Month month;
    private final Definition scheme;
    private final LocalDate day;
    private final LocalDate announced;

    Causes(Month month, Definition scheme, LocalDate day, LocalDate announced) {
        this.month = month;
        this.scheme = scheme;
        this.day = day;
        this.announced = announced;
    }

    /** @param words what is said of it, by the code of the practice */
    private record Other(Way way, Cause cause, Function<String, String> words) {}

    /** @param together whether all lines of a practice are one */
    List<Pair> explain(List<Pair> pairs, boolean together) {
        var open = open(pairs);
        if (open.isEmpty()) return pairs;
        var found = new ArrayList<>(pairs);
        for (var other : others().stream().limit(MOST).toList()) {
            if (open.isEmpty()) break;
            var lines = month.lines(other.way());
            var amounts = amounts(together ? Comparing.together(lines) : lines);
            open.removeIf(at -> {
                var pair = found.get(at);
                if (!pair.theirs().equals(Optional.ofNullable(amounts.get(pair.practice() + " " + pair.line()))))
                    return false;
                found.set(at, pair.because(other.cause(), other.words().apply(pair.practice())));
                return true;
            });
        }
        return found;
    }

    private static List<Integer> open(List<Pair> pairs) {
        var open = new ArrayList<Integer>();
        for (var at = 0; at < pairs.size(); at++) if (pairs.get(at).cause() == Cause.UNEXPLAINED) open.add(at);
        return open;
    }

    private static Map<String, Money> amounts(List<Line> lines) {
        var found = new HashMap<String, Money>();
        for (var line : lines)
            line.amount().ifPresent(amount -> found.put(line.practice() + " " + line.line(), amount));
        return found;
    }

    private List<Other> others() {
        var all = new ArrayList<Other>();
        for (var it : Variant.roundings(scheme)) {
            all.add(new Other(
                    new Way(it.scheme(), announced, Map.of()),
                    Cause.ROUNDING,
                    code -> "It comes to theirs if " + it.words() + "; the scheme says that " + scheme.rounding()
                            + "."));
        }
        all.addAll(readings());
        if (!scheme.span().holdsOn(day)) return all;
        for (var it : Variant.figures(scheme, day, announced)) {
            all.add(new Other(
                    new Way(it.scheme(), announced, Map.of()),
                    Cause.PRICE,
                    code -> "It comes to theirs with " + it.words() + "."));
        }
        return all;
    }

    /** Each reading by itself as it counts on another day, and all of them as on one day. */
    private List<Other> readings() {
        var all = new ArrayList<Other>();
        var others = month.others();
        var days = new TreeSet<LocalDate>();
        for (var wanted : scheme.wanted()) {
            var on = others.getOrDefault(wanted.id(), List.of());
            days.addAll(on);
            for (var other : on) {
                all.add(new Other(
                        new Way(scheme, announced, Map.of(wanted.id(), other)),
                        Cause.READING,
                        code -> "It comes to theirs with what counts on " + Words.day(other) + ": " + wanted.title()
                                + ", " + read(wanted, code, other) + "."));
            }
        }
        if (others.size() < 2) return all;
        for (var other : days) {
            var asThen = new LinkedHashMap<String, LocalDate>();
            others.keySet().forEach(name -> asThen.put(name, other));
            all.add(new Other(
                    new Way(scheme, announced, asThen),
                    Cause.READING,
                    code -> "It comes to theirs with all readings as they count on " + Words.day(other) + "."));
        }
        return all;
    }

    private String read(Definition.Wanted wanted, String practice, LocalDate on) {
        return month.findReading(practice, wanted.id(), on)
                .map(text -> wanted.shown(wanted.number(text)))
                .orElse("as then");
    }
}
