/**
 * May this body decide this, for these parties, on this day?
 *
 * <p>One question, three answers. {@link quorate.authority.Verdict.Permitted} comes with the chain of power, what is owed
 * and what to remark; {@link quorate.authority.Verdict.Refused} with every objection, not just the first; {@link
 * quorate.authority.Verdict.Unsettled} with the questions to take to somebody who can answer them.
 *
 * <p>Quorum and majority are conditions of power: a meeting that is not quorate has no authority. They belong to the terms
 * of reference, which like delegations and schemes of delegation are {@link quorate.authority.Instrument instruments}. The
 * {@link quorate.authority.Quorum} of an item is judged from who is present and counted at that moment.
 *
 * <p>A module that needs a decision lays a {@link quorate.authority.Matter} on the docket; whoever has the power decides
 * it; {@code record} judges once more and then tells the owner by {@link quorate.authority.Decision.Recorded}.
 *
 * <p>Where to begin: {@code Judge} puts a question to all {@code Rules}, in the order a lawyer would ask. Whose decision it is,
 * {@code Powers} and {@code Commissioners} find out, with {@code Together} for joint bodies and {@code Officers} for limits;
 * what the law asks of the body, {@code Composition}; whether the room may decide, {@code Rooms}; what is owed, {@code
 * Duties}. Each speaks to one {@code Opinion}, which weighs it. The room has its own small language: a {@code Quorum} in
 * {@code Terms} is held against a {@code Headcount} by {@code QuorumJudge}, and {@code Mends} looks for what would help.
 * Names in {@code …Notation} turn instruments, terms, rooms and verdicts into plain data and back. {@code Docket} and {@code
 * Grants} are what is written; {@code Shelf} holds every instrument in memory.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "clocks", "web", "law", "register"})
package quorate.authority;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
