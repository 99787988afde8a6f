package quorate.schemes;

import java.time.LocalDate;
import quorate.kernel.Span;

/** For how long one calculation is. */
public enum Pays {
    MONTH,
    QUARTER,
    YEAR,
    /** Once, for all its days. */
    ONCE;

    /** The days of the month, quarter or financial year in which the day lies. */
    public Span around(LocalDate day, Span whole) {
        var month = day.withDayOfMonth(1);
        return switch (this) {
            case MONTH -> Span.between(month, month.plusMonths(1));
            case QUARTER -> {
                var first = month.minusMonths((month.getMonthValue() - 1) % 3);
                yield Span.between(first, first.plusMonths(3));
            }
            case YEAR -> {
                var april = LocalDate.of(month.getMonthValue() < 4 ? month.getYear() - 1 : month.getYear(), 4, 1);
                yield Span.between(april, april.plusYears(1));
            }
            case ONCE -> whole;
        };
    }

    @Override
    public String toString() {
        return switch (this) {
            case MONTH -> "every month";
            case QUARTER -> "every quarter";
            case YEAR -> "every year";
            case ONCE -> "once";
        };
    }
}
