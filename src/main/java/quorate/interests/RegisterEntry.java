package quorate.interests;

import java.util.List;
import java.util.Optional;
import quorate.kernel.PartyId;

/**
 * One person on a register of interests.
 *
 * @param positions the posts by which they are on it, as titles
 * @param decides whether one of the posts takes part in decisions
 * @param interests what they declared, in the order of its beginning; empty for a nil return or for none yet
 * @param confirmed the last confirmation that this is right and whole
 * @param nilReturn confirmed, and nothing declared at all that holds: neither shown here nor withheld
 */
public record RegisterEntry(
        PartyId person,
        String name,
        List<String> positions,
        boolean decides,
        List<Interest> interests,
        Optional<Interest.Confirmed> confirmed,
        boolean nilReturn) {

    public RegisterEntry {
        positions = List.copyOf(positions);
        interests = List.copyOf(interests);
    }

    /** Who a register is for. */
    public enum Readers {
        /** Everything that is still kept. */
        STAFF,
        /** What the edition in force has published, of those it has published, with their consent. */
        PUBLIC
    }
}
