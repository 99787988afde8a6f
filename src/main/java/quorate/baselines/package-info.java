/**
 * What the paying agent pays by standing instruction, and when that changed.
 *
 * <p>Before the first month of a financial year the agent is told how much each practice gets that year from each stream
 * ({@code Baseline}), of which it pays a twelfth each month. When a contract changes it is told from which month another
 * yearly amount counts ({@code Variation}). Both are entered by one person and told by another who is on the list that day, nine
 * working days before the payment date: {@code instructions} judges that ({@link quorate.instructions.Schedules}).
 *
 * <p>{@code Course} works out what stands: what is the share of each month, and what the agent is to pay in it with whatever
 * earlier months then lack or have too much. {@code Comparing} holds it against what the agent was in fact told in the month's
 * instructions, and says where known why they part. Nothing of it moves money: what is due becomes due elsewhere. It shows a
 * contract that changed while the standing instruction did not.
 *
 * <p>Where to begin: {@code Baseline}, {@code Course}, {@code Comparing}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"kernel", "clocks", "web", "intake", "periods", "register", "payments", "instructions"})
package quorate.baselines;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
