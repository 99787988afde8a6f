package quorate.procurement;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import quorate.kernel.PartyId;

/**
 * Something that was done in a procurement. None is ever changed: a later one says what is so now.
 *
 * @param item what it is about: the route, the provider, the member, the step of the route, the decision
 * @param words evidence, reasons, what was said
 * @param more particulars by name, such as {@code begun} of a route or {@code score} of a score
 */
record Step(
        UUID id,
        What what,
        String item,
        String words,
        Map<String, String> more,
        LocalDate day,
        PartyId by,
        long number) {

    Step {
        more = Map.copyOf(more);
    }

    enum What {
        ROUTE("Route chosen"),
        PROVIDER("Provider entered"),
        CHAIN("Subcontractors known"),
        MEMBER("Member of the panel"),
        SCORE("Score given"),
        DONE("Done"),
        LAID("Award laid for a decision"),
        DECIDED("Decided"),
        REPRESENTED("Representations received"),
        ANSWERED("Representations answered"),
        REPEATED("Gone back to an earlier step"),
        ABANDONED("Abandoned");

        private final String words;

        What(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    String told(String name) {
        return more.getOrDefault(name, "");
    }
}
