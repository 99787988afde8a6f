package quorate.kernel;

import java.util.UUID;

/** The identity of a recorded decision. */
public record DecisionId(UUID value) implements Comparable<DecisionId> {

    /** A new one, later in order than every one before. */
    public static DecisionId fresh() {
        return new DecisionId(Fresh.id());
    }

    /** @throws IllegalArgumentException for a text that is no UUID */
    public static DecisionId of(String text) {
        return new DecisionId(UUID.fromString(text));
    }

    @Override
    public int compareTo(DecisionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
