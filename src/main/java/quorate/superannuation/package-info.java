/**
 * Superannuation: what the paying agent takes off what practices get for the NHS pension scheme, by practice and month.
 *
 * <p>The amounts are the agent's or those of the practice's yearly form: {@code ContributionReading} reads them or names
 * everything that is wrong, and none is worked out here. What is entered at once is a {@code Sheet}. It waits until somebody
 * else, on the list of those who may tell the agent, has checked it ({@code Contributions}); {@code SheetChanges} is what that
 * person looks at. Of what was checked, what was entered last counts, and {@code instructions} asks for it ({@link
 * quorate.instructions.Contributed}).
 *
 * <p>Nothing is edited: a wrong sheet is given up before it is checked, and a later one takes its place after.
 *
 * <p>Where to begin: {@code Contribution}, {@code Sheet}, {@code Contributions}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "clocks", "web", "intake", "register", "payments", "instructions"})
package quorate.superannuation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
