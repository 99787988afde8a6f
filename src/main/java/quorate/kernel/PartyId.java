package quorate.kernel;

import java.util.UUID;

/** The identity of an organisation, a practice, a committee or a person. */
public record PartyId(UUID value) implements Comparable<PartyId> {

    public static PartyId fresh() {
        return new PartyId(Fresh.id());
    }

    public static PartyId of(String text) {
        return new PartyId(UUID.fromString(text));
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
