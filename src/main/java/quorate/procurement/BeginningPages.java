package quorate.procurement;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import quorate.authority.Matter;
import quorate.clocks.Clocks;
import quorate.kernel.Answer;
import quorate.kernel.Fresh;
import quorate.kernel.Truth;
import quorate.procurement.Step.What;
import quorate.register.Kind;
import quorate.register.Party;
import quorate.register.Register;
import quorate.web.Choice;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.Page;
import quorate.web.Typed;

/** Where a procurement is opened from what was decided, and its route is chosen: each is checked before it is kept. */
@Controller
@Door(Door.Who.STAFF)
class BeginningPages {

    /** General-practitioner services. */
    private static final String GENERAL_PRACTICE = "85121100-4";

    private static final String NEW = "/procurements/new";

    private final Procurements procurements;
    private final ProceedingPages proceedings;
    private final RoutePages routes;
    private final ProcurementReaders readers;
    private final Register register;
    private final Clocks clocks;

    BeginningPages(
            Procurements procurements,
            ProceedingPages proceedings,
            RoutePages routes,
            ProcurementReaders readers,
            Register register,
            Clocks clocks) {
        this.procurements = procurements;
        this.proceedings = proceedings;
        this.routes = routes;
        this.readers = readers;
        this.register = register;
        this.clocks = clocks;
    }

    /** @param checking everything once more before it is kept; empty while it is asked */
    record Opening(Typed typed, List<Choice> matters, Optional<Procedure> checking, Map<String, String> carried) {}

    record Choosing(
            Proceeding proceeding,
            Typed typed,
            RoutePages.Asking asking,
            List<Choice> routes,
            boolean checking,
            Map<String, String> carried) {}

    @GetMapping(NEW)
    ModelAndView ask(CurrentPerson person, Typed typed) {
        enter(person);
        var known = Map.of("key", Fresh.id().toString(), "classification", GENERAL_PRACTICE);
        return Page.of("procurement/open", opening(typed.knowing(known), person));
    }

    private void enter(CurrentPerson person) {
        if (!readers.keepsAny(person)) throw new AccessDeniedException("Keeps no records");
    }

    private Opening opening(Typed typed, CurrentPerson person) {
        var matters = matters(person)
                .map(matter -> Choice.of(matter.id().toString(), matter.title()))
                .toList();
        return new Opening(typed, matters, Optional.empty(), Map.of());
    }

    private Stream<Matter> matters(CurrentPerson person) {
        var view = register.on(clocks.today());
        return Stream.of(Kind.CCG, Kind.ICB, Kind.NHS_ENGLAND)
                .flatMap(kind -> view.list(kind).stream())
                .map(Party::id)
                .filter(body -> readers.keeps(person, body))
                .flatMap(body -> procurements.openable(body).stream());
    }

    @PostMapping(NEW)
    ModelAndView open(CurrentPerson person, Typed typed) {
        enter(person);
        var matter = typed.found(
                "matter",
                "Choose what was decided",
                text -> matters(person)
                        .filter(it -> it.id().toString().equals(text))
                        .findFirst());
        var title = typed.line("title", "Enter a title, as a notice has it");
        var description = typed.text("description", "Enter what is to be bought, and for whom", 2000);
        var classification = typed.line("classification", "Enter the number in the Common Procurement Vocabulary");
        if (!classification.isEmpty() && !classification.matches("\\d{8}(-\\d)?")) {
            typed.fault("classification", "Classification must be eight digits, such as 85121100-4");
        }
        if (typed.isFaulty()) return Page.faulty("procurement/open", opening(typed, person));
        var about = matter.orElseThrow();
        var procurement = new Procedure(
                typed.id("key").orElseGet(Fresh::id),
                about.commissioner(),
                about.id(),
                about.act(),
                title,
                description,
                classification,
                clocks.today(),
                person.id());
        if (typed.isChosen("change", "yes")) return Page.of("procurement/open", opening(typed, person));
        if (!typed.isChosen("confirmed", "yes")) {
            var carried = Carrying.of(typed, "key", "matter", "title", "description", "classification");
            return Page.of(
                    "procurement/open",
                    new Opening(typed, opening(typed, person).matters(), Optional.of(procurement), carried));
        }
        if (procurements.open(procurement, person.actor()) instanceof Answer.Refused<Procedure>(var no)) {
            typed.object(no);
            return Page.faulty("procurement/open", opening(typed, person));
        }
        return Page.seeOther(procurement.page(), "Procurement opened");
    }

    @GetMapping("/procurements/{id}/route")
    ModelAndView choose(@PathVariable UUID id, CurrentPerson person, Typed typed) {
        var proceeding = proceedings.acting(id, person);
        var known = typed.knowing(Map.of("begun", clocks.today().toString()));
        return Page.of("procurement/choose", choosing(proceeding, known, false));
    }

    private Choosing choosing(Proceeding proceeding, Typed typed, boolean checking) {
        var begun = typed.optionalDay("begun").orElseGet(clocks::today);
        var asking = routes.asking(typed, begun);
        var choices = asking.openings().stream()
                .filter(opening -> opening.isOpen() != Truth.NO)
                .map(opening -> Choice.of(opening.route().id(), opening.route().title()))
                .toList();
        var names = Stream.concat(
                Stream.of(
                        "begun",
                        "begun-day",
                        "begun-month",
                        "begun-year",
                        "route",
                        "why",
                        Threshold.BEFORE,
                        Threshold.AFTER,
                        "over-threshold"),
                asking.asked().stream().map(Regime.Asked::id));
        return new Choosing(
                proceeding, typed, asking, choices, checking, Carrying.of(typed, names.toArray(String[]::new)));
    }

    /** Shows which routes are open; once one is chosen everything once more; else, once that was confirmed, keeps it. */
    @PostMapping("/procurements/{id}/route")
    ModelAndView route(@PathVariable UUID id, CurrentPerson person, Typed typed) {
        var proceeding = proceedings.acting(id, person);
        var begun = typed.day("begun", "Enter the day on which the procedure began");
        var asking = routes.asking(typed, begun);
        var ids =
                asking.openings().stream().map(opening -> opening.route().id()).toList();
        if (typed.isFaulty() || typed.isChosen("look", "yes") || typed.isChosen("change", "yes")) {
            var page = choosing(proceeding, typed, false);
            return typed.isFaulty() ? Page.faulty("procurement/choose", page) : Page.of("procurement/choose", page);
        }
        var route = ids.isEmpty() ? "" : typed.choice("route", "Choose a route", ids);
        var why = typed.text("why", "Enter why this route: it goes into the record", 2000);
        var more = new java.util.HashMap<>(routes.facts(typed, begun).values());
        if (typed.isChosen("over-threshold", "yes") || typed.isChosen("over-threshold", "no")) {
            more.put("over-threshold", typed.value("over-threshold"));
        }
        more.put("begun", begun.toString());
        var step = Procurements.draft(What.ROUTE, route, why, more, clocks.today(), person.id());
        if (!typed.isFaulty()) typed.object(procurements.against(proceeding, step));
        if (typed.isFaulty()) return Page.faulty("procurement/choose", choosing(proceeding, typed, false));
        if (!typed.isChosen("confirmed", "yes")) {
            return Page.of("procurement/choose", choosing(proceeding, typed, true));
        }
        if (procurements.step(id, step) instanceof Answer.Refused<Step>(var no)) {
            typed.object(no);
            return Page.faulty("procurement/choose", choosing(proceeding, typed, false));
        }
        return Page.seeOther(proceeding.procurement().page(), "Route chosen");
    }
}
