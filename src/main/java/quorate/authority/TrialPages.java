package quorate.authority;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.register.Kind;
import quorate.register.Party;
import quorate.register.Register;
import quorate.web.Door;
import quorate.web.Page;
import quorate.web.Typed;
import quorate.web.Words;

/** Terms of reference tried before anybody signs them. Nothing is kept. */
@Controller
@Door(Door.Who.STAFF)
class TrialPages {

    private static final Kind[] PARENTS = {Kind.CCG, Kind.ICB, Kind.NHS_ENGLAND, Kind.COMMITTEE};

    private final Grants grants;
    private final Register register;

    TrialPages(Grants grants, Register register) {
        this.grants = grants;
        this.register = register;
    }

    /** @param found every breach; empty until the terms were tried */
    record Trial(Typed typed, Optional<Result> found) {}

    /** @param binding what a source forbids. @param practice what is only expected practice */
    record Result(String name, LocalDate from, String quorum, List<Objection> binding, List<Objection> practice) {}

    @GetMapping("/instruments/trial")
    ModelAndView blank() {
        return Page.of(
                "authority/trial", new Trial(Typed.prefilled(Map.of("chair", "chair, vice-chair")), Optional.empty()));
    }

    @PostMapping("/instruments/trials")
    ModelAndView attempt(Typed typed) {
        var day = typed.optionalDay("from").orElse(LocalDate.EPOCH);
        var form = TrialForm.read(
                typed, text -> register.findNamed(text, day, PARENTS).map(Party::id));
        if (typed.isFaulty()) return Page.faulty("authority/trial", new Trial(typed, Optional.empty()));
        var body = new Party(PartyId.fresh(), Kind.COMMITTEE, form.name(), Span.since(form.from()), Map.of());
        var data = new LinkedHashMap<>(form.terms());
        data.put("kind", "terms");
        data.put("title", "Draft terms of reference of " + form.name());
        data.put("body", body.id().toString());
        data.put("span", form.from() + "/");
        var draft = Instrument.read(data, text -> PartyId.of(text));
        var found = grants.breaches(draft, new Proposed(register.on(form.from()), body));
        var quorum = draft.content() instanceof Terms terms ? QuorumWords.of(terms.quorum()) : "";
        return Page.of(
                "authority/trial",
                new Trial(
                        typed,
                        Optional.of(new Result(
                                form.name(),
                                form.from(),
                                Words.sentence(quorum),
                                found.stream().filter(Objection::isSourced).toList(),
                                found.stream()
                                        .filter(objection -> !objection.isSourced())
                                        .toList()))));
    }
}
