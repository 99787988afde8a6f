package quorate.kernel;

import java.util.UUID;

/** The identity of a meeting. */
public record MeetingId(UUID value) implements Comparable<MeetingId> {

    /** A new one, later in order than every one before. */
    public static MeetingId fresh() {
        return new MeetingId(Fresh.id());
    }

    /** @throws IllegalArgumentException for a text that is no UUID */
    public static MeetingId of(String text) {
        return new MeetingId(UUID.fromString(text));
    }

    @Override
    public int compareTo(MeetingId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
