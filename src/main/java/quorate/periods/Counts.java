package quorate.periods;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;
import java.util.function.Predicate;

/** How a period is counted from a day. */
enum Counts {
    /** The day itself is the first: 28 days beginning with 1 June end on 28 June. */
    BEGINNING_WITH {
        @Override
        LocalDate from(LocalDate day, Period length, Predicate<LocalDate> closed) {
            return day.plus(length).minusDays(1);
        }
    },
    /** The first day when a period that begins with the day is over. */
    AFTER_END {
        @Override
        LocalDate from(LocalDate day, Period length, Predicate<LocalDate> closed) {
            return day.plus(length);
        }
    },
    /** The day itself is not counted: 28 days after 1 June is 29 June. */
    AFTER {
        @Override
        LocalDate from(LocalDate day, Period length, Predicate<LocalDate> closed) {
            return day.plus(length);
        }
    },
    /** Counted back from the day. */
    BEFORE {
        @Override
        LocalDate from(LocalDate day, Period length, Predicate<LocalDate> closed) {
            return day.minus(length);
        }
    },
    /** Rounded up to the last day of the month in which it runs out. */
    MONTH_END {
        @Override
        LocalDate from(LocalDate day, Period length, Predicate<LocalDate> closed) {
            return day.plus(length).with(TemporalAdjusters.lastDayOfMonth());
        }
    },
    /** More days behind the last of another period. */
    FURTHER {
        @Override
        LocalDate from(LocalDate day, Period length, Predicate<LocalDate> closed) {
            return day.plus(length);
        }
    },
    /** So many working days after the day, which itself is not counted. */
    WORKING_AFTER {
        @Override
        LocalDate from(LocalDate day, Period length, Predicate<LocalDate> closed) {
            var found = day;
            for (var left = length.getDays(); left > 0; ) {
                found = found.plusDays(1);
                if (!closed.test(found)) left--;
            }
            return found;
        }
    },
    /** After the last day of the quarter in which the day lies. */
    QUARTER_END {
        @Override
        LocalDate from(LocalDate day, Period length, Predicate<LocalDate> closed) {
            return day.withDayOfMonth(1)
                    .plusMonths((12 - day.getMonthValue()) % 3)
                    .with(TemporalAdjusters.lastDayOfMonth())
                    .plus(length);
        }
    };

    /** @param closed whether a day is no working day */
    abstract LocalDate from(LocalDate day, Period length, Predicate<LocalDate> closed);
}
