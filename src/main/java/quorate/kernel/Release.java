package quorate.kernel;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that the public may read from now on, exactly as given here. Published as an application event;
 * {@code publication} keeps it under its permanent address. Whoever makes a release has re-rendered it from public facts
 * alone: nothing is copied out of a private page.
 *
 * @param address the permanent address below the public site, such as {@code anytown-ccg/2016-05-10/minutes}
 * @param kind agenda, paper, minutes, register, decision, notice
 * @param title what the public sees in lists
 * @param body whose document it is
 * @param day the day the document is about, such as the day of the meeting
 * @param html the document itself, a fragment of sanitised HTML without script
 * @param of the id of what it is a release of
 * @param replaces a sentence saying why an earlier release at this address is replaced; null for a first release
 */
public record Release(
        String address,
        String kind,
        String title,
        PartyId body,
        LocalDate day,
        String html,
        UUID of,
        @Nullable String replaces) {}
