package quorate.interests;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import quorate.kernel.Citation;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.register.Tie;

/**
 * Somebody's stake in something a decision affects: one path from the person to the party, with what the guidance in force
 * that day calls it and does about it. It is a question to the chair, never a verdict.
 *
 * @param key names the path by its facts, so that a false alarm stays ruled out until one of them changes
 * @param affected the party at the end of the path
 * @param type our class of it
 * @param words the type in the words of the edition in force
 * @param direct the register's own column: direct, or through somebody else or at one remove
 * @param influence the research reports' distinction, kept apart from the edition's
 * @param hops the path, person first; empty where the person is the party affected
 * @param sentence the path as one sentence with its days
 * @param treatment what we suggest; empty where the edition in force prescribes nothing for it
 * @param advice why, in a sentence
 * @param recusal id of the rule of statute that keeps the person out of the decision; empty where the chair is free
 * @param declared the declared interest that covers it, if there is one
 * @param also other paths from the person to the same party that come to the same
 * @param sources where type and treatments were read
 */
public record Finding(
        String key,
        PartyId person,
        PartyId affected,
        Interest.Type type,
        String words,
        boolean direct,
        Influence influence,
        Nature nature,
        Certainty certainty,
        List<Hop> hops,
        String sentence,
        Optional<Treatment> treatment,
        String advice,
        Optional<String> recusal,
        Optional<UUID> declared,
        List<Also> also,
        List<Citation> sources) {

    public Finding {
        hops = List.copyOf(hops);
        also = List.copyOf(also);
        sources = List.copyOf(sources);
    }

    /** True if the register of interests does not show it: worth asking about before the meeting. */
    public boolean isUndeclared() {
        return declared.isEmpty();
    }

    /** Another path that comes to the same. */
    public record Also(String key, String sentence) {}

    /** The keys of all its paths: a ruling on the finding answers every one of them. */
    public Set<String> keys() {
        var keys = new HashSet<>(Set.of(key));
        also.forEach(other -> keys.add(other.key()));
        return keys;
    }

    /**
     * One step of a path.
     *
     * @param tie how the two are connected; null where the step is a declared interest or only possible
     * @param forward true if the tie is read from {@code from} to {@code to}
     * @param span the days on which it holds
     * @param says the step in words, without its two ends: "is a partner in"
     * @param fact id of the link or the declared interest that it rests on
     */
    public record Hop(
            PartyId from, PartyId to, @Nullable Tie tie, boolean forward, Span span, String says, UUID fact) {}

    /** How near the conflict is. */
    public enum Nature {
        /** Only looks like one; must be declared all the same. */
        PERCEIVED("perceived"),
        /** Could become one. */
        POTENTIAL("potential"),
        /** Is one now. */
        ACTUAL("actual");

        private final String words;

        Nature(String words) {
            this.words = words;
        }

        Nature atMost(Nature other) {
            return compareTo(other) <= 0 ? this : other;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** The two forms that the executive summary of the final report tells apart (section 3). */
    public enum Influence {
        /** The person, or their family, may gain by the decision. */
        DIRECT("direct"),
        /** No gain of their own, but knowledge and standing with those who decide. */
        SOFT("soft");

        private final String words;

        Influence(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    public enum Certainty {
        /** Every step is on record. */
        CONFIRMED("confirmed"),
        /** A step is only likely: a possible second entry for one person, a name that looks alike, an unknown supply chain. */
        TO_CONFIRM("to confirm");

        private final String words;

        Certainty(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }
}
