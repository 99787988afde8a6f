package quorate.committees;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import quorate.kernel.Fresh;
import quorate.web.Typed;

/** A meeting to be convened, as somebody typed it. */
record ConveneForm(String title, LocalDate day, LocalTime begins, String place, UUID key) {

    static ConveneForm read(Typed typed) {
        return new ConveneForm(
                typed.line("title", "Enter the title of the meeting"),
                typed.day("day", "Enter the day of the meeting"),
                begins(typed),
                typed.line("place", "Enter where the meeting is held"),
                keyOf(typed));
    }

    /** When it begins on its day, at a time that the clock shows that day. */
    static LocalTime begins(Typed typed) {
        var begins = typed.time("begins", "Enter when the meeting begins");
        var day = typed.optionalDay("day");
        day.flatMap(one -> WallTime.skipped(one.atTime(begins)))
                .ifPresent(why -> typed.fault("begins", why + ". Enter another time"));
        return begins;
    }

    /** The key that came with the form, so that sending it twice does it once. */
    static UUID keyOf(Typed typed) {
        return typed.id("key").orElseGet(Fresh::id);
    }
}
