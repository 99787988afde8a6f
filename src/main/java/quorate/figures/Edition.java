package quorate.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import quorate.kernel.Span;

/**
 * What was counted for one period, as it was published on one day.
 *
 * @param file the import it came with, as {@code /imports} lists it
 * @param period the days that it counts: a financial year, a quarter, or one day
 * @param vintage when it was published, or the day to which it was extracted
 * @param dated who says when it was published: {@code given} by whoever read the file, the {@code file} itself, or {@code
 *     assumed} to be the day after the period because nobody does
 * @param geography the day whose commissioners, networks and regions it names
 * @param measures their ids, in the order of the file
 * @param bases by measure, the other measure that it is a share of: a register by the list of its ages
 * @param number from which it is known
 */
public record Edition(
        UUID id,
        UUID file,
        String dataset,
        Span period,
        LocalDate vintage,
        String dated,
        LocalDate geography,
        List<String> measures,
        Map<String, String> bases,
        long number) {

    public Edition {
        measures = List.copyOf(measures);
        bases = Map.copyOf(bases);
    }

    /** The measure that this one is a share of, if it is one. */
    public Optional<String> baseOf(String measure) {
        return Optional.ofNullable(bases.get(measure));
    }

    /** The year in which the period begins, by which measures say when they were counted otherwise. */
    public int year() {
        return yearOf(period);
    }

    /** "2015/16", "April to June 2013" or "1 July 2026". */
    public String title() {
        return Periods.words(period);
    }

    static int yearOf(Span period) {
        var from = period.from();
        return from.getMonthValue() < 4 ? from.getYear() - 1 : from.getYear();
    }
}
