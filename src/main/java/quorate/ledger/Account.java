package quorate.ledger;

import java.util.Optional;
import java.util.UUID;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;
import quorate.web.Words;

/**
 * Where money can be. It is opened by the first posting that names it, and known by what it is of.
 *
 * @param fund of which fund, and so of which commissioner
 * @param stream what it is for, such as {@code global-sum}; empty where it is not yet for anything
 * @param practice whose; empty where it is nobody's in particular
 */
public record Account(UUID fund, String stream, Optional<PartyId> practice, Place place) {

    /**
     * An account of the fund as a whole: {@link Place#ALLOCATION}, {@link Place#HELD}, {@link Place#POOLED} or
     * {@link Place#SPENT}.
     */
    public static Account of(UUID fund, Place place) {
        return new Account(fund, "", Optional.empty(), place);
    }

    /** The budget of a stream. */
    public static Account budget(UUID fund, String stream) {
        return new Account(fund, stream, Optional.empty(), Place.BUDGET);
    }

    /** The same fund, stream and practice at another place. */
    public Account at(Place other) {
        return new Account(fund, stream, practice, other);
    }

    /** Follows from what it is of, so that nobody has to look it up. */
    UUID id() {
        var whose = practice.map(PartyId::toString).orElse("");
        return Fresh.idOf("account", fund.toString(), stream, whose, place.name());
    }

    /** "global sum": the stream as people say it. */
    String purpose() {
        return Words.stream(stream);
    }

    /** "Budget, global sum". */
    @Override
    public String toString() {
        return stream.isEmpty() ? place.toString() : place + ", " + purpose();
    }
}
