package quorate.authority;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import quorate.kernel.Truth;

/** Reads maps, lists and text as written by people, and complains in sentences that name the key. */
final class Plain {

    private Plain() {}

    static Keys map(@Nullable Object data, String what) {
        if (!(data instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException(what + " is written as keys and values; this is '" + data + "'");
        }
        var keys = new LinkedHashMap<String, @Nullable Object>();
        map.forEach((key, value) -> keys.put(String.valueOf(key), value));
        return new Keys(keys, what);
    }

    static List<?> list(@Nullable Object data, String key) {
        if (data instanceof List<?> list) return list;
        throw new IllegalArgumentException(key + ": a list is expected; this is '" + data + "'");
    }

    /** One word or a list of words. */
    static List<String> words(@Nullable Object data, String key) {
        if (data instanceof List<?> list)
            return list.stream().map(item -> text(item, key)).toList();
        return List.of(text(data, key));
    }

    static String text(@Nullable Object data, String key) {
        if (data == null || data instanceof Map<?, ?> || data instanceof List<?>) {
            throw new IllegalArgumentException(key + ": a word or a text is expected; this is '" + data + "'");
        }
        return String.valueOf(data);
    }

    static int number(@Nullable Object data, String key) {
        try {
            return Integer.parseInt(text(data, key).strip());
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException(key + ": a whole number is expected; this is '" + data + "'");
        }
    }

    static boolean yes(@Nullable Object data) {
        return truth(data) == Truth.YES;
    }

    /** {@code yes}, {@code no} or {@code unknown}. */
    static Truth truth(@Nullable Object data) {
        return switch (String.valueOf(data)) {
            case "yes", "true" -> Truth.YES;
            case "no", "false" -> Truth.NO;
            case "unknown", "unstated" -> Truth.UNKNOWN;
            default -> throw new IllegalArgumentException("yes, no or unknown is expected; this is '" + data + "'");
        };
    }

    static String word(Truth truth) {
        return truth == Truth.YES ? "yes" : truth == Truth.NO ? "no" : "unknown";
    }

    /** Keys that are used up as they are read, so that what is left over is a mistake. */
    static final class Keys {
        private final Map<String, @Nullable Object> left;
        private final String what;

        private Keys(Map<String, @Nullable Object> left, String what) {
            this.left = left;
            this.what = what;
        }

        boolean containsKey(String key) {
            return left.containsKey(key);
        }

        Set<String> names() {
            return left.keySet();
        }

        /** All that is left, as one text: the same for the same words. */
        String said() {
            return left.toString();
        }

        Optional<Object> take(String key) {
            return Optional.ofNullable(left.remove(key));
        }

        /** The text under the key, which must be there. */
        String get(String key) {
            return text(need(key), key);
        }

        Object need(String key) {
            var value = left.remove(key);
            if (value == null) throw new IllegalArgumentException(what + " lacks the key '" + key + "'");
            return value;
        }

        /** The value under the key, which must be the last one left. */
        Object only(String key) {
            var value = need(key);
            done();
            return value;
        }

        /** @throws IllegalArgumentException naming every key that nobody asked for */
        void done() {
            if (!left.isEmpty()) throw new IllegalArgumentException(what + " has unknown keys: " + left.keySet());
        }
    }
}
