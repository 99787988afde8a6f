package quorate.shifts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import quorate.kernel.Actor;
import quorate.kernel.Happening;
import quorate.kernel.PartyId;

/**
 * A number that the books do not hold, as it was given.
 *
 * @param year the calendar year in which the financial year begins
 * @param what the sector on which it was spent, {@link #POPULATION}, or {@link #ALLOCATED}
 * @param value pence, or people
 */
record Told(
        UUID id,
        PartyId commissioner,
        int year,
        String what,
        long value,
        String source,
        LocalDate entered,
        PartyId by) {

    static final String POPULATION = "population";

    /** What was allocated for running costs. */
    static final String ALLOCATED = "running-cost-allocated";

    boolean isOf(Told other) {
        return commissioner.equals(other.commissioner) && year == other.year && what.equals(other.what);
    }

    boolean says(Told other) {
        return isOf(other) && value == other.value && source.equals(other.source);
    }

    /** Numbers were taken from a file. */
    record Received(PartyId commissioner, int numbers, Actor by) implements Happening {

        @Override
        public List<UUID> about() {
            return List.of(commissioner.value());
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("numbers", Integer.toString(numbers));
        }
    }
}
