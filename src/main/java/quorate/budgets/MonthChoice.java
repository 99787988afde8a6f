package quorate.budgets;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import quorate.kernel.PartyId;
import quorate.web.Choice;
import quorate.web.Standing;
import quorate.web.Typed;

/**
 * Which commissioner's month a page is about: as the address says, else the first commissioner and the last month that is
 * over.
 *
 * @param month by its first day
 */
record MonthChoice(PartyId commissioner, String name, LocalDate month) {

    private static final int BACK = 24;

    /** Empty where the person may see no commissioner's months. What the address says wrongly is as if it said nothing. */
    static Optional<MonthChoice> of(List<PartyId> commissioners, Typed typed, LocalDate day, Standing standing) {
        return commissioners.stream()
                .filter(id -> id.toString().equals(typed.value("commissioner")))
                .findFirst()
                .or(() -> commissioners.stream().findFirst())
                .map(id -> new MonthChoice(id, standing.nameOf(id), month(typed, day)));
    }

    private static LocalDate month(Typed typed, LocalDate day) {
        return months(day).stream()
                .filter(month -> month.toString().equals(typed.value("month")))
                .findFirst()
                .orElseGet(() -> ReportPages.until(day).withDayOfMonth(1));
    }

    /** The month of the day and those before. */
    static List<LocalDate> months(LocalDate day) {
        return IntStream.rangeClosed(0, BACK)
                .mapToObj(back -> YearMonth.from(day).minusMonths(back).atDay(1))
                .toList();
    }

    static List<Choice> choices(LocalDate day) {
        return months(day).stream()
                .map(month -> Choice.of(month.toString(), MonthPages.words(month)))
                .toList();
    }

    static List<Choice> choices(List<PartyId> commissioners, Standing standing) {
        return commissioners.stream()
                .map(id -> Choice.of(id.toString(), standing.nameOf(id)))
                .toList();
    }

    LocalDate until() {
        return month.plusMonths(1).minusDays(1);
    }

    String words() {
        return MonthPages.words(month);
    }

    /** "commissioner=…&month=…" for a link. */
    String query() {
        return "commissioner=" + commissioner + "&month=" + month;
    }
}
