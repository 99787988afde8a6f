package quorate.claims;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import quorate.authority.Decision;
import quorate.clocks.Clocks;
import quorate.kernel.Answer;
import quorate.ledger.Posted;
import quorate.loans.Loan;
import quorate.loans.Loans;
import quorate.payments.Dues;

/** Hears what was decided about claims, and lets them become due in the same write. A deferral changes nothing. */
@Component
class ClaimDeciding {

    private final ClaimStore store;
    private final Dues dues;
    private final Loans loans;
    private final Clocks clocks;
    private final ApplicationEventPublisher events;

    ClaimDeciding(ClaimStore store, Dues dues, Loans loans, Clocks clocks, ApplicationEventPublisher events) {
        this.store = store;
        this.dues = dues;
        this.loans = loans;
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
            case Answer.Done<Posted> done -> {
                claim.instalments().ifPresent(count -> loans.lend(loan(claim, fund, count, decision), decision.by()));
                yield new Claim.Outcome(id, true, "It became due by this decision.", decision.day());
            }
            case Answer.Refused<Posted>(var objections) ->
                new Claim.Outcome(
                        id,
                        false,
                        "It was approved and could not become due: "
                                + objections.getFirst().sentence(),
                        decision.day());
        };
    }

    private static Loan loan(Claim claim, UUID fund, int instalments, Decision decision) {
        return new Loan(
                claim.id(),
                claim.matter(),
                decision.id(),
                claim.commissioner(),
                claim.practice(),
                claim.code(),
                fund,
                claim.kind().stream(),
                claim.posting(),
                claim.owed(),
                instalments,
                claim.kind() + ", " + claim.used().invoice(),
                claim.page(),
                decision.day(),
                List.of(),
                Optional.empty());
    }

    /** What was said with the decision, so that the practice reads why. */
    private static String reason(Decision decision) {
        return decision.conditions().isBlank() ? "" : " The reason: " + decision.conditions();
    }
}
