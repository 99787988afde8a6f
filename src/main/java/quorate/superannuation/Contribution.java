package quorate.superannuation;

import java.time.LocalDate;
import java.time.YearMonth;
import quorate.instructions.Contributed.Part;
import quorate.kernel.Money;
import quorate.kernel.PartyId;

/**
 * What is to be deducted from what a practice gets in a month for superannuation.
 *
 * @param practice its code
 * @param part whose share of it
 * @param source where it is from, in words: the agent's list, the practice's yearly form
 */
record Contribution(
        PartyId commissioner,
        String practice,
        YearMonth month,
        Part part,
        Money amount,
        String source,
        LocalDate day,
        PartyId by) {

    record Key(String practice, YearMonth month, Part part) {}

    Key key() {
        return new Key(practice, month, part);
    }

    boolean says(Contribution other) {
        return key().equals(other.key()) && amount.equals(other.amount) && source.equals(other.source);
    }
}
