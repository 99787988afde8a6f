package quorate.budgets;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import quorate.authority.Decision;
import quorate.clocks.Clocks;

/** Hears what was decided about movements, and moves. */
@Component
class Deciding {

    private final MovementStore store;
    private final Movements movements;
    private final Clocks clocks;
    private final ApplicationEventPublisher events;

    Deciding(MovementStore store, Movements movements, Clocks clocks, ApplicationEventPublisher events) {
        this.store = store;
        this.movements = movements;
        this.clocks = clocks;
        this.events = events;
    }

    /** Moves what was decided, in the write that records the decision. A deferral changes nothing. */
    @EventListener
    void hear(Decision.Recorded recorded) {
        var decision = recorded.decision();
        if (decision.outcome() == Decision.Outcome.DEFERRED) return;
        store.find(recorded.matter().id())
                .filter(movement -> movement.outcome().isEmpty())
                .ifPresent(movement -> clocks.write(number -> {
                    var outcome = outcome(movement, decision);
                    store.insert(movement.id(), outcome, number);
                    events.publishEvent(new Movement.Done(
                            movement.id(), movement.commissioner(), movement.move(), outcome, decision.by()));
                    return outcome;
                }));
    }

    private Movement.Outcome outcome(Movement movement, Decision decision) {
        var id = decision.id().value();
        if (decision.outcome() != Decision.Outcome.APPROVED) {
            return new Movement.Outcome(
                    id, false, "It was " + decision.outcome() + ", and no money was moved.", decision.day());
        }
        var against = movements.move(movement, decision.id(), decision.by());
        return against.isEmpty()
                ? new Movement.Outcome(id, true, "It was " + done(movement) + " by this decision.", decision.day())
                : new Movement.Outcome(
                        id,
                        false,
                        "It was approved and could not be " + done(movement) + ": "
                                + against.getFirst().sentence(),
                        decision.day());
    }

    private static String done(Movement movement) {
        return switch (movement.move()) {
            case RESERVE -> "promised";
            case RELEASE -> "released";
            default -> "moved";
        };
    }
}
