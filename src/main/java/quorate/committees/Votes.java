package quorate.committees;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import quorate.authority.Room;
import quorate.authority.Terms;
import quorate.authority.Voting;
import quorate.committees.Fact.Choice;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.kernel.Weight;

/** The votes in a room under its terms of reference, and what they come to. */
final class Votes {

    private Votes() {}

    /** The votes on the item at the moment of the sitting; a deputy has one only where the terms let deputies vote. */
    static List<Sitting.Vote> of(Sitting then, UUID item, PartyId committee, Terms terms) {
        var entitled = terms.entitled(then.room(item, committee)).stream()
                .map(Room.Place::person)
                .toList();
        return then.votes(item, committee).stream()
                .filter(vote -> vote.people().stream().anyMatch(entitled::contains))
                .toList();
    }

    /**
     * Counts a ballot.
     *
     * @param opening the sitting when the ballot was opened: whose votes there are was fixed then
     * @param now the sitting now: who is in the chair
     */
    static Voting.Outcome count(
            Progress.Ballot ballot, Sitting opening, Sitting now, UUID item, PartyId committee, Terms terms) {
        var room = new Room(
                opening.room(item, committee).places(),
                now.chairOf(item, committee),
                now.room(item, committee).yielding());
        var votes = new LinkedHashMap<PartyId, Voting.Vote>();
        for (var vote : ballot.entitled()) {
            var cast = ballot.cast().get(vote.holder());
            if (cast != null) votes.put(vote.people().getFirst(), voteOf(cast.choice()));
        }
        return terms.count(room, votes, ballot.casting().map(casting -> voteOf(casting.choice())));
    }

    /** Why the ballot cannot be closed with this outcome. */
    static Optional<Objection> objection(Voting.Outcome outcome) {
        return switch (outcome.result()) {
            case CARRIED, LOST -> Optional.empty();
            case TIED ->
                Optional.of(no(
                        "The votes are equal: " + outcome.sentence() + ".",
                        "Record the vote by which the chair decides"));
            case UNSETTLED ->
                Optional.of(no(
                        outcome.sentence() + ". " + String.join(". ", outcome.faults()),
                        "Defer the item, or agree without a vote"));
        };
    }

    private static Objection no(String sentence, String remedy) {
        return new Objection("sitting.result", Weight.LOCAL, sentence, remedy, List.of());
    }

    static Voting.Vote voteOf(Choice choice) {
        return switch (choice) {
            case FOR -> Voting.Vote.FOR;
            case AGAINST -> Voting.Vote.AGAINST;
            case ABSTAIN -> Voting.Vote.ABSTAIN;
        };
    }
}
