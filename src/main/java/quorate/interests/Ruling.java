package quorate.interests;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import quorate.kernel.Actor;
import quorate.kernel.Happening;
import quorate.kernel.MatterId;
import quorate.kernel.PartyId;

/**
 * What the person in the chair ruled about somebody's interest in a matter.
 *
 * @param by who ruled; never the person ruled upon
 * @param at when, by the clock of the meeting
 * @param on keys of the findings it answers; a finding that comes to light later is open again
 */
public record Ruling(
        UUID id,
        PartyId person,
        MatterId matter,
        Set<Treatment> treatments,
        PartyId by,
        String reason,
        Instant at,
        Set<String> on) {

    public Ruling {
        treatments = Set.copyOf(treatments);
        on = Set.copyOf(on);
    }

    /** True if it leaves the person in the discussion. */
    public boolean discusses() {
        return treatments.stream().allMatch(Treatment::discusses);
    }

    /** True if it leaves the person in the decision. */
    public boolean decides() {
        return treatments.stream().allMatch(Treatment::decides);
    }

    /** True if the person gets neither papers nor minutes of the item. */
    public boolean withholdsPapers() {
        return treatments.contains(Treatment.NO_PAPERS);
    }

    /** True if it leaves the person free to be in the chair for the item. */
    public boolean mayChair() {
        return decides() && !treatments.contains(Treatment.DEPUTY_CHAIR);
    }

    /** What it leaves the person free to do, as a minute says it: "discusses and leaves for the decision". */
    public String effect() {
        var part = decides()
                ? "stays and decides"
                : discusses() ? "takes part in the discussion, not in the decision" : "takes no part in the item";
        return part
                + (treatments.contains(Treatment.DEPUTY_CHAIR) ? ", and gives up the chair for it" : "")
                + (treatments.contains(Treatment.NOT_ATTEND) ? ", and does not attend" : "")
                + (withholdsPapers() ? "; papers and minutes are withheld" : "");
    }

    /**
     * A ruling was made, or changed.
     *
     * @param because the interests it answers, and the ruling whose place it takes
     */
    public record Made(Ruling ruling, List<UUID> because) implements Happening {

        @Override
        public List<UUID> about() {
            return List.of(ruling.matter().value(), ruling.person().value(), ruling.id());
        }

        @Override
        public Actor by() {
            return new Actor.Person(ruling.by());
        }

        @Override
        public Map<String, String> facts() {
            var codes =
                    ruling.treatments().stream().map(Treatment::code).sorted().toList();
            return Map.of(
                    "treatment", String.join(" ", codes), "at", ruling.at().toString());
        }

        @Override
        public Map<String, String> secrets() {
            return Map.of("reason", ruling.reason());
        }
    }
}
