package quorate.figures;

import java.time.LocalDate;
import quorate.kernel.Span;

/**
 * How much of what was published counts: of several editions for one period the last one published is believed, among those
 * that were read by then and published by then.
 *
 * @param number read in a write up to this one
 * @param published no later than this day
 */
public record AsKnown(long number, LocalDate published) {

    /** Everything that has been read. */
    public static final AsKnown NOW = new AsKnown(Long.MAX_VALUE, LocalDate.of(9_999, 12, 31));

    /** As far as was known at a number. */
    public static AsKnown at(long number) {
        return new AsKnown(number, NOW.published);
    }

    /** As somebody saw it who had only what was published by the day. */
    public static AsKnown publishedBy(LocalDate day) {
        return new AsKnown(NOW.number, day);
    }

    boolean counts(Edition edition) {
        return edition.number() <= number && !edition.vintage().isAfter(published);
    }

    static boolean sameCount(Edition one, String dataset, Span period) {
        return one.dataset().equals(dataset) && one.period().equals(period);
    }
}
