/**
 * Meetings that end in minuted decisions.
 *
 * <p>A meeting is a log of {@link quorate.committees.Fact facts}: who arrived and left, what was declared and ruled, which
 * item was opened, how it ended. Facts are only ever added; one noted by mistake is struck out by a later one. What the
 * room looks like at any moment is worked out from the facts up to that moment: a {@link quorate.committees.Sitting}
 * answers who is present, who is entitled to decide, who is in the chair and how far each item has come.
 *
 * <p>This module says who sat, who left, and when. Whether such a room may decide is for {@code authority} to judge, and
 * what an interest leaves a member free to do is ruled in {@code interests}. Several committees may sit together: every
 * item belongs to one or more of them, and each of them decides it with its own members.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"kernel", "clocks", "web", "law", "register", "authority", "interests", "files"})
package quorate.committees;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
