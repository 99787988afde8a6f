/**
 * What is proposed to be done to an agreement, and the decision it waits for.
 *
 * <p>An agreement is awarded, varied, extended or ended by nobody on their own. A {@code Proposal} says what is to be
 * written; laying it puts a matter on the docket of {@code authority}, where whoever has the power decides it: a committee at
 * a meeting, or an officer within their limits. {@link quorate.proposals.Proposals} hears the decision and does, in the same
 * write, what was proposed, and every clause it writes carries the id of that decision. There is no other way here: a
 * refusal leaves the agreement as it was, and so does a deferral.
 *
 * <p>What was done in error is taken back by a later entry, which says why; the decision stays what it was.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "clocks", "web", "register", "authority", "contracts"})
package quorate.proposals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
