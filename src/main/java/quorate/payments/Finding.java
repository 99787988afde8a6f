package quorate.payments;

import java.time.LocalDate;
import quorate.kernel.PartyId;

/**
 * Something that stands against paying a practice before somebody has looked at it.
 *
 * @param rule by which it was found
 * @param payable whether it can be released: what cannot be worked out can only be left out
 */
record Finding(String rule, String practice, String name, String sentence, String remedy, boolean payable) {

    /** By which an answer is found: "Z90001 payments.sudden". */
    String key() {
        return practice + " " + rule;
    }

    /** The same about another period that is paid in the same days. */
    Finding and(Finding other) {
        if (equals(other)) return this;
        return new Finding(
                rule,
                practice,
                name,
                sentence + " " + other.sentence,
                remedy.equals(other.remedy) ? remedy : remedy + " " + other.remedy,
                payable || other.payable);
    }

    /**
     * How it was answered.
     *
     * @param released paid all the same, for a reason; else the practice is left out this time
     * @param sentence what was found, as it was said then
     */
    record Answered(boolean released, String why, String sentence, LocalDate day, PartyId by) {

        String words() {
            return released ? "Released" : "Left out this time";
        }
    }
}
