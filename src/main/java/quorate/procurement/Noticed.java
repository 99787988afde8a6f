package quorate.procurement;

import java.util.List;
import java.util.UUID;
import quorate.kernel.PartyId;

/**
 * A notice was made, and the public may read it.
 *
 * @param id of the procurement, of which {@code procurement} is the title
 * @param release the same as open contracting data
 */
public record Noticed(
        UUID id,
        String process,
        String procurement,
        PartyId commissioner,
        int ordinal,
        String kind,
        String title,
        List<Part> lines,
        String release) {

    /** One thing that it says. */
    public record Part(String key, String words) {}
}
