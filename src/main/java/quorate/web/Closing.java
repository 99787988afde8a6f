package quorate.web;

/** Why an account is closed. A choice and no text: the journal keeps it in the clear. */
enum Closing {
    LEFT("They have left"),
    NOT_NEEDED("They no longer need it"),
    BY_MISTAKE("It was opened by mistake"),
    MISUSE("Somebody else may have used it");

    private final String words;

    Closing(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
