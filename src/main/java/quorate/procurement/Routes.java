package quorate.procurement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import quorate.authority.Facts;
import quorate.kernel.Entry;
import quorate.kernel.Money;
import quorate.kernel.PlainYaml;
import quorate.kernel.Truth;
import quorate.law.Law;
import quorate.periods.Cited;
import quorate.procurement.Regime.Asked;
import quorate.procurement.Regime.Holding;
import quorate.procurement.Regime.Line;
import quorate.procurement.Regime.Unsettled;
import quorate.procurement.SelectionRoute.Condition;
import quorate.procurement.SelectionRoute.Doing;
import quorate.procurement.SelectionRoute.Stage;

/** The ways to choose a provider, by the day on which the procedure began, and which of them are open in a case. */
@Component
class Routes {

    private static final String REGIMES = "procurement/regimes.yaml";
    private static final List<String> FILES = List.of(
            "procurement/routes-before.yaml", "procurement/steps-selection.yaml", "procurement/routes-selection.yaml");

    private final List<Regime> regimes = new ArrayList<>();
    private final List<Holding> holdings = new ArrayList<>();
    private final List<Unsettled> unsettled = new ArrayList<>();
    private final List<Asked> asked = new ArrayList<>();
    private final List<Threshold> thresholds = new ArrayList<>();
    private final List<SelectionRoute> routes = new ArrayList<>();

    Routes(Law law) {
        var file = document(law, REGIMES).only("regimes", "holds", "open", "facts", "amounts");
        file.entries("regimes").forEach(entry -> regimes.add(regime(entry, law)));
        file.entries("holds").forEach(entry -> holdings.add(holding(entry, entry.text("of"), law)));
        file.entries("open").forEach(entry -> unsettled.add(unsettled(entry, law)));
        file.entries("facts").forEach(entry -> asked.add(new Asked(entry.text("id"), entry.text("asks"))));
        file.entries("amounts").forEach(entry -> thresholds.add(threshold(entry)));
        document(law, "procurement/notices.yaml")
                .only("notices")
                .entries("notices")
                .forEach(entry -> holdings.add(holding(entry, "notice", law)));
        var stages = new LinkedHashMap<String, List<Stage>>();
        for (var name : FILES) {
            document(law, name).only("steps", "routes").entries("steps").forEach(entry -> stage(entry, stages, law));
        }
        for (var name : FILES) {
            document(law, name).entries("routes").forEach(entry -> routes.add(route(entry, stages, law)));
        }
    }

    private static Entry document(Law law, String name) {
        return Entry.of(name, PlainYaml.document(law.table(name)));
    }

    private static Regime regime(Entry entry, Law law) {
        entry.only("id", "span", "title", "begins", "begins-cites", "cites");
        return new Regime(
                entry.text("id"),
                entry.span("span"),
                entry.text("title"),
                entry.text("begins"),
                Cited.of(entry, "begins-cites", law),
                Cited.of(entry, law));
    }

    private static Holding holding(Entry entry, String of, Law law) {
        entry.only("id", "of", "span", "title", "lines", "cites");
        return new Holding(
                entry.text("id"),
                of,
                entry.span("span"),
                entry.text("title"),
                entry.items("lines").stream().map(item -> line(entry, item)).toList(),
                Cited.of(entry, law));
    }

    private static Line line(Entry entry, Object item) {
        if (item instanceof String words) return new Line("", words);
        var line = Entry.of(entry.where() + ", lines", item)
                .texts()
                .entrySet()
                .iterator()
                .next();
        return new Line(line.getKey(), line.getValue());
    }

    private static Unsettled unsettled(Entry entry, Law law) {
        entry.only("id", "span", "asks", "cites");
        return new Unsettled(entry.text("id"), entry.span("span"), entry.text("asks"), Cited.of(entry, law));
    }

    private static Threshold threshold(Entry entry) {
        entry.only("id", "value", "per-cent", "span", "cites");
        return new Threshold(Money.pounds(entry.number("value")), entry.number("per-cent"), entry.span("span"));
    }

    private static void stage(Entry entry, Map<String, List<Stage>> stages, Law law) {
        entry.only("id", "routes", "step", "title", "decided", "ends", "notice", "stage", "says", "cites");
        var stage = new Stage(
                entry.text("id"),
                entry.one("step", Doing.class),
                entry.text("title"),
                entry.yes("decided", false),
                entry.yes("ends", false),
                entry.text("notice", ""),
                entry.words("stage"),
                entry.text("says"),
                Cited.of(entry, law));
        entry.words("routes")
                .forEach(route ->
                        stages.computeIfAbsent(route, it -> new ArrayList<>()).add(stage));
    }

