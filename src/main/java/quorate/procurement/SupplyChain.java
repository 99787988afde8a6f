package quorate.procurement;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import quorate.kernel.Actor;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.register.Link;
import quorate.register.Register;
import quorate.register.Tie;

/** Writes into the register who bids and who works for whom: whoever searches for conflicts looks there and nowhere else. */
@Component
class SupplyChain {

    private static final String NOTE = "supply-chain";

    private final Register register;

    SupplyChain(Register register) {
        this.register = register;
    }

    /** @param known false while nobody can say who will do the work for the provider */
    void bids(PartyId provider, Procedure procurement, boolean known, LocalDate day, Actor by) {
        var notes = known ? Map.<String, String>of() : Map.of(NOTE, "unknown");
        link(provider, Tie.BIDDER_FOR, procurement.commissioner(), notes, procurement, day, by);
    }

    void worksFor(PartyId subcontractor, PartyId lead, Procedure procurement, LocalDate day, Actor by) {
        link(subcontractor, Tie.SUBCONTRACTOR_OF, lead, Map.of(), procurement, day, by);
    }

    private void link(
            PartyId from,
            Tie tie,
            PartyId to,
            Map<String, String> notes,
            Procedure procurement,
            LocalDate day,
            Actor by) {
        var before = register.on(day).linksFrom(from, tie).stream()
                .filter(link -> link.to().equals(to))
                .findFirst();
        if (before.filter(link -> link.notes().equals(notes)).isPresent()) return;
        var source = "procurement “" + procurement.title() + "”";
        before.map(Link::id)
                .ifPresent(old -> register.end(old, from, day, "It is said otherwise in a " + source, by)
                        .orThrow());
        register.link(from, tie, to, Span.since(day), notes, source, by).orThrow();
    }
}
