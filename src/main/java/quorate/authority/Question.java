package quorate.authority;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import quorate.kernel.PartyId;

/**
 * May this body decide this act, for these parties, on this day?
 *
 * @param act id of the act in the law pack, such as {@code fn.contract.terminate}
 * @param body who would decide: a committee, a governing body, an officer's post, a commissioner, NHS England
 * @param affected the practices, people and companies it is about
 * @param room who is in the room and counted; empty to ask about the power alone
 */
public record Question(
        String act, PartyId body, LocalDate day, Set<PartyId> affected, Facts facts, Optional<Room> room) {

    public Question {
        affected = Set.copyOf(affected);
    }

    /** The same question, asked of this room. */
    public Question in(Room room) {
        return new Question(act, body, day, affected, facts, Optional.of(room));
    }
}
