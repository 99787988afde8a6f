package quorate.drafting;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import quorate.kernel.PartyId;
import quorate.soundings.Proposed;

/** Drafts, so that a committee can be asked about one before it is adopted. */
@Component
class Unshelved implements Proposed {

    private final DraftStore store;

    Unshelved(DraftStore store) {
        this.store = store;
    }

    @Override
    public List<Scheme> of(Collection<PartyId> commissioners) {
        return store.list(commissioners, Long.MAX_VALUE).stream()
                .map(draft -> draft.latest().text())
                .map(text -> new Scheme(Scalars.of(text).id(), DraftPages.titleOf(text)))
                .filter(scheme -> !scheme.id().isEmpty())
                .distinct()
                .toList();
    }
}
