package quorate.parallels;

import java.time.LocalDate;
import java.util.Optional;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.parallels.Pair.Cause;
import quorate.parallels.Parallel.Rule;

/** A pair as it stands in a month, with what somebody said of it. */
record Held(LocalDate month, Pair pair, Optional<Said> said) {

    /** What is said of a difference. */
    enum Outcome {
        OURS("Ours is right"),
        THEIRS("Theirs is right: ours is to be put right"),
        AGREED("Both may stand: the difference is agreed");

        private final String words;

        Outcome(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    record Said(Outcome outcome, String words, LocalDate day, PartyId by) {}

    /** Where a pair stands. Only the last two count against being ready. */
    enum State {
        AGREES("Agrees"),
        SMALL("Within what is allowed"),
        SETTLED("Answered"),
        OPEN("Open"),
        TO_MEND("To be put right here");

        private final String words;

        State(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** The same as {@link HeldStore} counts it. */
    State state(Rule rule) {
        if (pair.cause() == Cause.AGREES) return State.AGREES;
        if (said.isPresent()) return said.get().outcome() == Outcome.THEIRS ? State.TO_MEND : State.SETTLED;
        var small = pair.cause() != Cause.NOT_KNOWN
                && Math.abs(pair.difference().pence()) <= rule.tolerance().pence();
        return small ? State.SMALL : State.OPEN;
    }

    Money difference() {
        return pair.difference();
    }
}
