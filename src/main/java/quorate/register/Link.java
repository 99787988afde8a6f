package quorate.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import quorate.kernel.Actor;
import quorate.kernel.Happening;
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

    /** A connection was entered. What it says about people is not repeated here: the link's id leads to it. */
    public record Begun(Link link, Actor by) implements Happening {

        @Override
        public List<UUID> about() {
            return List.of(link.from().value(), link.to().value(), link.id());
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("tie", link.tie().forward(), "span", link.span().toString());
        }
    }

    /**
     * A connection ended, or never was.
     *
     * @param day the first day on which it no longer holds; no later than its beginning if it never held
     */
    public record Ended(Link link, LocalDate day, String why, Actor by) implements Happening {

        @Override
        public List<UUID> about() {
            return List.of(link.from().value(), link.to().value(), link.id());
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("tie", link.tie().forward(), "day", day.toString());
        }

        @Override
        public Map<String, String> secrets() {
            return Map.of("why", why);
        }
    }
}
