package quorate.secretariat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import quorate.kernel.DecisionId;
import quorate.kernel.MeetingId;
import quorate.kernel.PartyId;
import quorate.web.OnDay;

/**
 * A condition on which something was approved, followed until it is met.
 *
 * @param lines how it was set, and what was noted of it since
 */
record Condition(PartyId committee, List<Line> lines) {

    Condition {
        lines = List.copyOf(lines);
    }

    enum Update {
        PROGRESS("Progress"),
        MET("Met"),
        RELEASED("No longer asked"),
        EXTENDED("Given until a later day"),
        HANDED("Looked after by somebody else");

        private final String words;

        Update(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    enum State {
        OPEN("Open", "blue"),
        LATE("Late", "red"),
        MET("Met", "green"),
        RELEASED("No longer asked", "grey");

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

    Line first() {
        return lines.getFirst();
    }

    UUID id() {
        return first().id();
    }

    String words() {
        return first().said("words");
    }

    PartyId party() {
        return PartyId.of(first().said("party"));
    }

    DecisionId decision() {
        return new DecisionId(UUID.fromString(first().said("decision")));
    }

    MeetingId meeting() {
        return new MeetingId(UUID.fromString(first().said("meeting")));
    }

    UUID item() {
        return UUID.fromString(first().said("item"));
    }

    PartyId owner() {
        return lines.stream()
                .flatMap(line -> line.personIn("owner").stream())
                .reduce((one, other) -> other)
                .orElse(first().by());
    }

    Optional<LocalDate> due() {
        return lines.stream().flatMap(line -> line.dayIn("due").stream()).reduce((one, other) -> other);
    }

    Optional<Line> ended() {
        return lines.stream()
                .filter(line -> line.said("update").equals(Update.MET.name())
                        || line.said("update").equals(Update.RELEASED.name()))
                .findFirst();
    }

    State state(LocalDate day) {
        return ended().map(line -> State.valueOf(line.said("update")))
                .orElse(due().filter(last -> last.isBefore(day)).isPresent() ? State.LATE : State.OPEN);
    }

    /** As it was on the day of a page; empty where it had not been set. */
    Optional<Condition> asAt(OnDay on) {
        var known = lines.stream().filter(line -> line.isKnown(on)).toList();
        return known.isEmpty() ? Optional.empty() : Optional.of(new Condition(committee, known));
    }

    long seen() {
        return lines.getLast().number();
    }

    String path() {
        return "/conditions/" + committee + "/" + id();
    }

    List<UUID> threads() {
        return List.of(decision().value(), party().value(), meeting().value(), item());
    }
}
