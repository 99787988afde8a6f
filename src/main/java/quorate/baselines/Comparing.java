package quorate.baselines;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import quorate.baselines.Baseline.Basis;
import quorate.baselines.Baseline.Key;
import quorate.baselines.Baseline.Line;
import quorate.instructions.Holds;
import quorate.instructions.Schedules;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.web.Words;

/** What stands of a year, month by month, held against what the agent was told in the instructions of the month. */
@Component
class Comparing {

    private static final Cause NONE = new Cause("", false);

    private final Baselines baselines;
    private final Variations variations;
    private final Schedules schedules;

    Comparing(Baselines baselines, Variations variations, Schedules schedules) {
        this.baselines = baselines;
        this.variations = variations;
        this.schedules = schedules;
    }

    /** Why they part. @param faulty whether somebody has to look at it; false for what is as it should be */
    record Cause(String sentence, boolean faulty) {}

    /**
     * A practice and stream in a month.
     *
     * @param line the yearly amount that counts for the month, as varied; empty where there is none
     * @param stands what the agent is to pay in the month, with what earlier months lack
     * @param told in the month's instructions
     * @param compared whether the month has come
     */
    record Row(
            Key key,
            YearMonth month,
            Optional<Line> line,
            Money share,
            Money stands,
            Money told,
            boolean compared,
            Cause cause) {

        Money difference() {
            return told.minus(stands);
        }

        boolean parts() {
            return compared && difference().pence() != 0;
        }
    }

    /** @param parts practices that part, and of which somebody has to look at it */
    record Sum(YearMonth month, Money stands, Money told, boolean compared, long parts) {}

    /** What is known while a year is compared. */
    private record Known(
            Course course,
            Map<Key, Map<YearMonth, Money>> told,
            Set<YearMonth> instructed,
            List<Variation> open,
            Map<YearMonth, List<Holds.Hold>> held) {

        Money told(Key key, YearMonth month) {
            return told.getOrDefault(key, Map.of()).getOrDefault(month, Money.ZERO);
        }
    }

    /** All rows of a year by month and practice; only of streams that are in its baseline. Empty while none was told. */
    List<Row> list(PartyId commissioner, Year year, LocalDate day, long known) {
        var course = baselines.course(commissioner, year, known);
        if (course.since().isEmpty()) return List.of();
        var at = known(commissioner, course, known);
        var keys = new TreeSet<>(Key.ORDER);
        keys.addAll(course.keys());
        var streams = course.streams();
        at.told().keySet().stream()
                .filter(key -> streams.contains(key.stream()))
                .forEach(keys::add);
        return year.months().stream()
                .flatMap(month -> keys.stream().map(key -> row(at, key, month, YearMonth.from(day))))
                .toList();
    }

    private Known known(PartyId commissioner, Course course, long known) {
        var told = new HashMap<Key, Map<YearMonth, Money>>();
        var instructed = new HashSet<YearMonth>();
        for (var each : schedules.listTold(List.of(commissioner), known)) {
            var month = YearMonth.from(each.paysOn());
            if (!course.year().has(month)) continue;
            instructed.add(month);
            told.computeIfAbsent(new Key(each.practice(), each.stream()), key -> new HashMap<>())
                    .merge(month, each.amount(), Money::plus);
        }
        return new Known(
                course,
                told,
                instructed,
                variations.list(commissioner, course.year(), known).stream()
                        .filter(Variation::isOpen)
                        .toList(),
                course.year().months().stream()
                        .collect(Collectors.toMap(
                                month -> month, month -> schedules.held(commissioner, month.atEndOfMonth()))));
    }

    private Row row(Known at, Key key, YearMonth month, YearMonth now) {
        var course = at.course();
        var stands = course.pay(key, month);
        var told = at.told(key, month);
        var compared = !month.isAfter(now) || at.instructed().contains(month);
        var cause = compared && !stands.equals(told) ? cause(at, key, month) : NONE;
        return new Row(key, month, course.at(key, month), course.share(key, month), stands, told, compared, cause);
    }

    private Cause cause(Known at, Key key, YearMonth month) {
        var course = at.course();
        var line = course.at(key, month);
        var name = Words.month(month.atDay(1));
        var hold = hold(at, key, month, line);
        if (hold.isPresent()) return new Cause("Held: " + hold.get(), false);
        var since = course.since().orElseThrow();
        if (month.isBefore(since)) {
            return new Cause("The agent pays by the baseline only since " + Words.month(since.atDay(1)) + ".", false);
        }
        if (!at.instructed().contains(month)) {
            return new Cause("The agent was not told to pay anything in " + name + " yet.", false);
        }
        if (isTogether(at, key, month)) {
            return new Cause("More than one month’s money: with the months before it is as it stands.", false);
        }
        var open = at.open().stream()
                .filter(each -> each.key().equals(key) && !each.from().isAfter(month))
                .findFirst();
        if (open.isPresent()) {
            return new Cause(
                    "A variation from " + Words.month(open.get().from().atDay(1))
                            + " is entered, and the agent was not told of it.",
                    true);
        }
        if (line.isEmpty()) return new Cause("It is not in the baseline, and no variation was told.", true);
        if (at.told(key, month).pence() == 0) return new Cause("Nothing of it was told for " + name + ".", true);
        if (line.get().basis() == Basis.LIST) return new Cause("It follows its list.", false);
        return new Cause(
                "No reason is known. Either the contract changed and no variation was told, or the month is wrong.",
                true);
    }

    private Optional<String> hold(Known at, Key key, YearMonth month, Optional<Line> line) {
        return line.flatMap(it -> at.held().getOrDefault(month, List.of()).stream()
                .filter(hold -> hold.holds(it.party(), key.stream()))
                .map(Holds.Hold::sentence)
                .findFirst());
    }

    /** Whether this month makes up for others: all months up to it came to what stands. */
    private boolean isTogether(Known at, Key key, YearMonth month) {
        var stands = Money.ZERO;
        var told = Money.ZERO;
        for (var each : at.course().year().months()) {
            if (each.isAfter(month)) break;
            stands = stands.plus(at.course().pay(key, each));
            told = told.plus(at.told(key, each));
        }
        return stands.equals(told);
    }

    /** A line for each month. */
    static List<Sum> sums(Year year, List<Row> rows) {
        return year.months().stream()
                .map(month -> sum(
                        month,
                        rows.stream().filter(row -> row.month().equals(month)).toList()))
                .toList();
    }

    private static Sum sum(YearMonth month, List<Row> rows) {
        return new Sum(
                month,
                rows.stream().map(Row::stands).reduce(Money.ZERO, Money::plus),
                rows.stream().map(Row::told).reduce(Money.ZERO, Money::plus),
                rows.stream().anyMatch(Row::compared),
                rows.stream()
                        .filter(row -> row.parts() && row.cause().faulty())
                        .map(row -> row.key().practice())
                        .distinct()
                        .count());
    }
}
