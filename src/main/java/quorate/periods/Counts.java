package quorate.periods;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;

/** How a period is counted from a day. */
enum Counts {
    /** The day itself is the first: 28 days beginning with 1 June end on 28 June. */
    BEGINNING_WITH {
        @Override
        LocalDate from(LocalDate day, Period length) {
            return day.plus(length).minusDays(1);
        }
    },
    /** The first day when a period that begins with the day is over. */
    AFTER_END {
        @Override
        LocalDate from(LocalDate day, Period length) {
            return day.plus(length);
        }
    },
    /** The day itself is not counted: 28 days after 1 June is 29 June. */
    AFTER {
        @Override
        LocalDate from(LocalDate day, Period length) {
            return day.plus(length);
        }
    },
    /** Counted back from the day. */
    BEFORE {
        @Override
        LocalDate from(LocalDate day, Period length) {
            return day.minus(length);
        }
    },
    /** Rounded up to the last day of the month in which it runs out. */
    MONTH_END {
        @Override
        LocalDate from(LocalDate day, Period length) {
            return day.plus(length).with(TemporalAdjusters.lastDayOfMonth());
        }
    },
    /** More days behind the last of another period. */
    FURTHER {
        @Override
        LocalDate from(LocalDate day, Period length) {
            return day.plus(length);
        }
    };

    abstract LocalDate from(LocalDate day, Period length);
}
