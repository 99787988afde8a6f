/**
 * Decisions that officers take between meetings, and what the committee hears of them.
 *
 * <p>An officer's decision is the same thing as a committee's: {@code authority} judges it by the scheme of delegation and records
 * it. A scheme may let an officer decide alone up to a limit, together with others, or beyond the limit when it cannot wait.
 * What is added here is what a room of members would have seen: a {@code Taking} says who agreed, why it could not wait, and what
 * interest the officer had; it is reported to a meeting, and an urgent one is laid again for the committee to ratify.
 *
 * <p>Where to begin: {@code Between} takes a decision, {@code BetweenPages} asks for it, {@code Book} tells what became of all of
 * them, {@code BookPages} shows it.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"kernel", "clocks", "web", "law", "register", "authority", "interests", "committees"})
package quorate.officers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
