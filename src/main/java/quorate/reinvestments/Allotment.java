package quorate.reinvestments;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import quorate.kernel.Actor;
import quorate.kernel.Happening;
import quorate.kernel.Money;
import quorate.kernel.PartyId;

/**
 * That so much of what a review releases in a year is for a scheme. A later one about the same year and scheme takes its place.
 *
 * @param april the first day of the year
 */
record Allotment(UUID id, LocalDate april, String scheme, Money amount, String why, LocalDate day, PartyId by) {

    boolean isAbout(Allotment other) {
        return april.equals(other.april) && scheme.equals(other.scheme);
    }

    boolean says(Allotment other) {
        return isAbout(other) && amount.equals(other.amount) && why.equals(other.why);
    }

    /** It was made. */
    record Made(UUID review, PartyId commissioner, Allotment allotment) implements Happening {

        @Override
        public Actor by() {
            return new Actor.Person(allotment.by());
        }

        @Override
        public List<UUID> about() {
            return List.of(review, commissioner.value());
        }

        @Override
        public Map<String, String> facts() {
            return Map.of(
                    "scheme", allotment.scheme(),
                    "year", allotment.april().toString(),
                    "amount", allotment.amount().plain());
        }
    }
}
