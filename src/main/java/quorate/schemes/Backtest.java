package quorate.schemes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import quorate.kernel.Money;
import quorate.kernel.Span;

/**
 * A year of global sums worked out from published lists, beside what was paid. Published figures do not say who opted out of
 * out-of-hours services, so each practice is worked out both ways, and the way that comes nearer to what was paid is kept; how
 * many were kept for either is part of the answer. A list is the average of its four quarters.
 */
public final class Backtest {

    private static final String SCHEME = "gms-global-sum";
    private static final Exact CLOSE = Exact.parse("0.001");
    private static final Exact SMALL = Exact.parse("0.015");
    private static final Exact OOH = Exact.parse("0.1");

    /** The region of London, as it was coded until March 2019 and since. */
    private static final java.util.Set<String> LONDON = java.util.Set.of("Q71", "Y56");

    private final Definition definition;
    private final int year;

    private Backtest(Definition definition, int year) {
        this.definition = definition;
        this.year = year;
    }

    /**
     * What was published of a practice for the year.
     *
     * @param region its code
     * @param balance paid under a PMS agreement in the same year
     */
    public record Row(
            String code,
            String contract,
            String region,
            Exact registered,
            Exact weighted,
            Money paid,
            Money balance,
            @Nullable LocalDate opened,
            @Nullable LocalDate closed) {}

    /** What a difference comes from, or most likely comes from. */
    public enum Why {
        TO_THE_POUND("agrees to the pound"),
        CLOSE_BY("agrees to a tenth of a per cent"),
        SMALL_MORE("up to 1.5% more was paid: temporary patients and corrections, which are not published"),
        SMALL_LESS("up to 1.5% less was paid: services opted out of and corrections, which are not published"),
        PART_OF_THE_YEAR("the practice opened or closed in the year, or changed to GMS in it"),
        BELOW("more than 1.5% less was paid; what was published does not say why (a corrected list, money asked back)"),
        ABOVE(
                "more than 1.5% more was paid; what was published does not say why (another practice's list, an earlier year)");

        private final String words;

        Why(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** @param optedOut whether what was paid is nearer to the amount with the deduction for out-of-hours services */
    public record Outcome(Row row, Money owed, boolean optedOut, Statement month, Why why) {

        /** How much more was paid than worked out; less than nothing if it was less. */
        public Money difference() {
            return row.paid().minus(owed);
        }

        /** The difference as a share of what was worked out. */
        public Exact share() {
            return owed.pence() == 0
                    ? Exact.ZERO
                    : Exact.of(difference().pence()).dividedBy(Exact.of(owed.pence()));
        }
    }

    /**
     * @param year in which the financial year begins: 2018 for 2018/19
     * @param rows of practices with a GMS contract; others are left out
     */
    public static List<Outcome> of(Schemes schemes, int year, List<Row> rows) {
        var backtest = new Backtest(schemes.get(SCHEME), year);
        var usable = rows.stream()
                .filter(row -> row.contract().equalsIgnoreCase("GMS"))
                .filter(row -> !row.weighted().isZero() && row.paid().pence() != 0)
                .toList();
        var with = backtest.year(usable, true);
        var without = backtest.year(usable, false);
        var all = new ArrayList<Outcome>();
        for (var row : usable) backtest.outcome(row, with, without).ifPresent(all::add);
        return all;
    }

    private record Year(Money sum, Statement april) {}

    /** Twelve months, each calculated for itself as it is paid. */
    private Map<String, Year> year(List<Row> rows, boolean optedOut) {
        var april = LocalDate.of(year, 4, 1);
        var entrants = rows.stream().map(row -> entrant(row, optedOut, april)).toList();
        var all = new HashMap<String, Year>();
        for (var month = 0; month < 12; month++) {
            for (var statement :
                    Calculation.of(definition, entrants, Map.of(), april.plusMonths(month), LocalDate.MAX)) {
                var total = statement.total();
                if (total.isEmpty()) continue;
                all.merge(
                        statement.entrant().code(),
                        new Year(total.get(), statement),
                        (sum, next) -> new Year(sum.sum().plus(next.sum()), sum.april()));
            }
        }
        return all;
    }

    private Entrant entrant(Row row, boolean optedOut, LocalDate april) {
        var source = "NHS payments to general practice " + year + "/" + (year + 1) % 100 + ", average of the year";
        return new Entrant(
                row.code(),
                "gms",
                Span.ALWAYS,
                null,
                Map.of(
                        "weighted-list", new Reading(row.weighted(), april, source, true),
                        "registered-list", new Reading(row.registered(), april, source, true),
                        "ooh-opted-out",
                                new Reading(
                                        optedOut ? Exact.ONE : Exact.ZERO, april, "inferred from what was paid", true),
                        "in-london",
                                new Reading(
                                        LONDON.contains(row.region()) ? Exact.ONE : Exact.ZERO,
                                        april,
                                        source + ", region",
                                        false)));
    }

    private Optional<Outcome> outcome(Row row, Map<String, Year> with, Map<String, Year> without) {
        var less = with.get(row.code());
        var more = without.get(row.code());
        if (less == null || more == null) return Optional.empty();
        var optedOut = Math.abs(row.paid().pence() - less.sum().pence())
                <= Math.abs(row.paid().pence() - more.sum().pence());
        var nearer = optedOut ? less : more;
        var outcome = new Outcome(row, nearer.sum(), optedOut, nearer.april(), Why.ABOVE);
        return Optional.of(new Outcome(row, nearer.sum(), optedOut, nearer.april(), why(outcome)));
    }

    private Why why(Outcome outcome) {
        var difference = outcome.difference().pence();
        if (Math.abs(difference) <= 100) return Why.TO_THE_POUND;
        var share = outcome.share();
        var size = share.isNegative() ? share.negated() : share;
        if (size.compareTo(CLOSE) <= 0) return Why.CLOSE_BY;
        if (size.compareTo(SMALL) <= 0) return difference > 0 ? Why.SMALL_MORE : Why.SMALL_LESS;
        if (isPartOfTheYear(outcome.row())) return Why.PART_OF_THE_YEAR;
        return difference > 0 ? Why.ABOVE : Why.BELOW;
    }

    private boolean isPartOfTheYear(Row row) {
        var period = Span.between(LocalDate.of(year, 4, 1), LocalDate.of(year + 1, 4, 1));
        var opened = row.opened();
        var closed = row.closed();
        return (opened != null && period.holdsOn(opened))
                || (closed != null && period.holdsOn(closed))
                || Exact.of(row.balance().pence())
                                .compareTo(Exact.of(row.paid().pence()).times(OOH))
                        > 0;
    }

    /** How many of each sort, and what was paid and worked out for them. */
    public record Sum(int practices, Money paid, Money owed) {
        Sum plus(Outcome outcome) {
            return new Sum(practices + 1, paid.plus(outcome.row().paid()), owed.plus(outcome.owed()));
        }
    }

    /** The outcomes by what their difference comes from; every sort is there. */
    public static Map<Why, Sum> sums(List<Outcome> outcomes) {
        var all = new EnumMap<Why, Sum>(Why.class);
        for (var why : Why.values()) all.put(why, new Sum(0, Money.ZERO, Money.ZERO));
        for (var outcome : outcomes) all.computeIfPresent(outcome.why(), (why, sum) -> sum.plus(outcome));
        return all;
    }
}
