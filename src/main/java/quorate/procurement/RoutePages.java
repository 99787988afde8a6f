package quorate.procurement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import quorate.authority.Facts;
import quorate.kernel.Code;
import quorate.kernel.Truth;
import quorate.procurement.Regime.Asked;
import quorate.web.Choice;
import quorate.web.Door;
import quorate.web.OnDay;
import quorate.web.Page;
import quorate.web.Typed;

/** Which routes to a provider are open in a case, and why the others are not: for whoever wants to know before anything is opened. */
@Controller
@Door(Door.Who.STAFF)
class RoutePages {

    static final List<Choice> ANSWERS =
            List.of(Choice.of("yes", "Yes"), Choice.of("no", "No"), Choice.of("unknown", "Not known"));

    private final Routes routes;

    RoutePages(Routes routes) {
        this.routes = routes;
    }

    /** @param asked questions of the routes of that day; none where no regime of it was read */
    record Asking(
            Typed typed,
            LocalDate begun,
            Optional<Regime> regime,
            List<Asked> asked,
            List<Opening> openings,
            Routes routes) {

        List<Opening> that(Truth open) {
            return openings.stream().filter(it -> it.isOpen() == open).toList();
        }

        boolean asksAmounts() {
            return asked.stream().anyMatch(it -> it.id().equals("own-decision"));
        }

        List<Regime.Unsettled> unsettled() {
            return routes.unsettled(begun);
        }

        List<Regime.Holding> kept() {
            var all = new ArrayList<>(routes.holdings("record", begun));
            all.addAll(routes.holdings("summary", begun));
            return all;
        }

        String titleOf(String route) {
            return routes.find(route).map(SelectionRoute::title).orElse(route);
        }

        static String codeOf(SelectionRoute.Doing doing) {
            return Code.of(doing);
        }
    }

    @GetMapping("/procurements/routes")
    ModelAndView ask(Typed typed, OnDay on) {
        // What was typed in three fields would else be overruled.
        var given = List.of("begun", "begun-day", "begun-month", "begun-year").stream()
                .anyMatch(field -> !typed.value(field).isBlank());
        var known = given ? typed : typed.knowing(Map.of("begun", on.day().toString()));
        var begun = known.optionalDay("begun").orElse(on.day());
        var asking = asking(known, begun);
        return known.isFaulty() ? Page.faulty("procurement/routes", asking) : Page.of("procurement/routes", asking);
    }

    Asking asking(Typed typed, LocalDate begun) {
        var facts = facts(typed, begun);
        return new Asking(
                typed, begun, routes.regime(begun), routes.asked(begun), routes.openings(begun, facts), routes);
    }

    /** What was said of the case, with faults noted where it cannot be read. */
    Facts facts(Typed typed, LocalDate begun) {
        var facts = new LinkedHashMap<String, String>();
        for (var fact : routes.asked(begun)) {
            var answer = typed.value(fact.id());
            if (answer.isEmpty()) continue;
            facts.put(
                    fact.id(),
                    typed.choice(
                            fact.id(),
                            "Choose yes, no or not known",
                            ANSWERS.stream().map(Choice::value).toList()));
        }
        for (var amount : List.of(Threshold.BEFORE, Threshold.AFTER)) {
            if (typed.value(amount).isBlank()) continue;
            var money = typed.money(amount, "Enter an amount of pounds");
            if (typed.faultOf(amount).isEmpty()) facts.put(amount, money.plain());
        }
        return new Facts(facts);
    }
}
