package quorate.guide;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import quorate.authority.Facts;
import quorate.authority.Verdict;
import quorate.law.Act;
import quorate.law.Law;
import quorate.register.Party;
import quorate.web.Choice;
import quorate.web.Door;
import quorate.web.OnDay;
import quorate.web.Page;
import quorate.web.Typed;

/** "How could this be decided lawfully?": every way there is, the cheapest first, and why the others are none. */
@Controller
@Door(Door.Who.PUBLIC)
class HowPages {

    static final String HERE = "/how-to-decide";

    private final Planner plans;
    private final Finder finder;
    private final Law law;

    HowPages(Planner plans, Finder finder, Law law) {
        this.plans = plans;
        this.finder = finder;
        this.law = law;
    }

    /**
     * @param several commissioners that what was typed may mean, and those that it may mean as a partner
     * @param answer empty until everything needed is known
     */
    record Asked(
            Typed typed, List<Choice> acts, List<Choice> several, List<Choice> partners, Optional<Answer> answer) {}

    /** @param open facts that would settle a way that is open, each with its question */
    record Answer(
            Act act,
            Party commissioner,
            HowForm form,
            Planner.Found found,
            Optional<Planner.Together> together,
            List<OpenFact> open,
            Map<String, String> given) {}

    record OpenFact(String name, String question, List<Choice> choices) {}

    @GetMapping(HERE)
    ModelAndView how(Typed typed, OnDay onDay, @RequestParam Map<String, String> all) {
        if (typed.value("act").isEmpty() && typed.value(Finder.FIELD).isEmpty()) {
            var known = typed.knowing(Map.of("day", onDay.day().toString()));
            return Page.of("guide/how", new Asked(known, acts(), List.of(), List.of(), Optional.empty()));
        }
        var form = HowForm.read(typed, law.on(onDay.today()), finder, all, onDay.day());
        var several = form.commissioner().several();
        var partners = form.partner().several();
        if (typed.isFaulty()) {
            return Page.faulty("guide/how", new Asked(typed, acts(), several, partners, Optional.empty()));
        }
        if (!form.isComplete()) {
            return Page.of("guide/how", new Asked(typed, acts(), several, partners, Optional.empty()));
        }
        var answer = answer(form);
        return Page.of("guide/how", new Asked(named(answer), acts(), several, partners, Optional.of(answer)));
    }

    private Answer answer(HowForm form) {
        var act = form.act().orElseThrow();
        var commissioner = form.commissioner().one().orElseThrow();
        var found = plans.to(act, commissioner, form.day(), form.known());
        var together = form.together().map(other -> plans.together(act, commissioner, other, form.day(), form.known()));
        return new Answer(act, commissioner, form, found, together, open(found), given(form, commissioner));
    }

    /** The form as it was sent, with commissioners by their names: an address may speak of them by something longer. */
    private static Typed named(Answer answer) {
        var all = new LinkedHashMap<>(answer.given());
        all.put(Finder.FIELD, answer.commissioner().name());
        answer.form().together().ifPresent(other -> all.put("partner", other.name()));
        return Typed.prefilled(all);
    }

    /** What the form sends again, to which one more fact is added. */
    private static Map<String, String> given(HowForm form, Party commissioner) {
        var all = new LinkedHashMap<String, String>();
        all.put("act", form.act().orElseThrow().id());
        all.put(Finder.FIELD, Finder.word(commissioner));
        form.together().ifPresent(other -> all.put("partner", Finder.word(other)));
        all.put("day", form.day().toString());
        form.facts().forEach((name, value) -> all.put(Facts.FIELD + name, value));
        return all;
    }

    private static List<OpenFact> open(Planner.Found found) {
        var open = new LinkedHashMap<String, OpenFact>();
        for (var plan : found.open()) {
            if (!(plan.route().verdict() instanceof Verdict.Unsettled unsettled)) continue;
            for (var question : unsettled.questions()) {
                if (question.fact().isEmpty() || question.fact().equals("value")) continue;
                open.putIfAbsent(
                        question.fact(),
                        new OpenFact(question.fact(), question.question(), Facts.answersTo(question.fact())));
            }
        }
        return List.copyOf(open.values());
    }

    private List<Choice> acts() {
        return law.on(java.time.LocalDate.EPOCH).listActs().stream()
                .map(act -> Choice.of(act.id(), act.title()))
                .toList();
    }
}
