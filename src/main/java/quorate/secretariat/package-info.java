/**
 * What a committee's secretary keeps in order between meetings: actions until they are done, papers on their way to a
 * meeting, the letters that tell each party what was decided, conditions until they are met, and the committee's year.
 *
 * <p>Nothing here is decided. What was decided, minuted and ruled stands in {@code committees}, {@code authority} and {@code
 * interests}, and is read from there each time, as far as the reader may read it ({@link quorate.committees.MeetingRecord}).
 * What only the secretary knows is noted in the {@code Daybook}: a {@code Line} says of what it speaks, for which day and in
 * which words, and is never changed. A later line takes the place of an earlier one, so that every page can be read as at
 * another day; and whoever writes says which line they had before them, so that two secretaries do not write over each other.
 *
 * <p>Where to begin: {@code Bookcase} says which committees somebody works for and opens their records. {@code Action} is an
 * action with all that was noted of it, {@code Cycle} a paper's dates back from the meeting, {@code Sheet} its front sheet,
 * {@code Letter} a decision as one party is told of it, {@code Condition} what was asked of them. {@code Waiting} is what
 * all of it puts on worklists. {@code Measures} counts what was recorded, and says of what was not that it is not known.
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
package quorate.secretariat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
