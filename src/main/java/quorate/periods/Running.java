package quorate.periods;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import quorate.kernel.PartyId;

/**
 * Something about a contract that is open, with the next day that matters.
 *
 * @param key the same for the same thing, whenever it is asked for
 * @param sort what sort of thing: "Request", "Notice"
 * @param practice the code of the contractor
 * @param what is to happen next
 * @param next by when; empty where no day is known
 * @param link where it is looked after
 * @param matter the question that was laid of it: whoever may not see that may not see this
 */
public record Running(
        String key,
        String sort,
        String practice,
        String title,
        String what,
        Optional<LocalDate> next,
        String link,
        Optional<UUID> matter) {

    /** Whoever looks after such things declares a bean of this type. */
    public interface Source {

        /** What is open for a commissioner on the day, as far as was known at the number. */
        List<Running> runningFor(PartyId commissioner, LocalDate day, long known);
    }
}
