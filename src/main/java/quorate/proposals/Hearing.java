package quorate.proposals;

import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import quorate.authority.Decision;
import quorate.clocks.Clocks;
import quorate.kernel.Answer;

/** Hears what was decided about proposals, and does it. */
@Component
class Hearing {

    private final ProposalStore store;
    private final Doing doing;
    private final Clocks clocks;
    private final ApplicationEventPublisher events;

    Hearing(ProposalStore store, Doing doing, Clocks clocks, ApplicationEventPublisher events) {
        this.store = store;
        this.doing = doing;
        this.clocks = clocks;
        this.events = events;
    }

    /** Does what was decided, in the write that records the decision. A deferral changes nothing. */
    @EventListener
    void hear(Decision.Recorded recorded) {
        var decision = recorded.decision();
        if (decision.outcome() == Decision.Outcome.DEFERRED) return;
        store.find(recorded.matter().id())
                .filter(proposal -> proposal.outcome().isEmpty())
                .ifPresent(proposal -> clocks.write(number -> {
                    var outcome = outcome(proposal, decision);
                    store.insert(proposal.id(), outcome, number);
                    events.publishEvent(new Proposal.Done(
                            proposal.id(),
                            proposal.agreement(),
                            proposal.act(),
                            outcome,
                            proposal.commissioner(),
                            decision.by()));
                    return outcome;
                }));
    }

    private Proposal.Outcome outcome(Proposal proposal, Decision decision) {
        var id = decision.id().value();
        if (decision.outcome() != Decision.Outcome.APPROVED) {
            return new Proposal.Outcome(
                    id, false, "It was " + decision.outcome() + ", and nothing was changed.", decision.day());
        }
        return switch (doing.apply(proposal, decision, decision.by())) {
            case Answer.Done<UUID> done ->
                new Proposal.Outcome(id, true, "It was " + proposal.act().done + " by this decision.", decision.day());
            case Answer.Refused<UUID>(var objections) ->
                new Proposal.Outcome(
                        id,
                        false,
                        "It was approved and could not be done: "
                                + objections.getFirst().sentence(),
                        decision.day());
        };
    }
}
