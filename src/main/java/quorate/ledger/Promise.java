package quorate.ledger;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import quorate.kernel.Money;
import quorate.kernel.PartyId;

/**
 * A reservation as it is asked for.
 *
 * @param id of the reservation and of its first posting; the same twice is one
 * @param practice to whom it is promised; empty where that is not one practice
 * @param recurrent whether it goes on from year to year
 * @param because what caused it, such as the posting that made the budget
 */
public record Promise(
        UUID id,
        UUID fund,
        String stream,
        Optional<PartyId> practice,
        Money amount,
        LocalDate day,
        boolean recurrent,
        Optional<UUID> because,
        String words) {

    Posting posting() {
        var from = Account.budget(fund, stream);
        var to = new Account(fund, stream, practice, Place.RESERVED);
        return Posting.of(id, Move.RESERVE, from, to, amount, day, because, words)
                .reserving(id);
    }
}
