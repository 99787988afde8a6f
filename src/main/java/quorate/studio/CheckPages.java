package quorate.studio;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import quorate.authority.Instrument;
import quorate.committees.Committees;
import quorate.kernel.DecisionId;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.web.Choice;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.Page;
import quorate.web.Typed;
import quorate.web.Words;

/** A draft checked, compared and put in force. */
@Controller
@Door(Door.Who.STAFF)
class CheckPages {

    private final Desk desk;
    private final Studio studio;
    private final Checks checks;
    private final Wording.Maker wordings;
    private final Committees committees;

    CheckPages(Desk desk, Studio studio, Checks checks, Wording.Maker wordings, Committees committees) {
        this.desk = desk;
        this.studio = studio;
        this.checks = checks;
        this.wordings = wordings;
        this.committees = committees;
    }

    record Check(Draft draft, Wording wording, Checks.Findings findings, Typed typed, boolean edits) {

        /** Where the clause is changed; empty for one that has no page of its own. */
        String page(Wording.Said clause) {
            if (!edits) return "";
            return draft.path()
                    + switch (clause.id()) {
                        case "standing" -> "/parts/about";
                        case "seats" -> "/seats";
                        case "quorum" -> "/rules/quorum";
                        case "limits" -> "/limits";
                        case "basis" -> "/parts/parties";
                        case "onward" -> "/parts/pool";
                        case "acts", "chair", "counting", "voting", "meetings", "parties", "pool" ->
                            "/parts/" + clause.id();
                        case "explains" -> "/check#departures";
                        default -> "/parts/clause?at=" + clause.id();
                    };
        }
    }

    @GetMapping("/studio/drafts/{draft}/check")
    ModelAndView check(@PathVariable UUID draft, CurrentPerson person) {
        return Page.of("studio/check", checked(desk.open(draft, person), person, Typed.nothing()));
    }

    private Check checked(Draft draft, CurrentPerson person, Typed typed) {
        var content = draft.content();
        return new Check(draft, wordings.of(content), checks.of(content), typed, desk.edits(person, draft));
    }

    /** Why guidance is departed from, kept with the terms. */
    @PostMapping("/studio/drafts/{draft}/explanations")
    ModelAndView explain(@PathVariable UUID draft, CurrentPerson person, Typed typed) {
        var opened = desk.change(draft, person);
        if (opened.kind() != Draft.Kind.TERMS) throw Page.missing();
        var reasons = new LinkedHashMap<String, String>();
        opened.content().map("explains").forEach((rule, reason) -> reasons.put(rule, String.valueOf(reason)));
        for (var rule : checks.of(opened.content()).explicable().keySet()) {
            var reason = typed.optionalText("reason-" + rule, 1000);
            if (!reason.isEmpty()) reasons.put(rule, reason);
        }
        typed.values("forget").forEach(reasons::remove);
        if (!typed.isFaulty()) {
            var changed = opened.content().with("explains", reasons);
            var answer = studio.save(
                    draft, EditPages.version(typed, opened), changed, "Reasons for departing from guidance", person);
            if (answer.isDone()) return Page.seeOther(opened.path() + "/check", "Reasons kept");
            typed.object(answer.objections());
        }
        return Page.faulty("studio/check", checked(opened, person, typed));
    }

    /** @param sides what can be compared. @param empty why there is nothing to compare */
    record Compared(Draft draft, Typed typed, List<Choice> sides, Optional<Comparison> comparison, String empty) {}

