package quorate.procurement;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import quorate.kernel.Truth;
import quorate.periods.Due;
import quorate.periods.Periods;
import quorate.periods.Reckoning;
import quorate.procurement.SelectionRoute.Doing;
import quorate.procurement.SelectionRoute.Stage;
import quorate.procurement.Step.What;

/** The days of a procurement: what may be done from when, what must be done by when. */
@Component
class ProcurementDays {

    private static final Map<Doing, List<String>> EARLIEST = Map.of(
            Doing.IDENTIFIED, List.of("psr.wait"),
            Doing.CONTRACTED,
                    List.of(
                            "psr.contract",
                            "psr.contract.answered",
                            "psr.window",
                            "light.contract",
                            "light.contract.post"));
    private static final Map<Doing, List<String>> LATEST = Map.of(
            Doing.NOTICED,
            List.of("psr.notice", "psr.notice.urgent", "psr.notice.modify", "part-b.notice", "light.grouped"));

    private final Routes routes;
    private final Periods periods;

    ProcurementDays(Routes routes, Periods periods) {
        this.routes = routes;
        this.periods = periods;
    }

    Optional<SelectionRoute> route(Proceeding proceeding) {
        return proceeding.route().flatMap(step -> routes.find(step.item()));
    }

    Optional<SelectionRoute> find(String route) {
        return routes.find(route);
    }

    Reckoning of(Proceeding proceeding) {
        var route = route(proceeding);
        var regime = proceeding.begun().flatMap(routes::regime);
        if (route.isEmpty() || regime.isEmpty()) return new Reckoning(List.of(), List.of());
        var days = new HashMap<String, LocalDate>();
        proceeding.done().forEach((doing, step) -> days.put(doing.code(), step.day()));
        proceeding.answered().ifPresent(step -> days.put("answered", step.day()));
        proceeding.last(What.ABANDONED).ifPresent(step -> days.put("abandoned", step.day()));
        return periods.reckon(
                route.get().id(), regime.get().id(), proceeding.begun().orElseThrow(), days, facts(proceeding));
    }

    private Map<String, Truth> facts(Proceeding proceeding) {
        var begun = proceeding.begun().orElseThrow();
        return Map.of(
                "represented", Truth.of(!proceeding.represented().isEmpty()),
                "in-standstill",
                        Truth.of(proceeding.last(What.ABANDONED).isPresent()
                                && proceeding.answered().isPresent()),
                "over-threshold", proceeding.facts().truth("over-threshold"),
                "by-post",
                        Optional.ofNullable(proceeding.done().get(Doing.INFORMED))
                                .map(step -> Truth.of(step.told("by-post").equals("yes")))
                                .orElse(Truth.NO),
                "considerable", routes.isPublished(begun, proceeding.facts()));
    }

    /** The first day on which the step may be done: the latest of those for which it has to wait. */
    Optional<Due> earliest(Doing doing, Reckoning reckoning) {
        return EARLIEST.getOrDefault(doing, List.of()).stream()
                .flatMap(rule -> reckoning.find(rule).stream())
                .max(java.util.Comparator.comparing(Due::day));
    }

    /** The last day by which the step must be done. */
    Optional<Due> latest(Doing doing, Reckoning reckoning) {
        return LATEST.getOrDefault(doing, List.of()).stream()
                .flatMap(rule -> reckoning.find(rule).stream())
                .findFirst();
    }

    /** What comes next on the route; empty before a route is chosen and when all is done. */
    Optional<Stage> next(Proceeding proceeding) {
        if (!proceeding.state().isOpen()) return Optional.empty();
        var done = proceeding.done();
        return route(proceeding).stream()
                .flatMap(route -> route.steps().stream())
                .filter(stage -> isNeeded(stage, proceeding))
                .filter(stage -> !done.containsKey(stage.doing()))
                .findFirst();
    }

    /** A modification is published only where the law asks for it. */
    private boolean isNeeded(Stage stage, Proceeding proceeding) {
        return !stage.id().equals("psr.modify.noticed")
                || routes.isPublished(proceeding.begun().orElseThrow(), proceeding.facts()) != Truth.NO;
    }

    /** By when, or from when, the next step is to be done. */
    Optional<Due> nextDue(Proceeding proceeding) {
        var reckoning = of(proceeding);
        return next(proceeding)
                .flatMap(stage -> latest(stage.doing(), reckoning).or(() -> earliest(stage.doing(), reckoning)));
    }

    /** The last day for representations. */
    Optional<Due> representations(Reckoning reckoning) {
        return reckoning.find("psr.represent");
    }
}
