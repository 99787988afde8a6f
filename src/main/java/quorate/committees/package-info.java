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
 *
 * <p>Where to begin: {@code Fact} lists what can happen at a meeting, {@code Fold} goes through the log and keeps count, {@code
 * Sitting} is the count at a moment. {@code Order} and {@code VotingOrder} say why a fact cannot be noted as things stand;
 * {@code Chamber} notes it; {@code Outcomes} ends items, where {@code authority} judges once more. Before the meeting: {@code
 * Convening}, {@code Agenda} and {@code LookAhead}, which shows how each item would stand. After it: {@code Minuting} assembles
 * the minute from facts, {@code Telling} words it, {@code Publishing} releases what is public. {@code Passes} is the one place
 * that decides who sees what. {@code Script} plays worked examples.
 *
 * <p>Around the meeting: {@code Moving} announces it anew, {@code Questions} says on which matter each committee in common decides
 * an item and whom it is about, {@code Afterwards} what was noted later of the room of a decision, {@code Outstanding} what
 * waits for each person. Who sits is read from the register ({@code Bench}); how they came to sit is told in {@code founding}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"kernel", "clocks", "web", "law", "register", "authority", "interests", "files"})
package quorate.committees;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
