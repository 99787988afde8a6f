package quorate.interests;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import quorate.kernel.Actor;
import quorate.kernel.Happening;
import quorate.kernel.MatterId;
import quorate.kernel.PartyId;

/**
 * What a decision is about, as far as interests go.
 *
 * @param act id of the act in the law pack, such as {@code fn.contract.terminate}
 * @param affected who gains or loses by it: practices, bidders, companies, premises, people. A commissioner among them
 *     stands for the whole of its membership
 * @param hands who had a hand in the paper; their stakes are searched as well, whether or not they sit on the committee
 * @param facts what else matters, by name: {@code process} (of a procurement: {@code competitive}, {@code direct-a},
 *     {@code direct-b}, {@code direct-c}, {@code most-suitable-provider})
 */
public record Subject(String act, Set<PartyId> affected, Map<PartyId, Hand> hands, Map<String, String> facts) {

    public Subject {
        affected = Set.copyOf(affected);
        hands = Map.copyOf(hands);
        facts = Map.copyOf(facts);
    }

    /** A decision whose paper nobody is yet known to have had a hand in. */
    public static Subject of(String act, Set<PartyId> affected) {
        return new Subject(act, affected, Map.of(), Map.of());
    }

    /** The same subject with somebody's part in its paper. */
    public Subject by(PartyId person, Hand hand) {
        var all = new java.util.HashMap<>(hands);
        all.put(person, hand);
        return new Subject(act, affected, all, facts);
    }

    /** The same subject with these parts in its paper, and no others. */
    public Subject by(Map<PartyId, Hand> all) {
        return new Subject(act, affected, all, facts);
    }

    Set<PartyId> everybodyAmong(java.util.Collection<PartyId> people) {
        var all = new HashSet<>(people);
        all.addAll(hands.keySet());
        return all;
    }

    /** It was said what a matter is about. */
    public record Considered(MatterId matter, Subject subject, Actor by) implements Happening {

        @Override
        public List<UUID> about() {
            var ids = new ArrayList<UUID>();
            ids.add(matter.value());
            subject.affected().stream().sorted().map(PartyId::value).forEach(ids::add);
            return ids;
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("act", subject.act());
        }
    }

    /** A part in the making of a paper. */
    public enum Hand {
        WROTE("wrote the paper"),
        ADVISED("advised on the paper"),
        CONSULTED("was consulted on the paper");

        private final String words;

        Hand(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }
}
