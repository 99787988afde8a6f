/**
 * The contract action log: the standing paper of everything that is open about a commissioner's contracts.
 *
 * <p>Nobody writes it. {@code Making} puts it together for a day from what other modules know: requests
 * of practices and notices to contractors ({@link quorate.periods.Running}), questions that wait for a
 * decision, contracts, leases and break clauses that come to their day within the months that the reader chooses, reviews
 * that are due, gaps, and what officers decided since a day. To a line somebody may say who sees to it, by when, whom it has
 * to be told, and whether it is novel or contentious ({@code Note}); a note belongs to what the line is about, and so it
 * stands in next month's log too.
 *
 * <p>For a meeting the log is kept as a paper ({@code Kept}): that is what it was, whatever becomes of its lines. Where no
 * paper was kept in a month, the secretary's worklist says so.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "clocks", "web", "periods", "register", "authority", "contracts"})
package quorate.actionlog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
