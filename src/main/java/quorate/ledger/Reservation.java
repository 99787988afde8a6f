package quorate.ledger;

import java.util.UUID;
import quorate.kernel.Money;

/**
 * Money promised under a decision, and what came of it.
 *
 * @param account where it is reserved
 * @param promised with all corrections
 * @param settled what became due
 * @param released what went back to the budget
 */
public record Reservation(UUID id, Account account, Money promised, Money settled, Money released) {

    /** What is still promised and neither due nor back. */
    public Money left() {
        return promised.minus(settled).minus(released);
    }
}
