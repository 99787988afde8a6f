package quorate.atlas;

import java.util.Map;
import java.util.Optional;
import quorate.kernel.Citation;
import quorate.kernel.Span;

/**
 * How many commissioners had which level, as somebody published it without naming them.
 *
 * @param area England, or a region as it was called then
 * @param counts by level; one of which the source says nothing is missing
 * @param of how many commissioners there were in all, by the same source
 */
record LevelCount(Span span, String area, Map<Standing, Integer> counts, int of, Citation citation) {

    static final String ENGLAND = "England";

    LevelCount {
        counts = Map.copyOf(counts);
    }

    /** Whether the source says of every commissioner what its level was. */
    boolean isWhole() {
        return counts.values().stream().mapToInt(Integer::intValue).sum() == of;
    }

    /** How many had the level; empty where the source does not say. */
    Optional<Integer> find(Standing level) {
        return Optional.ofNullable(counts.get(level));
    }

    /** Whether both say something else of the same. */
    boolean contradicts(LevelCount other) {
        return area.equals(other.area)
                && span.overlaps(other.span)
                && (of != other.of
                        || counts.entrySet().stream()
                                .anyMatch(entry -> !entry.getValue()
                                        .equals(other.counts.getOrDefault(entry.getKey(), entry.getValue()))));
    }
}
