package quorate.register;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import quorate.kernel.PartyId;

/**
 * What is looked for in the register.
 *
 * @param text a code, a postcode, or the beginnings of words of a name, without regard to case and accents; empty for all
 * @param kinds of these kinds only; empty for every kind of organisation, and never people unless named here
 * @param state open on the day, closed by then, or both
 * @param commissioner only whom this body commissions on the day
 * @param within only what belongs to this body on the day, directly or through others: a region, a team, a board
 * @param area only where the postcode begins with this area or district, such as {@code LS} or {@code LS6}; empty for all
 * @param page from 1
 * @param size how many to a page
 */
public record Search(
        String text,
        Set<Kind> kinds,
        State state,
        Optional<PartyId> commissioner,
        Optional<PartyId> within,
        String area,
        Order order,
        boolean descending,
        int page,
        int size) {

    public Search {
        kinds = Set.copyOf(kinds);
        page = Math.max(1, page);
    }

    /** The first twenty that are open on the day. */
    public static Search of(String text, Kind... kinds) {
        return new Search(
                text, Set.of(kinds), State.OPEN, Optional.empty(), Optional.empty(), "", Order.NAME, false, 1, 20);
    }

    /** Another page of the same search. */
    public Search page(int page) {
        return new Search(text, kinds, state, commissioner, within, area, order, descending, page, size);
    }

    /** The same search with so many to a page. */
    public Search size(int size) {
        return new Search(text, kinds, state, commissioner, within, area, order, descending, page, size);
    }

    /** The same search among those open on the day, closed by then, or both. */
    public Search state(State state) {
        return new Search(text, kinds, state, commissioner, within, area, order, descending, page, size);
    }

    /** Whether it existed on the day. */
    public enum State {
        OPEN,
        CLOSED,
        ANY
    }

    /** By what the answer is sorted, over all pages. */
    public enum Order {
        NAME,
        CODE,
        KIND,
        POSTCODE
    }

    /**
     * One page of what was found.
     *
     * @param parties as they were on the day, or last before it
     * @param total how many there are on all pages
     */
    public record Found(List<Party> parties, int total, Search search) {
        public Found {
            parties = List.copyOf(parties);
        }

        public int pages() {
            return Math.max(1, (total + search.size() - 1) / search.size());
        }
    }
}
