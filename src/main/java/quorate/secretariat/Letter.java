package quorate.secretariat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import quorate.authority.Decision;
import quorate.authority.Matter;
import quorate.committees.Item;
import quorate.committees.MeetingRecord;
import quorate.kernel.DecisionId;
import quorate.kernel.FileId;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;
import quorate.web.Words;

/**
 * A decision as one party is told of it: drafted from what was decided, reviewed by somebody else, issued once.
 *
 * @param to the party's name
 * @param committee that decided, by name
 * @param appeal empty where no source gives a day
 * @param lines the letter's drafts, reviews and its issue, in their order
 */
record Letter(
        Decision decision,
        Matter matter,
        Item item,
        MeetingRecord record,
        PartyId party,
        String to,
        String committee,
        String commissioner,
        Optional<Appeal> appeal,
        List<Line> lines) {

    /** How many conditions one letter has room for. */
    static final int MOST = 5;

    Letter {
        lines = List.copyOf(lines);
    }

    enum State {
        TO_DRAFT("To be drafted", "orange"),
        DRAFTED("Drafted", "blue"),
        RETURNED("Returned by the reviewer", "orange"),
        REVIEWED("Reviewed", "aqua-green"),
        ISSUED("Issued", "green");

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

    /** What the party must do or refrain from. @param due by when; empty where no day was set */
    record Asked(String words, Optional<LocalDate> due) {

        /** "Send us the plan, by 30 September 2016." */
        String sentence() {
            return words.replaceAll("\\.$", "")
                    + due.map(day -> ", by " + Words.day(day)).orElse("") + ".";
        }
    }

    static UUID idOf(DecisionId decision, PartyId party) {
        return Fresh.idOf("decision letter", decision.toString(), party.toString());
    }

    UUID id() {
        return idOf(decision.id(), party);
    }

    State state() {
        return lines.isEmpty() ? State.TO_DRAFT : State.valueOf(lines.getLast().said("state"));
    }

    Optional<Line> last(State state) {
        return lines.stream()
                .filter(line -> line.said("state").equals(state.name()))
                .reduce((one, other) -> other);
    }

    Optional<Line> draft() {
        return last(State.DRAFTED);
    }

    Optional<Line> issued() {
        return last(State.ISSUED);
    }

    Optional<FileId> file() {
        return issued().map(line -> new FileId(UUID.fromString(line.said("file"))));
    }

    long seen() {
        return lines.isEmpty() ? 0 : lines.getLast().number();
    }

    String reasons() {
        return draft().map(line -> line.said("reasons")).orElse("");
    }

    /** What the secretary wrote about how to challenge it. */
    String challenge() {
        return draft().map(line -> line.said("challenge")).orElse("");
    }

    List<Asked> conditions() {
        return draft().map(Letter::conditions).orElse(List.of());
    }

    private static List<Asked> conditions(Line line) {
        var asked = new ArrayList<Asked>();
        IntStream.range(0, MOST)
                .filter(at -> !line.said("condition-" + at).isEmpty())
                .forEach(at -> asked.add(new Asked(line.said("condition-" + at), line.dayIn("due-" + at))));
        return asked;
    }

    String title() {
        return "Decision of the " + committee + ": " + matter.title();
    }

    /** Whether the minutes in which it stands are still a draft. */
    boolean isBeforeMinutes() {
        return !record.approved();
    }

    String path() {
        return "/letters/" + decision.id() + "/" + party;
    }

    List<UUID> threads() {
        return List.of(
                decision.id().value(),
                matter.id().value(),
                party.value(),
                record.meeting().id().value());
    }
}
