package quorate.studio;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import quorate.web.Choice;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.Page;
import quorate.web.Typed;

/** One part of a draft on a page: as it stands, checked as it is typed, and saved as a version. */
@Controller
@Door(Door.Who.STAFF)
class EditPages {

    private final Desk desk;
    private final Studio studio;
    private final Checks checks;
    private final ModelClauses models;

    EditPages(Desk desk, Studio studio, Checks checks, ModelClauses models) {
        this.desk = desk;
        this.studio = studio;
        this.checks = checks;
        this.models = models;
    }

    /**
     * @param form the name of the part. @param back the page it is reached from
     * @param offers what the form lets choose from, by field, where that depends on the draft
     * @param findings of the draft as it would be
     */
    record Editing(
            Draft draft,
            String form,
            Part part,
            String back,
            Typed typed,
            Map<String, List<Choice>> offers,
            List<ModelClauses.Model> models,
            Checks.Findings findings) {

        String path() {
            return draft.path() + "/parts/" + form;
        }
    }

    @GetMapping("/studio/drafts/{draft}/parts/{form}")
    ModelAndView edit(@PathVariable UUID draft, @PathVariable String form, CurrentPerson person, Typed asked) {
        var part = Parts.find(form).orElseThrow(Page::missing);
        var opened = desk.change(draft, person);
        var typed = part.open(opened.content(), asked, desk.around(opened.content()));
        return Page.of("studio/edit", editing(opened, form, part, typed, opened.content()));
    }

    private Editing editing(Draft draft, String form, Part part, Typed typed, Content would) {
        var now = draft.content();
        var around = desk.around(now);
        Map<String, List<Choice>> offers = switch (form) {
            case "acts" -> Map.of("acts", TermsParts.acts(around.law()));
            case "limit" -> Map.of("acts", TermsParts.acts(around.law()), "post", LimitPart.posts(now, around));
            default -> Map.of();
        };
        return new Editing(
                draft,
                form,
                part,
                draft.path() + back(form, typed),
                typed,
                offers,
                models.list(draft.kind(), form, now.from()),
                checks.of(would));
    }

    /** The page of the list to which a line belongs; the draft itself for a part that is one form. */
    static String back(String form, Typed typed) {
        return switch (form) {
            case "seat" -> "/seats";
            case "limit" -> "/limits";
            case "clause" -> "/wording";
            case "rule" -> "/rules/" + (typed.isChosen("rule", "conditions") ? "conditions" : "quorum");
            default -> "";
        };
    }

    @PostMapping("/studio/drafts/{draft}/parts/{form}")
    ModelAndView save(@PathVariable UUID draft, @PathVariable String form, CurrentPerson person, Typed typed) {
        var part = Parts.find(form).orElseThrow(Page::missing);
        var opened = desk.change(draft, person);
        var changed = part.change(opened.content(), typed, desk.around(opened.content()));
        var why = typed.optionalText("reason", 500);
        if (!typed.isFaulty()) {
            var seen = version(typed, opened);
            var answer = studio.save(draft, seen, changed, why.isEmpty() ? part.done() : why, person);
            if (answer.isDone()) return Page.seeOther(opened.path() + back(form, typed), "Saved");
            typed.object(answer.objections());
        }
        return Page.faulty("studio/edit", editing(opened, form, part, typed, opened.content()));
    }

    /** The version that the form was filled in from; one that never was is none. */
    static int version(Typed typed, Draft draft) {
        return draft.versions().stream()
                .filter(version -> Integer.toString(version.number()).equals(typed.value("version")))
                .map(Draft.Version::number)
                .findFirst()
                .orElse(0);
    }

    /** @param faults what cannot be read yet; then nothing is said of the rest */
    record Checked(Typed typed, Optional<Checks.Findings> findings) {}

    /** What would be found if the form were saved as it is typed now. Nothing is kept. */
    @PostMapping("/studio/drafts/{draft}/parts/{form}/checks")
    ModelAndView check(@PathVariable UUID draft, @PathVariable String form, CurrentPerson person, Typed typed) {
        var part = Parts.find(form).orElseThrow(Page::missing);
        var opened = desk.change(draft, person);
        var changed = part.change(opened.content(), typed, desk.around(opened.content()));
        var found = typed.isFaulty() ? Optional.<Checks.Findings>empty() : Optional.of(checks.of(changed));
        return Page.of("studio/checked", new Checked(typed, found));
    }

    /** Takes a line away: a seat, a limit, a clause, a condition. */
    @PostMapping("/studio/drafts/{draft}/parts/{form}/removals")
    ModelAndView remove(@PathVariable UUID draft, @PathVariable String form, CurrentPerson person, Typed typed) {
        var opened = desk.change(draft, person);
        var now = opened.content();
        var left = switch (form) {
            case "seat" -> now.with("seats", without(now.seats(), typed));
            case "limit" -> now.with("limits", without(now.limits(), typed));
            case "clause" -> typed.id("at").map(now::without).orElse(now);
            case "rule" -> withoutRule(now, typed);
            default -> throw Page.missing();
        };
        var answer = studio.save(draft, version(typed, opened), left, "Taken out: a line", person);
        var back = opened.path() + back(form, typed);
        if (answer.isDone()) return Page.seeOther(back, "Taken out");
        return Page.seeOther(back);
    }

    private static List<Map<String, Object>> without(List<Map<String, Object>> lines, Typed typed) {
        var left = new ArrayList<>(lines);
        var at = SeatPart.at(typed, lines.size());
        if (at >= 0) left.remove(at);
        return left;
    }

    private static Content withoutRule(Content now, Typed typed) {
        var rule = typed.value("rule");
        return RulePart.whole(now, rule)
                .flatMap(whole -> RuleTree.path(typed.value("at"), whole)
                        .map(path -> RulePart.with(now, rule, RuleTree.remove(whole, path))))
                .orElse(now);
    }

    /** Takes a model clause as it is; from then on it is the draft's own. */
    @PostMapping("/studio/drafts/{draft}/models/{model}/takings")
    ModelAndView take(@PathVariable UUID draft, @PathVariable String model, CurrentPerson person, Typed typed) {
        var opened = desk.change(draft, person);
        var chosen = models.find(model)
                .filter(one -> one.kinds().contains(opened.kind().key()))
                .orElseThrow(Page::missing);
        var taken = chosen.taken(opened.content());
        var why = "Took the model clause “" + chosen.heading() + "”";
        var answer = studio.save(draft, version(typed, opened), taken, why, person);
        var back = opened.path() + pageOf(chosen);
        return answer.isDone() ? Page.seeOther(back, "Clause taken") : Page.seeOther(back);
    }

    private static String pageOf(ModelClauses.Model model) {
        if (!model.text().isEmpty()) return "/wording";
        return switch (model.part()) {
            case "seats" -> "/seats";
            case "quorum" -> "/rules/quorum";
            default -> "/parts/" + model.part();
        };
    }
}
