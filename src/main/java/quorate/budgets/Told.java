package quorate.budgets;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import quorate.kernel.Money;
import quorate.kernel.PartyId;

/**
 * What whoever keeps a commissioner's books told of a stream by the end of a month: shown beside what the books kept here hold,
 * and never posted.
 *
 * @param keeper whose books the money is on, by name
 * @param month by its first day
 * @param stream as it is kept: {@code global-sum}
 * @param budget of the year
 * @param spent from the beginning of the year to the end of the month
 * @param foreseen for the whole year, if that was told
 * @param source where it was read
 * @param told the day on which it was told
 */
public record Told(
        PartyId commissioner,
        String keeper,
        LocalDate month,
        String stream,
        Money budget,
        Money spent,
        Optional<Money> foreseen,
        String source,
        LocalDate told) {

    /** Who knows what was told. Implemented above, by whoever takes it in. */
    public interface Source {

        /**
         * Of each stream the last that was told for a month of the financial year, no later than a day.
         *
         * @param until the last day of the last month that is over
         * @param day on which it has to have been told
         */
        List<Told> listTold(PartyId commissioner, LocalDate until, LocalDate day, long known);

        /** From which day on the commissioner's books are its own, in words; empty where they were before the day's year. */
        Optional<String> findChange(PartyId commissioner, LocalDate day);
    }

    /** The line of the committee's table that it makes. What was not foreseen goes on as it went so far. */
    Report.Line line() {
        var months = ReportPages.months(month);
        return new Report.Line(
                stream,
                budget,
                Report.part(budget, months, 12),
                spent,
                Money.ZERO,
                foreseen.orElseGet(() -> Report.part(spent, 12, months)));
    }
}
