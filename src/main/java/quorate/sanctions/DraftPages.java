package quorate.sanctions;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import quorate.clocks.Clocks;
import quorate.contracts.Agreement;
import quorate.contracts.Contracts;
import quorate.kernel.Code;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;
import quorate.register.Party;
import quorate.register.Register;
import quorate.web.Choice;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.Page;
import quorate.web.Typed;

/** Where a notice is drafted. It is kept lawful or not, and the page of the draft says what stands against it. */
@Controller
@Door(Door.Who.STAFF)
class DraftPages {

    private final Sanctions sanctions;
    private final Ladder ladder;
    private final Readers readers;
    private final Contracts contracts;
    private final Register register;
    private final Clocks clocks;

    DraftPages(
            Sanctions sanctions,
            Ladder ladder,
            Readers readers,
            Contracts contracts,
            Register register,
            Clocks clocks) {
        this.sanctions = sanctions;
        this.ladder = ladder;
        this.readers = readers;
        this.contracts = contracts;
        this.register = register;
        this.clocks = clocks;
    }

    record Drafting(Typed typed, NoticeKind kind, Agreement agreement, List<Choice> grounds) {

        List<Choice> kinds() {
            return Choice.of(NoticeKind.class);
        }
    }

    @GetMapping("/contracts/{id}/notices/new")
    ModelAndView ask(@PathVariable UUID id, CurrentPerson person, Typed typed) {
        var agreement = own(id, person);
        return Page.of(
                "sanctions/draft",
                drafting(typed.knowing(Map.of("key", Fresh.id().toString())), agreement));
    }

    private Drafting drafting(Typed typed, Agreement agreement) {
        var kind = List.of(NoticeKind.values()).stream()
                .filter(it -> Code.of(it).equals(typed.value("kind")))
                .findFirst()
                .orElse(NoticeKind.REMEDIAL);
        return new Drafting(
                typed,
                kind,
                agreement,
                grounds(agreement).stream()
                        .map(ground -> Choice.of(ground.id(), ground.title())
                                .hint(ground.says() + " "
                                        + ground.sources().getFirst().place()))
                        .toList());
    }

    private List<Ground> grounds(Agreement agreement) {
        return ladder.grounds(agreement.kind().id(), clocks.today());
    }

    @PostMapping("/contracts/{id}/notices/new")
    ModelAndView draft(@PathVariable UUID id, CurrentPerson person, Typed typed) {
        var agreement = own(id, person);
        var drafting = drafting(typed, agreement);
        var view = register.on(clocks.today());
        var notice = NoticeForm.read(
                typed,
                drafting.kind(),
                agreement,
                grounds(agreement),
                view.findByCode("ods", agreement.practice()).map(Party::id).orElseThrow(Page::missing),
                keeper(agreement),
                clocks.today(),
                person.id());
        if (!typed.isFaulty() && notice.body().serve().isBefore(clocks.today())) {
            typed.fault("serve", "A notice is drafted before it is served: enter today or a later day");
        }
        if (typed.isFaulty()) return Page.faulty("sanctions/draft", drafting);
        return Page.seeOther(sanctions.draft(notice).page(), "The draft is kept");
    }

    /** An agreement that was entered, of a commissioner whose records the person keeps. */
    private Agreement own(UUID id, CurrentPerson person) {
        var agreement = contracts
                .find(id, clocks.today(), Long.MAX_VALUE)
                .filter(each -> !each.published() && !each.practice().isEmpty())
                .orElseThrow(Page::missing);
        if (!readers.keeps(person, keeper(agreement))) throw new AccessDeniedException("Not theirs");
        return agreement;
    }

    private PartyId keeper(Agreement agreement) {
        return contracts
                .holdings(clocks.today(), Long.MAX_VALUE)
                .commissioner(agreement)
                .map(Party::id)
                .orElseGet(() -> agreement.commissioner().orElse(Register.NHS_ENGLAND));
    }
}
