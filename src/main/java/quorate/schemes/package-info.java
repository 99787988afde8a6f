/**
 * Under what money is owed to practices, and what each is owed, with the working.
 *
 * <p>A scheme is a file: {@code schemes/*.yaml}. It says who may take part, what has to be read about them, the figures with
 * the days for which they hold and where they were read, the arithmetic, and examples of what must come of it. {@code
 * DefinitionReader} reads it into a {@link quorate.schemes.Definition} or names everything that is wrong with it at once;
 * {@code Grammar} reads its arithmetic into an {@link quorate.schemes.Expression}, and {@code Typing} holds what it counts
 * against each other, so that a price for each weighted patient is never multiplied by the unweighted list. A new scheme is a
 * file and no class.
 *
 * <p>{@code Calculation} is a pure function: scheme, {@link quorate.schemes.Entrant}s with their {@link
 * quorate.schemes.Reading}s, a day, and the day up to which announcements count. Numbers are {@link quorate.schemes.Exact}
 * until a rule says that they are rounded, and parts of a pot come to the pot to the penny. What cannot be worked out is an
 * objection on its line. A {@link quorate.schemes.Statement} keeps the numbers; {@link quorate.schemes.Working} says them as
 * sentences when somebody reads it.
 *
 * <p>Where to begin: the file {@code gms-global-sum.yaml}, then {@link quorate.schemes.Schemes}, {@code Calculation}, {@code
 * Reckoning}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "web", "intake", "figures"})
package quorate.schemes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
