package quorate.baselines;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import quorate.baselines.Baseline.Key;
import quorate.baselines.Baseline.Line;
import quorate.kernel.Money;

/** What stands in a year: the baseline that the agent was told, and every variation of it that it was. */
final class Course {

    private final Year year;
    private final Map<Key, Line> begun = new TreeMap<>(Key.ORDER);
    private final Map<Key, List<Variation>> varied = new TreeMap<>(Key.ORDER);
    private final Optional<Baseline> baseline;

    /** @param baseline told; empty where none was @param variations in any order; those not told count for nothing */
    Course(Year year, Optional<Baseline> baseline, List<Variation> variations) {
        this.year = year;
        this.baseline = baseline;
        baseline.stream().flatMap(it -> it.lines().stream()).forEach(line -> begun.put(line.key(), line));
        variations.stream()
                .filter(each -> each.telling().isPresent())
                .sorted(Variation.ORDER)
                .forEach(each -> varied.computeIfAbsent(each.key(), key -> new ArrayList<>())
                        .add(each));
    }

    Year year() {
        return year;
    }

    Optional<Baseline> baseline() {
        return baseline;
    }

    /** The first month that the agent pays by it. */
    Optional<YearMonth> since() {
        return baseline.flatMap(Baseline::since);
    }

    Set<Key> keys() {
        var found = new TreeSet<>(Key.ORDER);
        found.addAll(begun.keySet());
        found.addAll(varied.keySet());
        return found;
    }

    Set<String> streams() {
        return keys().stream().map(Key::stream).collect(Collectors.toCollection(TreeSet::new));
    }

    /** With what the year began. */
    Optional<Line> begun(Key key) {
        return Optional.ofNullable(begun.get(key));
    }

    /** What was told of it since, the first month first; of two about one month, the one that counts last. */
    List<Variation> variations(Key key) {
        return varied.getOrDefault(key, List.of());
    }

    private Optional<Line> at(Key key, YearMonth month, Predicate<Variation> which) {
        return variations(key).stream()
                .filter(which)
                .filter(each -> !each.from().isAfter(month))
                .reduce((earlier, later) -> later)
                .map(Variation::line)
                .or(() -> begun(key));
    }

    /** The yearly amount that counts for a month, as varied; empty where there never was one. */
    Optional<Line> at(Key key, YearMonth month) {
        return at(key, month, any -> true);
    }

    /** What stood for its first month before a variation was told. */
    Optional<Line> before(Variation variation) {
        return at(variation.key(), variation.from(), each -> isEarlier(each, variation));
    }

    private static boolean isEarlier(Variation one, Variation other) {
        var number = other.telling().map(Baseline.Told::number).orElse(Long.MAX_VALUE);
        return !one.id().equals(other.id()) && one.telling().orElseThrow().number() < number;
    }

    private Money share(Key key, YearMonth month, Predicate<Variation> which) {
        if (since().filter(it -> !it.isAfter(month)).isEmpty()) return Money.ZERO;
        return at(key, month, which)
                .map(line -> Year.share(line.yearly(), month))
                .orElse(Money.ZERO);
    }

    /** What the practice is to have for a month, as varied until now. */
    Money share(Key key, YearMonth month) {
        return share(key, month, any -> true);
    }

    /** All that it is to have had by the end of a month, by what the agent was told for that month at the latest. */
    private Money upTo(YearMonth month, Key key) {
        return year.months().stream()
                .filter(each -> !each.isAfter(month))
                .map(each -> share(
                        key, each, it -> !it.telling().orElseThrow().month().isAfter(month)))
                .reduce(Money.ZERO, Money::plus);
    }

    /** What the agent is to pay in a month: its share, and what earlier months lack or have too much by what was told since. */
    Money pay(Key key, YearMonth month) {
        return upTo(month, key).minus(upTo(month.minusMonths(1), key));
    }

    /**
     * What the months before the one in which a variation is first paid lack by it, or less than nothing for what they have too
     * much. Months to which it changes nothing are left out.
     *
     * @param variation told, though it may be told only on paper
     */
    Map<YearMonth, Money> arrears(Variation variation) {
        var first = variation.telling().orElseThrow().month();
        var found = new LinkedHashMap<YearMonth, Money>();
        var with = with(variation);
        for (var month : year.months()) {
            if (month.isBefore(variation.from()) || !month.isBefore(first)) continue;
            var more = with.share(
                            variation.key(), month, it -> it.id().equals(variation.id()) || isEarlier(it, variation))
                    .minus(with.share(variation.key(), month, it -> isEarlier(it, variation)));
            if (more.pence() != 0) found.put(month, more);
        }
        return found;
    }

    private Course with(Variation variation) {
        var all = new ArrayList<Variation>();
        varied.values().forEach(all::addAll);
        all.removeIf(each -> each.id().equals(variation.id()));
        all.add(variation);
        return new Course(year, baseline, all);
    }
}
