package quorate.committees;

import java.util.Optional;
import java.util.Set;
import quorate.kernel.PartyId;

/**
 * A person's seat on a committee on the day of a meeting. Somebody who holds several posts there has one seat with all
 * their offices; people who share one post have a seat each and one vote between them.
 *
 * @param title what the seat is called: "Lay member, chair"
 * @param offices {@code chair}, {@code vice-chair}, {@code chief-finance-officer} …
 * @param kinds {@code lay}, {@code gp}, {@code executive} …
 * @param shared the post whose one vote they share with its other holders; empty for nearly everybody
 */
public record Seat(
        PartyId committee,
        PartyId person,
        String name,
        String title,
        Set<String> offices,
        Set<String> kinds,
        boolean voting,
        Optional<PartyId> shared) {

    public Seat {
        offices = Set.copyOf(offices);
        kinds = Set.copyOf(kinds);
    }

    /** Whose vote it is: their own, or that of the post they share. */
    PartyId holder() {
        return shared.orElse(person);
    }

    boolean isChair() {
        return offices.contains("chair");
    }
}
