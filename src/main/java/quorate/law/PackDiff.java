package quorate.law;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import quorate.kernel.Citation;

/**
 * What one pack says and another does not, on whatever day.
 *
 * @param kind {@code act}, {@code concern}, {@code rule}, {@code parameter}, {@code edition}, {@code source}
 * @param before the lines of the first pack that the second lacks: days, words, weight and sources
 * @param after those of the second that the first lacks
 */
record PackDiff(String kind, String id, List<String> before, List<String> after) {

    boolean begins() {
        return before.isEmpty();
    }

    boolean ends() {
        return after.isEmpty();
    }

    static List<PackDiff> between(Pack first, Pack second) {
        var before = lines(first);
        var after = lines(second);
        var keys = new LinkedHashSet<>(before.keySet());
        keys.addAll(after.keySet());
        var differences = new ArrayList<PackDiff>();
        for (var key : keys) {
            var was = new ArrayList<>(before.getOrDefault(key, List.of()));
            var is = new ArrayList<>(after.getOrDefault(key, List.of()));
            var same = List.copyOf(was);
            was.removeAll(is);
            is.removeAll(same);
            if (!was.isEmpty() || !is.isEmpty())
                differences.add(new PackDiff(key.kind, key.id, List.copyOf(was), List.copyOf(is)));
        }
        return differences;
    }

    private record Key(String kind, String id) {}

    private static Map<Key, List<String>> lines(Pack pack) {
        var lines = new LinkedHashMap<Key, List<String>>();
        for (var said : pack.said()) {
            var words = said.span() + " " + said.words() + " [" + sources(said.sources()) + "]";
            lines.computeIfAbsent(new Key(said.kind(), said.id()), it -> new ArrayList<>())
                    .add(words);
        }
        for (var rule : pack.rules()) {
            var key = new Key("rule", rule.id());
            lines.computeIfAbsent(key, it -> new ArrayList<>())
                    .add(rule.span() + " weighs " + quorate.kernel.Code.of(rule.weight())
                            + (rule.owed() == null ? "" : ", owes " + rule.owed()));
        }
        for (var source : pack.sources().values()) {
            lines.put(
                    new Key("source", source.id()),
                    List.of(source.title() + ", " + source.where() + " (" + source.evidence() + ", read to "
                            + source.read() + ")"));
        }
        return lines;
    }

    private static String sources(List<Citation> sources) {
        return sources.stream()
                .map(it -> it.source() + (it.place().isEmpty() ? "" : " " + it.place()) + ", " + it.evidence()
                        + ", read to " + it.read())
                .collect(Collectors.joining("; "));
    }
}
