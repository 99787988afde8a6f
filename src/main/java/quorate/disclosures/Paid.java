package quorate.disclosures;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import quorate.figures.Figure;
import quorate.kernel.PartyId;
import quorate.register.Party;

/**
 * What somebody on a register has to do with a practice, by their own word and by others', beside what the NHS published that
 * it paid that practice.
 *
 * @param declared what they declared of it, in their own words
 * @param known what the register of organisations has of them and the practice: "is a partner in"
 * @param payments in all, of the last year that was published by the day; nothing where none names the practice
 */
record Paid(
        PartyId person,
        String name,
        Party practice,
        List<String> declared,
        List<String> known,
        Optional<Figure> payments) {

    Paid {
        declared = List.copyOf(declared);
        known = List.copyOf(known);
    }

    /** From what has to be asked to what agrees. */
    enum State {
        PAID_NOT_DECLARED("paid, not declared", "Ask the person to declare, or to say what ended."),
        KNOWN_NOT_DECLARED("known, not declared", "Ask the person to declare, or have the register corrected."),
        DECLARED_NOT_PAID(
                "declared, no payment published", "Nothing, unless the practice was paid under another code."),
        AGREES("declared and paid", "Nothing.");

        private final String words;
        private final String remedy;

        State(String words, String remedy) {
            this.words = words;
            this.remedy = remedy;
        }

        String remedy() {
            return remedy;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    State state() {
        var paid = payments.map(Figure::value).filter(OptionalLong::isPresent).isPresent();
        if (declared.isEmpty()) return paid ? State.PAID_NOT_DECLARED : State.KNOWN_NOT_DECLARED;
        return paid ? State.AGREES : State.DECLARED_NOT_PAID;
    }

    /** "£1,234.50 in 2015/16". */
    Optional<String> sum() {
        return payments.map(figure -> figure.words() + " in " + figure.edition().title());
    }
}
