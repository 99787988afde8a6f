package quorate.actionlog;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import quorate.kernel.Actor;
import quorate.kernel.Happening;
import quorate.kernel.PartyId;

/** The log as it was kept for a meeting. @param months how far ahead it looked, as it was typed */
record Kept(
        UUID id,
        PartyId commissioner,
        LocalDate day,
        LocalDate since,
        String months,
        List<LogLine> lines,
        Instant at,
        PartyId by) {

    Kept {
        lines = List.copyOf(lines);
    }

    /** The log was kept as a paper. */
    record Made(Kept kept) implements Happening {

        @Override
        public List<UUID> about() {
            return List.of(kept.id(), kept.commissioner().value());
        }

        @Override
        public Actor by() {
            return new Actor.Person(kept.by());
        }

        @Override
        public Map<String, String> facts() {
            return Map.of(
                    "day",
                    kept.day().toString(),
                    "lines",
                    Integer.toString(kept.lines().size()));
        }
    }
}