    @GetMapping("/studio/drafts/{draft}/comparison")
    ModelAndView compare(@PathVariable UUID draft, CurrentPerson person, Typed asked) {
        var opened = desk.open(draft, person);
        var before = desk.before(opened.content());
        var sides = new java.util.ArrayList<Choice>();
        before.ifPresent(instrument ->
                sides.add(Choice.of("before", "The instrument that holds " + Words.span(instrument.span()))));
        opened.versions()
                .reversed()
                .forEach(version ->
                        sides.add(Choice.of(Integer.toString(version.number()), "Version " + version.number())));
        var typed = asked.knowing(Map.of(
                "from",
                before.isPresent() ? "before" : "1",
                "to",
                Integer.toString(opened.latest().number())));
        var left = side(typed.value("from"), opened, before);
        var right = side(typed.value("to"), opened, before);
        var comparison = left.isEmpty() || right.isEmpty()
                ? Optional.<Comparison>empty()
                : Optional.of(Comparison.of(wordings.of(left.get()), wordings.of(right.get())));
        var empty = comparison.isPresent() ? "" : "One of the two is not there. Choose two from the lists.";
        return Page.of("studio/comparison", new Compared(opened, typed, sides, comparison, empty));
    }

    private Optional<Content> side(String word, Draft draft, Optional<Instrument> before) {
        if (word.equals("before")) return before.map(desk::said);
        return draft.versions().stream()
                .filter(version -> Integer.toString(version.number()).equals(word))
                .map(Draft.Version::content)
                .findFirst();
    }

    /** @param decisions taken by the bodies in the year before, on one of which it may rest */
    record Forcing(
            Draft draft, Checks.Findings findings, Optional<Instrument> before, List<Choice> decisions, Typed typed) {}

    @GetMapping("/studio/drafts/{draft}/enactment")
    ModelAndView force(@PathVariable UUID draft, CurrentPerson person) {
        return Page.of("studio/enact", forcing(desk.change(draft, person), person, Typed.nothing()));
    }

    private Forcing forcing(Draft draft, CurrentPerson person, Typed typed) {
        var content = draft.content();
        var before = desk.before(content).filter(one -> one.span().overlaps(content.span()));
        return new Forcing(draft, checks.of(content), before, decisions(content, person), typed);
    }

    private List<Choice> decisions(Content content, CurrentPerson person) {
        var year = Span.between(content.from().minusYears(1), content.from().plusDays(1));
        return content.asInstrument().parties().stream()
                .distinct()
                .flatMap(party -> decided(party, year, person).stream())
                .toList();
    }

    private List<Choice> decided(PartyId body, Span year, CurrentPerson person) {
        return committees.proceedings(body, year, person).items().stream()
                .filter(item -> item.decision().isPresent())
                .map(item -> Choice.of(
                        item.decision().orElseThrow().value().toString(), Words.day(item.day()) + ": " + item.title()))
                .toList();
    }

    @PostMapping("/studio/drafts/{draft}/enactments")
    ModelAndView enact(@PathVariable UUID draft, CurrentPerson person, Typed typed) {
        var opened = desk.open(draft, person);
        if (!desk.edits(person, opened.content())) throw Page.missing();
        var signed = typed.line("signed", "Enter who signed it, and for whom");
        var on = typed.day("on", "Enter the day on which it was signed");
        var decision = typed.optionallyOffered(
                        "decision",
                        "Choose a decision from the list, or none",
                        decisions(opened.content(), person).stream()
                                .map(Choice::value)
                                .toList())
                .map(id -> new DecisionId(UUID.fromString(id)));
        if (!typed.isFaulty()) {
            var signing = new Studio.Signing(EditPages.version(typed, opened), signed, on, decision);
            var answer = studio.enact(draft, signing, person);
            if (answer.isDone())
                return Page.seeOther(
                        pageOf(opened.content()),
                        "In force from " + Words.day(opened.content().from()));
            typed.object(answer.objections());
        }
        return Page.faulty("studio/enact", forcing(opened, person, typed));
    }

    /** Where it is now seen: on the committee's own page, or on that of the instrument. */
    private static String pageOf(Content content) {
        return content.text("kind").equals("terms")
                ? "/committees/" + content.text("body") + "?on=" + content.from()
                : "/instruments/" + content.text("id") + "?on=" + content.from();
    }
}
