package quorate.kernel;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The days on which something holds: from a first day (inclusive) until a day (exclusive), as PostgreSQL's
 * {@code daterange} has it. No last day means that it still holds.
 *
 * @param from the first day on which it holds
 * @param until the first day on which it no longer holds; null while no end is known
 */
public record Span(LocalDate from, @Nullable LocalDate until) {

    /** The whole of time that Quorate can speak of. */
    public static final Span ALWAYS = new Span(LocalDate.of(1, 1, 1), null);

    public Span {
        if (until != null && !from.isBefore(until)) {
            throw new IllegalArgumentException("This begins on " + from + " but ends before that, on " + until);
        }
    }

    /** From a day on, with no end known. */
    public static Span since(LocalDate from) {
        return new Span(from, null);
    }

    /**
     * @param until the first day on which it no longer holds
     * @throws IllegalArgumentException with a sentence, unless it is after the first day
     */
    public static Span between(LocalDate from, LocalDate until) {
        return new Span(from, until);
    }

    /**
     * Reads {@code 2015-04-01/2022-07-01}, or {@code 2015-04-01/} for an open end.
     *
     * @throws IllegalArgumentException with a sentence, when the text is not a span
     */
    public static Span parse(String text) {
        var slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException(
                    "A span is written FIRST-DAY/DAY-AFTER-LAST, such as 2015-04-01/2022-07-01; this is '" + text
                            + "'");
        }
        var end = text.substring(slash + 1).strip();
        return new Span(LocalDate.parse(text.substring(0, slash).strip()), end.isEmpty() ? null : LocalDate.parse(end));
    }

    /** True from the first day to the last one, and no longer on {@link #until}. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }

    /** True if some day is in both; spans that only touch have none. */
    public boolean overlaps(Span other) {
        return (other.until == null || from.isBefore(other.until)) && (until == null || other.from.isBefore(until));
    }

    /** {@link #until}: the day after the last one; empty while no end is known. */
    public Optional<LocalDate> end() {
        return Optional.ofNullable(until);
    }

    /** The last day on which it holds, as people write it; empty while it still does. */
    public Optional<LocalDate> lastDay() {
        return end().map(day -> day.minusDays(1));
    }

    /** This span, cut off so that it no longer holds on the given day. */
    public Span endingOn(LocalDate day) {
        return new Span(from, day);
    }

    @Override
    public String toString() {
        return from + "/" + (until == null ? "" : until);
    }
}
