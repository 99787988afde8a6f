package quorate.sanctions;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import quorate.kernel.PartyId;

/**
 * Something that was done with a notice.
 *
 * @param about the question that was laid, or the decision that was taken
 * @param by empty where it was heard of a decision
 */
record NoticeStep(
        UUID id, What what, Optional<UUID> about, String words, LocalDate day, Optional<PartyId> by, long number) {

    enum What {
        LAID("Laid for a decision", "Lay it for a decision", "Why it is laid: whoever decides reads this"),
        DECIDED("Approved", "", ""),
        NOT_DECIDED("Not approved", "", ""),
        CHECKED(
                "Checked against the text in force",
                "Record the check of the text",
                "Which text was looked at, where, and what it says"),
        SERVED("Served", "Record that it was served", "How, on whom, and where the proof lies"),
        COMPLIED("Complied with", "Record that the steps were taken", "What was done, and how it is known"),
        DISPUTED("Disputed", "Record a dispute", "When and where it was referred"),
        SETTLED(
                "Dispute settled",
                "Record how the dispute was settled",
                "What was determined, or that it was given up"),
        ENDED("Contract ended", "End the contract", "Who was told"),
        WITHDRAWN("Withdrawn", "Withdraw it", "Why is it withdrawn?");

        private final String words;
        private final String asks;
        private final String label;

        What(String words, String asks, String label) {
            this.words = words;
            this.asks = asks;
            this.label = label;
        }

        /** As a button has it; empty for what is heard and not done. */
        String asks() {
            return asks;
        }

        String label() {
            return label;
        }

        @Override
        public String toString() {
            return words;
        }
    }
}
