package quorate.web;

import java.util.UUID;

/**
 * Says what a person may not see at all, on pages that show things of every module: threads, lists, searches. Any module
 * may hang one up by declaring a bean of this type; a thing is shown only where none hides it. Hidden means absent: no
 * title, no count, no gap.
 */
public interface Veil {

    /** @param thing the id of a matter, a meeting, a file or anything else */
    boolean hides(CurrentPerson person, UUID thing);
}
