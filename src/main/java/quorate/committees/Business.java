package quorate.committees;

import java.util.List;
import java.util.UUID;
import quorate.kernel.PartyId;

/**
 * An item as far as the conduct of the meeting depends on it.
 *
 * @param committees the committees that decide it, each for itself
 * @param behindClosedDoors whether it is taken while the public is excluded
 */
public record Business(UUID item, String title, List<PartyId> committees, boolean behindClosedDoors) {

    public Business {
        committees = List.copyOf(committees);
    }

    /** One committee's part in one item. */
    public record Key(UUID item, PartyId committee) {}
}
