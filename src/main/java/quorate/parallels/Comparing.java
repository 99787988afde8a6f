package quorate.parallels;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import quorate.kernel.Money;
import quorate.parallels.Pair.Cause;
import quorate.payments.Reckonings.Line;

/** Holds theirs against ours. It asks nothing but what it is given, and the order of rows does not matter to it. */
final class Comparing {

    private Comparing() {}

    /** An amount of theirs. @param line as in {@link Pair} */
    record Theirs(String practice, String name, String line, Money amount) {}

    private record Place(String practice, String line) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            var first = practice.compareTo(other.practice);
            return first != 0 ? first : line.compareTo(other.line);
        }
    }

    /**
     * Every line that one of both has, by practice and line.
     *
     * @param together whether all lines of a practice are one, because the other system has no lines
     */
    static List<Pair> of(List<Theirs> theirs, List<Line> ours, boolean together) {
        var there = new TreeMap<Place, Theirs>();
        for (var it : theirs) there.merge(new Place(it.practice(), it.line()), it, Comparing::sum);
        var here = new TreeMap<Place, Line>();
        for (var it : together ? together(ours) : ours) here.put(new Place(it.practice(), it.line()), it);
        var places = new TreeSet<>(there.keySet());
        places.addAll(here.keySet());
        var practices = here.keySet().stream().map(Place::practice).collect(Collectors.toSet());
        var pairs = new ArrayList<Pair>();
        for (var place : places) {
            var one = Optional.ofNullable(there.get(place));
            var other = Optional.ofNullable(here.get(place));
            var pair = pair(place, one, other, practices.contains(place.practice()));
            if (one.isPresent()
                    || pair.cause() == Cause.NOT_KNOWN
                    || pair.difference().pence() != 0) pairs.add(pair);
        }
        return pairs;
    }

    private static Theirs sum(Theirs one, Theirs other) {
        return new Theirs(one.practice(), one.name(), one.line(), one.amount().plus(other.amount()));
    }

    /** The lines of each practice as one; what of it cannot be worked out leaves all of it unknown. */
    static List<Line> together(List<Line> lines) {
        var found = new LinkedHashMap<String, Line>();
        for (var it : lines) {
            found.merge(
                    it.practice(),
                    new Line(it.practice(), it.name(), Pair.ALL, it.amount(), it.lacks()),
                    (one, other) -> new Line(
                            one.practice(),
                            one.name(),
                            Pair.ALL,
                            one.amount().flatMap(sum -> other.amount().map(sum::plus)),
                            one.lacks().isEmpty() ? other.lacks() : one.lacks()));
        }
        return List.copyOf(found.values());
    }

    /** @param known whether we have anything at all for the practice */
    private static Pair pair(Place place, Optional<Theirs> theirs, Optional<Line> ours, boolean known) {
        var amount = ours.flatMap(Line::amount);
        var name = ours.map(Line::name).or(() -> theirs.map(Theirs::name)).orElse(place.practice());
        var pair = new Pair(
                place.practice(), name, place.line(), theirs.map(Theirs::amount), amount, Cause.UNEXPLAINED, "");
        if (place.line().startsWith(Pair.CODE))
            return pair.because(Cause.UNMAPPED, "Say which line of ours it is, or that it is not compared.");
        if (ours.isEmpty() && pair.difference().pence() == 0) return pair.because(Cause.AGREES, "");
        if (ours.isEmpty())
            return pair.because(
                    Cause.ONLY_THEIRS,
                    known
                            ? "Nothing of this line is due from us in the month."
                            : "We owe this practice nothing under the scheme in the month.");
        if (amount.isEmpty()) return pair.because(Cause.NOT_KNOWN, ours.get().lacks());
        if (pair.difference().pence() == 0) return pair.because(Cause.AGREES, "");
        return theirs.isPresent() ? pair : pair.because(Cause.ONLY_OURS, "They have no such amount.");
    }
}
