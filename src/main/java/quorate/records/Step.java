package quorate.records;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import quorate.kernel.Actor;
import quorate.kernel.Code;
import quorate.kernel.Happening;
import quorate.kernel.MeetingId;
import quorate.kernel.PartyId;

/**
 * One step of minutes on their way to approval.
 *
 * @param words what was said with it; may be empty but for a comment and a return
 * @param whole the minutes as they stood then; empty for a comment
 */
record Step(
        UUID id, MeetingId meeting, PartyId committee, Kind kind, String words, String whole, PartyId by, Instant at) {

    enum Kind {
        TO_CHAIR("Sent to the chair"),
        RETURNED("Returned by the chair"),
        AGREED("Agreed by the chair"),
        TO_COMMITTEE("Sent to the committee"),
        COMMENT("Comment");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String code() {
            return Code.of(this);
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** Minutes went a step further. What was said with it may be private. */
    record Taken(Step step) implements Happening {
        @Override
        public List<UUID> about() {
            return List.of(step.meeting().value(), step.committee().value());
        }

        @Override
        public Actor by() {
            return new Actor.Person(step.by());
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("outcome", step.kind().code());
        }

        @Override
        public Map<String, String> secrets() {
            return step.words().isEmpty() ? Map.of() : Map.of("words", step.words());
        }
    }
}
