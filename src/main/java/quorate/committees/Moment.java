package quorate.committees;

import java.time.Instant;
import java.util.Comparator;

/**
 * A moment of a meeting: the time, and among things of the same time the place in the log. Notes are often kept to the
 * minute; whoever left in the minute after the decision was still there when it was taken.
 *
 * @param entry the last entry that had been noted; {@link Long#MAX_VALUE} for the end of that time
 */
public record Moment(Instant at, long entry) implements Comparable<Moment> {

    private static final Comparator<Moment> ORDER =
            Comparator.comparing(Moment::at).thenComparingLong(Moment::entry);

    /** When everything of that time had happened. */
    public static Moment endOf(Instant at) {
        return new Moment(at, Long.MAX_VALUE);
    }

    public boolean isAfter(Moment other) {
        return compareTo(other) > 0;
    }

    public boolean isBefore(Moment other) {
        return compareTo(other) < 0;
    }

    @Override
    public int compareTo(Moment other) {
        return ORDER.compare(this, other);
    }
}
