package quorate.figures;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import quorate.kernel.Span;
import quorate.web.Words;

/** How long a count lasts: a financial year, some months or one day. */
final class Periods {

    private Periods() {}

    /** @param year in which it begins */
    static Span financialYear(int year) {
        return Span.between(LocalDate.of(year, Month.APRIL, 1), LocalDate.of(year + 1, Month.APRIL, 1));
    }

    static Span months(int year, int first, int last) {
        var begin = LocalDate.of(year, first, 1);
        return Span.between(begin, LocalDate.of(year, last, 1).plusMonths(1));
    }

    static Span day(LocalDate day) {
        return Span.between(day, day.plusDays(1));
    }

    static LocalDate lastDay(Span period) {
        return period.lastDay().orElseThrow();
    }

    /** "2015/16", "April to June 2013", "1 July 2026". */
    static String words(Span period) {
        var from = period.from();
        if (period.equals(financialYear(from.getYear()))) return yearWords(from.getYear());
        var last = lastDay(period);
        var whole = from.getDayOfMonth() == 1 && last.plusDays(1).getDayOfMonth() == 1;
        if (!whole || from.getYear() != last.getYear()) return Words.span(period);
        return month(from) + (from.getMonth() == last.getMonth() ? " " : " to " + month(last) + " ") + from.getYear();
    }

    /** "2015/16". */
    static String yearWords(int year) {
        return year + "/" + String.format(Locale.ROOT, "%02d", (year + 1) % 100);
    }

    private static String month(LocalDate day) {
        return day.getMonth().getDisplayName(TextStyle.FULL, Locale.UK);
    }
}
