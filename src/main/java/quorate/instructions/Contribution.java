package quorate.instructions;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import quorate.kernel.Actor;
import quorate.kernel.Happening;
import quorate.kernel.Money;
import quorate.kernel.PartyId;

/**
 * What is to be deducted from what a practice gets in a month for superannuation.
 *
 * @param practice its code
 * @param kind {@code EMPLOYER} or {@code EMPLOYEE}
 * @param source where it is from, in words: the agent's list, the practice's yearly form
 */
record Contribution(
        PartyId commissioner,
        String practice,
        YearMonth month,
        Deduction.Kind kind,
        Money amount,
        String source,
        LocalDate day,
        PartyId by) {

    /** For whom it is deducted, beside the kind. */
    static final String SCHEME = "NHS pension scheme";

    record Key(String practice, YearMonth month, Deduction.Kind kind) {}

    Key key() {
        return new Key(practice, month, kind);
    }

    boolean says(Contribution other) {
        return key().equals(other.key()) && amount.equals(other.amount) && source.equals(other.source);
    }

    /** Contributions were entered. */
    record Entered(PartyId commissioner, int count, Money sum, Actor by) implements Happening {

        @Override
        public List<UUID> about() {
            return List.of(commissioner.value());
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("count", Integer.toString(count), "sum", sum.plain());
        }
    }
}
