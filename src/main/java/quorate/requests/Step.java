package quorate.requests;

import java.time.LocalDate;
import java.util.UUID;
import quorate.kernel.PartyId;

/**
 * Something that was done with a request.
 *
 * @param item which of the evidence, of those to be told, of the payment lines; empty otherwise
 * @param words where it lies, how they were told, why
 */
record Step(UUID id, What what, String item, String words, LocalDate day, PartyId by, long number) {

    enum What {
        ACKNOWLEDGED("Acknowledged", "Acknowledge it", ""),
        EVIDENCE("Evidence is here", "", ""),
        TOLD("Told", "", ""),
        MOVED("Payment line moved", "", ""),
        LAID("Laid for a decision", "Lay it for a decision", "Why it is laid: whoever decides reads this"),
        WITHDRAWN("Withdrawn", "Withdraw it", "Why is it withdrawn?"),
        CARRIED("Carried out once it could be", "Carry it out", ""),
        TAKEN("Written into the contract", "Write it into the contract", ""),
        REASON("Reason given", "Record the reason for the refusal", "The reason that the practice was given"),
        DISPUTED("Disputed", "Record a dispute", "What is disputed, and where"),
        SETTLED("Dispute settled", "Record how the dispute was settled", "How was it settled?"),
        CLOSED("Closed", "Close it", "");

        private final String words;
        private final String asks;
        private final String label;

        What(String words, String asks, String label) {
            this.words = words;
            this.asks = asks;
            this.label = label;
        }

        /** As a button has it; empty where it is ticked. */
        String asks() {
            return asks;
        }

        /** What has to be said with it; empty for nothing. */
        String label() {
            return label;
        }

        /** Whether it is done item by item. */
        boolean isTick() {
            return this == EVIDENCE || this == TOLD || this == MOVED;
        }

        @Override
        public String toString() {
            return words;
        }
    }
}
