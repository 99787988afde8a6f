package quorate.advice;

import java.util.UUID;
import quorate.kernel.Span;

/**
 * From when until when an answer is relied on.
 *
 * @param since the number from which this was known
 * @param closed the number from which something else was known; {@link Long#MAX_VALUE} while nothing else is
 */
record Reliance(long row, UUID answer, UUID inquiry, Span span, long since, long closed) {

    boolean isKnownAt(long number) {
        return since <= number && (number < closed || closed == Long.MAX_VALUE);
    }
}
