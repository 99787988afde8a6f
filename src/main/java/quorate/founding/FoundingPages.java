package quorate.founding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import quorate.authority.Terms;
import quorate.clocks.Clocks;
import quorate.committees.Prospect;
import quorate.kernel.Fresh;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.kernel.Weight;
import quorate.register.Party;
import quorate.register.Register;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.Page;
import quorate.web.Typed;

/** Setting up a committee: what it is, how it decides, and everything held against the rules before it is recorded. */
@Controller
@Door(Door.Who.STAFF)
class FoundingPages {

    private final Founders founders;
    private final FoundingStore store;
    private final Constituting constituting;
    private final Register register;
    private final Clocks clocks;

    FoundingPages(Founders founders, FoundingStore store, Constituting constituting, Register register, Clocks clocks) {
        this.founders = founders;
        this.store = store;
        this.constituting = constituting;
        this.register = register;
        this.clocks = clocks;
    }

    /** @param path where the form is sent. @param back the page before */
    record Describing(String path, String back, Typed typed, String key) {}

    @GetMapping("/committees/new")
    ModelAndView blank(CurrentPerson person) {
        founders.enter(person);
        return Page.of(
                "founding/body",
                new Describing(
                        "/committees/drafts",
                        "/meetings",
                        Typed.nothing(),
                        Fresh.id().toString()));
    }

    @PostMapping("/committees/drafts")
    ModelAndView begin(CurrentPerson person, Typed typed) {
        founders.enter(person);
        var body = body(person, typed);
        var key = Founders.keyOf(typed);
        if (typed.isFaulty()) {
            return Page.faulty(
                    "founding/body", new Describing("/committees/drafts", "/meetings", typed, key.toString()));
        }
        if (store.find(key).isEmpty()) save(Founding.of(key, body), person);
        return Page.seeOther(pathOf(key) + "/seats");
    }

    private Founding.Body body(CurrentPerson person, Typed typed) {
        var body = BodyForm.read(typed, register);
        if (!typed.isFaulty() && !founders.maySetUp(person, body.of())) {
            typed.fault("of", "You keep the records of none of these commissioners");
        }
        return body;
    }

    @GetMapping("/committees/drafts/{draft}/terms")
    ModelAndView terms(@PathVariable UUID draft, CurrentPerson person) {
        var founding = founders.open(draft, person);
        var typed = BodyForm.prefilled(founding.body(), id -> nameOf(id, founding));
        return Page.of("founding/body", describing(founding, typed));
    }

    @PostMapping("/committees/drafts/{draft}/terms")
    ModelAndView changeTerms(@PathVariable UUID draft, CurrentPerson person, Typed typed) {
        var founding = founders.open(draft, person);
        var body = body(person, typed);
        if (typed.isFaulty()) return Page.faulty("founding/body", describing(founding, typed));
        save(founding.with(body), person);
        return Page.seeOther(pathOf(draft));
    }

    private static Describing describing(Founding founding, Typed typed) {
        var path = pathOf(founding.id());
        return new Describing(path + "/terms", path, typed, founding.id().toString());
    }

    record Ruling(Founding founding, Typed typed) {}

    @GetMapping("/committees/drafts/{draft}/rules")
    ModelAndView rules(@PathVariable UUID draft, CurrentPerson person) {
        var founding = founders.open(draft, person);
        return Page.of("founding/rules", new Ruling(founding, RulesForm.prefilled(founding.rules())));
    }

    @PostMapping("/committees/drafts/{draft}/rules")
    ModelAndView changeRules(@PathVariable UUID draft, CurrentPerson person, Typed typed) {
        var founding = founders.open(draft, person);
        var rules = RulesForm.read(typed);
        if (typed.isFaulty()) return Page.faulty("founding/rules", new Ruling(founding, typed));
        save(founding.with(rules), person);
        var nobody =
                founding.places().stream().allMatch(place -> place.holders().isEmpty());
        return Page.seeOther(pathOf(draft) + (nobody ? "/people" : ""));
    }

