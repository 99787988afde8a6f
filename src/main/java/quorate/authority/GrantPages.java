package quorate.authority;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import quorate.clocks.Clocks;
import quorate.kernel.Fresh;
import quorate.kernel.InstrumentId;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.law.Law;
import quorate.register.Kind;
import quorate.register.Party;
import quorate.register.Register;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.Page;
import quorate.web.Typed;
import quorate.web.Words;

/** Instruments that the bodies have signed: entered, held against the rules of their first day, recorded, ended. */
@Controller
@Door(Door.Who.STAFF)
class GrantPages {

    private static final Kind[] BODIES = {Kind.NHS_ENGLAND, Kind.CCG, Kind.ICB, Kind.COMMITTEE};

    private final Authority authority;
    private final Signatories signatories;
    private final Register register;
    private final Law law;
    private final Clocks clocks;

    GrantPages(Authority authority, Signatories signatories, Register register, Law law, Clocks clocks) {
        this.authority = authority;
        this.signatories = signatories;
        this.register = register;
        this.law = law;
        this.clocks = clocks;
    }

    /** @param of whose new version it is; empty for a new instrument */
    record Entering(Typed typed, Optional<Instrument> of) {
        String kind() {
            return typed.value("kind");
        }
    }

    /**
     * @param binding what a source forbids. @param practice what is only expected practice
     * @param replaced the version that ends where this one begins
     */
    record Check(
            Typed typed,
            Instrument draft,
            String parties,
            String covers,
            List<Objection> binding,
            List<Objection> practice,
            Optional<Instrument> replaced) {}

    @GetMapping("/instruments/new")
    ModelAndView blank(CurrentPerson person, Typed typed) {
        signatories.enter(person);
        if (!GrantForm.values(GrantForm.KINDS).contains(typed.value("kind"))) {
            return Page.of("authority/grantKind", new Entering(Typed.nothing(), Optional.empty()));
        }
        var example = typed.value("kind").equals("scheme") && typed.isChosen("example", "yes");
        var fresh = Typed.prefilled(Map.of(
                "kind",
                typed.value("kind"),
                "key",
                Fresh.id().toString(),
                "acts",
                "primary-medical",
                "limits",
                example ? GrantForm.EXAMPLE : ""));
        return Page.of("authority/grant", new Entering(fresh, Optional.empty()));
    }

    @GetMapping("/instruments/{id}/versions/new")
    ModelAndView version(@PathVariable UUID id, CurrentPerson person) {
        var latest = latest(id, person);
        if (latest.content() instanceof Terms) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        var view = register.on(latest.span().from());
        var typed = GrantForm.prefilled(
                latest,
                party -> view.find(party)
                        .map(one -> one.code().orElse(one.name()))
                        .orElse(""));
        return Page.of("authority/grant", new Entering(typed, Optional.of(latest)));
    }

    /** Shows what was entered against the rules; nothing is kept. Sent back to be changed, it shows the form again. */
    @PostMapping("/instruments/drafts")
    ModelAndView check(CurrentPerson person, Typed typed) {
        signatories.enter(person);
        var of = before(typed);
        if (typed.isChosen("again", "yes")) return Page.of("authority/grant", new Entering(typed, of));
        var draft = draft(person, typed);
        if (draft.isEmpty()) return Page.faulty("authority/grant", new Entering(typed, of));
        return Page.of("authority/grantCheck", checked(draft.get(), typed));
    }

    @PostMapping("/instruments")
    ModelAndView record(CurrentPerson person, Typed typed) {
        signatories.enter(person);
        var of = before(typed);
        var draft = draft(person, typed);
        if (draft.isEmpty()) return Page.faulty("authority/grant", new Entering(typed, of));
        var answer = authority.grant(draft.get(), Optional.empty(), person.actor());
        if (answer.isDone()) {
            return Page.seeOther(
                    "/instruments/" + draft.get().id() + "?on="
                            + draft.get().span().from(),
                    "Instrument recorded");
        }
        typed.object(answer.objections());
        return Page.faulty("authority/grantCheck", checked(draft.get(), typed));
    }

    private Optional<Instrument> draft(CurrentPerson person, Typed typed) {
        var day = typed.optionalDay("from").orElse(clocks.today());
        var form = GrantForm.read(
                typed, text -> register.findNamed(text, day, BODIES).map(Party::id), law.on(day));
        if (typed.isFaulty()) return Optional.empty();
        var draft = Instrument.read(form.data(), PartyId::of);
        if (!signatories.maySign(person, draft.parties())) {
            typed.fault("of", "You keep the records of none of these bodies");
            return Optional.empty();
        }
        return Optional.of(draft);
    }

    private Check checked(Instrument draft, Typed typed) {
        var found = authority.tryOut(draft);
        var view = register.on(draft.span().from());
        return new Check(
                typed,
                draft,
                Words.list(
                        draft.parties().stream()
                                .flatMap(party -> view.find(party).stream())
                                .map(Party::name)
                                .toList(),
                        "and"),
                GrantForm.inWords(draft.acts()),
                found.stream().filter(Objection::isSourced).toList(),
                found.stream().filter(objection -> !objection.isSourced()).toList(),
                before(typed).filter(old -> old.span().overlaps(draft.span())));
    }

    private Optional<Instrument> before(Typed typed) {
        return typed.id("key").map(InstrumentId::new).stream()
                .flatMap(id -> authority.instruments(Long.MAX_VALUE).versions(id).stream())
                .reduce((earlier, later) -> later);
    }

    /** @param latest what is to end */
    record Ending(Instrument latest, Typed typed) {}

    @GetMapping("/instruments/{id}/end")
    ModelAndView ending(@PathVariable UUID id, CurrentPerson person) {
        return Page.of("authority/grantEnd", new Ending(latest(id, person), Typed.nothing()));
    }

    @PostMapping("/instruments/{id}/ends")
    ModelAndView end(@PathVariable UUID id, CurrentPerson person, Typed typed) {
        var latest = latest(id, person);
        var last = typed.day("last", "Enter its last day");
        var why = typed.text("why", "Enter why it ends", 1000);
        if (!typed.isFaulty()) {
            var answer = authority.end(latest.id(), last.plusDays(1), why, person.actor());
            if (answer.isDone()) return Page.seeOther("/instruments/" + id + "?on=" + last, "Its end is recorded");
            typed.object(answer.objections());
        }
        return Page.faulty("authority/grantEnd", new Ending(latest, typed));
    }

    private Instrument latest(UUID id, CurrentPerson person) {
        var versions = authority.instruments(Long.MAX_VALUE).versions(new InstrumentId(id));
        if (versions.isEmpty()) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        var latest = versions.getLast();
        if (!signatories.maySign(person, latest.parties())) throw new AccessDeniedException("Not theirs to change");
        return latest;
    }
}
