/**
 * The few words that every module shares.
 *
 * <p>Everything here is an immutable value and knows nothing of Spring, of the database or of the time of day. A
 * {@link quorate.kernel.Span} says when a thing holds; a {@link quorate.kernel.Citation} says who says so and how good
 * that evidence is; an {@link quorate.kernel.Objection} is one reason for a "no", with its source; a
 * {@link quorate.kernel.Happening} is something that took place and that the journal remembers; a
 * {@link quorate.kernel.Release} is something the public may now read.
 *
 * <p>The identities of things ({@link quorate.kernel.PartyId}, {@link quorate.kernel.MatterId} and so on) live here too,
 * so that a module can name a thing of another module without depending on it.
 *
 * <p>An {@link quorate.kernel.Answer} is what comes of asking for something to be recorded; an {@link quorate.kernel.Entry} reads
 * what people write down; an {@link quorate.kernel.Exemplar} is a module's part in worked examples. A word comes in here when a
 * second module needs it, and not before.
 */
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package quorate.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
