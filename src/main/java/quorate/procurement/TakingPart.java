package quorate.procurement;

import java.util.List;
import quorate.authority.Room;
import quorate.authority.Room.Place;
import quorate.procurement.Procured.Took;

/** Says of everybody who was in the room how they took part in a decision. */
final class TakingPart {

    private TakingPart() {}

    static List<Took> of(Room room) {
        return room.places().stream()
                .filter(place -> place.present() && place.part() != Room.Part.NONE)
                .map(place -> new Took(
                        place.name(),
                        room.chair().filter(place.person()::equals).isPresent()
                                ? how(place) + ", in the chair"
                                : how(place)))
                .distinct()
                .toList();
    }

    private static String how(Place place) {
        if (!place.voting()) return "in attendance";
        return place.part() == Room.Part.DISCUSS_ONLY ? "took part in the discussion only" : "decided";
    }
}
