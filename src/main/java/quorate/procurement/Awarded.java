package quorate.procurement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import quorate.kernel.Actor;
import quorate.kernel.Fresh;
import quorate.kernel.MatterId;
import quorate.kernel.PartyId;

/**
 * What a procurement ended in: the contract that was entered into.
 *
 * @param matter that it should be done at all. @param question whom to award it to
 * @param process in the words of the law pack: {@code direct-a}
 * @param chainKnown false while subcontractors are not yet known
 * @param represented how many representations there were, and how they were answered
 */
public record Awarded(
        UUID id,
        MatterId question,
        String title,
        PartyId commissioner,
        String act,
        MatterId matter,
        String route,
        String process,
        LocalDate signed,
        PartyId provider,
        boolean chainKnown,
        List<PartyId> subcontractors,
        Optional<LocalDate> from,
        Optional<LocalDate> last,
        String value,
        Optional<UUID> decision,
        int represented,
        String answered) {

    /** It was entered into. */
    public record Recorded(Awarded it, Actor by) {}

    /** The first day of the contract. */
    public LocalDate begins() {
        return from.orElse(signed);
    }

    /** The id of its contract among the contracts. */
    public static UUID agreementOf(MatterId question) {
        return Fresh.idOf("agreement of a procurement", question.toString());
    }
}
