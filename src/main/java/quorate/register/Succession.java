package quorate.register;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import quorate.kernel.Span;

/** Which body took over from which, told by where the practices of a closing body went on the day it closed. */
final class Succession {

    /** A body that took less than a tenth of the practices is a neighbour, not a successor. */
    private static final int TENTH = 10;

    static final String SOURCE = "moves of practices";

    private final Bodies bodies;
    private final Map<String, TreeMap<String, Integer>> moves = new TreeMap<>();

    Succession(Bodies bodies, Collection<Belonging> all) {
        this.bodies = bodies;
        for (var each : all) {
            var terms = each.terms();
            for (var at = 1; at < terms.size(); at++) {
                var before = terms.get(at - 1);
                var after = terms.get(at);
                var closed = bodies.closed(before.parent());
                if (closed == null || !closed.equals(before.until()) || !closed.equals(after.from())) continue;
                moves.computeIfAbsent(before.parent(), none -> new TreeMap<>()).merge(after.parent(), 1, Integer::sum);
            }
        }
    }

    /** The body to which most practices went; null if none went anywhere. */
    @Nullable
    String mainHeir(String code) {
        var heirs = moves.get(code);
        if (heirs == null) return null;
        return heirs.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    void derive(Derived derived) {
        moves.forEach((old, heirs) -> {
            var closed = bodies.closed(old);
            if (closed == null || bodies.kind(old) != Kind.CCG) return;
            var asPlace = closed.isAfter(Bodies.ABOLISHED);
            var all = heirs.values().stream().mapToInt(Integer::intValue).sum();
            heirs.forEach((heir, count) -> {
                if (count * TENTH < all || bodies.kind(heir) != Kind.CCG) return;
                derived.tie(
                        asPlace ? bodies.placeId(heir) : bodies.id(heir),
                        Tie.SUCCESSOR_OF,
                        asPlace ? bodies.placeId(old) : bodies.id(old),
                        Span.since(closed),
                        Map.of("practices", count + " of " + all),
                        SOURCE);
            });
        });
    }
}
