package quorate.law;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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
        List<Coverage> sections,
        Map<String, String> tables) {

    /** Something the pack says for a span of days. */
    record Said(String kind, String id, Span span, String words, List<Citation> sources) {

        /** The address of its page; empty where it has none. */
        String page() {
            return switch (kind) {
                case "act" -> "/law/acts/" + id.substring(0, id.indexOf('@'));
                case "rule" -> "/law/rules/" + id;
                default -> "";
            };
        }
    }

    Collection<Said> said() {
        var all = new java.util.ArrayList<Said>();
        powers.forEach(it -> all.add(new Said("act", it.act() + "@" + it.level(), it.span(), words(it), it.sources())));
        rules.forEach(it -> all.add(new Said("rule", it.id(), it.span(), it.says(), it.sources())));
        parameters.forEach(it -> all.add(new Said("parameter", it.id(), it.span(), words(it), it.sources())));
        editions.forEach(it -> all.add(new Said("edition", it.id(), it.span(), it.title(), it.sources())));
        return all;
    }

    private static String words(Power power) {
        var note = power.note().isEmpty() ? "" : ". " + power.note();
        return Phrases.decider(power.decider(), power.level()) + note;
    }

    private static String words(Parameter parameter) {
        return Phrases.amount(parameter);
    }
}
