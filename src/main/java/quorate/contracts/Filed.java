package quorate.contracts;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import quorate.kernel.PartyId;
import quorate.kernel.Span;

/**
 * An agreement that somebody has and wants entered.
 *
 * @param id the same for the same agreement: given twice, it is entered once
 * @param kind the id of its kind
 * @param source where we have it from
 * @param decision by which it was awarded, where one is recorded
 */
public record Filed(
        UUID id,
        String kind,
        String title,
        String practice,
        PartyId commissioner,
        Optional<UUID> base,
        Span life,
        List<Clause> clauses,
        String source,
        Optional<UUID> decision) {

    public Filed {
        clauses = List.copyOf(clauses);
    }
}
