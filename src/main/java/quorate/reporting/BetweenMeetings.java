package quorate.reporting;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import quorate.authority.Authority;
import quorate.authority.Decision;
import quorate.authority.Instrument;
import quorate.authority.Matter;
import quorate.authority.Terms;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.register.Party;
import quorate.register.Register;
import quorate.register.Tie;
import quorate.web.CurrentPerson;
import quorate.web.Veil;

/** Decisions that officers took between the meetings of a committee, as far as somebody may see what they were about. */
@Component
class BetweenMeetings {

    private final Authority authority;
    private final Register register;
    private final ObjectProvider<Veil> veils;

    BetweenMeetings(Authority authority, Register register, ObjectProvider<Veil> veils) {
        this.authority = authority;
        this.register = register;
        this.veils = veils;
    }

    List<Origin> list(PartyId committee, Span days, CurrentPerson reader) {
        var commissioners = authority.instruments(Long.MAX_VALUE).list().stream()
                .map(Instrument::content)
                .flatMap(content ->
                        content instanceof Terms terms && terms.body().equals(committee)
                                ? terms.of().stream()
                                : Stream.empty())
                .distinct()
                .toList();
        return commissioners.stream()
                .flatMap(commissioner -> authority.docket(commissioner, Set.of(), Long.MAX_VALUE).stream())
                .filter(decided -> veils.stream()
                        .noneMatch(
                                veil -> veil.hides(reader, decided.matter().id().value())))
                .flatMap(decided -> decided.decisions().stream()
                        .filter(decision -> days.holdsOn(decision.day()) && isOfficers(decision, committee))
                        .map(decision -> origin(decided.matter(), decision)))
                .toList();
    }

    /** Of an officer of this committee, or of one of its commissioner, who belongs to no committee more than to another. */
    private boolean isOfficers(Decision decision, PartyId committee) {
        if (decision.meeting().isPresent() || decision.outcome() == Decision.Outcome.DEFERRED) return false;
        var view = register.on(decision.day());
        var of = view.linksFrom(decision.body(), Tie.PART_OF).stream()
                .map(link -> link.to())
                .toList();
        return of.contains(committee)
                || view.linksFrom(committee, Tie.PART_OF).stream().anyMatch(link -> of.contains(link.to()));
    }

    private Origin origin(Matter matter, Decision decision) {
        var officer = register.on(decision.day())
                .find(decision.body())
                .map(Party::name)
                .orElse("an officer");
        return new Origin(
                decision.id(),
                decision.day(),
                matter.title(),
                decision.outcome() + " by the " + officer + " between meetings",
                "/officers-decisions/" + decision.id(),
                java.util.Optional.empty());
    }
}
