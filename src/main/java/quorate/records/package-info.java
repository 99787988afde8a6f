/**
 * A committee's whole record: bundled, brought in from the past, and told to people's calendars.
 *
 * <p>{@code Bundle} walks through everything there is of a committee and puts it into one archive, a {@code Parcel}: for a
 * request under the Freedom of Information Act what the public may read, taken from the public site itself, with a list of
 * what is withheld and on what ground; for the commissioner all of it, with what is private marked. {@code Past} takes in
 * the papers of the years before Quorate, from a folder and the spreadsheet that lists them. {@code Diary} tells a person's
 * calendar when their committees meet, and {@code Inviting} asks people to a meeting by e-mail. {@code Drafting} takes minutes
 * to the chair and the committee, and {@code Paging} gives out the pages of packs.
 *
 * <p>Nothing is judged here: {@code committees} binds what a reader may read of a meeting into a {@code Volume}, and what the
 * public may read is only what {@code publication} has.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "clocks",
            "web",
            "files",
            "intake",
            "letters",
            "register",
            "authority",
            "interests",
            "committees"
        })
package quorate.records;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
