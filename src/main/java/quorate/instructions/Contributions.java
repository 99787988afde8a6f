package quorate.instructions;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.kernel.Actor;
import quorate.kernel.Money;
import quorate.kernel.PartyId;

/** What is deducted for superannuation, by practice and month. */
@Component
class Contributions {

    private final ContributionStore store;
    private final Clocks clocks;
    private final ApplicationEventPublisher events;

    Contributions(ContributionStore store, Clocks clocks, ApplicationEventPublisher events) {
        this.store = store;
        this.clocks = clocks;
        this.events = events;
    }

    List<Contribution> list(Collection<PartyId> commissioners, long known) {
        return store.list(commissioners, known);
    }

    /** Enters all that is not there as it is said. @return how many are new or other than before */
    int enter(PartyId commissioner, List<Contribution> said, PartyId by) {
        return clocks.write(number -> {
            Map<Contribution.Key, Contribution> there = list(List.of(commissioner), Long.MAX_VALUE).stream()
                    .collect(Collectors.toMap(Contribution::key, Function.identity()));
            var fresh = said.stream()
                    .filter(it -> !there.containsKey(it.key()) || !it.says(there.getOrDefault(it.key(), it)))
                    .toList();
            fresh.forEach(it -> store.insert(it, number));
            if (!fresh.isEmpty()) {
                var sum = fresh.stream().map(Contribution::amount).reduce(Money.ZERO, Money::plus);
                events.publishEvent(new Contribution.Entered(commissioner, fresh.size(), sum, new Actor.Person(by)));
            }
            return fresh.size();
        });
    }
}
