package quorate.instructions;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import quorate.clocks.Clocks;
import quorate.instructions.SignatoryStore.Signatory;
import quorate.kernel.Answer;
import quorate.kernel.PartyId;
import quorate.payments.Payable;
import quorate.register.Kind;
import quorate.register.Register;
import quorate.web.Choice;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.OnDay;
import quorate.web.Page;
import quorate.web.Standing;
import quorate.web.Typed;

/** The list of those who may tell the agent to pay. */
@Controller
@Door(Door.Who.STAFF)
class SignatoryPages {

    private static final String HERE = "/payments/signatories";

    private final Signatories signatories;
    private final Payable payable;
    private final Register register;
    private final Standing standing;
    private final Clocks clocks;

    SignatoryPages(Signatories signatories, Payable payable, Register register, Standing standing, Clocks clocks) {
        this.signatories = signatories;
        this.payable = payable;
        this.register = register;
        this.standing = standing;
        this.clocks = clocks;
    }

    record Row(Signatory signatory, String name, String commissioner, boolean listed, boolean mayRemove) {}

    record Listing(List<Row> rows, List<Choice> commissioners, boolean reads, Typed typed) {}

    @GetMapping(HERE)
    ModelAndView list(CurrentPerson person, OnDay day) {
        return Page.of("instructions/signatories", listing(person, day.known(), day.day(), Typed.nothing()));
    }

    private Listing listing(CurrentPerson person, long known, LocalDate day, Typed typed) {
        var may = payable.approvedBy(person);
        return new Listing(
                signatories.list(payable.readBy(person), known).stream()
                        .map(each -> new Row(
                                each,
                                standing.nameOf(each.person()),
                                standing.nameOf(each.commissioner()),
                                each.days().holdsOn(day),
                                may.contains(each.commissioner())
                                        && each.days().end().isEmpty()))
                        .toList(),
                may.stream()
                        .map(id -> Choice.of(id.toString(), standing.nameOf(id)))
                        .toList(),
                !payable.readBy(person).isEmpty(),
                typed);
    }

    @PostMapping(HERE)
    ModelAndView change(CurrentPerson person, Typed typed) {
        var may = payable.approvedBy(person);
        if (may.isEmpty()) throw new AccessDeniedException("Keeps no list");
        var commissioner = typed.offered("commissioner", "Choose the commissioner", may);
        var removing = !typed.value("remove").isEmpty();
        var today = clocks.today();
        var who = removing
                ? typed.offered(
                        "remove",
                        "Choose somebody on the list",
                        signatories.list(may, Long.MAX_VALUE).stream()
                                .map(Signatory::person)
                                .toList())
                : typed.found(
                        "person",
                        "Enter the whole name of somebody who holds a post of this commissioner today",
                        text -> named(text, commissioner.orElse(null)));
        if (!typed.isFaulty()) {
            var answer = removing
                    ? signatories.remove(commissioner.orElseThrow(), who.orElseThrow(), person.id())
                    : signatories.add(commissioner.orElseThrow(), who.orElseThrow(), today, person.id());
            if (answer.isDone()) return Page.seeOther(HERE, removing ? "Taken off the list" : "Put on the list");
            typed.object(((Answer.Refused<Boolean>) answer).objections());
        }
        return Page.faulty("instructions/signatories", listing(person, Long.MAX_VALUE, today, typed));
    }

    /** Somebody of that name who holds a post in the commissioner or one of its committees. */
    private java.util.Optional<PartyId> named(String text, @org.jspecify.annotations.Nullable PartyId commissioner) {
        var today = clocks.today();
        var view = register.on(today);
        return view.list(Kind.PERSON).stream()
                .filter(party -> party.name().toLowerCase(Locale.UK).equals(text.toLowerCase(Locale.UK)))
                .filter(party -> standing.postsOf(party.id(), today).stream()
                        .anyMatch(post -> commissioner != null
                                && (post.body().equals(commissioner)
                                        || view.linksFrom(post.body(), quorate.register.Tie.PART_OF).stream()
                                                .anyMatch(link -> link.to().equals(commissioner)))))
                .map(quorate.register.Party::id)
                .findFirst();
    }
}
