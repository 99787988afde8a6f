package quorate.authority;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import quorate.authority.Quorum.Bound;
import quorate.authority.Quorum.Fraction;
import quorate.kernel.PartyId;
import quorate.kernel.Truth;
import quorate.web.Words;

/**
 * How a committee decides when it votes.
 *
 * @param bound with the fraction, what those in favour must be: {@code MORE_THAN 1/2} is a simple majority
 * @param of the whole that the fraction is of, and with it what an abstention does
 * @param ties what happens when the votes are equal
 * @param conditions what must hold among those voting besides: such as a majority of lay and executive members
 * @param electorate the words (offices, kinds) without which nobody may vote; empty for every voting member
 */
public record Voting(
        Bound bound, Fraction fraction, Of of, Ties ties, List<Quorum> conditions, List<String> electorate) {

    /** A simple majority; neither what it is a majority of, nor what breaks a tie, is stated. */
    public static final Voting NOT_STATED =
            new Voting(Bound.MORE_THAN, new Fraction(1, 2), Of.NOT_STATED, Ties.NOT_STATED, List.of(), List.of());

    public Voting {
        conditions = List.copyOf(conditions);
        electorate = List.copyOf(electorate);
    }

    /** The whole of which a majority is needed. */
    public enum Of {
        /** Votes cast: an abstention counts for nothing. */
        CAST,
        /** Those entitled who are present: an abstention works like a vote against. */
        PRESENT,
        /** Everybody entitled on the item, present or not. */
        ENTITLED,
        NOT_STATED
    }

    public enum Ties {
        /** Equal votes are a lost motion. */
        NONE,
        /** The chair votes only when votes are equal. */
        CASTING,
        /** The chair votes like any member, and a second time when votes are equal. */
        SECOND,
        NOT_STATED
    }

    public enum Vote {
        FOR,
        AGAINST,
        ABSTAIN
    }

    public enum Result {
        CARRIED,
        LOST,
        /** Equal, and the chair has not yet given the vote that decides. */
        TIED,
        /** The terms leave open what decides here. */
        UNSETTLED
    }

    /**
     * @param sentence the numbers and what follows from them
     * @param faults votes that could not be counted, each with its reason; a ballot with faults has no result
     */
    public record Outcome(Result result, String sentence, List<String> faults) {}

    /**
     * Counts a ballot.
     *
     * @param entitled who may vote, as frozen when the ballot was opened
     * @param seats how many are entitled on the item, present or not
     * @param chair who is in the chair
     * @param decidingVote the chair's vote on a tie, once given
     */
    Outcome count(
            List<Room.Place> entitled,
            int seats,
            Optional<PartyId> chair,
            Map<PartyId, Vote> votes,
            Optional<Vote> decidingVote) {
        var faults = faults(entitled, chair, votes);
        if (!faults.isEmpty()) return new Outcome(Result.UNSETTLED, "Some votes cannot be counted", faults);
        var pro = number(votes, Vote.FOR);
        var contra = number(votes, Vote.AGAINST);
        var abstained = number(votes, Vote.ABSTAIN);
        var says = pro + " for, " + contra + " against, " + abstained + " abstained";
        if (pro == contra && pro > 0) return tie(says, chair, decidingVote);
        var results = EnumSet.noneOf(Result.class);
        for (var whole : of == Of.NOT_STATED ? List.of(Of.CAST, Of.PRESENT, Of.ENTITLED) : List.of(of)) {
            var size = switch (whole) {
                case CAST -> pro + contra;
                case PRESENT -> entitled.size();
                default -> seats;
            };
            results.add(enough(pro, size) ? Result.CARRIED : Result.LOST);
        }
        if (results.size() > 1) {
            return new Outcome(
                    Result.UNSETTLED,
                    says + ". The terms do not say of whom a majority is needed, and here it matters",
                    List.of());
        }
        return new Outcome(results.iterator().next(), says, List.of());
    }

    private boolean enough(int pro, int whole) {
        var difference = Integer.compare(pro * fraction.under(), fraction.over() * whole);
        return bound == Bound.MORE_THAN ? difference > 0 : difference >= 0 && pro > 0;
    }

    private Outcome tie(String says, Optional<PartyId> chair, Optional<Vote> deciding) {
        return switch (ties) {
            case NONE -> new Outcome(Result.LOST, says + ". Equal votes are a lost motion", List.of());
            case NOT_STATED ->
                new Outcome(Result.UNSETTLED, says + ". The terms do not say what breaks a tie", List.of());
            case CASTING, SECOND -> {
                if (chair.isEmpty() || deciding.isEmpty()) {
                    yield new Outcome(Result.TIED, says + ". The chair decides", List.of());
                }
                var carried = deciding.get() == Vote.FOR;
                yield new Outcome(
                        carried ? Result.CARRIED : Result.LOST,
                        says + "; the chair decides " + (carried ? "for" : "against"),
                        List.of());
            }
        };
    }

    private List<String> faults(List<Room.Place> entitled, Optional<PartyId> chair, Map<PartyId, Vote> votes) {
        var faults = new ArrayList<String>();
        for (var voter : votes.keySet()) {
            if (entitled.stream().noneMatch(place -> place.person().equals(voter))) {
                faults.add("A vote was given by somebody who may not vote on this item: " + voter);
            } else if (ties == Ties.CASTING && chair.equals(Optional.of(voter)) && votes.get(voter) != Vote.ABSTAIN) {
                faults.add("The chair votes only when the votes of the others are equal");
            }
        }
        return faults;
    }

    private static int number(Map<PartyId, Vote> votes, Vote vote) {
        var count = 0;
        for (var each : votes.values()) if (each == vote) count++;
        return count;
    }

    /** "More than half of the votes cast; the chair has a second vote when votes are equal". */
    public String inWords() {
        var whole = switch (of) {
            case CAST -> "the votes cast";
            case PRESENT -> "the voting members present";
            case ENTITLED -> "all members entitled to vote";
            case NOT_STATED -> "those who decide (of whom is not stated)";
        };
        var tie = switch (ties) {
            case NONE -> "equal votes are a lost motion";
            case CASTING -> "the chair votes only when votes are equal";
            case SECOND -> "the chair has a second vote when votes are equal";
            case NOT_STATED -> "what breaks a tie is not stated";
        };
        return Words.sentence(bound.words() + " " + fraction.words() + " of " + whole + "; " + tie);
    }

    /** True if every condition on those voting holds; unknown where readings differ. */
    Truth allows(QuorumJudge judge) {
        var truth = Truth.YES;
        for (var condition : conditions) truth = truth.and(judge.answer(condition));
        return truth;
    }
}
