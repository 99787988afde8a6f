package quorate.baselines;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import quorate.kernel.Money;

/** A financial year of twelve months. @param begins the calendar year of its April */
record Year(int begins) {

    private static final int MONTHS = 12;

    static Year of(YearMonth month) {
        return new Year(month.getMonthValue() < Month.APRIL.getValue() ? month.getYear() - 1 : month.getYear());
    }

    static Year of(LocalDate day) {
        return of(YearMonth.from(day));
    }

    YearMonth first() {
        return YearMonth.of(begins, Month.APRIL);
    }

    YearMonth last() {
        return first().plusMonths(MONTHS - 1);
    }

    LocalDate firstDay() {
        return first().atDay(1);
    }

    List<YearMonth> months() {
        return Stream.iterate(first(), month -> month.plusMonths(1))
                .limit(MONTHS)
                .toList();
    }

    boolean has(YearMonth month) {
        return of(month).equals(this);
    }

    Year before() {
        return new Year(begins - 1);
    }

    /** The months from April up to the end of so many: half a penny counts as one. */
    private static long upTo(int months, Money yearly) {
        return Math.floorDiv(Math.addExact(Math.multiplyExact(2L * months, yearly.pence()), MONTHS), 2L * MONTHS);
    }

    /** A month's share of a yearly amount: the twelve together are the amount to the penny. */
    static Money share(Money yearly, YearMonth month) {
        var place = (month.getMonthValue() + 8) % MONTHS + 1;
        return new Money(upTo(place, yearly) - upTo(place - 1, yearly));
    }

    /** "2016/17". */
    @Override
    public String toString() {
        return begins + "/" + String.valueOf(begins + 1).substring(2);
    }
}
