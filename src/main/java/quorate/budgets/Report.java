package quorate.budgets;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import quorate.kernel.Money;
import quorate.ledger.Balance;
import quorate.ledger.Place;
import quorate.web.Words;

/**
 * What a committee is shown of one fund at the end of a month, by stream, made of the balances of the ledger.
 *
 * <p>All that was ever given to a stream in the year stands in one of its accounts, because nothing is lost between them: so
 * the budget of a stream is the sum of all, and what was spent is what is owed, told to be paid, paid or accrued.
 *
 * @param months of the financial year that are over: 1 to 12
 * @param lines by name of the stream
 * @param held what is in the fund and in no stream's budget
 */
record Report(int months, List<Line> lines, Money held) {

    private static final int YEAR = 12;
    private static final Set<Place> SPENT = Set.of(Place.DUE, Place.INSTRUCTED, Place.PAID, Place.ACCRUED);

    /** From what the rest of the year is foreseen. */
    enum Forecast {
        TREND("As it went so far", "What was spent so far, for twelve months"),
        PROMISES("By what is promised", "What was spent so far, and all that is reserved"),
        BUDGET("The rest as budgeted", "What was spent so far, and the budget of the months to come");

        private final String words;
        final String about;

        Forecast(String words, String about) {
            this.words = words;
            this.about = about;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** Which way a variance is told. The commissioners' own papers do it both ways. */
    enum Sign {
        OVER("Above the budget is +"),
        UNDER("Below the budget is +");

        private final String words;

        Sign(String words) {
            this.words = words;
        }

        Money of(Money budget, Money spent) {
            return this == OVER ? spent.minus(budget) : budget.minus(spent);
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /**
     * One stream.
     *
     * @param annual the budget of the year
     * @param toDate so much of it as the months that are over have of twelve
     * @param spent in those months
     * @param reserved promised and not yet owed
     * @param foreseen for the whole year
     */
    record Line(String stream, Money annual, Money toDate, Money spent, Money reserved, Money foreseen) {

        String purpose() {
            return Words.sentence(Movement.purpose(stream));
        }

        private Line plus(Line other) {
            return new Line(
                    stream,
                    annual.plus(other.annual),
                    toDate.plus(other.toDate),
                    spent.plus(other.spent),
                    reserved.plus(other.reserved),
                    foreseen.plus(other.foreseen));
        }
    }

    /** @param balances of any funds by the end of the last month that is over */
    static Report of(List<Balance> balances, UUID fund, int months, Forecast forecast) {
        var byStream = new TreeMap<String, Map<Place, Money>>();
        for (var balance : balances) {
            if (!balance.account().fund().equals(fund)) continue;
            byStream.computeIfAbsent(balance.account().stream(), stream -> new EnumMap<>(Place.class))
                    .merge(balance.account().place(), balance.thisYear(), Money::plus);
        }
        var lines = new ArrayList<Line>();
        byStream.forEach((stream, places) -> {
            if (!stream.isEmpty()) lines.add(line(stream, places, months, forecast));
        });
        var held = byStream.getOrDefault("", Map.of()).getOrDefault(Place.HELD, Money.ZERO);
        return new Report(months, List.copyOf(lines), held);
    }

    private static Line line(String stream, Map<Place, Money> places, int months, Forecast forecast) {
        var annual = places.values().stream().reduce(Money.ZERO, Money::plus);
        var spent = places.entrySet().stream()
                .filter(entry -> SPENT.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .reduce(Money.ZERO, Money::plus);
        var reserved = places.getOrDefault(Place.RESERVED, Money.ZERO);
        var toDate = part(annual, months, YEAR);
        var foreseen = switch (forecast) {
            case TREND -> part(spent, YEAR, months);
            case PROMISES -> spent.plus(reserved);
            case BUDGET -> spent.plus(annual.minus(toDate));
        };
        return new Line(stream, annual, toDate, spent, reserved, foreseen);
    }

    /** So many parts of so many, to the nearest penny, a half away from nothing. */
    static Money part(Money whole, int parts, int of) {
        var twice = Math.multiplyExact(2L * parts, Math.abs(whole.pence()));
        return new Money(Long.signum(whole.pence()) * ((twice + of) / (2L * of)));
    }

    /** All streams together; each is rounded by itself, and the sum is of what is shown. */
    Line total() {
        var none = new Line("total", Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);
        return lines.stream().reduce(none, Line::plus);
    }
}
