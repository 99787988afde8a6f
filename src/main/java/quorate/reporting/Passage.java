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
        PartyId by,
        Instant at,
        long number) {

    Passage {
        interests = List.copyOf(interests);
    }

    enum Kind {
        RECOMMENDS("Recommendation"),
        REPORTS("Report"),
        REFERS("Referred for decision"),
        ASKS("Request");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    boolean isKnown(OnDay on) {
        return !day.isAfter(on.day()) && number <= on.known();
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
