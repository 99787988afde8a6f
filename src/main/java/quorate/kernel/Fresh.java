package quorate.kernel;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** New identities: UUIDs of version 7, which sort by the moment they were made. */
public final class Fresh {

    private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

    private Fresh() {}

    /** A new identity, later in order than every one before. */
    public static UUID id() {
        return GENERATOR.generate();
    }

    /**
     * The same identity every time for the same words, so that an import or a seed run twice meets its own earlier work.
     *
     * @param words what the thing is, such as {@code party} and its code
     */
    public static UUID idOf(String... words) {
        return UUID.nameUUIDFromBytes(String.join("\u0000", words).getBytes(StandardCharsets.UTF_8));
    }
}
