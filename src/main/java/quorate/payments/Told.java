package quorate.payments;

import java.util.List;
import java.util.UUID;
import quorate.kernel.Money;
import quorate.kernel.PartyId;

/** What of that which became due the agent was told to pay. Implemented above, by whoever tells the agent. */
public interface Told {

    /** @param amount less than nothing for what came back, and is due again */
    record Part(PartyId party, String stream, Money amount) {}

    /** All of it that ever was of a fund, in as many parts as there are. */
    List<Part> from(UUID fund);
}
