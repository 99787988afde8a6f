package quorate.budgets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.ledger.Posting;
import quorate.web.Words;

/**
 * What a stream may come to by the end of the year, by each way of foreseeing it, with the arithmetic of each. Nothing of it
 * is posted or kept.
 *
 * @param line of the committee's table
 */
record Outlook(Report.Line line, List<Way> ways) {

    private static final int YEAR = 12;
    private static final int WHOLE = 10_000;
    private static final int NAMED = 3;

    /** One way. @param arithmetic how it comes to the amount */
    record Way(String name, Money amount, String arithmetic) {}

    /**
     * What if?
     *
     * @param growth by how much of a list it grows each quarter, in hundredths of a per cent
     * @param uplift of the price, likewise
     * @param from the first month of the uplift
     */
    record Scenario(int growth, int uplift, LocalDate from) {

        boolean isNone() {
            return growth == 0 && uplift == 0;
        }
    }

    /**
     * @param due what became due in the year so far, corrections left out
     * @param promised of the stream, and neither owed nor back
     * @param until the last day of the last month that is over
     */
    static Outlook of(
            Report.Line line, List<Posting> due, List<Commitment> promised, LocalDate until, Scenario scenario) {
        var months = ReportPages.months(until);
        var left = YEAR - months;
        var last = due.stream()
                .filter(posting -> !posting.effective().isBefore(until.withDayOfMonth(1)))
                .map(Posting::amount)
                .reduce(Money.ZERO, Money::plus);
        var ways = new ArrayList<Way>();
        ways.add(new Way(
                "Trend",
                Report.part(line.spent(), YEAR, months),
                line.spent() + " in " + Words.count(months, "month", "months") + ", for twelve"));
        ways.add(new Way(
                "Commitments",
                line.spent().plus(line.reserved()),
                line.spent() + " spent + " + line.reserved() + " reserved" + named(promised)));
        ways.add(new Way(
                "Schedule",
                line.spent().plus(Report.part(last, left, 1)),
                line.spent() + " spent + " + left + " × " + last + ", what became due in the last month"));
        ways.add(unclaimed(line, due, until, months));
        if (scenario.growth() != 0) {
            ways.add(further("Growth of lists", line, last, until, new Scenario(scenario.growth(), 0, until)));
        }
        if (scenario.uplift() != 0) {
            ways.add(further("Uplift", line, last, until, new Scenario(0, scenario.uplift(), scenario.from())));
        }
        if (scenario.growth() != 0 && scenario.uplift() != 0) {
            ways.add(further("Both", line, last, until, scenario));
        }
        return new Outlook(line, List.copyOf(ways));
    }

    /** ": £86,000 for rent of Orchard House and 2 more". */
    private static String named(List<Commitment> promised) {
        if (promised.isEmpty()) return "";
        var named = promised.stream()
                .sorted(Comparator.comparing(Commitment::left).reversed())
                .limit(NAMED)
                .map(one -> one.left() + " (" + one.words() + ")")
                .toList();
        var more = promised.size() - named.size();
        return ": " + (more == 0 ? Words.list(named) : String.join(", ", named) + " and " + more + " more");
    }

    /** Rents and locums come late: whoever claimed in some months is taken to claim as much in the others. */
    private static Way unclaimed(Report.Line line, List<Posting> due, LocalDate until, int months) {
        var sums = new HashMap<PartyId, Money>();
        var claimed = new HashMap<PartyId, Set<LocalDate>>();
        for (var posting : due) {
            posting.to().practice().ifPresent(practice -> {
                sums.merge(practice, posting.amount(), Money::plus);
                claimed.computeIfAbsent(practice, one -> new HashSet<>())
                        .add(posting.effective().withDayOfMonth(1));
            });
        }
        var missing = Money.ZERO;
        var gaps = 0;
        for (Map.Entry<PartyId, Money> practice : sums.entrySet()) {
            var there = claimed.getOrDefault(practice.getKey(), Set.of()).size();
            if (there == 0 || there >= months) continue;
            gaps += months - there;
            missing = missing.plus(Report.part(practice.getValue(), months - there, there));
        }
        var all = line.spent().plus(missing);
        return new Way(
                "With what is unclaimed",
                Report.part(all, YEAR, months),
                gaps == 0
                        ? "Nobody who was owed in one month was owed nothing in another by " + Words.day(until)
                                + ": as the trend"
                        : line.spent() + " + " + missing + " for " + Words.count(gaps, "month", "months")
                                + " without a claim = " + all + " in " + Words.count(months, "month", "months")
                                + ", for twelve");
    }

    /** Month after month from what became due in the last one. Growth adds up by quarters, beginning with the next. */
    private static Way further(String name, Report.Line line, Money last, LocalDate until, Scenario scenario) {
        var sum = Money.ZERO;
        var month = until.plusDays(1);
        var begins = month;
        var left = YEAR - ReportPages.months(until);
        for (var at = 0; at < left; at++, month = month.plusMonths(1)) {
            var quarters = 1 + at / 3;
            var grown = Report.part(last, WHOLE + scenario.growth() * quarters, WHOLE);
            var raised = month.isBefore(scenario.from()) ? grown : Report.part(grown, WHOLE + scenario.uplift(), WHOLE);
            sum = sum.plus(raised);
        }
        var said = new ArrayList<String>();
        if (scenario.growth() != 0) {
            said.add(percent(scenario.growth()) + " more of it each quarter from " + Words.day(begins) + " on");
        }
        if (scenario.uplift() != 0)
            said.add(percent(scenario.uplift()) + " from " + Words.day(scenario.from()) + " on");
        return new Way(
                name,
                line.spent().plus(sum),
                line.spent() + " spent + " + sum + ": " + left + " × " + last + " with " + Words.list(said));
    }

    /** "2%" or "−1.25%". */
    static String percent(int hundredths) {
        var whole = Math.abs(hundredths) / 100;
        var rest = Math.abs(hundredths) % 100;
        var text = rest == 0 ? "" + whole : whole + "." + (rest % 10 == 0 ? "" + rest / 10 : "%02d".formatted(rest));
        return (hundredths < 0 ? "−" : "") + text + "%";
    }
}
