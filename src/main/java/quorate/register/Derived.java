package quorate.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import quorate.kernel.PartyId;
import quorate.kernel.Span;

/** The facts that follow from all published files together. */
final class Derived {

    /** What kind of party somebody is. */
    record Kinded(Kind kind, String source) {}

    /** What is said of a party for a while. */
    record Said(PartyId party, Map<String, String> traits, Span span, String source) {}

    /** How two parties are connected for a while. */
    record Tied(PartyId from, Tie tie, PartyId to, Span span, Map<String, String> notes, String source) {}

    final Map<PartyId, Kinded> kinds = new HashMap<>();
    final List<Said> said = new ArrayList<>();
    final List<Tied> tied = new ArrayList<>();
    final List<Finding> findings = new ArrayList<>();

    private final Codes codesOfStatistics;
    private final Map<PartyId, Span> lives = new HashMap<>();
    private final Map<PartyId, String> codes = new HashMap<>();
    private final Map<String, Map<String, String>> inferences = new HashMap<>();

    Derived(Codes codesOfStatistics) {
        this.codesOfStatistics = codesOfStatistics;
    }

    /** The code by which somebody goes whom a row names; nothing where no file explains the one that it gives. */
    Optional<String> codeOf(Mention body) {
        return codesOfStatistics.find(body);
    }

    void kind(PartyId party, Kind kind, String source) {
        kinds.put(party, new Kinded(kind, source));
    }

    void tie(PartyId from, Tie tie, PartyId to, Span span, Map<String, String> notes, String source) {
        tied.add(new Tied(from, tie, to, span, notes, source));
    }

    /** The note of a tie whose days no file gives. */
    Map<String, String> inferred(String why) {
        return inferences.computeIfAbsent(why, one -> Map.of("inferred", one));
    }

    void say(PartyId party, TreeMap<LocalDate, Observed> observed, Span life) {
        stages(party, observed, life).forEach(this::say);
    }

    void say(Said one) {
        said.add(one);
        lives.merge(
                one.party(),
                one.span(),
                (a, b) -> new Span(a.from().isBefore(b.from()) ? a.from() : b.from(), b.until()));
        var code = one.traits().getOrDefault("ods", one.traits().getOrDefault("ons", ""));
        codes.putIfAbsent(one.party(), code);
    }

    /** From when until when somebody exists of whom something is said; nothing for anybody else. */
    @Nullable
    Span life(PartyId party) {
        return lives.get(party);
    }

    /** The code of somebody of whom something is said. */
    String code(PartyId party) {
        return codes.getOrDefault(party, "");
    }

    /** A file says something that is not believed, because a better one says something else. */
    void dispute(PartyId party, String source, String field, String said, String believed, String better) {
        var code = code(party);
        findings.add(new Finding(
                source,
                Finding.DISPUTE,
                code,
                field,
                said,
                believed,
                "The " + field + " of " + code + " is " + (said.isEmpty() ? "nothing" : "'" + said + "'")
                        + " here, and " + (believed.isEmpty() ? "nothing" : "'" + believed + "'") + " by " + better
                        + "."));
    }

    /**
     * What several files say of one party, as stages of its life. The first file speaks for all the time before it; each
     * later one from its own day on, and only where it says something else, for nobody knows when in between it changed.
     *
     * @param observed what each file says, by the day of the file
     * @param life all stages lie within it
     */
    static List<Said> stages(PartyId party, TreeMap<LocalDate, Observed> observed, Span life) {
        var stages = new ArrayList<Said>(2);
        @Nullable Said open = null;
        for (var each : observed.entrySet()) {
            var traits = each.getValue().traits();
            if (open != null && open.traits().equals(traits)) continue;
            var from = open == null || each.getKey().isBefore(life.from()) ? life.from() : each.getKey();
            if (life.until() != null && !from.isBefore(life.until())) break;
            if (open != null && open.span().from().isBefore(from)) {
                stages.add(new Said(party, open.traits(), new Span(open.span().from(), from), open.source()));
            }
            open = new Said(
                    party, traits, new Span(from, life.until()), each.getValue().source());
        }
        if (open != null) stages.add(open);
        return stages;
    }

    /** What one file says of one party. */
    record Observed(Map<String, String> traits, String source) {}

    /** The traits that are not empty. */
    static Map<String, String> traits(String... namesAndValues) {
        var traits = new HashMap<String, String>();
        for (var at = 0; at < namesAndValues.length; at += 2) {
            if (!namesAndValues[at + 1].isEmpty()) traits.put(namesAndValues[at], namesAndValues[at + 1]);
        }
        return Map.copyOf(traits);
    }
}
