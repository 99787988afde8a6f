package quorate.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes sense of the text of one field. */
final class Scan {

    private static final Pattern TIME = Pattern.compile("(\\d{1,2})(?:[:.](\\d{2}))?\\s*(am|pm)?");

    private Scan() {}

    /** Without the white space around it, without control characters, with line ends as one character. */
    static String clean(String text) {
        return text.replace("\r\n", "\n").replaceAll("[\\p{Cc}&&[^\\n\\t]]", "").strip();
    }

    /** {@code meeting-place} is called "Meeting place" where no better sentence is given. */
    static String label(String name) {
        return Words.sentence(name.replace('-', ' '));
    }

    /** @throws DateTimeException when something is there but it is not a day */
    static Optional<LocalDate> day(String whole, String day, String month, String year) {
        if (!whole.isBlank()) return Optional.of(sensible(LocalDate.parse(whole.strip())));
        if (day.isBlank() && month.isBlank() && year.isBlank()) return Optional.empty();
        return Optional.of(sensible(LocalDate.of(number(year), month(month.strip()), number(day))));
    }

    static Optional<LocalTime> time(String text) {
        var plain = text.strip().toLowerCase(Locale.UK);
        if (plain.equals("midday") || plain.equals("noon")) return Optional.of(LocalTime.NOON);
        if (plain.equals("midnight")) return Optional.of(LocalTime.MIDNIGHT);
        var match = TIME.matcher(plain);
        if (!match.matches() || match.group(2) == null && match.group(3) == null) return Optional.empty();
        var hour = Integer.parseInt(match.group(1));
        var minute = match.group(2) == null ? 0 : Integer.parseInt(match.group(2));
        if (match.group(3) != null) {
            if (hour < 1 || hour > 12) return Optional.empty();
            hour = hour % 12 + (match.group(3).equals("pm") ? 12 : 0);
        }
        return hour > 23 || minute > 59 ? Optional.empty() : Optional.of(LocalTime.of(hour, minute));
    }

    /** The day, month or year of a whole day, so that a prefilled form shows it in three fields. */
    static String partOf(String whole, String part) {
        try {
            var day = LocalDate.parse(whole);
            return String.valueOf(
                    switch (part) {
                        case "day" -> day.getDayOfMonth();
                        case "month" -> day.getMonthValue();
                        default -> day.getYear();
                    });
        } catch (DateTimeException notADay) {
            return "";
        }
    }

    private static LocalDate sensible(LocalDate day) {
        if (day.getYear() < 1800 || day.getYear() > 2200) throw new DateTimeException("Not a year anybody means");
        return day;
    }

    private static int month(String text) {
        for (var month : java.time.Month.values()) {
            var name = month.name().toLowerCase(Locale.UK);
            if (text.length() >= 3 && name.startsWith(text.toLowerCase(Locale.UK))) return month.getValue();
        }
        return number(text);
    }

    private static int number(String text) {
        if (!text.strip().matches("\\d{1,4}")) throw new DateTimeException("Not a number");
        return Integer.parseInt(text.strip());
    }
}
