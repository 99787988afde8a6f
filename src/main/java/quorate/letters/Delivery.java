package quorate.letters;

import java.time.Instant;
import java.util.Optional;

/**
 * Where a letter stands.
 *
 * @param since when it came to stand there
 * @param says what the mail server or the service said; empty for nothing
 * @param attempts how often it was handed to the mail server
 * @param next when it is tried again; empty when it is not by itself
 */
public record Delivery(State state, Instant since, String says, int attempts, Optional<Instant> next) {

    /** From kept to sent. */
    public enum State {
        /** Kept, and not yet tried. */
        WAITING("waiting"),
        /** Handed to the mail server this moment. */
        UNDER_WAY("under way"),
        SENT("sent"),
        /** The server could not take it now. */
        PUT_OFF("put off"),
        /** It will not be taken, or there is nowhere to send it. */
        NOT_SENT("not sent"),
        /** The connection broke after it was on its way. */
        DOUBTFUL("perhaps sent");

        private final String words;

        State(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** True if it may be sent once more by hand. */
    boolean mayBeSentAgain() {
        return state == State.NOT_SENT || state == State.DOUBTFUL || state == State.PUT_OFF;
    }
}
