package quorate.tidings;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import quorate.kernel.Actor;
import quorate.kernel.Happening;
import quorate.kernel.Money;
import quorate.kernel.PartyId;

/**
 * What NHS England told of a stream of a commissioner by the end of a month.
 *
 * @param month by its first day
 * @param budget of the year
 * @param spent from the beginning of the year to the end of the month
 * @param foreseen for the whole year; empty where that was not told
 * @param told the day on which it was told
 */
record Tiding(
        UUID id,
        PartyId commissioner,
        LocalDate month,
        String stream,
        Money budget,
        Money spent,
        Optional<Money> foreseen,
        String source,
        LocalDate told,
        LocalDate entered,
        PartyId by) {

    boolean isOf(Tiding other) {
        return commissioner.equals(other.commissioner) && month.equals(other.month) && stream.equals(other.stream);
    }

    boolean says(Tiding other) {
        return isOf(other)
                && budget.equals(other.budget)
                && spent.equals(other.spent)
                && foreseen.equals(other.foreseen)
                && source.equals(other.source)
                && told.equals(other.told);
    }

    String purpose() {
        return quorate.web.Words.sentence(quorate.web.Words.stream(stream));
    }

    /** Some were taken in, by hand or by file. */
    record Received(PartyId commissioner, int lines, Actor by) implements Happening {

        @Override
        public List<UUID> about() {
            return List.of(commissioner.value());
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("lines", Integer.toString(lines));
        }
    }
}
