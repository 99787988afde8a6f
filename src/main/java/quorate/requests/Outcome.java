package quorate.requests;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What became of a request.
 *
 * @param decision empty for a notice, which nobody decides
 * @param done whether the contract says so now; the sentence says why not
 */
record Outcome(Optional<UUID> decision, boolean approved, boolean done, String sentence, LocalDate day, long number) {}
