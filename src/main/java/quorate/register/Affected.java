package quorate.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import quorate.kernel.PartyId;

/**
 * Whoever keeps something about bodies that does not move by itself when they are reorganised: instruments, open matters,
 * meetings. Implemented by any module above, and shown before a reorganisation is recorded.
 */
public interface Affected {

    /**
     * What stands open on the bodies from the day on.
     *
     * @param bodies those that end or give, and their committees
     */
    List<Open> listOpen(Set<PartyId> bodies, LocalDate day);

    /**
     * One thing that somebody must see to.
     *
     * @param what sort of thing: "Terms of reference", "Meeting"
     * @param text which one, in words that anybody on the staff may read
     * @param link where it stands; may be empty
     */
    record Open(String what, String text, String link) {}
}
