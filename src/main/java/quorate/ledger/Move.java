package quorate.ledger;

import static quorate.ledger.Place.ACCRUED;
import static quorate.ledger.Place.ALLOCATION;
import static quorate.ledger.Place.DUE;
import static quorate.ledger.Place.HELD;
import static quorate.ledger.Place.INSTRUCTED;
import static quorate.ledger.Place.PAID;
import static quorate.ledger.Place.POOLED;
import static quorate.ledger.Place.RESERVED;
import static quorate.ledger.Place.SPENT;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import quorate.kernel.Code;

/** Which way money goes. The table {@code ledger.way} says the same; a test holds the two together. */
public enum Move {
    ALLOCATE(ALLOCATION, HELD, "Allocation"),
    WITHDRAW(HELD, ALLOCATION, "Withdrawal of an allocation"),
    BUDGET(HELD, Place.BUDGET, "Budget"),
    VIRE(Place.BUDGET, Place.BUDGET, "Virement"),
    HAND_BACK(Place.BUDGET, HELD, "Budget handed back"),
    POOL(HELD, POOLED, "Contribution to a pooled fund"),
    SPEND(POOLED, SPENT, "Spending of a pooled fund"),
    POOL_BACK(POOLED, HELD, "Contribution handed back by a pooled fund"),
    RESERVE(Place.BUDGET, RESERVED, "Reservation"),
    RELEASE(RESERVED, Place.BUDGET, "Release of a reservation"),
    SETTLE(RESERVED, DUE, "Statement line"),
    INSTRUCT(DUE, INSTRUCTED, "Instruction to pay"),
    CONFIRM(INSTRUCTED, PAID, "Confirmation of payment"),
    RECALL(INSTRUCTED, DUE, "Not paid, to be told again"),
    OVERPAY(DUE, PAID, "Paid beyond what was told"),
    REPAY(PAID, DUE, "Paid back"),
    ACCRUE(Place.BUDGET, ACCRUED, "Accrual"),
    REVERSE(ACCRUED, Place.BUDGET, "Reversal of an accrual"),
    SET_OFF(DUE, PAID, "Set off against what the practice owes"),
    PAY_BACK(PAID, Place.BUDGET, "Paid back by the practice"),
    WRITE_OFF(PAID, PAID, "Written off"),
    /** Between the accounts of what it corrects, either way. */
    CORRECT(null, null, "Correction");

    private final Optional<Place> from;
    private final Optional<Place> to;
    private final String words;

    Move(@Nullable Place from, @Nullable Place to, String words) {
        this.from = Optional.ofNullable(from);
        this.to = Optional.ofNullable(to);
        this.words = words;
    }

    /** Whether money may go this way between accounts of these places. */
    boolean goes(Place source, Place target) {
        return from.stream().allMatch(source::equals) && to.stream().allMatch(target::equals);
    }

    /** "from Budget to Reserved". */
    String direction() {
        return from.map(place -> "from " + place).orElse("")
                + to.map(place -> " to " + place).orElse("");
    }

    /** Where it takes money from; empty for a correction, which depends on what it corrects. */
    public Optional<Place> source() {
        return from;
    }

    /** Where it takes money to; empty for a correction. */
    public Optional<Place> target() {
        return to;
    }

    static Move parse(String text) {
        return Code.parse(Move.class, text);
    }

    @Override
    public String toString() {
        return words;
    }
}
