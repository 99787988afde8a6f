package quorate.committees;

import java.time.LocalDate;
import java.util.Optional;
import quorate.kernel.Objection;
import quorate.web.Words;

/**
 * What there must be before somebody is noted as a member's deputy: the member's own words that name them. Whether a deputy
 * then counts and votes is for the terms of reference.
 */
final class Nomination {

    private Nomination() {}

    /** @param day of the moment at which it is noted */
    static Optional<Objection> against(Fact fact, Sitting then, LocalDate day) {
        if (!(fact instanceof Fact.Deputised deputy)) return Optional.empty();
        var member = then.nameOf(deputy.member());
        if (deputy.letter().isEmpty()) {
            return Optional.of(Chamber.no(
                    "sitting.deputy-letter",
                    "No letter from " + member + " names " + deputy.name() + " as deputy.",
                    "Enter the day of the letter or e-mail in which " + member + " did; without one, note "
                            + deputy.name() + " as in attendance, without a vote"));
        }
        return deputy.letter()
                .filter(letter -> letter.isAfter(day))
                .map(letter -> Chamber.no(
                        "sitting.deputy-letter",
                        "The letter of " + Words.day(letter) + " that names " + deputy.name()
                                + " as deputy is later than the meeting on " + Words.day(day) + ".",
                        "Enter the day of a letter that was there when the meeting was held; without one, note "
                                + deputy.name() + " as in attendance, without a vote"));
    }
}
