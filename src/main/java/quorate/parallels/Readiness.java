package quorate.parallels;

import java.time.LocalDate;
import java.util.List;
import quorate.parallels.HeldStore.Sum;
import quorate.parallels.Parallel.Rule;
import quorate.web.Words;

/**
 * How far a parallel run is from being ready to switch, by a rule of this service and of no law: so many months one after the
 * other, the last of those compared among them, in which no difference is open and nothing is to be put right here.
 *
 * @param clear months that count so far
 */
record Readiness(int clear, Rule rule, List<String> hindrances) {

    Readiness {
        hindrances = List.copyOf(hindrances);
    }

    /** @param months those that were worked out, the first first */
    static Readiness of(Rule rule, List<Sum> months) {
        var clear = 0;
        var expected = LocalDate.MIN;
        for (var it : months.reversed()) {
            var month = LocalDate.parse(it.of());
            if (!it.isClear() || clear > 0 && !month.equals(expected)) break;
            clear++;
            expected = month.minusMonths(1);
        }
        return new Readiness(
                clear,
                rule,
                months.stream()
                        .filter(it -> !it.isClear())
                        .map(Readiness::hindrance)
                        .toList());
    }

    private static String hindrance(Sum it) {
        var month = Words.month(LocalDate.parse(it.of()));
        if (it.pairs() == 0) return month + " has nothing that could be compared";
        var open = Words.count(it.open(), "difference is", "differences are") + " open";
        if (it.mend() == 0) return month + ": " + open;
        var mend = Words.count(it.mend(), "is", "are") + " to be put right here";
        return month + ": " + (it.open() == 0 ? mend : open + ", " + mend);
    }

    boolean isReady() {
        return clear >= rule.months();
    }

    String sentence() {
        return isReady()
                ? "Ready to switch: " + Words.count(clear, "month", "months") + " one after the other without an open"
                        + " difference"
                : clear + " of " + Words.count(rule.months(), "month", "months") + " without an open difference";
    }

    String rules() {
        var tolerance = rule.tolerance().pence() == 0
                ? "Every difference counts, of a penny too"
                : "A difference of " + rule.tolerance() + " or less does not count";
        return Words.count(rule.months(), "month", "months")
                + " one after the other, up to the last that was compared, in which no difference is open. " + tolerance
                + ".";
    }
}
