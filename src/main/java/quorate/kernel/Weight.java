package quorate.kernel;

/**
 * How binding a rule is. A local rule may tighten statute, depart from guidance with a recorded explanation and replace a
 * model term; it never lifts statute.
 */
public enum Weight {
    /** Statute. */
    MUST,
    /** Guidance to which regard must be had: depart from it only with a recorded explanation. */
    COMPLY_OR_EXPLAIN,
    /** A model term. */
    SHOULD,
    /** The body's own instrument. */
    LOCAL;

    /** As written in the law pack: {@code comply-or-explain}. */
    public static Weight parse(String text) {
        return Code.parse(Weight.class, text);
    }
}
