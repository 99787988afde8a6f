package quorate.contracts;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import quorate.clocks.Clocks;
import quorate.kernel.Answer;
import quorate.kernel.Fresh;
import quorate.register.Keepers;
import quorate.register.Kind;
import quorate.register.Register;
import quorate.web.Choice;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.Page;
import quorate.web.Typed;

/** Where whoever keeps the records of a commissioner enters a contract that it has, and what that says. */
@Controller
@Door(Door.Who.STAFF)
class EntryPages {

    private static final Kind[] BODIES = {Kind.CCG, Kind.ICB, Kind.NHS_ENGLAND};

    private final Contracts contracts;
    private final Kinds kinds;
    private final Register register;
    private final Keepers keepers;
    private final Clocks clocks;

    EntryPages(Contracts contracts, Kinds kinds, Register register, Keepers keepers, Clocks clocks) {
        this.contracts = contracts;
        this.kinds = kinds;
        this.register = register;
        this.keepers = keepers;
        this.clocks = clocks;
    }

    /** @param bases agreements that another may lie on */
    record Entering(Typed typed, List<Choice> kinds, List<Choice> bases) {}

    @GetMapping("/contracts/new")
    ModelAndView form(CurrentPerson person, Typed typed) {
        keepers.enter(person);
        return Page.of(
                "contracts/enter",
                entering(typed.knowing(Map.of("key", Fresh.id().toString())), person));
    }

    private Entering entering(Typed typed, CurrentPerson person) {
        var today = clocks.today();
        var holdings = contracts.holdings(today, Long.MAX_VALUE);
        var bases = contracts.on(today, Long.MAX_VALUE).stream()
                .filter(agreement -> !agreement.published() && !agreement.kind().layered())
                .filter(agreement -> holdings.commissioner(agreement)
                        .filter(body -> keepers.keeps(person, List.of(body.id())))
                        .isPresent())
                .map(agreement -> Choice.of(agreement.id().toString(), agreement.title()))
                .toList();
        return new Entering(typed, kinds.choices(), bases);
    }

    @PostMapping("/contracts/new")
    ModelAndView enter(CurrentPerson person, Typed typed) {
        keepers.enter(person);
        var today = clocks.today();
        var view = register.on(today);
        var holdings = contracts.holdings(today, Long.MAX_VALUE);
        var filed = AgreementForm.read(
                typed,
                kinds,
                code -> view.findByCode("ods", code).filter(party -> party.kind() != Kind.CCG),
                holdings::commissioner,
                text -> register.findNamed(text, today, BODIES),
                today);
        if (!typed.isFaulty() && !keepers.keeps(person, List.of(filed.commissioner()))) {
            typed.fault(
                    filed.practice().isEmpty() ? "commissioner" : "practice",
                    "You do not keep the records of "
                            + view.find(filed.commissioner())
                                    .map(quorate.register.Party::name)
                                    .orElse("its commissioner"));
        }
        if (typed.isFaulty()) return Page.faulty("contracts/enter", entering(typed, person));
        return switch (contracts.enter(filed, person.actor())) {
            case Answer.Done<UUID>(var id) -> Page.seeOther("/contracts/" + id, "The contract is entered");
            case Answer.Refused<UUID>(var objections) -> {
                typed.object(objections);
                yield Page.faulty("contracts/enter", entering(typed, person));
            }
        };
    }

    record Saying(Agreement agreement, Typed typed) {}

    @GetMapping("/contracts/{id}/clauses/new")
    ModelAndView ask(@PathVariable UUID id, CurrentPerson person) {
        return Page.of("contracts/say", new Saying(own(id, person), Typed.nothing()));
    }

    @PostMapping("/contracts/{id}/clauses/new")
    ModelAndView say(@PathVariable UUID id, CurrentPerson person, Typed typed) {
        var agreement = own(id, person);
        var clause = ClauseForm.read(typed, agreement.life().from());
        if (clause.isEmpty()) return Page.faulty("contracts/say", new Saying(agreement, typed));
        contracts.say(id, List.of(clause.get()), List.of(), person.actor()).orThrow();
        return Page.seeOther("/contracts/" + id, "It is recorded what the contract says");
    }

    /** An agreement that was entered, of a commissioner whose records the person keeps. */
    private Agreement own(UUID id, CurrentPerson person) {
        var holdings = contracts.holdings(clocks.today(), Long.MAX_VALUE);
        var agreement = holdings.find(id).filter(each -> !each.published()).orElseThrow(Page::missing);
        var bodies = java.util.stream.Stream.concat(
                        holdings.commissioner(agreement).map(quorate.register.Party::id).stream(),
                        agreement.commissioner().stream())
                .distinct()
                .toList();
        if (!keepers.keeps(person, bodies))
            throw new org.springframework.security.access.AccessDeniedException("Not theirs");
        return agreement;
    }
}
