package quorate.documents;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import quorate.contracts.Agreement;
import quorate.contracts.Papers;
import quorate.web.CurrentPerson;
import quorate.web.OnDay;
import quorate.web.Words;

/** Puts documents on the page of an agreement, and answers for its signed copy. */
@Component
class OnContract implements Papers {

    private static final int SHOWN = 8;

    private final DocumentStore store;
    private final DocumentKinds kinds;
    private final Readers readers;

    OnContract(DocumentStore store, DocumentKinds kinds, Readers readers) {
        this.store = store;
        this.kinds = kinds;
        this.readers = readers;
    }

    @Override
    public Set<UUID> signed(LocalDate day, long known) {
        return store.signed(day, known);
    }

    @Override
    public Optional<Bundle> findBundle(Agreement agreement, CurrentPerson person, OnDay on) {
        var sight = readers.of(person);
        if (agreement.published() || !sight.mayOpen(agreement)) return Optional.empty();
        var pile = Pile.of(agreement, store.list(List.of(agreement.id()), on.day(), on.known()), on.day());
        return Optional.of(new Bundle(
                pile.current().stream()
                        .filter(held -> sight.mayRead(held, agreement))
                        .limit(SHOWN)
                        .map(OnContract::paper)
                        .toList(),
                pile.missing(kinds.all()).stream()
                        .map(missing -> missing.kind().title().toLowerCase(java.util.Locale.UK))
                        .toList(),
                Held.page(agreement.id())));
    }

    private static Paper paper(Held held) {
        return new Paper(
                held.title(),
                held.kind().title() + " of " + Words.day(held.day())
                        + (held.isSigned() ? ", signed by " + held.signers() : "") + ". Original: "
                        + held.original(),
                held.isSigned() ? "" : "Unsigned draft",
                held.page());
    }
}
