package quorate.committees;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import quorate.kernel.PartyId;
import quorate.web.Typed;

/** Several votes at once, as the secretary wrote them down while calling the names. */
record VotesForm(Optional<PartyId> committee, Map<PartyId, Fact.Choice> votes, Optional<Fact.Choice> casting) {

    static VotesForm read(Typed typed, Item item, Sitting now) {
        var committee = OutcomeForm.committee(typed, item);
        var ballot = committee.flatMap(one -> now.ballotOn(item.id(), one));
        if (committee.isPresent() && ballot.isEmpty()) {
            typed.fault("votes", "No vote is being taken on this item. Open a vote first");
        }
        var votes = new LinkedHashMap<PartyId, Fact.Choice>();
        ballot.stream()
                .flatMap(open -> open.entitled().stream())
                .flatMap(vote -> vote.people().stream())
                .forEach(voter -> choice(typed, "vote-" + voter, "Choose how " + now.nameOf(voter) + " votes")
                        .ifPresent(choice -> votes.put(voter, choice)));
        var casting = choice(typed, "casting", "Choose the chair’s deciding vote");
        if (!typed.isFaulty() && votes.isEmpty() && casting.isEmpty()) {
            typed.fault("votes", "Choose a vote for at least one person");
        }
        return new VotesForm(committee, votes, casting);
    }

    private static Optional<Fact.Choice> choice(Typed typed, String name, String wrong) {
        if (typed.value(name).isBlank()) return Optional.empty();
        return typed.found(name, wrong, LiveBoard::choiceOf);
    }
}
