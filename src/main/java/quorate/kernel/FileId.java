package quorate.kernel;

import java.util.UUID;

/** The identity of a stored file. */
public record FileId(UUID value) implements Comparable<FileId> {

    /** A new one, later in order than every one before. */
    public static FileId fresh() {
        return new FileId(Fresh.id());
    }

    /** @throws IllegalArgumentException for a text that is no UUID */
    public static FileId of(String text) {
        return new FileId(UUID.fromString(text));
    }

    @Override
    public int compareTo(FileId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
