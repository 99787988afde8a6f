package quorate.documents;

/** Where a document stands among those of its agreement. */
enum State {
    SIGNED("Signed", "green"),
    DRAFT("Unsigned draft", "yellow"),
    REPLACED("Replaced", "grey"),
    REMOVED("Removed", "red"),
    MISSING("Expected, and not held", "red"),
    ELSEWHERE("Said to lie elsewhere", "blue");

    private final String words;
    private final String colour;

    State(String words, String colour) {
        this.words = words;
        this.colour = colour;
    }

    static State of(Held held, Pile pile) {
        if (held.isRemoved()) return REMOVED;
        if (pile.isReplaced(held)) return REPLACED;
        return held.isSigned() ? SIGNED : DRAFT;
    }

    String colour() {
        return colour;
    }

    @Override
    public String toString() {
        return words;
    }
}
