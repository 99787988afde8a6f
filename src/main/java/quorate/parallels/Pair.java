package quorate.parallels;

import java.util.Optional;
import quorate.kernel.Money;

/**
 * A line of a practice in a month: what they have and what we have.
 *
 * @param line of the scheme; {@link #ALL} for all lines together; {@link #CODE} and their code where nobody said what it means
 * @param theirs empty where they have nothing for it
 * @param ours empty where we have nothing, or it cannot be worked out
 * @param why the cause in a sentence; empty where none is known
 */
record Pair(
        String practice,
        String name,
        String line,
        Optional<Money> theirs,
        Optional<Money> ours,
        Cause cause,
        String why) {

    static final String ALL = "*";
    static final String CODE = "?";

    /** Why two amounts differ, as far as it can be known. */
    enum Cause {
        AGREES("Agrees to the penny"),
        ONLY_THEIRS("Only they have it"),
        ONLY_OURS("Only we have it"),
        NOT_KNOWN("Cannot be worked out here"),
        UNMAPPED("Their code has no meaning yet"),
        ROUNDING("Rounded in another way"),
        READING("Another list or reading"),
        PRICE("Another price or figure"),
        TWO("Two causes at once"),
        UNEXPLAINED("Not explained");

        private final String words;

        Cause(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** What has to be added to theirs to come to ours. */
    Money difference() {
        return ours.orElse(Money.ZERO).minus(theirs.orElse(Money.ZERO));
    }

    Pair because(Cause other, String words) {
        return new Pair(practice, name, line, theirs, ours, other, words);
    }
}
