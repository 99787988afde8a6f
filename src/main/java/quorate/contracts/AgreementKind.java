package quorate.contracts;

import quorate.kernel.Citation;
import quorate.kernel.Span;

/**
 * A kind of agreement, as {@code contracts/kinds.yaml} has it.
 *
 * @param family what it is for
 * @param ends what is usual of its last day
 * @param layered whether it lies on another agreement and leaves that unchanged
 * @param span from when until when there are such agreements
 */
public record AgreementKind(
        String id,
        String title,
        String shortTitle,
        Family family,
        Ends ends,
        boolean layered,
        Span span,
        Citation source) {

    /** What an agreement is for. */
    public enum Family {
        MEDICAL("Primary medical care"),
        DENTAL("Dental care"),
        OPHTHALMIC("Eye care"),
        PHARMACEUTICAL("Pharmacy"),
        ENHANCED("Enhanced services"),
        LOCAL("Local schemes"),
        NETWORK("Networks"),
        SUPPORT("Commissioning support"),
        CAPITATED("Capitated and neighbourhood contracts");

        private final String words;

        Family(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** What is usual of the last day. */
    public enum Ends {
        /** It goes on until somebody ends it. */
        NEVER,
        MAY,
        MUST
    }

    /** The contract under which a practice has its list: one, or something to ask about. */
    public boolean isCore() {
        return family == Family.MEDICAL;
    }
}
