package quorate.disclosures;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import quorate.kernel.Actor;
import quorate.kernel.Code;
import quorate.kernel.Happening;
import quorate.kernel.PartyId;

/**
 * A report that somebody did not keep to the rules on conflicts of interest.
 *
 * @param named whom it is about, where the report says; they never see it here
 * @param affected who may have gained or lost by it
 * @param happened on which day, where it is known
 * @param what in the words of whoever reported it
 */
public record Breach(
        UUID id,
        PartyId body,
        PartyId reporter,
        List<PartyId> named,
        List<PartyId> affected,
        Optional<LocalDate> happened,
        LocalDate reported,
        String what) {

    public Breach {
        named = List.copyOf(named);
        affected = List.copyOf(affected);
    }

    /** What came of a report, in this order; whom it was told to may come at any time. */
    public enum Kind {
        ASSIGNED("Given to somebody to investigate"),
        FOUND("Investigated"),
        LEARNED("Lessons drawn"),
        TOLD("Told to others"),
        PUBLISHED("Published without names");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** What an investigation found. */
    public enum Finding {
        BREACH("a breach"),
        NO_BREACH("no breach"),
        NOT_KNOWN("not to be found out");

        private final String words;

        Finding(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** Who outside the body was told. */
    public enum Outside {
        NHS_ENGLAND("NHS England"),
        COUNTER_FRAUD("the counter-fraud service"),
        AUDITOR("the auditor");

        private final String words;

        Outside(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /**
     * One step, never changed.
     *
     * @param who for {@link Kind#ASSIGNED} the investigator
     * @param choice for {@link Kind#FOUND} the finding and for {@link Kind#TOLD} who was told, as a code
     * @param text what was found, learnt or published
     */
    public record Step(
            UUID id,
            UUID breach,
            Kind kind,
            LocalDate day,
            PartyId by,
            Optional<PartyId> who,
            String choice,
            String text) {

        /** The choice in words. */
        String chosen() {
            return switch (kind) {
                case FOUND -> Code.parse(Finding.class, choice).toString();
                case TOLD -> Code.parse(Outside.class, choice).toString();
                case ASSIGNED, LEARNED, PUBLISHED -> "";
            };
        }
    }

    /**
     * A breach was reported. It is about the report and the body alone: whom it names, and who reported it, is for those who
     * look into it, and no thread through a person leads here.
     */
    public record Reported(Breach breach, Actor by) implements Happening {
        @Override
        public List<UUID> about() {
            return List.of(breach.id());
        }

        @Override
        public Map<String, String> facts() {
            return Map.of(
                    "body",
                    breach.body().toString(),
                    "reported",
                    breach.reported().toString());
        }

        @Override
        public Map<String, String> secrets() {
            return Map.of("what", breach.what());
        }
    }

    /** A step was taken. */
    public record Taken(Step step, Actor by) implements Happening {
        @Override
        public List<UUID> about() {
            return List.of(step.breach());
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("step", Code.of(step.kind()), "choice", step.choice());
        }

        @Override
        public Map<String, String> secrets() {
            return step.text().isEmpty() ? Map.of() : Map.of("text", step.text());
        }
    }
}
