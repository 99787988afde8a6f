/**
 * What goes up and down between a committee and those above and below it: what its decisions owe NHS England, until it is
 * answered, and what a governing body, its committees and their sub-groups send each other.
 *
 * <p>What is owed is not kept but worked out each time: {@code Duties} asks {@code authority} once more about each decision, in
 * the room in which it was taken, and takes of the answer what is owed to NHS England, a {@code Duty}. Kept is only what became
 * of it, a {@code Step}: it was sent, acknowledged, answered, each on a day, by somebody, with what shows it; or somebody found
 * that it is not owed here, and why. Whether a duty hangs on a fact that nobody has stated is for people to say.
 *
 * <p>A {@code Passage} is what one body sent another: a sub-group recommends and decides nothing. The interests of whoever sits on
 * the sender are found and told with it, in the words of that day, so that they do not end with the sub-group. {@code Passages}
 * keeps from a reader what is about a matter that they may not know of.
 *
 * <p>{@code Verifying} reports on rulings: each is held against who was noted in the room when the item was decided, and so is
 * each interest on which nobody ruled. It is worked out, and kept nowhere.
 *
 * <p>Where to begin: {@code Duty} says in which state it is and what may be noted next, {@code DutyPages} shows it, {@code
 * Owing} puts it on worklists.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "clocks",
            "web",
            "files",
            "law",
            "register",
            "authority",
            "interests",
            "committees"
        })
package quorate.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
