package quorate.disclosures;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import quorate.kernel.Actor;
import quorate.kernel.Happening;
import quorate.kernel.PartyId;
import quorate.kernel.Span;

/**
 * A body's own rule that its register is confirmed more often than the guidance asks.
 *
 * @param clause where its own papers say so
 */
record Stricter(UUID id, PartyId body, int months, String clause, Span span) {

    /** A body has its register confirmed more often than it must. */
    record Adopted(Stricter rule, Actor by) implements Happening {
        @Override
        public List<UUID> about() {
            return List.of(rule.id(), rule.body().value());
        }

        @Override
        public Map<String, String> facts() {
            return Map.of(
                    "months", Integer.toString(rule.months()),
                    "clause", rule.clause(),
                    "span", rule.span().toString());
        }
    }

    /** The rule holds no longer than until the day before. */
    record Ended(Stricter rule, Actor by) implements Happening {
        @Override
        public List<UUID> about() {
            return List.of(rule.id(), rule.body().value());
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("span", rule.span().toString());
        }
    }
}
