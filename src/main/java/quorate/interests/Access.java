package quorate.interests;

/** What a person may be shown about a matter, as far as their interests go. */
enum Access {
    /** Nothing stands against it. */
    OPEN,
    /** A finding waits for a ruling: until then nothing private is sent, and nothing is withheld for good. */
    HELD,
    /** A ruling withholds papers and minutes. */
    WITHHELD;

    boolean isOpen() {
        return this == OPEN;
    }
}
