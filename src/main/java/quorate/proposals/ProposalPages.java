package quorate.proposals;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import quorate.authority.Route;
import quorate.clocks.Clocks;
import quorate.contracts.Agreement;
import quorate.contracts.Clause;
import quorate.contracts.Contracts;
import quorate.contracts.Kinds;
import quorate.contracts.Term;
import quorate.contracts.Told;
import quorate.kernel.Answer;
import quorate.kernel.Code;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.proposals.Proposal.Act;
import quorate.register.Keepers;
import quorate.register.Kind;
import quorate.register.Party;
import quorate.register.Register;
import quorate.web.Choice;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.Page;
import quorate.web.Standing;
import quorate.web.Typed;
import quorate.web.Veil;

/** Where an award, a variation, an extension or an end is proposed, checked, laid for a decision, and taken back. */
@Controller
@Door(Door.Who.STAFF)
class ProposalPages {

    private static final String HERE = "/contracts/proposals";

    private final Proposals proposals;
    private final Contracts contracts;
    private final Kinds kinds;
    private final Register register;
    private final Keepers keepers;
    private final Standing standing;
    private final List<Veil> veils;
    private final Clocks clocks;

    ProposalPages(
            Proposals proposals,
            Contracts contracts,
            Kinds kinds,
            Register register,
            Keepers keepers,
            Standing standing,
            List<Veil> veils,
            Clocks clocks) {
        this.proposals = proposals;
        this.contracts = contracts;
        this.kinds = kinds;
        this.register = register;
        this.keepers = keepers;
        this.standing = standing;
        this.veils = veils;
        this.clocks = clocks;
    }

    record Listing(List<Proposal> proposals) {}

    /** @param title of the agreement @param action where the form is sent */
    record Asking(Typed typed, String title, Act act, String action, List<Choice> kinds) {}

    /** @param said what it said before, in words; empty where nothing was said */
    record Checking(
            Typed typed,
            Proposal proposal,
            String action,
            String before,
            String after,
            List<Route> routes,
            Map<String, String> carried) {}

    record One(Proposal proposal, Typed typed, String commissioner, String by, boolean mayUndo) {}

    @GetMapping(HERE)
    ModelAndView list(CurrentPerson person) {
        keepers.enter(person);
        return Page.of(
                "proposals/proposals",
                new Listing(proposals.list().stream()
                        .filter(proposal -> isFor(proposal, person))
                        .toList()));
    }

    private boolean isFor(Proposal proposal, CurrentPerson person) {
        return keepers.keeps(person, List.of(proposal.commissioner()))
                && veils.stream()
                        .noneMatch(veil -> veil.hides(person, proposal.matter().value()));
    }

    @GetMapping("/contracts/{id}/proposals/new")
    ModelAndView ask(@PathVariable UUID id, CurrentPerson person, Typed typed) {
        var agreement = own(id, person);
        return Page.of("proposals/ask", asking(typed.knowing(fresh()), agreement, act(typed)));
    }

    private static Map<String, String> fresh() {
        return Map.of("key", Fresh.id().toString());
    }

    /** Which act the address or the form names; what is none of them is an extension. */
    private static Act act(Typed typed) {
        return List.of(Act.VARY, Act.END).stream()
                .filter(act -> Code.of(act).equals(typed.value("act")))
                .findFirst()
                .orElse(Act.EXTEND);
    }

    private static Asking asking(Typed typed, Agreement agreement, Act act) {
        return new Asking(typed, agreement.title(), act, "/contracts/" + agreement.id() + "/proposals/new", List.of());
    }

    @PostMapping("/contracts/{id}/proposals/new")
    ModelAndView propose(@PathVariable UUID id, CurrentPerson person, Typed typed) {
        var agreement = own(id, person);
        var act = act(typed);
        var keeper = keeper(agreement);
        var proposal = ProposalForm.read(typed, act, agreement, keeper, clocks.today(), person.id());
        return checked(typed, proposal, asking(typed, agreement, act), person);
    }

    @GetMapping(HERE + "/new")
    ModelAndView award(CurrentPerson person, Typed typed) {
        keepers.enter(person);
        return Page.of("proposals/ask", awarding(typed.knowing(fresh())));
    }

    private Asking awarding(Typed typed) {
        var core = kinds.all().stream()
                .filter(kind -> kind.isCore() && !kind.id().equals(Kinds.UNPUBLISHED))
                .map(kind -> Choice.of(kind.id(), kind.title()))
                .toList();
        return new Asking(typed, "A new contract", Act.AWARD, HERE + "/new", core);
    }

