package quorate.committees;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import quorate.kernel.DecisionId;
import quorate.kernel.PartyId;

/** How far one committee has come with one item. */
public sealed interface Progress {

    record Waiting() implements Progress {}

    record UnderDiscussion(Moment since) implements Progress {}

    /** A vote is being taken. */
    record Balloting(Ballot ballot) implements Progress {}

    /** The item is over without a decision. */
    record Noted(Moment at) implements Progress {}

    record Agreed(Moment at, Fact.Agreed how) implements Progress {}

    record Voted(Moment at, Ballot ballot, Fact.BallotClosed how) implements Progress {}

    record Deferred(Moment at, Fact.Deferred how) implements Progress {}

    /** True once this committee has done with the item at this meeting. */
    default boolean isOver() {
        return !(this instanceof Waiting || this instanceof UnderDiscussion || this instanceof Balloting);
    }

    default Optional<DecisionId> decision() {
        return switch (this) {
            case Agreed agreed -> agreed.how().decision();
            case Voted voted -> voted.how().decision();
            default -> Optional.empty();
        };
    }

    /**
     * A vote, under way or finished.
     *
     * @param entitled the votes there are, fixed when the ballot was opened
     * @param cast by the vote's holder
     */
    record Ballot(
            String motion,
            String why,
            Moment opened,
            List<Sitting.Vote> entitled,
            Map<PartyId, Cast> cast,
            Optional<Fact.CastingVote> casting) {
        public Ballot {
            entitled = List.copyOf(entitled);
            cast = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(cast));
        }

        /** The vote that the person may cast, alone or with others. */
        public Optional<Sitting.Vote> voteOf(PartyId person) {
            return entitled.stream()
                    .filter(vote -> vote.people().contains(person))
                    .findFirst();
        }

        public int count(Fact.Choice choice) {
            return (int)
                    cast.values().stream().filter(one -> one.choice() == choice).count();
        }

        public int notCast() {
            return entitled.size() - cast.size();
        }

        public boolean isTied() {
            return count(Fact.Choice.FOR) == count(Fact.Choice.AGAINST);
        }

        Ballot with(PartyId holder, Cast one) {
            var all = new java.util.LinkedHashMap<>(cast);
            all.put(holder, one);
            return new Ballot(motion, why, opened, entitled, all, casting);
        }

        Ballot with(Fact.CastingVote vote) {
            return new Ballot(motion, why, opened, entitled, cast, Optional.of(vote));
        }
    }

    record Cast(PartyId by, Fact.Choice choice, Moment at) {}
}