    /**
     * All that was said, held against the rules in force on the first day.
     *
     * @param binding what forbids recording it
     * @param practice what is only expected practice
     * @param gathered how the committee would stand on its first day if everybody named came
     * @param recorded the committee, once it was recorded
     */
    record Check(
            Founding founding,
            List<String> parents,
            List<Objection> binding,
            List<Objection> practice,
            Prospect gathered,
            Optional<PartyId> recorded,
            Typed typed) {

        /** Departures from guidance, by rule, each with all it says: they stand if the reason is on record. */
        Map<String, String> explicable() {
            var rules = new java.util.LinkedHashMap<String, String>();
            binding.stream()
                    .filter(objection -> objection.weight() == Weight.COMPLY_OR_EXPLAIN)
                    .forEach(objection ->
                            rules.merge(objection.rule(), objection.sentence(), (one, other) -> one + " " + other));
            return rules;
        }
    }

    @GetMapping("/committees/drafts/{draft}")
    ModelAndView check(@PathVariable UUID draft, CurrentPerson person) {
        return Page.of("founding/check", check(founders.find(draft, person), person, Typed.nothing()));
    }

    private Check check(Founding founding, CurrentPerson person, Typed typed) {
        var recorded = store.committeeOf(founding.id());
        var found = recorded.isPresent() ? List.<Objection>of() : constituting.breaches(founding, person.actor());
        return new Check(
                founding,
                founding.body().of().stream().map(id -> nameOf(id, founding)).toList(),
                found.stream().filter(Constituting::forbids).toList(),
                found.stream()
                        .filter(objection -> !Constituting.forbids(objection))
                        .toList(),
                Prospect.gathered((Terms) founding.terms().content(), founding.seated()),
                recorded,
                typed);
    }

    /** Why guidance is departed from: the departures are kept with the terms of reference. */
    @PostMapping("/committees/drafts/{draft}/explanations")
    ModelAndView explain(@PathVariable UUID draft, CurrentPerson person, Typed typed) {
        var founding = founders.open(draft, person);
        var reasons = new HashMap<String, String>(founding.explains());
        var rules = List.copyOf(check(founding, person, typed).explicable().keySet());
        if (typed.values("rule").isEmpty())
            typed.fault("rule", "There is no departure to explain: look at the check again");
        for (var rule : typed.choices("rule", rules)) {
            var reason = typed.text("reason-" + rule, "Enter why you depart from this guidance", 1000);
            if (!reason.isEmpty()) reasons.put(rule, reason);
        }
        if (typed.isFaulty()) return Page.faulty("founding/check", check(founding, person, typed));
        save(founding.explaining(Map.copyOf(reasons)), person);
        return Page.seeOther(pathOf(draft), "Reasons kept with the terms of reference");
    }

    @PostMapping("/committees/drafts/{draft}/records")
    ModelAndView record(@PathVariable UUID draft, CurrentPerson person, Typed typed) {
        var founding = founders.find(draft, person);
        if (!founders.maySetUp(person, founding.body().of())) throw Founders.missing();
        var answer = constituting.record(founding, person.id());
        if (answer.isDone())
            return Page.seeOther(
                    "/committees/" + founding.committee() + "?on="
                            + founding.body().from(),
                    "Committee recorded");
        typed.object(answer.objections());
        return Page.faulty("founding/check", check(founding, person, typed));
    }

    private void save(Founding founding, CurrentPerson person) {
        clocks.write(number -> {
            store.write(founding, person.id(), number);
            return number;
        });
    }

    private String nameOf(PartyId id, Founding founding) {
        return register.on(founding.body().from()).find(id).map(Party::name).orElse("a body that did not exist then");
    }

    static String pathOf(UUID draft) {
        return "/committees/drafts/" + draft;
    }
}
