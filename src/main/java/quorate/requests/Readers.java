package quorate.requests;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.contracts.Insiders;
import quorate.kernel.PartyId;
import quorate.register.Keepers;
import quorate.register.Kind;
import quorate.register.Party;
import quorate.register.Register;
import quorate.register.Tie;
import quorate.requests.Step.What;
import quorate.web.CurrentPerson;
import quorate.web.Veil;

/** Who sees a request, and who may do something with it. */
@Component
class Readers {

    private final Keepers keepers;
    private final Insiders insiders;
    private final Register register;
    private final List<Veil> veils;
    private final Clocks clocks;

    Readers(Keepers keepers, Insiders insiders, Register register, List<Veil> veils, Clocks clocks) {
        this.keepers = keepers;
        this.insiders = insiders;
        this.register = register;
        this.veils = veils;
        this.clocks = clocks;
    }

    /** The practices for which the person speaks today: of which they are a partner, or hold a post. */
    Set<Party> practicesOf(CurrentPerson person) {
        var view = register.on(clocks.today());
        var ids = new HashSet<PartyId>();
        view.linksFrom(person.id(), Tie.PARTNER_IN).forEach(link -> ids.add(link.to()));
        person.posts().forEach(post -> ids.add(post.body()));
        var practices = new HashSet<Party>();
        ids.forEach(id ->
                view.find(id).filter(party -> party.kind() == Kind.PRACTICE).ifPresent(practices::add));
        return practices;
    }

    boolean speaksFor(CurrentPerson person, PartyId practice) {
        return practicesOf(person).stream().anyMatch(party -> party.id().equals(practice));
    }

    /** A practice that would merge or part sees it, as does the one that asks. */
    private boolean isOfOne(CurrentPerson person, Request request) {
        return practicesOf(person).stream()
                .anyMatch(party -> party.id().equals(request.party())
                        || party.code().filter(request.others()::contains).isPresent());
    }

    boolean keeps(CurrentPerson person, PartyId commissioner) {
        return keepers.keeps(person, List.of(commissioner));
    }

    boolean keepsAny(CurrentPerson person) {
        return keepers.keepsAny(person);
    }

    /**
     * Hidden means absent. A practice sees its own; a member what is on the docket and not withheld from them; and a member
     * who is of the practice besides is a member here, and sees nothing of what is withheld.
     */
    boolean mayRead(CurrentPerson person, Dossier dossier) {
        var request = dossier.request();
        var inside = insiders.isOf(person, request.commissioner());
        if (!inside && !keeps(person, request.commissioner())) return isOfOne(person, request);
        if (veils.stream().anyMatch(veil -> veil.hides(person, request.matter().value()))) return false;
        return keeps(person, request.commissioner()) || isOfOne(person, request) || dossier.has(What.LAID);
    }

    /** Why it was laid is for whoever decides. */
    boolean mayReadWhyLaid(CurrentPerson person, Dossier dossier) {
        return insiders.isOf(person, dossier.request().commissioner())
                || keeps(person, dossier.request().commissioner());
    }

    boolean mayAct(CurrentPerson person, Dossier dossier) {
        return mayRead(person, dossier) && keeps(person, dossier.request().commissioner());
    }

    /** A practice withdraws what it asked for; so does whoever keeps the records, for it. */
    boolean mayWithdraw(CurrentPerson person, Dossier dossier) {
        return mayAct(person, dossier)
                || mayRead(person, dossier)
                        && speaksFor(person, dossier.request().party());
    }
}
