package quorate.committees;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;

/** Days on which offices in England are open. */
final class WorkingDays {

    /** Holidays proclaimed for one year: a royal wedding, jubilees, a state funeral, a coronation. */
    private static final Set<LocalDate> ONCE = Set.of(
            LocalDate.of(2011, 4, 29),
            LocalDate.of(2012, 6, 4),
            LocalDate.of(2012, 6, 5),
            LocalDate.of(2020, 5, 8),
            LocalDate.of(2022, 6, 2),
            LocalDate.of(2022, 6, 3),
            LocalDate.of(2022, 9, 19),
            LocalDate.of(2023, 5, 8));

    /** Usual holidays that were moved, in the years of those. */
    private static final Set<LocalDate> NOT_HELD =
            Set.of(LocalDate.of(2012, 5, 28), LocalDate.of(2020, 5, 4), LocalDate.of(2022, 5, 30));

    private WorkingDays() {}

    static boolean isWorking(LocalDate day) {
        return !isWeekend(day) && !isBankHoliday(day);
    }

    static boolean isBankHoliday(LocalDate day) {
        if (NOT_HELD.contains(day)) return false;
        var easter = easter(day.getYear());
        return ONCE.contains(day)
                || day.equals(easter.minusDays(2))
                || day.equals(easter.plusDays(1))
                || isFirstMonday(day, Month.MAY)
                || isLastMonday(day, Month.MAY)
                || isLastMonday(day, Month.AUGUST)
                || day.equals(firstWorkdayFrom(LocalDate.of(day.getYear(), 1, 1)))
                || isChristmas(day);
    }

    /** Christmas and Boxing Day; where one falls on a weekend, the next weekdays instead. */
    private static boolean isChristmas(LocalDate day) {
        var christmas = firstWorkdayFrom(LocalDate.of(day.getYear(), 12, 25));
        var boxing = firstWorkdayFrom(LocalDate.of(day.getYear(), 12, 26));
        if (boxing.equals(christmas)) boxing = firstWorkdayFrom(christmas.plusDays(1));
        return day.equals(christmas) || day.equals(boxing);
    }

    private static LocalDate firstWorkdayFrom(LocalDate day) {
        return isWeekend(day) ? day.with(TemporalAdjusters.next(DayOfWeek.MONDAY)) : day;
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static boolean isFirstMonday(LocalDate day, Month month) {
        return day.getMonth() == month && day.equals(day.with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY)));
    }

    private static boolean isLastMonday(LocalDate day, Month month) {
        return day.getMonth() == month && day.equals(day.with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)));
    }

    /** Gauss's rule in the form of Meeus, Jones and Butcher. */
    private static LocalDate easter(int year) {
        var a = year % 19;
        var b = year / 100;
        var c = year % 100;
        var h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        var l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        var m = (a + 11 * h + 22 * l) / 451;
        var month = (h + l - 7 * m + 114) / 31;
        return LocalDate.of(year, month, (h + l - 7 * m + 114) % 31 + 1);
    }
}
