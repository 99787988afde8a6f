package quorate.kernel;

import java.util.UUID;

/** The identity of a stored file. */
public record FileId(UUID value) implements Comparable<FileId> {

    public static FileId fresh() {
        return new FileId(Fresh.id());
    }

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
