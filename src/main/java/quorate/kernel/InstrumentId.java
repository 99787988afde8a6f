package quorate.kernel;

import java.util.UUID;

/** The identity of a delegation, an agreement, a constitution, a scheme of delegation or terms of reference. */
public record InstrumentId(UUID value) implements Comparable<InstrumentId> {

    /** A new one, later in order than every one before. */
    public static InstrumentId fresh() {
        return new InstrumentId(Fresh.id());
    }

    /** @throws IllegalArgumentException for a text that is no UUID */
    public static InstrumentId of(String text) {
        return new InstrumentId(UUID.fromString(text));
    }

    @Override
    public int compareTo(InstrumentId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
