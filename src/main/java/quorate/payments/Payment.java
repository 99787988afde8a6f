package quorate.payments;

import java.time.LocalDate;
import java.util.UUID;
import quorate.kernel.Money;
import quorate.kernel.PartyId;

/**
 * What became due to a practice by a run.
 *
 * @param posting in the ledger
 * @param root the posting of which it is the difference; itself for a first one
 * @param reservation from which it came
 * @param first the first day of the period that it is for
 * @param amount less than nothing for what was taken back
 */
record Payment(
        UUID posting,
        UUID root,
        UUID reservation,
        UUID run,
        LocalDate first,
        String practice,
        PartyId party,
        String stream,
        Money amount) {}
