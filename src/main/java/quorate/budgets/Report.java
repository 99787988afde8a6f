package quorate.budgets;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import quorate.kernel.Money;
import quorate.ledger.Balance;
import quorate.ledger.Earlier;
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
 * <p>What earlier years did to this one stands in lines of its own: accruals turned back on 1 April are no spending of this
 * year below nothing, and what came late for them is no trend of this year.
 *
 * @param held what is in the fund and in no stream's budget
 * @param allocated all that came into the fund in the year
 * @param earlier what earlier years did to its streams
 */
record Report(int months, List<Line> lines, Money held, Money allocated, List<Earlier> earlier) {

    private static final int YEAR = 12;

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

        /** What of the year's budget is neither spent nor promised. */
        Money free() {
            return annual.minus(spent).minus(reserved);
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

    /** @param balances of any funds by the end of the last month that is over; so is what earlier years did to them */
    static Report of(List<Balance> balances, List<Earlier> earlier, UUID fund, int months, Forecast forecast) {
        var byStream = new TreeMap<String, Map<Place, Money>>();
        for (var balance : balances) {
            if (!balance.account().fund().equals(fund)) continue;
            byStream.computeIfAbsent(balance.account().stream(), stream -> new EnumMap<>(Place.class))
                    .merge(balance.account().place(), balance.thisYear(), Money::plus);
        }
        var own = earlier.stream().filter(one -> one.fund().equals(fund)).toList();
        own.forEach(one -> byStream.computeIfAbsent(one.stream(), stream -> new EnumMap<>(Place.class))
                .putAll(unreversed(byStream.getOrDefault(one.stream(), Map.of()), one.reversed())));
        var lines = new ArrayList<Line>();
        byStream.forEach((stream, places) -> {
            if (!stream.isEmpty()) lines.add(line(stream, places, months, forecast));
        });
        var none = byStream.getOrDefault("", Map.of());
        return new Report(
                months,
                List.copyOf(lines),
                none.getOrDefault(Place.HELD, Money.ZERO),
                Money.ZERO.minus(none.getOrDefault(Place.ALLOCATION, Money.ZERO)),
                own);
    }

    /** As if the accruals of earlier years had not been turned back into this year's budget. */
    private static Map<Place, Money> unreversed(Map<Place, Money> places, Money reversed) {
        return Map.of(
                Place.ACCRUED, places.getOrDefault(Place.ACCRUED, Money.ZERO).plus(reversed),
                Place.BUDGET, places.getOrDefault(Place.BUDGET, Money.ZERO).minus(reversed));
    }

    private static Line line(String stream, Map<Place, Money> places, int months, Forecast forecast) {
        var annual = places.values().stream().reduce(Money.ZERO, Money::plus);
        var spent = places.entrySet().stream()
                .filter(entry -> entry.getKey().isSpent())
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

    Report only(String stream) {
        return new Report(
                months,
                lines.stream().filter(line -> line.stream().equals(stream)).toList(),
                held,
                allocated,
                earlier.stream().filter(one -> one.stream().equals(stream)).toList());
    }

    /** What earlier years did to a stream, in words. */
    static String said(Earlier earlier) {
        var said = new ArrayList<String>();
        if (!earlier.reversed().equals(Money.ZERO)) said.add(earlier.reversed() + " that was accrued is turned back");
        if (!earlier.late().equals(Money.ZERO)) said.add(earlier.late() + " came after the year was closed");
        var borne = earlier.borne();
        if (borne.pence() < 0) said.add(Money.ZERO.minus(borne) + " is released to this year");
        if (borne.pence() > 0) said.add(borne + " is borne by this year");
        if (!earlier.released().equals(Money.ZERO)) said.add(earlier.released() + " that was promised was not needed");
        return Words.sentence(Words.list(said)) + ".";
    }

    /** What all earlier years did to all streams. */
    Earlier ofEarlierYears() {
        return earlier.stream()
                .reduce(
                        new Earlier(new UUID(0, 0), "", Money.ZERO, Money.ZERO, Money.ZERO),
                        (one, other) -> new Earlier(
                                one.fund(),
                                "",
                                one.reversed().plus(other.reversed()),
                                one.late().plus(other.late()),
                                one.released().plus(other.released())));
    }
}
