package quorate.sanctions;

/** What a commissioner may send to a contractor that does not keep its contract. */
enum NoticeKind {
    REMEDIAL("Remedial notice", "fn.contract.notice", "Last day of the notice period"),
    BREACH("Breach notice", "fn.contract.notice", ""),
    WITHHOLDING("Notice that money is withheld", "fn.contract.sanction", "First day from which it is withheld"),
    SANCTION("Notice of a sanction", "fn.contract.sanction", "First day of the sanction"),
    TERMINATION("Notice of termination", "fn.contract.terminate", "Day of termination");

    private final String words;
    private final String act;
    private final String day;

    NoticeKind(String words, String act, String day) {
        this.words = words;
        this.act = act;
        this.day = day;
    }

    /** Of the law pack, by which it is decided. */
    String act() {
        return act;
    }

    /** What its day is called; empty for a notice without one. */
    String day() {
        return day;
    }

    /** The key of its clock in the law pack. */
    String clock() {
        return switch (this) {
            case REMEDIAL, BREACH, WITHHOLDING -> "remedial";
            case SANCTION -> "sanction";
            case TERMINATION -> "termination";
        };
    }

    boolean needsGround() {
        return this == SANCTION || this == TERMINATION;
    }

    @Override
    public String toString() {
        return words;
    }
}
