package quorate.actionlog;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import quorate.web.Typed;
import quorate.web.Words;

/**
 * How the log is to be made.
 *
 * @param since the first day of which officers' decisions are listed: that of the last meeting, as a rule
 * @param months how far ahead ends are looked for, the furthest first
 */
record Asked(LocalDate since, List<Integer> months) {

    static final String MONTHS = "24, 18, 12";
    private static final int MOST = 120;

    /** What an address or a form says; a month before the day and 24, 18 and 12 months where it says nothing. */
    static Asked read(Typed typed, LocalDate day) {
        var since = typed.optionalDay("since").orElse(day.minusMonths(1));
        var text = typed.optionalLine("months");
        var months = months(text.isEmpty() ? MONTHS : text);
        if (months.isEmpty()) {
            typed.fault("months", "Enter months from 1 to " + MOST + " with commas between them, such as " + MONTHS);
            months = months(MONTHS);
        }
        return new Asked(since, months);
    }

    private static List<Integer> months(String text) {
        var parts = List.of(text.split("[,; ]+"));
        if (!parts.stream().allMatch(part -> part.matches("\\d{1,3}"))) return List.of();
        var months = parts.stream()
                .map(Integer::valueOf)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
        return months.stream().allMatch(month -> month >= 1 && month <= MOST) ? months : List.of();
    }

    /** The nearest of the marks within which the day falls: "within 18 months"; empty where it is further off than all. */
    Optional<String> within(LocalDate day, LocalDate from) {
        return months.reversed().stream()
                .filter(month -> !day.isAfter(from.plusMonths(month)))
                .findFirst()
                .map(month -> "within " + Words.count(month, "month", "months"));
    }

    String words() {
        return String.join(", ", months.stream().map(String::valueOf).toList());
    }
}
