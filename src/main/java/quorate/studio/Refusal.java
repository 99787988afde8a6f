package quorate.studio;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import quorate.kernel.Actor;
import quorate.kernel.Happening;
import quorate.kernel.PartyId;

/**
 * A version of a draft that was not signed.
 *
 * @param who refused to sign: a governing body, NHS England
 * @param why in their words, as far as they gave any
 */
record Refusal(UUID id, UUID draft, int version, String who, LocalDate day, String why, PartyId by, Instant noted) {

    /** A version was not signed. */
    record Refused(Refusal refusal, Actor by) implements Happening {
        @Override
        public List<UUID> about() {
            return List.of(refusal.draft());
        }

        @Override
        public Map<String, String> facts() {
            return Map.of(
                    "version",
                    Integer.toString(refusal.version()),
                    "day",
                    refusal.day().toString());
        }

        @Override
        public Map<String, String> secrets() {
            return Map.of("who", refusal.who(), "why", refusal.why());
        }
    }
}
