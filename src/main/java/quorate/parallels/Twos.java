package quorate.parallels;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import quorate.parallels.Causes.Other;
import quorate.parallels.Pair.Cause;
import quorate.payments.Reckonings.Month;
import quorate.payments.Reckonings.Way;
import quorate.schemes.Definition;
import quorate.schemes.Variant;

/**
 * Finds two causes of different kinds that come to their amount together, where no cause alone does. With enough pairs something
 * always comes to the penny by chance, so two are named only if no other two of all that there are come to it too; else it is
 * said how many do.
 */
final class Twos {

    /** So many amounts are worked out in all. Where there would be more, no pair is tried: one of a part could not be the only one. */
    private static final int MOST = 200_000;

    private record Two(Way way, Other one, Other other) {}

    private final Month month;
    private final Definition scheme;
    private final LocalDate day;
    private final LocalDate announced;
    private final List<Other> readings;

    /** @param readings each reading by itself as it counts on another day */
    Twos(Month month, Definition scheme, LocalDate day, LocalDate announced, List<Other> readings) {
        this.month = month;
        this.scheme = scheme;
        this.day = day;
        this.announced = announced;
        this.readings = readings;
    }

    /** @param open places among the pairs that no cause alone explains */
    List<Pair> explain(List<Pair> pairs, List<Integer> open, boolean together) {
        var twos = twos();
        if (open.isEmpty() || (long) twos.size() * pairs.size() > MOST) return pairs;
        var matching = new LinkedHashMap<Integer, List<Two>>();
        for (var two : twos) {
            var amounts = Causes.amounts(month.lines(two.way()), together);
            for (var at : open) {
                if (Causes.comesTo(pairs.get(at), amounts))
                    matching.computeIfAbsent(at, key -> new ArrayList<>()).add(two);
            }
        }
        var found = new ArrayList<>(pairs);
        matching.forEach((at, all) -> found.set(at, because(pairs.get(at), all)));
        return found;
    }

    private static Pair because(Pair pair, List<Two> all) {
        if (all.size() > 1) {
            return pair.because(
                    Cause.UNEXPLAINED,
                    "No cause alone comes to theirs, and " + all.size()
                            + " pairs of causes do: which of them it is cannot be told from the amount.");
        }
        var two = all.getFirst();
        return pair.because(
                Cause.TWO,
                "It comes to theirs with two causes together, and with no other two: "
                        + two.one().words().apply(pair.practice()) + ", and "
                        + two.other().words().apply(pair.practice()) + ".");
    }

    /** Of two kinds each: rounded otherwise and another figure, and either of them with another reading. */
    private List<Two> twos() {
        var found = new ArrayList<Two>();
        for (var rounded : Variant.roundings(scheme)) {
            var rounding = Causes.rounding(rounded, scheme, announced);
            for (var figure : figures(rounded.scheme())) found.add(new Two(figure.way(), rounding, figure));
            add(found, rounding);
        }
        for (var figure : figures(scheme)) add(found, figure);
        return found;
    }

    private void add(List<Two> found, Other one) {
        for (var reading : readings) {
            var way = new Way(one.way().scheme(), announced, reading.way().readings());
            found.add(new Two(way, one, reading));
        }
    }

    private List<Other> figures(Definition of) {
        return Causes.figures(of, day, announced);
    }
}
