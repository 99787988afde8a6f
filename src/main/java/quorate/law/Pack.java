package quorate.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import quorate.kernel.Citation;
import quorate.kernel.Span;

/** Everything a law pack says, in the order in which its files say it. */
record Pack(
        int number,
        LocalDate read,
        String hash,
        Map<String, Source> sources,
        List<Level> levels,
        List<Act> acts,
        List<Power> powers,
        List<RuleText> rules,
        List<Parameter> parameters,
        List<LawOn.Edition> editions,
        List<BankHolidays> holidays,
        List<Concern> concerns,
        List<Concern.Route> routes,
        List<Rehearsal> rehearsals,
        List<Coverage> sections,
        Map<String, List<Coverage.Gap>> unread,
        List<OpenPoint> open,
        Set<String> cited,
        Map<String, String> tables) {

    /** Something the pack says for a span of days. */
    record Said(String kind, String id, String title, Span span, String words, List<Citation> sources) {

        /** The address of its page; empty where it has none. */
        String page() {
            return switch (kind) {
                case "act" -> "/law/acts/" + id.substring(0, id.indexOf('@'));
                case "rule" -> "/law/rules/" + id;
                case "concern" -> "/law/concerns/" + id.substring(0, id.indexOf('@'));
                default -> "";
            };
        }
    }

    Collection<Said> said() {
        var all = new ArrayList<Said>();
        var titles = acts.stream().collect(Collectors.toMap(Act::id, Act::title, (one, same) -> one));
        for (var it : powers) {
            var title = titles.get(it.act()) + ", " + level(it.level());
            all.add(new Said("act", it.act() + "@" + it.level(), title, it.span(), words(it), it.sources()));
        }
        rules.forEach(it -> all.add(new Said("rule", it.id(), it.id(), it.span(), it.says(), it.sources())));
        parameters.forEach(it -> all.add(new Said("parameter", it.id(), it.id(), it.span(), words(it), it.sources())));
        editions.forEach(it -> all.add(new Said("edition", it.id(), it.id(), it.span(), it.title(), it.sources())));
        var worries = concerns.stream().collect(Collectors.toMap(Concern::id, Concern::title, (one, same) -> one));
        for (var it : routes) {
            var title = worries.get(it.concern()) + ", " + level(it.level());
            all.add(new Said(
                    "concern", it.concern() + "@" + it.level(), title, it.span(), Phrases.route(it), it.sources()));
        }
        return all;
    }

    private String level(String level) {
        return level.matches("\\d") ? "level " + level : titleOf(level);
    }

    String titleOf(String level) {
        return levels.stream()
                .filter(it -> it.id().equals(level))
                .map(Level::title)
                .findFirst()
                .orElse(level);
    }

    private static String words(Power power) {
        var note = power.note().isEmpty() ? "" : ". " + power.note();
        return Phrases.decider(power.decider(), power.level()) + note;
    }

    private static String words(Parameter parameter) {
        return Phrases.amount(parameter);
    }
}