    @PostMapping(HERE + "/new")
    ModelAndView proposeAward(CurrentPerson person, Typed typed) {
        keepers.enter(person);
        var today = clocks.today();
        var view = register.on(today);
        var practice = typed.found(
                "practice",
                "Enter the code of a practice that exists today",
                text -> view.findByCode("ods", text.toUpperCase(Locale.ROOT))
                        .filter(party -> party.kind() == Kind.PRACTICE));
        var keeper = practice.flatMap(contracts.holdings(today, Long.MAX_VALUE)::commissioner);
        if (practice.isPresent()
                && keeper.filter(body -> keepers.keeps(person, List.of(body.id())))
                        .isEmpty()) {
            typed.fault("practice", "You do not keep the records of whoever commissions this practice");
        }
        var proposal = ProposalForm.award(
                typed, kinds, practice, keeper.map(Party::id).orElse(Register.NHS_ENGLAND), today, person.id());
        return checked(typed, proposal, awarding(typed), person);
    }

    /** Shows what is wrong; else everything once more; else, once that was confirmed, lays it. */
    private ModelAndView checked(Typed typed, Proposal proposal, Asking asking, CurrentPerson person) {
        var why = typed.text("why", "Enter why it is proposed", 4000);
        if (!typed.isFaulty()) typed.object(proposals.against(proposal));
        if (typed.isFaulty() || typed.isChosen("change", "yes")) return shown(typed, asking);
        if (!typed.isChosen("confirmed", "yes")) {
            return Page.of(
                    "proposals/check",
                    new Checking(
                            typed,
                            proposal,
                            asking.action(),
                            before(proposal),
                            after(proposal),
                            proposals.ways(proposal).open(),
                            ProposalForm.carried(typed)));
        }
        return switch (proposals.lay(proposal, why, person.actor())) {
            case Answer.Done<Proposal>(var laid) -> Page.seeOther(laid.page(), "Laid for a decision");
            case Answer.Refused<Proposal>(var objections) -> {
                typed.object(objections);
                yield shown(typed, asking);
            }
        };
    }

    private static ModelAndView shown(Typed typed, Asking asking) {
        return typed.isFaulty() ? Page.faulty("proposals/ask", asking) : Page.of("proposals/ask", asking);
    }

    private static String before(Proposal proposal) {
        var body = proposal.body();
        if (body.before().isEmpty()) return "";
        var colon = body.before().indexOf(':');
        return words(
                proposal,
                Told.of(body.before().substring(0, colon), body.before().substring(colon + 1)));
    }

    private static String after(Proposal proposal) {
        return proposal.act() == Act.VARY
                ? words(proposal, Told.said(proposal.body().value()))
                : "";
    }

    private static String words(Proposal proposal, Told told) {
        var body = proposal.body();
        var term = Code.parse(Term.class, body.term());
        return Clause.of(term, body.subject(), told, Span.ALWAYS, "").words();
    }

    @GetMapping(HERE + "/{id}")
    ModelAndView look(@PathVariable UUID id, CurrentPerson person) {
        return Page.of("proposals/proposal", one(find(id, person), Typed.nothing()));
    }

    private One one(Proposal proposal, Typed typed) {
        return new One(
                proposal,
                typed,
                standing.nameOf(proposal.commissioner()),
                standing.nameOf(proposal.by()),
                proposal.canBeUndone());
    }

    private Proposal find(UUID id, CurrentPerson person) {
        return proposals.find(id).filter(proposal -> isFor(proposal, person)).orElseThrow(Page::missing);
    }

    @PostMapping(HERE + "/{id}/undoings")
    ModelAndView undo(@PathVariable UUID id, CurrentPerson person, Typed typed) {
        var proposal = find(id, person);
        var why = typed.text("why", "Enter why it is taken back", 2000);
        if (!typed.isFaulty()
                && proposals.undo(proposal, why, person.id()) instanceof Answer.Refused<Proposal>(var no)) {
            typed.object(no);
        }
        return typed.isFaulty()
                ? Page.faulty("proposals/proposal", one(proposal, typed))
                : Page.seeOther(proposal.page(), "Taken back by a later entry");
    }

    /** An agreement that was entered, of a commissioner whose records the person keeps. */
    private Agreement own(UUID id, CurrentPerson person) {
        var agreement = contracts
                .find(id, clocks.today(), Long.MAX_VALUE)
                .filter(each -> !each.published())
                .orElseThrow(Page::missing);
        if (!keepers.keeps(person, List.of(keeper(agreement)))) throw new AccessDeniedException("Not theirs");
        return agreement;
    }

    private PartyId keeper(Agreement agreement) {
        return contracts
                .holdings(clocks.today(), Long.MAX_VALUE)
                .commissioner(agreement)
                .map(Party::id)
                .or(() -> Optional.of(agreement.commissioner().orElse(Register.NHS_ENGLAND)))
                .orElseThrow();
    }
}
