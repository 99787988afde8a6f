package quorate.register;

import java.util.Map;
import java.util.UUID;
import quorate.kernel.PartyId;
import quorate.kernel.Span;

/**
 * A dated connection between two parties.
 *
 * @param from the first party: "<b>Dr Amos</b> is a partner in Mill Lane"
 * @param to the second party
 * @param notes particulars, such as {@code share} (per cent), {@code role} or {@code deputy-for}
 * @param source where we have it from: a file and its vintage, a declaration, a person's entry
 */
public record Link(UUID id, PartyId from, Tie tie, PartyId to, Span span, Map<String, String> notes, String source) {

    public Link {
        notes = Map.copyOf(notes);
    }

    /** The party at the other end. */
    public PartyId other(PartyId one) {
        return one.equals(from) ? to : from;
    }
}
