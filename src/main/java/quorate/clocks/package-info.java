/**
 * The two clocks: what day it is, and how much was known.
 *
 * <p>Every fact in Quorate holds on a span of days, and is known from a moment on. Days come from {@link
 * quorate.clocks.Clocks#today()}, and nobody else asks the time. Moments of knowledge are whole numbers, one for each
 * write: {@link quorate.clocks.Clocks#write} takes the next number under a lock held until the transaction ends, so that
 * numbers follow the order of commits (which neither {@code now()} nor a sequence does), and a write is always judged
 * against everything committed before it.
 *
 * <p>A module that answers from memory follows the numbers: it implements {@link quorate.clocks.Follower} and is told,
 * before the next write is judged and after each commit on any node, up to which number it must read.
 * Until a write is committed, its own work is in an {@link quorate.clocks.Uncommitted} picture that only it sees.
 */
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"kernel"})
package quorate.clocks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
