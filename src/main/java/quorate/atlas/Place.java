package quorate.atlas;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import quorate.register.Party;

/** Where a practice is: longitude and latitude in millionths of a degree. */
record Place(Party party, int east, int north) {

    /** As the register has it in decimal degrees; empty where it does not, or where they are none. */
    static Optional<Place> of(Party party) {
        var east = party.trait("longitude").flatMap(Place::parse);
        var north = party.trait("latitude").flatMap(Place::parse);
        if (east.isEmpty() || north.isEmpty()) return Optional.empty();
        return Optional.of(new Place(party, east.get(), north.get()));
    }

    /** Degrees as text in millionths: {@code -1.54925}, or {@code 8.1386E-2} as some files write it. */
    static Optional<Integer> parse(String degrees) {
        try {
            var millionths = new BigDecimal(degrees.strip())
                    .movePointRight(6)
                    .setScale(0, RoundingMode.HALF_EVEN)
                    .intValueExact();
            return Math.abs(millionths) <= 180 * Ring.DEGREE ? Optional.of(millionths) : Optional.empty();
        } catch (ArithmeticException | NumberFormatException notDegrees) {
            return Optional.empty();
        }
    }

    boolean isInEngland() {
        return Extent.ENGLAND.holds(east, north);
    }
}
