package quorate.disclosures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import quorate.kernel.Actor;
import quorate.kernel.Happening;
import quorate.kernel.PartyId;

/**
 * A published register on its way in.
 *
 * @param day of the register: what it says is as at that day
 * @param choices whom a printed name means, as somebody said; {@code ""} for nobody
 * @param report what became of each row; empty until it was entered
 */
record Filing(
        UUID id,
        PartyId body,
        LocalDate day,
        String fileName,
        String hash,
        RegisterSheet sheet,
        Map<String, String> choices,
        Optional<List<Line>> report,
        Instant at,
        PartyId by) {

    /** What becomes of a row. */
    enum Outcome {
        NEW("new"),
        CHANGED("changed"),
        UNCHANGED("known already"),
        NIL("nil return"),
        REJECTED("not taken");

        private final String words;

        Outcome(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /**
     * One row, and what becomes of it.
     *
     * @param printed the body's class, {@code statutory} the word of the edition in force and {@code ours} our class
     */
    record Line(
            int line,
            String name,
            Outcome outcome,
            String what,
            String remedy,
            String printed,
            String statutory,
            String ours,
            boolean differs) {}

    /** A register was entered from a spreadsheet: one entry for the file, beside those of what it said. */
    record Entered(Filing filing, Map<Outcome, Long> counts, Actor by) implements Happening {
        @Override
        public List<UUID> about() {
            return List.of(filing.id(), filing.body().value());
        }

        @Override
        public Map<String, String> facts() {
            var facts = new java.util.HashMap<>(Map.of(
                    "day", filing.day().toString(), "layout", filing.sheet().layout(), "hash", filing.hash()));
            counts.forEach((outcome, count) -> facts.put(quorate.kernel.Code.of(outcome), Long.toString(count)));
            return Map.copyOf(facts);
        }
    }
}
