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
 * several the first in this order. What none of them explains is tried with two at once ({@link Twos}), and else stays not
 * explained: nothing is guessed.
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

    /** @param words "with" or "if" what it comes to theirs, by the code of the practice */
    record Other(Way way, Cause cause, Function<String, String> words) {}

    /** @param together whether all lines of a practice are one */
    List<Pair> explain(List<Pair> pairs, boolean together) {
        var open = open(pairs);
        if (open.isEmpty()) return pairs;
        var found = new ArrayList<>(pairs);
        for (var other : others().stream().limit(MOST).toList()) {
            if (open.isEmpty()) break;
            var amounts = amounts(month.lines(other.way()), together);
            open.removeIf(at -> {
                var pair = found.get(at);
                if (!comesTo(pair, amounts)) return false;
                var words = "It comes to theirs " + other.words().apply(pair.practice()) + ".";
                found.set(at, pair.because(other.cause(), words));
                return true;
            });
        }
        return new Twos(month, scheme, day, announced, each()).explain(found, open, together);
    }

    static boolean comesTo(Pair pair, Map<String, Money> amounts) {
        return pair.theirs().equals(Optional.ofNullable(amounts.get(pair.practice() + " " + pair.line())));
    }

    private static List<Integer> open(List<Pair> pairs) {
        var open = new ArrayList<Integer>();
        for (var at = 0; at < pairs.size(); at++) if (pairs.get(at).cause() == Cause.UNEXPLAINED) open.add(at);
        return open;
    }

    static Map<String, Money> amounts(List<Line> lines, boolean together) {
        var found = new HashMap<String, Money>();
        for (var line : together ? Comparing.together(lines) : lines)
            line.amount().ifPresent(amount -> found.put(line.practice() + " " + line.line(), amount));
        return found;
    }

    private List<Other> others() {
        var all = new ArrayList<Other>();
        for (var it : Variant.roundings(scheme)) all.add(rounding(it, scheme, announced));
        all.addAll(each());
        all.addAll(asOnOneDay());
        all.addAll(figures(scheme, day, announced));
        return all;
    }

    static Other rounding(Variant it, Definition scheme, LocalDate announced) {
        return new Other(
                new Way(it.scheme(), announced, Map.of()),
                Cause.ROUNDING,
                code -> "if " + it.words() + "; the scheme says that " + scheme.rounding());
    }

    static List<Other> figures(Definition scheme, LocalDate day, LocalDate announced) {
        if (!scheme.span().holdsOn(day)) return List.of();
        return Variant.figures(scheme, day, announced).stream()
                .map(it ->
                        new Other(new Way(it.scheme(), announced, Map.of()), Cause.PRICE, code -> "with " + it.words()))
                .toList();
    }

    /** Each reading by itself as it counts on another day. */
    private List<Other> each() {
        var all = new ArrayList<Other>();
        var others = month.others();
        for (var wanted : scheme.wanted()) {
            for (var other : others.getOrDefault(wanted.id(), List.of())) {
                all.add(new Other(
                        new Way(scheme, announced, Map.of(wanted.id(), other)),
                        Cause.READING,
                        code -> "with what counts on " + Words.day(other) + ": " + wanted.title() + ", "
                                + read(wanted, code, other)));
            }
        }
        return all;
    }

    /** All readings as on one day. */
    private List<Other> asOnOneDay() {
        var others = month.others();
        if (others.size() < 2) return List.of();
        var all = new ArrayList<Other>();
        for (var other :
                new TreeSet<>(others.values().stream().flatMap(List::stream).toList())) {
            var asThen = new LinkedHashMap<String, LocalDate>();
            others.keySet().forEach(name -> asThen.put(name, other));
            all.add(new Other(
                    new Way(scheme, announced, asThen),
                    Cause.READING,
                    code -> "with all readings as they count on " + Words.day(other)));
        }
        return all;
    }

    private String read(Definition.Wanted wanted, String practice, LocalDate on) {
        return month.findReading(practice, wanted.id(), on)
                .map(text -> wanted.shown(wanted.number(text)))
                .orElse("as then");
    }
}
