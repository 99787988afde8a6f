package quorate.law;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import quorate.kernel.Citation;
import quorate.kernel.Code;
import quorate.kernel.Span;

/**
 * An entry of the pack as worked examples ask about it.
 *
 * @param id of the rule, parameter, edition or level; of an act or a concern followed by {@code @} and the level
 * @param words what it says besides, by name: how binding it is, who decides, what number it fixes
 */
record Line(String id, Span span, String says, List<Citation> sources, Map<String, String> words) {

    /** Everything of a kind that the pack says, on all its days. */
    static Stream<Line> of(Pack pack, String kind) {
        return switch (kind) {
            case "rule" -> pack.rules().stream().map(Line::of);
            case "parameter" -> pack.parameters().stream().map(Line::of);
            case "edition" -> pack.editions().stream().map(Line::of);
            case "level" -> pack.levels().stream().map(Line::of);
            case "act" -> pack.powers().stream().map(Line::of);
            default -> throw new IllegalArgumentException("the pack has no entries of the kind " + kind);
        };
    }

    private static Line of(RuleText rule) {
        var words = new LinkedHashMap<String, String>();
        words.put("weight", Code.of(rule.weight()));
        var owed = rule.owed();
        words.put("owed", owed == null ? "nothing" : owed.when());
        words.put("to", owed == null ? "nobody" : owed.to());
        words.put("given", owed == null || owed.given().isEmpty() ? "always" : owed.given());
        return new Line(rule.id(), rule.span(), rule.says(), rule.sources(), words);
    }

    private static Line of(Parameter it) {
        var amount = Phrases.amount(it);
        return new Line(it.id(), it.span(), amount, it.sources(), Map.of("value", amount));
    }

    private static Line of(LawOn.Edition it) {
        return new Line(it.id(), it.span(), it.title(), it.sources(), Map.of("family", it.family()));
    }

    private static Line of(Level it) {
        return new Line(it.id(), it.span(), it.title(), it.sources(), Map.of());
    }

    private static Line of(Power it) {
        var part = it.commissioner().isEmpty() ? "none" : it.commissioner();
        return new Line(
                it.act() + "@" + it.level(),
                it.span(),
                it.note(),
                it.sources(),
                Map.of("decides", Code.of(it.decider()), "commissioner", part));
    }
}
