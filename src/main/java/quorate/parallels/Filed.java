package quorate.parallels;

import java.time.LocalDate;
import java.util.UUID;
import quorate.kernel.PartyId;
import quorate.web.Words;

/** A file that was taken. @param first the first of the months of which it speaks, and {@code last} the last */
record Filed(UUID id, String name, int rows, LocalDate first, LocalDate last, LocalDate day, PartyId by) {

    String months() {
        return first.equals(last) ? Words.month(first) : Words.month(first) + " to " + Words.month(last);
    }
}
