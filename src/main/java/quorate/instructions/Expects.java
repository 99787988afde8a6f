package quorate.instructions;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import quorate.kernel.Money;
import quorate.kernel.PartyId;

/** What the agent is expected to be told, from month to month. Implemented above, by whoever keeps what stands. */
public interface Expects {

    /** @param practice its code */
    record Amount(String practice, String stream, Money amount) {}

    /** @param sentence for how many practices, as people read it */
    record Parting(String sentence, String page) {}

    /** How what is about to be told parts from what is expected; empty where it does not, or nothing is. */
    Optional<Parting> findParting(PartyId commissioner, LocalDate paysOn, List<Amount> due);
}
