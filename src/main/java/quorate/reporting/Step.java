package quorate.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import quorate.kernel.Actor;
import quorate.kernel.Code;
import quorate.kernel.DecisionId;
import quorate.kernel.FileId;
import quorate.kernel.Happening;
import quorate.kernel.PartyId;
import quorate.web.OnDay;

/**
 * What became of something that is owed.
 *
 * @param day on which it happened
 * @param who did it: who sent it, or who at NHS England acknowledged or answered it
 * @param words what was sent or answered, or why it is not owed
 * @param due by when an answer is expected, where it was sent and somebody said so
 * @param evidence what shows it, where it was handed in
 */
record Step(
        UUID id,
        UUID duty,
        DecisionId decision,
        Kind kind,
        LocalDate day,
        String who,
        String words,
        Optional<LocalDate> due,
        Optional<Evidence> evidence,
        PartyId by,
        Instant at,
        long number) {

    enum Kind {
        SENT("Sent"),
        ACKNOWLEDGED("Acknowledged"),
        ANSWERED("Answered"),
        NOT_OWED("Not owed here");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    record Evidence(FileId file, String name, String hash) {}

    boolean isKnown(OnDay on) {
        return !day.isAfter(on.day()) && number <= on.known();
    }

    /** Something that is owed went a step further. */
    record Noted(Step step, Actor by) implements Happening {
        @Override
        public List<UUID> about() {
            return List.of(step.decision().value(), step.duty());
        }

        @Override
        public List<UUID> because() {
            return List.of(step.decision().value());
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("change", Code.of(step.kind()), "day", step.day().toString());
        }

        @Override
        public Map<String, String> secrets() {
            return Map.of("who", step.who(), "words", step.words());
        }
    }
}
