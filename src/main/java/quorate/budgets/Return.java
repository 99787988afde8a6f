package quorate.budgets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import quorate.kernel.Money;
import quorate.ledger.Balance;
import quorate.ledger.Fund;
import quorate.ledger.Place;

/**
 * What is returned to the national body for a month: by fund and stream, cash and what is not cash yet kept apart. It is
 * added up from the accounts for itself, so that it can be held against the committee's table and the trial balance.
 */
record Return(LocalDate until, List<Row> rows, List<Equation> proof) {

    /**
     * One stream of a fund.
     *
     * @param annual the budget of the year
     * @param toDate so much of it as the months that are over have of twelve
     * @param paid what is gone
     * @param owed due or told to be paid, and not confirmed
     * @param accrued used, and neither claimed nor billed
     * @param foreseen as the committee's table has it
     */
    record Row(
            Fund fund,
            String stream,
            Money annual,
            Money toDate,
            Money paid,
            Money owed,
            Money accrued,
            Money reserved,
            Money foreseen) {

        Money spent() {
            return paid.plus(owed).plus(accrued);
        }
    }

    /** Two sums that were added up in different ways and must be the same. */
    record Equation(String what, String one, Money left, String other, Money right) {

        boolean holds() {
            return left.equals(right);
        }
    }

    boolean isProven() {
        return proof.stream().allMatch(Equation::holds);
    }

    Money sum(java.util.function.Function<Row, Money> of) {
        return rows.stream().map(of).reduce(Money.ZERO, Money::plus);
    }

    /** @param tables of the committee, of the same month and as known by the same number */
    static Return of(List<Balance> balances, List<Fund> funds, List<Sheets.Table> tables, LocalDate until) {
        var months = ReportPages.months(until);
        var rows = new ArrayList<Row>();
        for (var fund : funds) {
            var streams = new TreeMap<String, Map<Place, Money>>();
            balances.stream()
                    .filter(balance -> balance.account().fund().equals(fund.id())
                            && balance.account().place().isOfStream())
                    .forEach(balance -> streams.computeIfAbsent(
                                    balance.account().stream(), stream -> new EnumMap<>(Place.class))
                            .merge(balance.account().place(), balance.thisYear(), Money::plus));
            var foreseen = foreseen(tables, fund.id());
            streams.forEach((stream, places) ->
                    rows.add(row(fund, stream, places, months, foreseen.getOrDefault(stream, Money.ZERO))));
        }
        rows.sort(Comparator.comparing((Row row) -> row.fund().name()).thenComparing(Row::stream));
        var made = new Return(until, List.copyOf(rows), List.of());
        return new Return(until, made.rows(), made.proof(balances, tables));
    }

    private static Map<String, Money> foreseen(List<Sheets.Table> tables, UUID fund) {
        var found = new HashMap<String, Money>();
        tables.stream()
                .filter(table -> table.fund().id().equals(fund))
                .flatMap(table -> table.report().lines().stream())
                .forEach(line -> found.put(line.stream(), line.foreseen()));
        return found;
    }

    private static Row row(Fund fund, String stream, Map<Place, Money> places, int months, Money foreseen) {
        Money annual = places.values().stream().reduce(Money.ZERO, Money::plus);
        return new Row(
                fund,
                stream,
                annual,
                Report.part(annual, months, 12),
                places.getOrDefault(Place.PAID, Money.ZERO),
                places.getOrDefault(Place.DUE, Money.ZERO).plus(places.getOrDefault(Place.INSTRUCTED, Money.ZERO)),
                places.getOrDefault(Place.ACCRUED, Money.ZERO),
                places.getOrDefault(Place.RESERVED, Money.ZERO),
                foreseen);
    }

    private List<Equation> proof(List<Balance> balances, List<Sheets.Table> tables) {
        var table = tables.stream()
                .map(each -> each.report().total())
                .reduce((one, two) -> new Report.Line(
                        "",
                        one.annual().plus(two.annual()),
                        one.toDate().plus(two.toDate()),
                        one.spent().plus(two.spent()),
                        one.reserved().plus(two.reserved()),
                        one.foreseen().plus(two.foreseen())));
        var reversed = tables.stream()
                .map(each -> each.report().ofEarlierYears().reversed())
                .reduce(Money.ZERO, Money::plus);
        var spent = table.map(Report.Line::spent).orElse(Money.ZERO).minus(reversed);
        var annual = table.map(Report.Line::annual).orElse(Money.ZERO);
        var held = in(balances, Place.HELD).plus(in(balances, Place.POOLED)).plus(in(balances, Place.SPENT));
        var gone = in(balances, Place.PAID)
                .plus(in(balances, Place.DUE))
                .plus(in(balances, Place.INSTRUCTED))
                .plus(in(balances, Place.ACCRUED));
        var all = balances.stream().map(Balance::thisYear).reduce(Money.ZERO, Money::plus);
        return List.of(
                new Equation("Spent", "the return", sum(Row::spent), "the committee’s table", spent),
                new Equation("Spent", "the committee’s table", spent, "the trial balance", gone),
                new Equation("Budgets of the year", "the return", sum(Row::annual), "the committee’s table", annual),
                new Equation(
                        "Allocated",
                        "the trial balance",
                        Money.ZERO.minus(in(balances, Place.ALLOCATION)),
                        "budgets, held and pooled",
                        sum(Row::annual).plus(held)),
                new Equation("All accounts together", "the trial balance", all, "nothing", Money.ZERO));
    }

    private static Money in(List<Balance> balances, Place place) {
        return balances.stream()
                .filter(balance -> balance.account().place() == place)
                .map(Balance::thisYear)
                .reduce(Money.ZERO, Money::plus);
    }
}
