package quorate.kernel;

import java.util.Optional;
import java.util.UUID;

/** The identity of an organisation, a practice, a committee or a person. */
public record PartyId(UUID value) implements Comparable<PartyId> {

    /** As text; UUIDs would be read from shorter ones too. */
    private static final int LENGTH = 36;

    /** A new one, later in order than every one before. */
    public static PartyId fresh() {
        return new PartyId(Fresh.id());
    }

    /** @throws IllegalArgumentException for a text that is no UUID */
    public static PartyId of(String text) {
        return new PartyId(UUID.fromString(text));
    }

    /** The identity that the text is; empty for a text that is none. */
    public static Optional<PartyId> find(String text) {
        try {
            return text.length() == LENGTH ? Optional.of(of(text)) : Optional.empty();
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    @Override
    public int compareTo(PartyId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
