/**
 * How to hold an item lawfully while keeping as much expertise in the room as can be kept.
 *
 * <p>Members have interests, and every way of dealing with them costs something: a voice, a vote, the quorum, time. This
 * module finds all ways that the guidance in force and the terms of reference allow, and lays the best three before the
 * chair with what each keeps and what each costs. It rules nothing: what is chosen fills in the form on which the chair rules.
 *
 * <p>Where to begin: a {@code Conflict} is one person with all that was found of them; {@code Leeways} reads in {@code
 * law/interests/ways.yaml} what the edition leaves that person free to do, a {@code Leeway}. People with the same seat and the
 * same leeway are alike to any terms of reference, so the search counts how many of each sort do what instead of trying person by
 * person: {@code Lattice} holds the terms against each such count once and remembers the answer, {@code RoomSearch} goes
 * through all of them and keeps the best of each {@code Pattern}. That makes the search exact and fast; {@code WaysTest}
 * holds it against trying everything. {@code Counsel} asks for the room at this meeting, for parts of the item, for the next
 * meeting and for other bodies; {@code Advice} is what came of it.
 *
 * <p>Who had a {@code Hand} in the paper is recorded here too, because it is found with the rest; and a {@code Recheck} looks
 * again at decisions whose supply chain was not known when they were taken. {@code CaseBook} offers what was done in cases
 * like it.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"kernel", "clocks", "web", "law", "register", "authority", "interests", "committees"})
package quorate.chairing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
