package quorate.interests;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import quorate.kernel.Actor;
import quorate.kernel.Happening;
import quorate.kernel.PartyId;
import quorate.kernel.Span;

/**
 * A finding that was looked into and ruled out. It does not come back until a fact of its path changes, or the span is over.
 *
 * @param key the finding's
 * @param by who looked into it; never the person it is about
 * @param span from the day on which it was ruled out
 */
record Alarm(String key, PartyId person, PartyId affected, PartyId by, String reason, Span span) {

    /** A false alarm was ruled out. */
    public record RuledOut(Alarm alarm) implements Happening {

        @Override
        public List<UUID> about() {
            return List.of(alarm.person().value(), alarm.affected().value());
        }

        @Override
        public Actor by() {
            return new Actor.Person(alarm.by());
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("path", alarm.key(), "span", alarm.span().toString());
        }

        @Override
        public Map<String, String> secrets() {
            return Map.of("reason", alarm.reason());
        }
    }
}
