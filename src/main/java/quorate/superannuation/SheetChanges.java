package quorate.superannuation;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import quorate.instructions.Contributed.Part;
import quorate.kernel.Money;
import quorate.web.Words;

/**
 * What whoever checks superannuation has to look at: what changes from one month to the next, the biggest change first.
 *
 * @param lacking a sentence for each practice that has an amount for the month before and would have none
 */
record SheetChanges(List<Change> changes, List<String> lacking) {

    record Two(Money employer, Money employee) {

        static final Two NOTHING = new Two(Money.ZERO, Money.ZERO);

        Two plus(Two other) {
            return new Two(employer.plus(other.employer), employee.plus(other.employee));
        }

        Money both() {
            return employer.plus(employee);
        }
    }

    private static final Comparator<Change> BIG_FIRST = Comparator.comparing(
                    (Change it) -> -Math.abs(it.change().pence()))
            .thenComparing(Change::month)
            .thenComparing(Change::practice);

    /**
     * @param now what would count for the month
     * @param before for the month before; empty where there is nothing
     * @param replaces what counts for this month now
     * @param overtaken whether something that was entered later counts in its place
     */
    record Change(
            String practice,
            YearMonth month,
            Two now,
            Optional<Two> before,
            Optional<Two> replaces,
            boolean overtaken) {

        Money change() {
            return now.both().minus(before.orElse(Two.NOTHING).both());
        }

        String beforeWords() {
            var earlier = Words.month(month.minusMonths(1).atDay(1));
            return before.map(it -> it.both() + " in " + earlier).orElse("Nothing in " + earlier);
        }
    }

    private record At(String practice, YearMonth month) {

        At(Contribution it) {
            this(it.practice(), it.month());
        }

        At before() {
            return new At(practice, month.minusMonths(1));
        }
    }

    /** @param stand what counts @param would what counts once these rows are checked */
    static SheetChanges of(List<Contribution> rows, List<Contribution> stand, List<Contribution> would) {
        var now = months(stand);
        var then = months(would);
        var counts = Set.copyOf(would);
        var later =
                rows.stream().filter(row -> !counts.contains(row)).map(At::new).collect(Collectors.toSet());
        var asked = rows.stream().map(At::new).distinct().toList();
        var changes = asked.stream()
                .map(at -> new Change(
                        at.practice(),
                        at.month(),
                        then.getOrDefault(at, Two.NOTHING),
                        Optional.ofNullable(then.get(at.before())),
                        Optional.ofNullable(now.get(at)),
                        later.contains(at)))
                .sorted(BIG_FIRST)
                .toList();
        return new SheetChanges(changes, lacking(asked, then));
    }

    /** One practice alone lacks nothing of the others. */
    private static List<String> lacking(List<At> asked, Map<At, Two> then) {
        if (asked.stream().map(At::practice).distinct().count() < 2) return List.of();
        var months = asked.stream().map(At::month).collect(Collectors.toSet());
        return then.keySet().stream()
                .map(at -> new At(at.practice(), at.month().plusMonths(1)))
                .filter(at -> months.contains(at.month()) && !then.containsKey(at))
                .sorted(Comparator.comparing(At::month).thenComparing(At::practice))
                .map(at -> at.practice() + " has "
                        + then.getOrDefault(at.before(), Two.NOTHING).both() + " for "
                        + Words.month(at.before().month().atDay(1)) + ", and nothing is given for the month after.")
                .toList();
    }

    private static Map<At, Two> months(List<Contribution> all) {
        var found = new HashMap<At, Two>();
        for (var it : all) {
            var employer = it.part() == Part.EMPLOYER ? it.amount() : Money.ZERO;
            found.merge(new At(it), new Two(employer, it.amount().minus(employer)), Two::plus);
        }
        return found;
    }
}
