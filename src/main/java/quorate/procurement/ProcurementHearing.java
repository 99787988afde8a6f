package quorate.procurement;

import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import quorate.authority.Decision;
import quorate.clocks.Clocks;
import quorate.kernel.Actor;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;
import quorate.procurement.Step.What;
import quorate.web.Standing;

/** Hears what was decided about the award of a procurement. */
@Component
class ProcurementHearing {

    private final ProcurementStore store;
    private final Standing standing;
    private final Clocks clocks;
    private final ApplicationEventPublisher events;

    ProcurementHearing(ProcurementStore store, Standing standing, Clocks clocks, ApplicationEventPublisher events) {
        this.store = store;
        this.standing = standing;
        this.clocks = clocks;
        this.events = events;
    }

    /** A deferral changes nothing, and a decision about what was gone back on neither. */
    @EventListener
    void hear(Decision.Recorded recorded) {
        var decision = recorded.decision();
        if (decision.outcome() == Decision.Outcome.DEFERRED) return;
        store.find(recorded.matter().id())
                .filter(proceeding ->
                        proceeding.question().equals(recorded.matter().id()))
                .filter(proceeding -> proceeding.decided().isEmpty())
                .ifPresent(proceeding -> clocks.write(number -> decided(proceeding, decision, number)));
    }

    private Step decided(Proceeding proceeding, Decision decision, long number) {
        var approved = decision.outcome() == Decision.Outcome.APPROVED;
        var conditions = Optional.of(decision.conditions())
                .filter(it -> !it.isBlank())
                .map(it -> " on conditions: " + it)
                .orElse("");
        var step = new Step(
                Fresh.id(),
                What.DECIDED,
                decision.id().value().toString(),
                decision.outcome() + conditions,
                Map.of("approved", approved ? "yes" : "no", "body", standing.nameOf(decision.body())),
                decision.day(),
                person(decision.by(), proceeding),
                number);
        store.insert(proceeding.procurement().id(), step);
        events.publishEvent(new Procedure.Stepped(proceeding.procurement(), step, decision.by()));
        return step;
    }

    private static PartyId person(Actor by, Proceeding proceeding) {
        return by instanceof Actor.Person(var person)
                ? person
                : proceeding
                        .laid()
                        .map(Step::by)
                        .orElse(proceeding.procurement().by());
    }
}
