package quorate.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import quorate.kernel.Actor;
import quorate.kernel.Happening;
import quorate.kernel.PartyId;

/**
 * Practices end on a day: one that goes on succeeds them, or they close and others take their patients.
 *
 * @param day the first on which they are no more
 * @param heir who succeeds them; empty where nobody does
 * @param takers who takes how many patients, where the list is dispersed
 * @param passing connections of other bodies and people with those that end which pass to the heir; patients and staff do
 *     in any case
 * @param source in the words of the timeline: "decision of 10 May 2016"
 */
public record Closure(
        LocalDate day,
        List<PartyId> ending,
        Optional<PartyId> heir,
        Map<PartyId, Integer> takers,
        Set<Tie> passing,
        String source,
        Optional<UUID> decision) {

    /** The note of how many patients came. */
    static final String PATIENTS = "patients";

    public Closure {
        ending = List.copyOf(ending);
        takers = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(takers));
        passing = Set.copyOf(passing);
    }

    /** Practices ended. */
    public record Closed(Closure it, Actor by) implements Happening {

        @Override
        public List<UUID> about() {
            var about = new ArrayList<UUID>();
            it.ending().forEach(practice -> about.add(practice.value()));
            it.heir().ifPresent(heir -> about.add(heir.value()));
            it.takers().keySet().forEach(taker -> about.add(taker.value()));
            return about;
        }

        @Override
        public List<UUID> because() {
            return it.decision().stream().toList();
        }

        @Override
        public Map<String, String> facts() {
            return Map.of(
                    "day", it.day().toString(),
                    "ended", Integer.toString(it.ending().size()),
                    "succeeded", it.heir().isPresent() ? "yes" : "no");
        }
    }

    /** A practice that had merged exists again: the merger stays what it was until that day. */
    public record Undone(
            PartyId practice, PartyId heir, LocalDate day, String source, Optional<UUID> decision, Actor by)
            implements Happening {

        @Override
        public List<UUID> about() {
            return List.of(practice.value(), heir.value());
        }

        @Override
        public List<UUID> because() {
            return decision.stream().toList();
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("day", day.toString());
        }
    }
}
