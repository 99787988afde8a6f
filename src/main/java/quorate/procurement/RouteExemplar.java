package quorate.procurement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import quorate.authority.Facts;
import quorate.kernel.Citation;
import quorate.kernel.Code;
import quorate.kernel.Entry;
import quorate.kernel.Exemplar;
import quorate.kernel.Truth;
import quorate.law.Law;
import quorate.procurement.Regime.Holding;
import quorate.procurement.SelectionRoute.Stage;

/** Answers in an example which routes to a provider are open, why the others are not, and what a route takes. */
final class RouteExemplar implements Exemplar {

    private static final Set<String> AMOUNTS = Set.of(Threshold.BEFORE, Threshold.AFTER);

    /** Many examples are asked of one law in turn. */
    private record Read(Law law, Routes routes) {}

    private final ThreadLocal<Read> last = new ThreadLocal<>();

    @Override
    public Map<String, List<String>> given() {
        return Map.of();
    }

    @Override
    public void read(String block, Object yaml, Scene scene) {
        throw new IllegalArgumentException("nothing is given of '" + block + "'");
    }

    @Override
    public List<String> asks() {
        return List.of("procurement-route", "procurement-steps");
    }

    @Override
    public Map<String, Object> answer(String ask, Map<String, Object> when, Scene scene) {
        var routes = routes(scene.get(Law.class));
        var asked = Entry.of("when", when);
        if (ask.equals("procurement-steps")) return steps(asked.only("ask", "begun", "route"), routes);
        asked.only("ask", "begun", "facts");
        var begun = asked.day("begun");
        return told(routes, begun, routes.openings(begun, facts(asked, routes, begun)));
    }

    private Routes routes(Law law) {
        var known = last.get();
        if (known != null && known.law().equals(law)) return known.routes();
        var read = new Read(law, new Routes(law));
        last.set(read);
        return read.routes();
    }

    private static Facts facts(Entry asked, Routes routes, LocalDate begun) {
        var given = asked.findEntry("facts").map(Entry::texts).orElse(Map.of());
        var known = new ArrayList<>(
                routes.asked(begun).stream().map(Regime.Asked::id).toList());
        known.addAll(AMOUNTS);
        given.keySet().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException("when: no route of " + begun + " hangs on '" + name + "'");
                });
        return new Facts(given);
    }

    private static Map<String, Object> told(Routes routes, LocalDate begun, List<Opening> openings) {
        var told = new LinkedHashMap<String, Object>();
        told.put("regime", routes.regime(begun).map(Regime::id).orElse("none"));
        told.put("begins", routes.regime(begun).map(Regime::begins).orElse("none"));
        told.put("open", ids(openings, Truth.YES));
        told.put("unsettled", ids(openings, Truth.UNKNOWN));
        told.put("closed", ids(openings, Truth.NO));
        told.put(
                "because",
                reasons(openings.stream().flatMap(it -> it.against().stream().map(c -> name(it, c)))));
        told.put(
                "asks",
                reasons(openings.stream().flatMap(it -> it.unknown().stream().map(c -> name(it, c)))));
        told.put(
                "says",
                openings.stream()
                        .flatMap(it -> it.against().stream())
                        .map(SelectionRoute.Condition::says)
                        .distinct()
                        .collect(Collectors.joining(" ")));
        told.put("must", ids(openings.stream().filter(it -> it.route().must()).toList(), Truth.YES));
        told.put(
                "not-settled",
                routes.unsettled(begun).stream().map(Regime.Unsettled::id).toList());
        told.put(
                "held",
                Stream.of("record", "summary", "notice")
                        .flatMap(of -> routes.holdings(of, begun).stream())
                        .map(Holding::id)
                        .toList());
        told.put("record", lines(routes.holdings("record", begun)));
        told.put("summary", lines(routes.holdings("summary", begun)));
        return told;
    }

    private static List<String> ids(List<Opening> openings, Truth open) {
        return openings.stream()
                .filter(it -> it.isOpen() == open)
                .map(it -> it.route().id())
                .toList();
    }

    private static String name(Opening opening, SelectionRoute.Condition condition) {
        return opening.route().id() + ": " + condition.name();
    }

    private static List<String> reasons(Stream<String> reasons) {
        return reasons.toList();
    }

    private static List<String> lines(List<Holding> holdings) {
        return holdings.stream()
                .flatMap(holding -> holding.lines().stream())
                .map(Regime.Line::words)
                .toList();
    }

    private static Map<String, Object> steps(Entry asked, Routes routes) {
        var begun = asked.day("begun");
        var route = routes.find(asked.text("route"))
                .filter(it -> it.span().holdsOn(begun))
                .orElseThrow(() -> new IllegalArgumentException(
                        "when: no route of " + begun + " is '" + asked.text("route") + "'"));
        var told = new LinkedHashMap<String, Object>();
        told.put("because", each(route, stage -> Stream.of(stage.id())));
        told.put("steps", each(route, stage -> Stream.of(Code.of(stage.doing()))));
        told.put("notices", each(route, stage -> Stream.of(stage.notice()).filter(it -> !it.isEmpty())));
        told.put("holds", each(route, stage -> lines(routes, begun, stage)));
        told.put(
                "tags", route.steps().stream().flatMap(it -> it.tags().stream()).toList());
        told.put("decided", first(route, Stage::decided));
        told.put("ends", first(route, Stage::ends));
        told.put("standstill", route.hasStandstill() ? "yes" : "no");
        told.put("process", route.process());
        told.put("way", Code.of(route.way()));
        told.put("sources", each(route, stage -> stage.sources().stream().map(Citation::source)));
        return told;
    }

    private static List<String> each(SelectionRoute route, Function<Stage, Stream<String>> what) {
        return route.steps().stream().flatMap(what).distinct().toList();
    }

    private static Stream<String> lines(Routes routes, LocalDate begun, Stage stage) {
        return routes.holdings("notice", begun).stream()
                .filter(holding -> holding.id().equals(stage.notice()))
                .flatMap(holding -> holding.lines().stream())
                .map(Regime.Line::words);
    }

    private static String first(SelectionRoute route, java.util.function.Predicate<Stage> is) {
        return route.steps().stream()
                .filter(is)
                .map(stage -> Code.of(stage.doing()))
                .findFirst()
                .orElse("none");
    }
}
