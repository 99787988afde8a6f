package quorate.contracts;

import quorate.kernel.Code;

/** What a clause tells. Nobody has to guess what an empty cell means: each of the reasons for one is a value. */
public sealed interface Told {

    /** @param value as its term has it: a day as 2024-03-31, an amount in pounds, or words */
    record Said(String value) implements Told {
        public Said {
            if (value.isBlank()) throw new IllegalArgumentException("Something said is never empty");
        }
    }

    /** Why nothing is said. */
    enum Nothing implements Told {
        /** Whoever looked found that there is none: no end date, no lease. */
        NONE,
        /** There should be one, and it cannot be found. */
        MISSING,
        /** It will be known one day: a subcontractor that is still to be found. */
        NOT_YET_KNOWN
    }

    static Told said(String value) {
        return new Said(value);
    }

    /** As rows have it: {@code said}, {@code none}, {@code missing}, {@code not-yet-known}. */
    default String code() {
        return this instanceof Nothing nothing ? Code.of(nothing) : "said";
    }

    /** The value, or an empty text. */
    default String value() {
        return this instanceof Said(var value) ? value : "";
    }

    static Told of(String code, String value) {
        return code.equals("said") ? new Said(value) : Code.parse(Nothing.class, code);
    }
}
