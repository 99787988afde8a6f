package quorate.claims;

import java.util.List;
import org.springframework.stereotype.Component;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.payments.Besides;

/** Puts what became due by claims beside the practice’s own statements. */
@Component
class DueClaims implements Besides {

    private final ClaimStore store;

    DueClaims(ClaimStore store) {
        this.store = store;
    }

    @Override
    public List<Other> of(PartyId practice) {
        return store.list(List.of(), List.of(practice), Long.MAX_VALUE).stream()
                .filter(claim -> claim.given().isMoreThan(Money.ZERO))
                .map(claim -> new Other(
                        "Claim: " + claim.kind() + ", invoice " + claim.used().invoice(),
                        claim.course().outcome().orElseThrow().day(),
                        claim.given(),
                        claim.page()))
                .toList();
    }
}
