package quorate.kernel;

/** How good the evidence behind a statement of law or guidance is, strongest first. */
public enum Evidence {
    /** Read in the text of legislation. */
    LEGISLATION("legislation"),
    /** Read in the policy document itself, or in an instrument that reproduces it. */
    PRIMARY_POLICY("official policy"),
    /** Read in one of the five source reports. */
    SEED("research report"),
    /** Reported by somebody else: press, law firms, representative bodies. */
    SECONDARY("reported by others"),
    /** Known from practice, but not found in a source. Never to be shown as "required". */
    UNSOURCED("expected practice, source not verified");

    private final String words;

    Evidence(String words) {
        this.words = words;
    }

    /** True if it was read or reported somewhere: only then may a rule be called a requirement. */
    public boolean isSourced() {
        return this != UNSOURCED;
    }

    /** As written in the law pack: {@code primary-policy}. */
    public static Evidence parse(String text) {
        return Code.parse(Evidence.class, text);
    }

    @Override
    public String toString() {
        return words;
    }
}
