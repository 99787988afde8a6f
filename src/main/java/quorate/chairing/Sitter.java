package quorate.chairing;

import java.util.Set;
import quorate.authority.Room;

/** Somebody who is expected in the room, and what they are free to do in the item. */
record Sitter(Room.Place place, Leeway leeway) {

    private static final Set<String> GP = Set.of("gp", "out-of-area-gp", "independent-gp", "clinical-gp");
    private static final Set<String> CLINICAL =
            Set.of("nurse", "secondary-care-doctor", "clinical", "doctor", "medical-director", "public-health");

    boolean isGp() {
        return place.kinds().stream().anyMatch(GP::contains);
    }

    /** A GP, nurse or hospital doctor, with a seat or in attendance. */
    boolean isClinical() {
        return isGp() || place.kinds().stream().anyMatch(CLINICAL::contains);
    }

    /** True if they sit with a vote: somebody in attendance does not, whatever is noted of them. */
    boolean votes() {
        return place.voting() && !place.kinds().contains("in-attendance");
    }

    boolean isThere() {
        return place.present();
    }
}
