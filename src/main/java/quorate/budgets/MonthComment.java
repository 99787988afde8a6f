package quorate.budgets;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import quorate.kernel.Actor;
import quorate.kernel.Happening;
import quorate.kernel.Money;
import quorate.kernel.PartyId;

/**
 * What a budget holder says of a stream at the end of a month.
 *
 * @param month by its first day
 * @param over what was spent beyond the budget to date when it was written
 */
record MonthComment(
        PartyId commissioner,
        UUID fund,
        String stream,
        LocalDate month,
        String words,
        Money over,
        LocalDate day,
        PartyId by) {

    boolean isOn(UUID other, String purpose) {
        return fund.equals(other) && stream.equals(purpose);
    }

    /** Comments were written, or written again. */
    record Written(PartyId commissioner, LocalDate month, List<MonthComment> comments, Actor by) implements Happening {

        @Override
        public List<UUID> about() {
            return List.of(commissioner.value());
        }

        @Override
        public Map<String, String> facts() {
            return Map.of(
                    "month",
                    month.toString(),
                    "streams",
                    String.join(
                            ", ", comments.stream().map(MonthComment::stream).toList()));
        }
    }
}
