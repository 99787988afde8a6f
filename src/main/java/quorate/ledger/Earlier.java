package quorate.ledger;

import java.util.UUID;
import quorate.kernel.Money;

/**
 * What earlier financial years did to a stream in this one, when their months were closed.
 *
 * @param reversed of their accruals, on the first day of this year
 * @param late what was spent in them and came in this year; less than nothing where more was taken back
 * @param released of what was promised in them, and is not needed
 */
public record Earlier(UUID fund, String stream, Money reversed, Money late, Money released) {

    /** What this year bears of it: below nothing where the accruals were more than what came for them. */
    public Money borne() {
        return late.minus(reversed);
    }
}
