package quorate.queries;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import quorate.kernel.Actor;
import quorate.kernel.Happening;
import quorate.kernel.PartyId;

/**
 * Something that a practice asks about a statement.
 *
 * @param first the first day of the period of the statement
 * @param statement what it is called
 * @param line of which line; empty for the whole
 */
record Query(
        UUID id,
        UUID run,
        PartyId commissioner,
        PartyId practice,
        String code,
        LocalDate first,
        String statement,
        String line,
        String words,
        LocalDate day,
        PartyId by,
        Optional<Reply> answer) {

    record Reply(Outcome outcome, String words, LocalDate day, PartyId by) {}

    enum Outcome {
        STANDS("It stands as it is"),
        PUT_RIGHT("It is put right");

        private final String words;

        Outcome(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** How it stands until it is answered. */
    static final String WAITS = "Waits for an answer";

    String page() {
        return "/payments/queries/" + id;
    }

    String statementPage() {
        return "/payments/runs/" + run + "/statements/" + code + "?month=" + first;
    }

    String about() {
        return line.isEmpty() ? "The whole statement" : line;
    }

    String state() {
        return answer.map(it -> it.outcome().toString()).orElse(WAITS);
    }

    /** It was asked or answered. */
    record Moved(Query query, String what, Actor by) implements Happening {

        @Override
        public List<UUID> about() {
            return List.of(
                    query.id(),
                    query.run(),
                    query.practice().value(),
                    query.commissioner().value());
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("what", what);
        }
    }
}
