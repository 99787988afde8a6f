package quorate.intake;

import java.util.List;
import quorate.kernel.Objection;
import quorate.kernel.Weight;

/** Why a file cannot be read at all, and what to do. */
public final class Unreadable extends Exception {

    private final String rule;
    private final String remedy;

    /** @param rule what stands against it, such as {@code import.half} */
    public Unreadable(String rule, String sentence, String remedy) {
        super(sentence);
        this.rule = rule;
        this.remedy = remedy;
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }

    public Objection objection() {
        return new Objection(rule, Weight.MUST, sentence(), remedy, List.of());
    }
}
