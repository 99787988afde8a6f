/**
 * What a practice must not be paid for now, and why.
 *
 * <p>Somebody on the list of those who may instruct stops what a practice is paid, or one stream of it, from a day on ({@code
 * Stop}). What is due meanwhile goes on becoming due, and no instruction tells it: {@code instructions} asks for what is held
 * ({@link quorate.instructions.Holds}). What the agent was told already is taken back while there is time, and named where there
 * is not. Once the stop is lifted, the next instruction tells all that was held.
 *
 * <p>Where to begin: {@code Stop}, {@code Stops}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "clocks", "web", "register", "payments", "instructions"})
package quorate.stops;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
