package quorate.disclosures;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import quorate.kernel.Actor;
import quorate.kernel.Happening;
import quorate.kernel.PartyId;

/**
 * What was decided about a wish that an interest be not published.
 *
 * @param granted true if it stays withheld
 * @param by who decided, as the edition in force names them; never the person
 * @param why in their words
 */
record Withholding(
        UUID id, UUID interest, PartyId person, PartyId body, boolean granted, PartyId by, LocalDate day, String why) {

    /** It was decided. */
    record Decided(Withholding it) implements Happening {
        @Override
        public List<UUID> about() {
            return List.of(it.interest(), it.person().value());
        }

        @Override
        public Actor by() {
            return new Actor.Person(it.by());
        }

        @Override
        public Map<String, String> facts() {
            return Map.of(
                    "withheld", it.granted() ? "yes" : "no", "body", it.body().toString());
        }

        @Override
        public Map<String, String> secrets() {
            return Map.of("why", it.why());
        }
    }
}