    private static SelectionRoute route(Entry entry, Map<String, List<Stage>> stages, Law law) {
        entry.only("id", "span", "title", "process", "way", "must", "conditions", "cites");
        return new SelectionRoute(
                entry.text("id"),
                entry.span("span"),
                entry.text("title"),
                entry.yes("must", false),
                entry.text("process"),
                entry.one("way", RegisterLaw.Route.class),
                entry.entries("conditions").stream()
                        .map(condition -> condition(condition, law))
                        .toList(),
                stages.getOrDefault(entry.text("id"), List.of()).stream()
                        .sorted(java.util.Comparator.comparing(Stage::doing))
                        .toList(),
                Cited.of(entry, law));
    }

    private static Condition condition(Entry entry, Law law) {
        entry.only("fact", "is", "unless", "or", "says", "cites");
        return new Condition(
                entry.text("fact", ""),
                entry.truth("is", Truth.YES),
                entry.text("unless", ""),
                entry.text("or", ""),
                entry.text("says"),
                Cited.of(entry, law));
    }

    /** What governs a procedure that began on the day; nothing where no text of that day was read. */
    Optional<Regime> regime(LocalDate begun) {
        return regimes.stream().filter(regime -> regime.span().holdsOn(begun)).findFirst();
    }

    Optional<SelectionRoute> find(String id) {
        return routes.stream().filter(route -> route.id().equals(id)).findFirst();
    }

    /** What a record, a summary or a notice has to hold for a procedure that began on the day. */
    List<Holding> holdings(String of, LocalDate begun) {
        return holdings.stream()
                .filter(holding -> holding.of().equals(of) && holding.span().holdsOn(begun))
                .toList();
    }

    List<Unsettled> unsettled(LocalDate begun) {
        return unsettled.stream().filter(it -> it.span().holdsOn(begun)).toList();
    }

    /** The facts on which a route of that day hangs, in the order in which they are asked. */
    List<Asked> asked(LocalDate begun) {
        var named = routes.stream()
                .filter(route -> route.span().holdsOn(begun))
                .flatMap(route -> route.conditions().stream())
                .map(Condition::fact)
                .toList();
        var derived = named.contains("considerable-change");
        return asked.stream()
                .filter(fact -> named.contains(fact.id()) || derived && DERIVING.contains(fact.id()))
                .toList();
    }

    private static final List<String> DERIVING =
            List.of("different", "succession", "own-decision", "external", "provided-for", "direct-before");

    /** Each route of a procedure that began on the day, with every reason why it is not open. */
    List<Opening> openings(LocalDate begun, Facts facts) {
        var known = derived(begun, facts);
        var openings = new LinkedHashMap<String, Opening>();
        for (var route : routes) {
            if (!route.span().holdsOn(begun)) continue;
            var against = new ArrayList<Condition>();
            var unknown = new ArrayList<Condition>();
            for (var condition : route.conditions()) {
                switch (met(condition, known, openings)) {
                    case NO -> against.add(condition);
                    case UNKNOWN -> unknown.add(condition);
                    case YES -> {}
                }
            }
            openings.put(route.id(), new Opening(route, against, unknown));
        }
        return List.copyOf(openings.values());
    }

    private static Truth met(Condition condition, Facts facts, Map<String, Opening> before) {
        if (!condition.unless().isEmpty())
            return isOpen(condition.unless(), before).not();
        var is = facts.truth(condition.fact());
        var met = condition.is() == Truth.YES ? is : is.not();
        return condition.or().isEmpty() ? met : met.or(isOpen(condition.or(), before));
    }

    private static Truth isOpen(String route, Map<String, Opening> before) {
        return Optional.ofNullable(before.get(route)).map(Opening::isOpen).orElse(Truth.NO);
    }

    /** The facts and what follows from amounts and from them. */
    private Facts derived(LocalDate begun, Facts facts) {
        return thresholds.stream()
                .filter(threshold -> threshold.span().holdsOn(begun))
                .findFirst()
                .map(threshold -> facts.with(
                                "considerable-change",
                                threshold.isConsiderable(facts).word())
                        .with("modifiable", threshold.isModifiable(facts).word()))
                .orElse(facts);
    }

    /** Whether a modification has to be published, by its amounts. */
    Truth isPublished(LocalDate begun, Facts facts) {
        return thresholds.stream()
                .filter(threshold -> threshold.span().holdsOn(begun))
                .findFirst()
                .map(threshold -> threshold.isPublished(facts))
                .orElse(Truth.UNKNOWN);
    }
}
