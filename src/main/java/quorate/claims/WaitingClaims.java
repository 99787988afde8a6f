package quorate.claims;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.payments.SpokenFor;

/** What claims that wait for a decision name as their promise: no run pays something else from it meanwhile. */
@Component
class WaitingClaims implements SpokenFor {

    private final ClaimStore store;

    WaitingClaims(ClaimStore store) {
        this.store = store;
    }

    @Override
    public Map<UUID, Money> of(PartyId commissioner) {
        var found = new HashMap<UUID, Money>();
        for (var claim : store.list(List.of(commissioner), List.of(), Long.MAX_VALUE)) {
            if (claim.isOver()) continue;
            claim.course()
                    .laying()
                    .flatMap(Claim.Laying::promise)
                    .ifPresent(promise -> found.merge(promise, claim.owed(), Money::plus));
        }
        return found;
    }
}
