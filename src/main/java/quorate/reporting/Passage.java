package quorate.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import quorate.kernel.Actor;
import quorate.kernel.Code;
import quorate.kernel.Happening;
import quorate.kernel.MatterId;
import quorate.kernel.PartyId;
import quorate.web.OnDay;

/**
 * Something that one body sent to another of the same commissioner.
 *
 * @param matter on which it was sent; empty for what is about none
 * @param answer what the receiver did with it, once that was said
 * @param interests what was found of whoever sits on the sender, told upwards with it
 */
record Passage(
        UUID id,
        PartyId sender,
        PartyId receiver,
        Kind kind,
        Optional<MatterId> matter,
        String title,
        String words,
        List<String> interests,
        LocalDate day,
        Optional<Answer> answer,
        PartyId by,
        Instant at,
        long number) {

    Passage {
        interests = List.copyOf(interests);
    }

    enum Kind {
        RECOMMENDS("Recommendation", "recommendation"),
        REPORTS("Report", "report"),
        REFERS("Referred for decision", "matter referred"),
        ASKS("Request", "request");

        private final String words;
        private final String noun;

        Kind(String words, String noun) {
            this.words = words;
            this.noun = noun;
        }

        String noun() {
            return noun;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** What came of it. */
    record Answer(LocalDate day, String words, PartyId by, long number) {}

    /** A report asks for nothing; everything else waits for an answer. */
    boolean isOpen() {
        return kind != Kind.REPORTS && answer.isEmpty();
    }

    /** As it was on the day of a page. */
    Passage asAt(OnDay on) {
        var known = answer.filter(one -> !one.day().isAfter(on.day()) && one.number() <= on.known());
        return new Passage(id, sender, receiver, kind, matter, title, words, interests, day, known, by, at, number);
    }

    String path(PartyId committee) {
        return "/committees/" + committee + "/up-and-down/" + id;
    }

    boolean isKnown(OnDay on) {
        return !day.isAfter(on.day()) && number <= on.known();
    }

    /** The receiver said what came of it. */
    record Answered(Passage passage, Answer answer) implements Happening {
        @Override
        public List<UUID> about() {
            return new Sent(passage, by()).about();
        }

        @Override
        public Actor by() {
            return new Actor.Person(answer.by());
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("day", answer.day().toString());
        }

        @Override
        public Map<String, String> secrets() {
            return Map.of("words", answer.words());
        }
    }

    /** One body sent something to another. */
    record Sent(Passage passage, Actor by) implements Happening {
        @Override
        public List<UUID> about() {
            var about = new ArrayList<>(
                    List.of(passage.sender().value(), passage.receiver().value()));
            passage.matter().ifPresent(matter -> about.add(matter.value()));
            return about;
        }

        @Override
        public Map<String, String> facts() {
            return Map.of(
                    "change", Code.of(passage.kind()), "day", passage.day().toString());
        }

        @Override
        public Map<String, String> secrets() {
            return Map.of("title", passage.title(), "words", passage.words());
        }
    }
}
