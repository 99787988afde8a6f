package quorate.budgets;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import quorate.kernel.PartyId;

/**
 * What is said of a promise, and again of its release.
 *
 * @param reservation in the ledger: the id of the promise itself
 * @param practice to whom; empty where it is no practice
 * @param whom the same by name
 * @param recurrent whether it goes on from year to year
 * @param until the last day that it is for
 */
record Promised(UUID reservation, Optional<PartyId> practice, String whom, boolean recurrent, LocalDate until) {}
