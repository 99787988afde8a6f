package quorate.contracts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import quorate.kernel.Citation;
import quorate.register.Party;

/**
 * One thing that can be wrong with an agreement.
 *
 * @param weight whether it is a gap in the file, or a question that somebody has to answer
 * @param title what is wrong, in a few words
 * @param remedy what mends it
 * @param owner who usually does that; a suggestion of this service, not a rule
 * @param source why it matters
 * @param ended whether it is asked of agreements that came to an end too
 * @param finding what is found, if anything is
 */
public record GapRule(
        String id,
        Weight weight,
        String title,
        String remedy,
        String owner,
        Citation source,
        boolean ended,
        Function<Case, Optional<Found>> finding) {

    /** How bad it is. */
    public enum Weight {
        GAP("Gap"),
        QUESTION("Question"),
        /** Nobody has entered the agreement: all that is known is what was published. */
        UNSEEN("Not entered");

        private final String words;

        Weight(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** What is found, with the days that the facts tell. */
    record Found(String cause, Optional<LocalDate> since, Optional<LocalDate> by) {

        static Optional<Found> of(String cause) {
            return Optional.of(new Found(cause, Optional.empty(), Optional.empty()));
        }

        static Optional<Found> since(String cause, LocalDate day) {
            return Optional.of(new Found(cause, Optional.of(day), Optional.empty()));
        }

        static Optional<Found> by(String cause, LocalDate day) {
            return Optional.of(new Found(cause, Optional.empty(), Optional.of(day)));
        }
    }

    /**
     * What is asked about.
     *
     * @param practice as the register has it on the day; empty for one that is no more, or never was
     * @param beside other agreements in force on the day under which the same practice has its list
     * @param paid payment years that had begun by the day, the first first
     * @param copyHeld whether a signed copy is held here
     */
    record Case(
            Agreement agreement,
            LocalDate day,
            Optional<Party> practice,
            List<Agreement> beside,
            List<Paid> paid,
            boolean copyHeld) {

        Optional<Paid> lastPaid() {
            return paid.isEmpty() ? Optional.empty() : Optional.of(paid.getLast());
        }
    }

    Optional<Gap> ask(Case about, String practiceName) {
        var agreement = about.agreement();
        if (!ended && !agreement.isInForceOn(about.day())) return Optional.empty();
        return finding.apply(about)
                .map(found -> new Gap(
                        this,
                        agreement.id(),
                        agreement.title(),
                        agreement.practice(),
                        practiceName,
                        agreement.kind().shortTitle(),
                        found.cause(),
                        found.since(),
                        found.by()));
    }
}
