package quorate.pools;

import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import quorate.authority.Decision;
import quorate.clocks.Clocks;
import quorate.kernel.PartyId;

/** Hears what was decided about pools. */
@Component
class PoolDeciding {

    private final PoolStore store;
    private final Clocks clocks;
    private final ApplicationEventPublisher events;

    PoolDeciding(PoolStore store, Clocks clocks, ApplicationEventPublisher events) {
        this.store = store;
        this.clocks = clocks;
        this.events = events;
    }

    private record Waiting(Pool pool, PartyId partner) {}

    /** Keeps what was decided, in the write that records the decision. A deferral changes nothing. */
    @EventListener
    void hear(Decision.Recorded recorded) {
        var decision = recorded.decision();
        if (decision.outcome() == Decision.Outcome.DEFERRED) return;
        find(recorded)
                .ifPresent(waiting -> clocks.write(number -> {
                    var done = decision.outcome() == Decision.Outcome.APPROVED;
                    var outcome = new Pool.Outcome(
                            decision.id().value(),
                            done,
                            done ? "It was approved." : "It was " + decision.outcome() + ".",
                            decision.day());
                    store.insert(waiting.pool().id(), waiting.partner(), outcome, number);
                    events.publishEvent(
                            new Pool.Decided(waiting.pool().id(), waiting.partner(), outcome, decision.by()));
                    return outcome;
                }));
    }

    private Optional<Waiting> find(Decision.Recorded recorded) {
        var partner = recorded.matter().commissioner();
        return store.list(java.util.List.of(partner), Long.MAX_VALUE).stream()
                .flatMap(pool -> Stream.of(new Waiting(pool, partner)))
                .filter(it -> it.pool().deciders().contains(partner)
                        && it.pool().matter(partner).equals(recorded.matter().id())
                        && !it.pool().outcomes().containsKey(partner))
                .findFirst();
    }
}
