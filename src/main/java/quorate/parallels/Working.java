package quorate.parallels;

import java.time.LocalDate;
import java.util.UUID;
import quorate.kernel.PartyId;

/**
 * A month that was worked out and held against theirs.
 *
 * @param version of the scheme by which it was worked out
 * @param known the number up to which contracts and readings counted
 */
record Working(UUID id, LocalDate month, int version, long known, LocalDate day, PartyId by) {}
