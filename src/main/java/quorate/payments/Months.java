package quorate.payments;

import java.time.LocalDate;
import quorate.kernel.Span;
import quorate.web.Words;

/** Months as people write them. */
final class Months {

    private Months() {}

    /** "April 2016", or "April 2016 to March 2017" for what is longer. */
    static String of(Span period) {
        var first = of(period.from());
        var last = period.lastDay().map(Months::of).orElse(first);
        return first.equals(last) ? first : first + " to " + last;
    }

    /** "April 2016". */
    static String of(LocalDate day) {
        return Words.month(day);
    }
}
