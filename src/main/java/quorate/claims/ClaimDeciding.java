package quorate.claims;

import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import quorate.authority.Decision;
import quorate.clocks.Clocks;
import quorate.kernel.Answer;
import quorate.ledger.Posted;
import quorate.payments.Dues;

/** Hears what was decided about claims, and lets them become due in the same write. A deferral changes nothing. */
@Component
class ClaimDeciding {

    private final ClaimStore store;
    private final Dues dues;
    private final Clocks clocks;
    private final ApplicationEventPublisher events;

    ClaimDeciding(ClaimStore store, Dues dues, Clocks clocks, ApplicationEventPublisher events) {
        this.store = store;
        this.dues = dues;
        this.clocks = clocks;
        this.events = events;
    }

    @EventListener
    void hear(Decision.Recorded recorded) {
        var decision = recorded.decision();
        if (decision.outcome() == Decision.Outcome.DEFERRED) return;
        store.find(recorded.matter().id())
                .filter(claim -> !claim.isOver())
                .ifPresent(claim -> clocks.write(number -> {
                    var outcome = outcome(claim, decision);
                    store.insert(claim.id(), outcome, number);
                    events.publishEvent(new Claim.Moved(
                            claim,
                            outcome.paid() ? "became due" : "not paid",
                            Optional.of(outcome.decision()),
                            decision.by()));
                    return outcome;
                }));
    }

    private Claim.Outcome outcome(Claim claim, Decision decision) {
        var id = decision.id().value();
        if (decision.outcome() != Decision.Outcome.APPROVED) {
            return new Claim.Outcome(
                    id,
                    false,
                    "It was " + decision.outcome() + ", and nothing is paid." + reason(decision),
                    decision.day());
        }
        var fund = claim.course().laying().orElseThrow().fund();
        return switch (dues.owe(Claims.owed(claim, fund, clocks.today()), decision.id(), decision.by())) {
            case Answer.Done<Posted> done ->
                new Claim.Outcome(id, true, "It became due by this decision.", decision.day());
            case Answer.Refused<Posted>(var objections) ->
                new Claim.Outcome(
                        id,
                        false,
                        "It was approved and could not become due: "
                                + objections.getFirst().sentence(),
                        decision.day());
        };
    }

    /** What was said with the decision, so that the practice reads why. */
    private static String reason(Decision decision) {
        return decision.conditions().isBlank() ? "" : " The reason: " + decision.conditions();
    }
}
