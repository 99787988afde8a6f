package quorate.kernel;

import java.util.UUID;

/** The identity of a recorded decision. */
public record DecisionId(UUID value) implements Comparable<DecisionId> {

    public static DecisionId fresh() {
        return new DecisionId(Fresh.id());
    }

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
