package quorate.claims;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import quorate.kernel.PartyId;

/** Something that was said about a claim. @param by empty for what the service asked by itself */
record ClaimStep(UUID id, What what, String words, LocalDate day, Optional<PartyId> by) {

    enum What {
        ASKED("The practice was asked", "Ask the practice for something: until it answers, the days are not counted"),
        ANSWERED("The practice answered", "Answer what was asked"),
        WITHDRAWN("Withdrawn by the practice", "Withdraw the claim"),
        QUERIED("The practice asked about the decision", "Ask about the decision"),
        REPLIED("The commissioner replied", "Reply to what the practice asks");

        private final String words;
        private final String offer;

        What(String words, String offer) {
            this.words = words;
            this.offer = offer;
        }

        boolean isDialogue() {
            return this != WITHDRAWN;
        }

        boolean isOfPractice() {
            return this == ANSWERED || this == WITHDRAWN || this == QUERIED;
        }

        /** As a choice on the page. */
        String offer() {
            return offer;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** Whether it may be said of the claim as it stands. */
    static boolean mayBe(What what, Claim claim) {
        var open = !claim.isLaid() && !claim.isOver();
        return switch (what) {
            case ASKED -> open && !claim.waitsForPractice();
            case ANSWERED -> claim.waitsForPractice();
            case WITHDRAWN -> open;
            case QUERIED -> claim.isDecided() && claim.open(What.QUERIED).isEmpty();
            case REPLIED -> claim.isDecided() && claim.open(What.QUERIED).isPresent();
        };
    }
}
