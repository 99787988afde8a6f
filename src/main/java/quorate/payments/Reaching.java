package quorate.payments;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import quorate.kernel.Money;
import quorate.kernel.PartyId;

/** What reaches a practice's account of what became due to it. Implemented above, by whoever tells the agent to pay. */
public interface Reaching {

    /** @param what for @param whose for whom it is taken off, such as the committee whose levy it is */
    record Taken(String what, String whose, Money amount) {}

    /**
     * What the agent was told to pay a practice on a day, of all streams together.
     *
     * @param state what came of it since, a sentence
     * @param otherwise what was taken off otherwise than told, a sentence each
     */
    record Told(
            LocalDate day,
            LocalDate paysOn,
            Money gross,
            List<Taken> taken,
            Money net,
            String state,
            List<String> otherwise) {}

    /**
     * By what the agent was first told to pay that which became due of these streams by the write of that number: the first
     * payment date first, and empty while it was told nothing of it.
     */
    List<Told> since(long number, UUID fund, PartyId practice, Set<String> streams);
}
