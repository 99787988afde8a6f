package quorate.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Holds what an example expects against what came. A mapping expects at least its own keys; a list expects exactly its
 * members in any order, unless it is written {@code {includes: […]}}, {@code {excludes: […]}} or {@code {inOrder: […]}};
 * text may be written {@code {says: part of it}}.
 */
public final class Comparison {

    private static final Set<String> WAYS = Set.of("includes", "excludes", "inOrder", "says");
    private final List<String> differences = new ArrayList<>();

    private Comparison() {}

    /** Every difference, as a sentence that begins with the place; empty when all is as expected. */
    public static List<String> of(Map<String, Object> expected, Map<String, Object> got) {
        var comparison = new Comparison();
        comparison.mapping("", expected, got);
        return comparison.differences;
    }

    private void compare(String where, Object expected, Object got) {
        switch (expected) {
            case Map<?, ?> ways when !ways.isEmpty() && WAYS.containsAll(ways.keySet()) -> special(where, ways, got);
            case Map<?, ?> map -> mapping(where, map, got);
            case List<?> list -> exactly(where, list, got);
            default -> {
                if (!plain(expected).equals(plain(got))) differ(where, expected, got);
            }
        }
    }

    private void mapping(String where, Map<?, ?> expected, Object got) {
        if (!(got instanceof Map<?, ?> map)) {
            differ(where, expected, got);
            return;
        }
        expected.forEach((key, value) -> {
            var place = where.isEmpty() ? "" + key : where + "." + key;
            if (map.containsKey(key)) compare(place, value, map.get(key));
            else
                differences.add(place + ": expected " + value + ", got nothing of that name; there is " + map.keySet());
        });
    }

    private void special(String where, Map<?, ?> ways, Object got) {
        if (ways.containsKey("says") && !plain(got).contains(plain(ways.get("says")))) {
            differences.add(where + ": expected words '" + ways.get("says") + "', got '" + got + "'");
        }
        for (var one : listOf(ways.get("includes"))) {
            if (listOf(got).stream().noneMatch(member -> matches(one, member))) {
                differences.add(where + ": expected " + one + " to be among " + got);
            }
        }
        for (var one : listOf(ways.get("excludes"))) {
            if (listOf(got).stream().anyMatch(member -> matches(one, member))) {
                differences.add(where + ": did not expect " + one + " among " + got);
            }
        }
        if (ways.containsKey("inOrder")) {
            var expected = listOf(ways.get("inOrder"));
            var members = listOf(got);
            if (expected.size() != members.size()) differ(where, expected, got);
            else
                for (var at = 0; at < expected.size(); at++)
                    compare(where + "[" + at + "]", expected.get(at), members.get(at));
        }
    }

    private void exactly(String where, List<?> expected, Object got) {
        var left = new ArrayList<Object>(listOf(got));
        for (var one : expected) {
            var match = left.stream().filter(member -> matches(one, member)).findFirst();
            if (match.isEmpty()) {
                differ(where, expected, got);
                return;
            }
            left.remove(match.get());
        }
        if (!left.isEmpty()) differences.add(where + ": expected " + expected + ", got besides " + left);
    }

    private static boolean matches(Object expected, Object got) {
        var inner = new Comparison();
        inner.compare("", expected, got);
        return inner.differences.isEmpty();
    }

    private static List<?> listOf(@Nullable Object value) {
        return switch (value) {
            case null -> List.of();
            case java.util.Collection<?> many -> List.copyOf(many);
            default -> List.of(value);
        };
    }

    private static String plain(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Boolean yes -> yes ? "yes" : "no";
            case Enum<?> word -> Code.of(word);
            default -> String.valueOf(value).strip();
        };
    }

    private void differ(String where, Object expected, Object got) {
        differences.add((where.isEmpty() ? "" : where + ": ") + "expected " + expected + ", got " + got);
    }
}
