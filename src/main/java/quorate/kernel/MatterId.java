package quorate.kernel;

import java.util.UUID;

/** The identity of a question that somebody must decide. */
public record MatterId(UUID value) implements Comparable<MatterId> {

    /** A new one, later in order than every one before. */
    public static MatterId fresh() {
        return new MatterId(Fresh.id());
    }

    /** @throws IllegalArgumentException for a text that is no UUID */
    public static MatterId of(String text) {
        return new MatterId(UUID.fromString(text));
    }

    @Override
    public int compareTo(MatterId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
