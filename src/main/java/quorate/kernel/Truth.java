package quorate.kernel;

import java.util.Locale;

/** Yes, no, or not known. Not knowing is an answer of its own and never counts as a no. */
public enum Truth {
    YES,
    NO,
    UNKNOWN;

    /** For what is known for certain. */
    public static Truth of(boolean value) {
        return value ? YES : NO;
    }

    /**
     * Reads {@code yes}, {@code no} or {@code unknown}.
     *
     * @throws IllegalArgumentException for any other word
     */
    public static Truth parse(String word) {
        return switch (word) {
            case "yes", "true" -> YES;
            case "no", "false" -> NO;
            case "unknown", "unstated" -> UNKNOWN;
            default -> throw new IllegalArgumentException("yes, no or unknown is expected; this is '" + word + "'");
        };
    }

    /** As it is written: {@code yes}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** No if either is no, whatever the other; yes only if both are. */
    public Truth and(Truth other) {
        if (this == NO || other == NO) return NO;
        return this == YES && other == YES ? YES : UNKNOWN;
    }

    /** Yes if either is yes, whatever the other; no only if both are. */
    public Truth or(Truth other) {
        if (this == YES || other == YES) return YES;
        return this == NO && other == NO ? NO : UNKNOWN;
    }

    /** What is not known stays so. */
    public Truth not() {
        return switch (this) {
            case YES -> NO;
            case NO -> YES;
            case UNKNOWN -> UNKNOWN;
        };
    }
}
