/**
 * What local medical committees said of a commissioner's own schemes, before these are laid for a decision or offered.
 *
 * <p>A {@code Sounding} is of one scheme for one commissioner: which committee was asked, when, what it said and the letter in
 * which it did; or why it was not asked. The last one counts and all of them stay. It is said once: whoever lays the scheme
 * ({@code payments}), offers it ({@code offers}) or decides about it reads the same one.
 *
 * <p>Who is expected to be asked, from which day and by which source, is in the law pack ({@code lis.lmc}): an alternative to
 * the quality and outcomes framework. Of every other scheme of its own a commissioner may ask, and nothing stands against it
 * when it does not.
 *
 * <p>Where to begin: {@code Sounding}, {@link quorate.soundings.Soundings}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "clocks", "web", "files", "law", "register", "schemes"})
package quorate.soundings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
