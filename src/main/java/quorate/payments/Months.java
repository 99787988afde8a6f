package quorate.payments;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Months as people write them. */
final class Months {

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    private Months() {}

    /** "April 2016". */
    static String of(LocalDate day) {
        return NAME.format(day);
    }
}
