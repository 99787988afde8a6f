package quorate.authority;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import quorate.kernel.PartyId;

/**
 * Everybody who has a seat or is in the room, at one moment of one item. {@code committees} fills it in from attendance
 * and rulings; {@code authority} judges quorum, chair and votes from it.
 *
 * @param chair who is in the chair at this moment; empty when nobody is
 * @param yielding who takes part in the item but leaves its chair to somebody else, by a ruling
 */
public record Room(List<Place> places, Optional<PartyId> chair, Set<PartyId> yielding) {

    public Room {
        places = List.copyOf(places);
        yielding = Set.copyOf(yielding);
    }

    public Room(List<Place> places, Optional<PartyId> chair) {
        this(places, chair, Set.of());
    }

    /** True for somebody in the room whom nothing keeps from being in the chair for the item. */
    boolean isFreeToChair(Place place) {
        return place.present() && place.part() == Part.FULL && !yielding.contains(place.person());
    }

    /**
     * One person's place.
     *
     * @param offices the offices and roles they sit by, lower case with hyphens: {@code chair}, {@code vice-chair}, {@code
     *     chief-finance-officer}, {@code lay-member-audit}
     * @param kinds the kinds they count as: {@code lay}, {@code gp}, {@code executive}, {@code nurse}, {@code
     *     secondary-care-doctor}, {@code nhs-england}, {@code lmc}, {@code healthwatch}, {@code hwb} … A person with
     *     the kind {@code in-attendance} is no member
     * @param voting whether the seat has a vote
     * @param present in the room now
     * @param part what the rulings on this item leave them
     * @param deputyFor whom they stand in for, where they do
     */
    public record Place(
            PartyId person,
            String name,
            Set<String> offices,
            Set<String> kinds,
            boolean voting,
            boolean present,
            Part part,
            Optional<PartyId> deputyFor) {

        public Place {
            offices = Set.copyOf(offices);
            kinds = Set.copyOf(kinds);
        }

        public Place as(Part part) {
            return new Place(person, name, offices, kinds, voting, present, part, deputyFor);
        }

        public Place present(boolean present) {
            return new Place(person, name, offices, kinds, voting, present, part, deputyFor);
        }

        /** The same person without a seat: somebody in attendance. */
        Place asAttendee() {
            return new Place(person, name, Set.of(), Set.of("in-attendance"), false, present, part, deputyFor);
        }
    }

    /** What part a person may take in the item. */
    public enum Part {
        /** Discusses and decides. */
        FULL,
        /** Discusses, but has no vote on this item. Whether they count for the quorum is for the terms to say. */
        DISCUSS_ONLY,
        /** Takes no part: out of the room, or silent in the public seats. Never counts. */
        NONE
    }
}
