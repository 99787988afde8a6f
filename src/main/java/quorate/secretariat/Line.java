package quorate.secretariat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import quorate.kernel.Actor;
import quorate.kernel.Code;
import quorate.kernel.Happening;
import quorate.kernel.PartyId;
import quorate.web.OnDay;

/**
 * A line of the daybook.
 *
 * @param about the meeting, item, decision or committee that it speaks of
 * @param part which part of it: an entry of the log, a step of the cycle, a question of the front sheet; may be empty
 * @param said what was written, by the names of the fields; fields that were left empty are not in it
 * @param day the day for which it is said
 * @param number its place in the order of all writes
 */
record Line(
        UUID id,
        Kind kind,
        UUID about,
        String part,
        Map<String, String> said,
        LocalDate day,
        PartyId by,
        Instant at,
        long number) {

    Line {
        said = Map.copyOf(said);
    }

    /** Of what a line speaks. */
    enum Kind {
        ACTION,
        CYCLE,
        STAGE,
        SHEET,
        LETTER,
        CONDITION,
        PLAN,
        LOAD,
        GUEST,
        QUESTION,
        REVIEW,
        GALLERY
    }

    /** What was written in the field; empty where nothing was. */
    String said(String name) {
        return said.getOrDefault(name, "");
    }

    Optional<LocalDate> dayIn(String name) {
        return Optional.ofNullable(said.get(name)).map(LocalDate::parse);
    }

    Optional<PartyId> personIn(String name) {
        return PartyId.find(said(name));
    }

    /** Whether it had been noted, for a day that had come, on the day and in the state of knowledge of a page. */
    boolean isKnown(OnDay on) {
        return !day.isAfter(on.day()) && number <= on.known();
    }

    /** Something was noted in the daybook. Its words may be private: they can be erased. @param threads what it touches */
    record Noted(Line line, List<UUID> threads) implements Happening {
        @Override
        public List<UUID> about() {
            return threads;
        }

        @Override
        public Actor by() {
            return new Actor.Person(line.by());
        }

        @Override
        public Map<String, String> facts() {
            return Map.of(
                    "of",
                    Code.of(line.kind()),
                    "part",
                    line.part(),
                    "day",
                    line.day().toString());
        }

        @Override
        public Map<String, String> secrets() {
            return line.said();
        }
    }
}
