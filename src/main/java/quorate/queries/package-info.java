/**
 * What practices ask about their statements, until it is answered.
 *
 * <p>Whoever speaks for a practice asks about a line of a statement that it may see. The {@code Query} stands on the worklist
 * of whoever prepares payments for the commissioner until one of them answers: it stands, or it is put right, which a retro run
 * then does. Question and answer stay on the statement ({@code Beside}).
 *
 * <p>Where to begin: {@code Query}, {@link quorate.queries.Queries}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "clocks", "web", "payments"})
package quorate.queries;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
