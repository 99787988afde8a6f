package quorate.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    void kind(PartyId party, Kind kind, String source) {
        kinds.put(party, new Kinded(kind, source));
    }

    void tie(PartyId from, Tie tie, PartyId to, Span span, Map<String, String> notes, String source) {
        tied.add(new Tied(from, tie, to, span, notes, source));
    }

    /**
     * What several files say of one party, as stages of its life. The first file speaks for all the time before it; each
     * later one from its own day on, and only where it says something else, for nobody knows when in between it changed.
     *
     * @param observed what each file says, by the day of the file
     * @param life all stages lie within it
     */
    void say(PartyId party, TreeMap<LocalDate, Observed> observed, Span life) {
        @Nullable Said open = null;
        for (var each : observed.entrySet()) {
            var traits = each.getValue().traits();
            if (open != null && open.traits().equals(traits)) continue;
            var from = open == null || each.getKey().isBefore(life.from()) ? life.from() : each.getKey();
            if (life.until() != null && !from.isBefore(life.until())) break;
            if (open != null && open.span().from().isBefore(from)) {
                said.add(new Said(party, open.traits(), new Span(open.span().from(), from), open.source()));
            }
            open = new Said(
                    party, traits, new Span(from, life.until()), each.getValue().source());
        }
        if (open != null) said.add(open);
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
