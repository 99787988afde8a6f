package quorate.payments;

import java.util.Map;
import java.util.UUID;
import quorate.kernel.Money;
import quorate.kernel.PartyId;

/**
 * What of promises is spoken for by something that waits for a decision, so that no run pays something else from it.
 * Implemented above, by whoever lays such things.
 */
public interface SpokenFor {

    /** By the reservation of the promise; more than is left of it where more is asked for. */
    Map<UUID, Money> of(PartyId commissioner);
}
