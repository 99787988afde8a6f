package quorate.disclosures;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import quorate.intake.Cell;

/** The days of an interest as registers print them: "2000 to date", "April 2018", "01/04/2016 - 31/03/2017", "Current". */
final class Days {

    private static final Pattern OPEN = Pattern.compile(
            "(?i)(to date|date|present|current|currently|ongoing|on-going|continuing|continues|now|open|to current)\\.?");
    private static final Pattern APART =
            Pattern.compile("(?i)\\s+(?:to|until|till)\\s+|\\s*[–—]\\s*|\\s+-\\s+|\\s+to$");
    private static final Pattern SINCE = Pattern.compile("(?i)^(since|from|as of|w\\.?e\\.?f\\.?)\\s+");
    private static final Pattern YEARS = Pattern.compile("(\\d{4})\\s*-\\s*(\\d{4})");
    private static final Pattern MONTH = Pattern.compile("(?i)([a-z]{3,9})\\.?[ \\-/']*(\\d{4}|\\d{2})");
    private static final Pattern NUMBERED = Pattern.compile("(\\d{1,2})[/.\\-](\\d{4})");
    private static final Pattern YEAR = Pattern.compile("(?:c\\.? ?)?(\\d{4})");

    private Days() {}

    /**
     * A day as it was printed.
     *
     * @param exact false where only a month or a year was printed, of which this is the first or the last day
     */
    record Printed(LocalDate day, boolean exact) {}

    /** From and until, each empty where it is not printed. @param wrong what could not be read; empty where all could */
    record Read(Optional<Printed> from, Optional<Printed> until, Optional<String> wrong) {}

    /** Two cells. */
    static Read of(String from, String until) {
        var begins = isOpen(from) ? Optional.<Printed>empty() : first(from);
        var ends = isOpen(until) ? Optional.<Printed>empty() : last(until);
        if (!isOpen(from) && begins.isEmpty()) return new Read(begins, ends, Optional.of(from));
        return new Read(begins, ends, isOpen(until) || ends.isPresent() ? Optional.empty() : Optional.of(until));
    }

    /** One cell. */
    static Read of(String both) {
        var text = YEARS.matcher(both.replace('\n', ' ').strip()).replaceAll("$1 to $2");
        text = SINCE.matcher(text).replaceFirst("");
        if (text.toLowerCase(Locale.UK).startsWith("until ")) return of("", text.substring(6));
        var whole = first(text);
        if (whole.isPresent() || isOpen(text)) return new Read(whole, Optional.empty(), Optional.empty());
        var parts = APART.split(text, 2);
        var read = of(parts[0], parts.length > 1 ? parts[1] : "");
        return new Read(read.from(), read.until(), read.wrong().map(wrong -> both));
    }

    private static boolean isOpen(String text) {
        return Cell.isNotKnown(text) || OPEN.matcher(text.strip()).matches();
    }

    private static Optional<Printed> first(String text) {
        return exact(text).or(() -> month(text).map(day -> new Printed(day, false)));
    }

    private static Optional<Printed> last(String text) {
        var year = YEAR.matcher(text.strip());
        if (year.matches())
            return make(year.group(1), "12")
                    .map(day -> new Printed(day.plusMonths(1).minusDays(1), false));
        return exact(text)
                .or(() -> month(text).map(day -> new Printed(day.plusMonths(1).minusDays(1), false)));
    }

    private static Optional<Printed> exact(String text) {
        var plain = text.strip()
                .replaceAll("(?i)(\\d)(st|nd|rd|th)\\b", "$1")
                .replace('.', '/')
                .replaceAll("/+$", "");
        return Cell.findDay(plain).map(day -> new Printed(day, true));
    }

    /** The first day of the month, or of the year. */
    private static Optional<LocalDate> month(String text) {
        var plain = text.strip();
        var year = YEAR.matcher(plain);
        if (year.matches()) return make(year.group(1), "1");
        var numbered = NUMBERED.matcher(plain);
        if (numbered.matches()) return make(numbered.group(2), numbered.group(1));
        var named = MONTH.matcher(plain);
        if (!named.matches()) return Optional.empty();
        return Arrays.stream(Month.values())
                .filter(month -> month.getDisplayName(TextStyle.FULL, Locale.UK)
                        .toLowerCase(Locale.UK)
                        .startsWith(named.group(1).toLowerCase(Locale.UK).substring(0, 3)))
                .findFirst()
                .flatMap(month -> make(named.group(2), Integer.toString(month.getValue())));
    }

    private static Optional<LocalDate> make(String year, String month) {
        try {
            var full = year.length() == 2 ? 2000 + Integer.parseInt(year) : Integer.parseInt(year);
            return Optional.of(LocalDate.of(full, Integer.parseInt(month), 1))
                    .filter(day -> full > 1930 && full < 2100);
        } catch (DateTimeException noMonth) {
            return Optional.empty();
        }
    }
}
