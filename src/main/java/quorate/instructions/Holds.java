package quorate.instructions;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import quorate.kernel.PartyId;

/**
 * What is due and must not be paid for now. Implemented above, by whoever may stop a payment. What holds a practice holds
 * whatever is paid into its account for a network as well: {@link Holding}.
 */
public interface Holds {

    /**
     * @param stream the only one that is held; empty for all that the practice is paid
     * @param sentence why, as people read it
     */
    record Hold(PartyId commissioner, PartyId practice, Optional<String> stream, String sentence, String page) {

        public boolean holds(PartyId party, String of) {
            return practice.equals(party) && stream.stream().allMatch(of::equals);
        }
    }

    /** Everything that must not be paid on a day. */
    List<Hold> on(LocalDate day);
}
