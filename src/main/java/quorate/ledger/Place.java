package quorate.ledger;

import quorate.kernel.Code;

/** Where money is: the kind of an account, in the order in which a pound passes through. */
public enum Place {
    /** Where it came from: the only place with less than nothing, by as much as ever came. */
    ALLOCATION("Allocated", false),
    /** With the commissioner, for no stream yet. */
    HELD("Held", false),
    /** Gone into a pooled fund. */
    POOLED("Pooled", false),
    /** Spent by a pooled fund for what it is kept for. */
    SPENT("Spent by a pooled fund", false),
    /** Meant for a stream, and free. */
    BUDGET("Budget", true),
    /** Promised under a decision. */
    RESERVED("Reserved", true),
    /** Owed by a statement. */
    DUE("Due", true),
    /** Told to be paid, and not yet confirmed. */
    INSTRUCTED("Instructed", true),
    /** Gone: the only place that is cash. */
    PAID("Paid", true),
    /** Spent in a month without a statement for it yet; turned back at the beginning of the next. */
    ACCRUED("Accrued", true);

    private final String words;
    private final boolean streamed;

    Place(String words, boolean streamed) {
        this.words = words;
        this.streamed = streamed;
    }

    /** Whether an account there is of a stream. */
    public boolean isOfStream() {
        return streamed;
    }

    /** Whether it can never hold less than nothing in a year. */
    public boolean isCapped() {
        return this == HELD || this == BUDGET || this == RESERVED;
    }

    /** Whether money there was spent, paid or not. */
    public boolean isSpent() {
        return this == DUE || this == INSTRUCTED || this == PAID || this == ACCRUED;
    }

    static Place parse(String text) {
        return Code.parse(Place.class, text);
    }

    @Override
    public String toString() {
        return words;
    }
}
