package quorate;

/** Something outside the program stands in the way. The message is one sentence for the person at the keyboard. */
class CannotStart extends RuntimeException {

    CannotStart(String sentence) {
        super(sentence);
    }

    CannotStart(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
