package quorate.committees;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import quorate.authority.Room.Part;
import quorate.committees.Sitting.Phase;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;

/** Points of order about how an item ends: by agreement, by a vote, or put off. */
final class VotingOrder extends Points {

    VotingOrder(Sitting then, List<Objection> objections) {
        super(then, objections);
    }

    void agrees(Fact.Agreed agreed) {
        isOpen();
        isUnderDiscussion(agreed.item(), agreed.committee());
        for (var person : agreed.dissent()) {
            isThere(person);
            var entitled = then.votes(agreed.item(), agreed.committee()).stream()
                    .anyMatch(vote -> vote.people().contains(person));
            is(
                    entitled,
                    "sitting.not-entitled",
                    name(person) + " is not entitled to decide this item.",
                    "Note it as a challenge instead");
        }
    }

    void defers(Fact.Deferred deferred) {
        is(then.phase() != Phase.CLOSED, "sitting.closed", "The meeting is closed.", "");
        isOnAgenda(deferred.item());
        is(
                !then.progressOf(deferred.item(), deferred.committee()).isOver(),
                "sitting.decided",
                "'" + title(deferred.item()) + "' was dealt with already.",
                "");
        is(
                then.ballotOn(deferred.item(), deferred.committee()).isEmpty(),
                "sitting.ballot-open",
                "A vote is being taken on '" + title(deferred.item()) + "'.",
                "Close the vote first");
        is(
                !deferred.why().isBlank(),
                "sitting.reason",
                "No reason is given for putting the item off.",
                "Give a reason");
    }

    void ballots(Fact.BallotOpened ballot) {
        isOpen();
        isUnderDiscussion(ballot.item(), ballot.committee());
        is(
                !ballot.motion().isBlank(),
                "sitting.motion",
                "No motion is given to vote on.",
                "Give the words of the motion");
    }

    void votes(Fact.Voted vote) {
        var ballot = theBallot(vote.item(), vote.committee());
        if (ballot.isEmpty()) return;
        var right = ballot.get().voteOf(vote.person());
        if (right.isEmpty()) {
            no("sitting.not-entitled", name(vote.person()) + " " + whyNotEntitled(vote), "");
            return;
        }
        var cast = Optional.ofNullable(ballot.get().cast().get(right.get().holder()));
        cast.ifPresent(one -> no(
                "sitting.voted",
                one.by().equals(vote.person())
                        ? name(vote.person()) + " has voted already."
                        : name(vote.person()) + " shares one vote with " + name(one.by()) + ", who has cast it.",
                "Strike out the first vote to change it"));
        isThere(vote.person());
    }

    private String whyNotEntitled(Fact.Voted vote) {
        var ruling = then.rulingOn(vote.person(), vote.item());
        if (ruling.isPresent() && ruling.get().deciding() != Part.FULL) {
            return "may not vote on this item: " + ruling.get().treatment() + ".";
        }
        var votes = then.seats().stream()
                .anyMatch(seat -> seat.person().equals(vote.person())
                        && seat.committee().equals(vote.committee())
                        && seat.voting());
        return votes
                ? "was not in the room when the vote was opened and has no vote in it."
                : "is not a voting member of this committee.";
    }

    void castsSecondVote(Fact.CastingVote vote) {
        var ballot = theBallot(vote.item(), vote.committee());
        if (ballot.isEmpty()) return;
        is(ballot.get().isTied(), "sitting.casting", "The votes are not equal, so there is no casting vote.", "");
        is(vote.choice() != Fact.Choice.ABSTAIN, "sitting.casting", "A casting vote is for or against.", "");
        is(
                then.chairOf(vote.item(), vote.committee())
                        .filter(vote.chair()::equals)
                        .isPresent(),
                "sitting.casting",
                name(vote.chair()) + " is not in the chair and has no casting vote.",
                "");
        is(ballot.get().casting().isEmpty(), "sitting.casting", "The casting vote was given already.", "");
    }

    void closesBallot(Fact.BallotClosed how) {
        theBallot(how.item(), how.committee());
    }

    private Optional<Progress.Ballot> theBallot(UUID item, PartyId committee) {
        isOpen();
        var ballot = then.ballotOn(item, committee);
        is(
                ballot.isPresent(),
                "sitting.no-ballot",
                "No vote is being taken on '" + title(item) + "'.",
                "Open a vote first");
        return ballot;
    }
}
