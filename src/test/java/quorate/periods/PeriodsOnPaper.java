package quorate.periods;

import quorate.law.Law;

/** Periods without the program around them, for tests of rules. */
public final class PeriodsOnPaper {

    private PeriodsOnPaper() {}

    public static Periods of(Law law) {
        return new Periods(law);
    }
}
