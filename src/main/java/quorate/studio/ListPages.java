package quorate.studio;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import quorate.authority.Quorum;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.Page;
import quorate.web.Typed;

/** Parts of a draft that are lists: seats, conditions, limits, clauses in words. */
@Controller
@Door(Door.Who.STAFF)
class ListPages {

    private final Desk desk;
    private final Studio studio;
    private final Wording.Maker wordings;
    private final ModelClauses models;

    ListPages(Desk desk, Studio studio, Wording.Maker wordings, ModelClauses models) {
        this.desk = desk;
        this.studio = studio;
        this.wordings = wordings;
        this.models = models;
    }

    /** @param said the clause as it would be printed, for its table */
    record Lines(Draft draft, Wording.Said said, List<ModelClauses.Model> models, boolean edits) {}

    @GetMapping("/studio/drafts/{draft}/seats")
    ModelAndView seats(@PathVariable UUID draft, CurrentPerson person) {
        return Page.of("studio/seats", lines(desk.open(draft, person), person, "seats", "seats"));
    }

    @GetMapping("/studio/drafts/{draft}/limits")
    ModelAndView limits(@PathVariable UUID draft, CurrentPerson person) {
        return Page.of("studio/limits", lines(desk.open(draft, person), person, "limits", "limits"));
    }

    @GetMapping("/studio/drafts/{draft}/wording")
    ModelAndView wording(@PathVariable UUID draft, CurrentPerson person) {
        return Page.of("studio/wording", lines(desk.open(draft, person), person, "", "wording"));
    }

    private Lines lines(Draft draft, CurrentPerson person, String clause, String part) {
        var said = wordings.of(draft.content()).clauses().stream()
                .filter(one -> one.id().equals(clause))
                .findFirst();
        if (said.isEmpty() && !clause.isEmpty()) throw Page.missing();
        return new Lines(
                draft,
                said.orElseGet(() -> Wording.Said.of(clause, "", List.of())),
                models.list(draft.kind(), part, draft.content().from()),
                desk.edits(person, draft));
    }

    /** @param rule {@code quorum} or {@code conditions}. @param whole as it stands; empty while nothing is said */
    record Ruled(Draft draft, String rule, Optional<Quorum> whole, List<ModelClauses.Model> models, boolean edits) {

        String heading() {
            return rule.equals("quorum") ? "Quorum" : "Conditions on those voting";
        }

        /** Where a condition is added or changed. */
        String form(String at, RuleTree.How how) {
            return draft.path() + "/parts/rule?rule=" + rule + "&at=" + at + "&how=" + quorate.kernel.Code.of(how);
        }
    }

    /** One part of a rule and where it stands in the whole. */
    record Branch(Ruled page, Quorum rule, String path) {
        Branch child(int step) {
            return new Branch(page, RuleTree.parts(rule).get(step), path.isEmpty() ? "" + step : path + "." + step);
        }
    }

    @GetMapping("/studio/drafts/{draft}/rules/{rule}")
    ModelAndView rule(@PathVariable UUID draft, @PathVariable String rule, CurrentPerson person) {
        var opened = desk.open(draft, person);
        if (opened.kind() != Draft.Kind.TERMS
                || !List.of("quorum", "conditions").contains(rule)) throw Page.missing();
        var offered = rule.equals("quorum")
                ? models.list(opened.kind(), "quorum", opened.content().from())
                : List.<ModelClauses.Model>of();
        return Page.of(
                "studio/rule",
                new Ruled(opened, rule, RulePart.whole(opened.content(), rule), offered, desk.edits(person, opened)));
    }

    /** Whether each part of a group needs a person of its own. */
    @PostMapping("/studio/drafts/{draft}/rules/{rule}/distinctions")
    ModelAndView distinct(@PathVariable UUID draft, @PathVariable String rule, CurrentPerson person, Typed typed) {
        var opened = desk.change(draft, person);
        var now = opened.content();
        var changed = RulePart.whole(now, rule)
                .flatMap(whole -> RuleTree.path(typed.value("at"), whole)
                        .map(path -> RuleTree.distinct(whole, path, typed.isChosen("distinct", "yes"))))
                .map(whole -> RulePart.with(now, rule, Optional.of(whole)))
                .orElse(now);
        studio.save(draft, EditPages.version(typed, opened), changed, "Different people asked for, or not", person);
        return Page.seeOther(opened.path() + "/rules/" + rule);
    }
}
