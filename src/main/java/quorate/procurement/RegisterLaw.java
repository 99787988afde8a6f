package quorate.procurement;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import quorate.kernel.Entry;
import quorate.kernel.PlainYaml;
import quorate.law.Law;
import quorate.law.LawOn;
import quorate.law.RuleText;

/**
 * Which decisions are on the register of procurement decisions, and what it holds about each on the day of the decision:
 * {@code law/interests/procurement-register.yaml}.
 *
 * @param reading on whose word these acts are on it
 * @param keeping on whose word the register is completed by whoever completes it
 * @param written what the record does not hold, so that somebody has to write it
 */
record RegisterLaw(
        Law law,
        Set<String> acts,
        String reading,
        String keeping,
        List<String> rules,
        List<Line> record,
        List<Line> written) {

    static final String FILE = "interests/procurement-register.yaml";

    /** How a provider was found. What is asked of a decision hangs on it. */
    enum Route {
        COMPETITION("A competition"),
        ANY_QUALIFIED_PROVIDER("Any qualified provider may join"),
        SINGLE_TENDER("One provider, without a competition"),
        OTHER("Another way");

        private final String words;

        Route(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /**
     * One thing that the register has to hold.
     *
     * @param words empty where they are those of the rule
     * @param rules that ask for it, the first in force counts
     * @param routes for which it is asked; none for all
     */
    record Line(String id, String words, List<String> rules, List<Route> routes) {}

    /** The same on a day. @param words how it is asked. @param rule that asks for it */
    record Due(String line, String words, RuleText rule) {}

    /**
     * What the register holds about a decision of a day.
     *
     * @param because the rules by which there is a register; none where no source asks for one
     * @param written what is asked whatever the route, and what is asked for this one
     */
    record Contents(List<RuleText> because, List<Due> record, List<Due> written) {

        /** How binding it is; never "required" for what was not read in a source. */
        String footing() {
            return because.stream()
                    .filter(RuleText::isSourced)
                    .map(rule -> switch (rule.weight()) {
                        case MUST -> "Required by law";
                        case COMPLY_OR_EXPLAIN -> "Asked for by the guidance of the day";
                        case SHOULD -> "Expected practice";
                        case LOCAL -> "Usual in boards’ own policies";
                    })
                    .findFirst()
                    .orElse("No source that was read asks for an entry about a decision of that day");
        }
    }

    static RegisterLaw of(Law law) {
        var file = Entry.of(FILE, PlainYaml.document(law.table(FILE)))
                .only("acts", "keeper", "rules", "record", "written");
        var acts = file.entry("acts").only("ids", "says", "cites");
        return new RegisterLaw(
                law,
                Set.copyOf(acts.words("ids")),
                acts.text("says"),
                file.entry("keeper").only("says", "cites").text("says"),
                file.words("rules"),
                file.entries("record").stream().map(RegisterLaw::line).toList(),
                file.entries("written").stream().map(RegisterLaw::line).toList());
    }

    private static Line line(Entry entry) {
        entry.only("line", "words", "rules", "routes");
        return new Line(
                entry.text("line"),
                entry.text("words", ""),
                entry.words("rules"),
                entry.has("routes")
                        ? entry.words(
                                "routes",
                                word -> quorate.kernel.Code.parse(Route.class, word),
                                "a way to find a provider")
                        : List.of());
    }

    boolean covers(String act) {
        return acts.contains(act);
    }

    /**
     * @param route how the provider was found, as far as it was said
     * @param begun when the procurement began, where it is known: one that began before the regime is not under it
     */
    Contents on(LocalDate day, Optional<Route> route, Optional<LocalDate> begun) {
        var on = law.on(day);
        var inForce = new LinkedHashMap<String, RuleText>();
        rules.forEach(id -> find(on, id, begun).ifPresent(rule -> inForce.put(id, rule)));
        var because = inForce.values().stream()
                .sorted(java.util.Comparator.comparing(RuleText::weight))
                .toList();
        return new Contents(because, due(record, on, route, begun), due(written, on, route, begun));
    }

    private static List<Due> due(List<Line> lines, LawOn on, Optional<Route> route, Optional<LocalDate> begun) {
        return lines.stream()
                .filter(line -> line.routes().isEmpty()
                        || route.filter(line.routes()::contains).isPresent())
                .flatMap(line -> line.rules().stream()
                        .flatMap(rule -> find(on, rule, begun).stream())
                        .limit(1)
                        .map(rule -> new Due(line.id(), line.words().isEmpty() ? rule.says() : line.words(), rule)))
                .toList();
    }

    private static Optional<RuleText> find(LawOn on, String rule, Optional<LocalDate> begun) {
        return on.findRule(rule)
                .filter(text -> !rule.startsWith("psr.")
                        || begun.filter(text.span().from()::isAfter).isEmpty());
    }

    /** The lines by id, for whoever shows what was written earlier. */
    Map<String, Line> byId() {
        var lines = new LinkedHashMap<String, Line>();
        written.forEach(line -> lines.put(line.id(), line));
        return lines;
    }
}
