package quorate.officers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import quorate.authority.Decision;
import quorate.kernel.Actor;
import quorate.kernel.DecisionId;
import quorate.kernel.Happening;
import quorate.kernel.MatterId;
import quorate.kernel.MeetingId;
import quorate.kernel.PartyId;

/**
 * A decision that an officer took between meetings.
 *
 * @param post the officer's
 * @param outcome approved or refused
 * @param urgent whether it could not wait for a meeting
 * @param why it could not; empty where it could
 * @param agreed the offices whose holders agreed: {@code chair}
 * @param interest what interest the officer had, and why they decided nevertheless; empty where none was found
 * @param by who recorded it
 */
record Taking(
        DecisionId decision,
        MatterId matter,
        PartyId commissioner,
        PartyId post,
        LocalDate day,
        Decision.Outcome outcome,
        boolean urgent,
        String why,
        List<String> agreed,
        String interest,
        Instant at,
        PartyId by) {

    Taking {
        agreed = List.copyOf(agreed);
    }

    String path() {
        return "/officers-decisions/" + decision;
    }

    /** What became of it, in the order of time. */
    record Afterwards(
            List<MeetingId> reportedTo,
            Optional<MatterId> laidAgain,
            Optional<Ratified> ratified,
            Optional<Consequence> consequence) {

        Afterwards {
            reportedTo = List.copyOf(reportedTo);
        }
    }

    /** What the committee made of it. @param decision the committee's own */
    record Ratified(DecisionId decision, LocalDate day, Decision.Outcome outcome) {}

    /** What was done about a decision that the committee did not ratify. */
    record Consequence(LocalDate day, String words) {}

    /** Where it stands. */
    enum State {
        TO_REPORT("To be reported", "yellow"),
        TO_RATIFY("To be ratified", "yellow"),
        LAID("Laid for ratification", "blue"),
        RATIFIED("Ratified", "green"),
        NOT_RATIFIED("Not ratified", "red"),
        REPORTED("Reported", "green");

        private final String words;
        private final String colour;

        State(String words, String colour) {
            this.words = words;
            this.colour = colour;
        }

        String colour() {
            return colour;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    State state(Afterwards after) {
        if (after.ratified().isPresent()) {
            return after.ratified().get().outcome() == Decision.Outcome.APPROVED ? State.RATIFIED : State.NOT_RATIFIED;
        }
        if (after.laidAgain().isPresent()) return State.LAID;
        if (after.reportedTo().isEmpty()) return State.TO_REPORT;
        return urgent ? State.TO_RATIFY : State.REPORTED;
    }

    /** Officers' decisions were reported to a meeting. */
    record Reported(List<DecisionId> decisions, MeetingId meeting, Actor by) implements Happening {
        @Override
        public List<UUID> about() {
            var about = new java.util.ArrayList<UUID>();
            about.add(meeting.value());
            decisions.forEach(decision -> about.add(decision.value()));
            return about;
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("decisions", Integer.toString(decisions.size()));
        }
    }

    /** Something was done about a decision that the committee did not ratify. */
    record Followed(DecisionId decision, Consequence consequence, Actor by) implements Happening {
        @Override
        public List<UUID> about() {
            return List.of(decision.value());
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("day", consequence.day().toString());
        }

        @Override
        public Map<String, String> secrets() {
            return Map.of("words", consequence.words());
        }
    }

    /** An urgent decision was laid before the committee for it to ratify. */
    record LaidAgain(DecisionId decision, MatterId matter, Actor by) implements Happening {
        @Override
        public List<UUID> about() {
            return List.of(decision.value(), matter.value());
        }

        @Override
        public List<UUID> because() {
            return List.of(decision.value());
        }

        @Override
        public Map<String, String> facts() {
            return Map.of();
        }
    }
}
