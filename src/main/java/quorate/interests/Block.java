package quorate.interests;

import java.io.Reader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * One mapping of a YAML file, all of whose values are text. It remembers which keys were asked for: any other is a typing
 * error, and typing errors must not pass for law.
 */
final class Block {

    private final String where;
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Set<String> asked = new HashSet<>();

    Block(String where, @Nullable Object yaml) {
        this.where = where;
        if (!(yaml instanceof Map<?, ?> map))
            throw new IllegalArgumentException(where + ": names and values are expected");
        map.forEach((key, value) -> {
            if (value != null) values.put(String.valueOf(key), value);
        });
    }

    static Block read(String where, Reader file) {
        var plain = new Resolver() {
            @Override
            protected void addImplicitResolvers() {
                // Everything stays the text that was written.
            }
        };
        var loading = new LoaderOptions();
        var dumping = new DumperOptions();
        var yaml = new Yaml(new SafeConstructor(loading), new Representer(dumping), dumping, loading, plain);
        return new Block(where, yaml.<Object>load(file));
    }

    String where() {
        return where;
    }

    Set<String> keys() {
        return values.keySet();
    }

    String text(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException(where + ": '" + key + "' is missing"));
    }

    Optional<String> find(String key) {
        asked.add(key);
        var value = values.get(key);
        if (value == null) return Optional.empty();
        if (value instanceof Map || value instanceof List)
            throw new IllegalArgumentException(where + ": '" + key + "' holds one word or sentence");
        return Optional.of(textOf(value)).filter(text -> !text.isEmpty());
    }

    /** Yes, no, or the stand-in where nothing is said. */
    boolean flag(String key, boolean otherwise) {
        return find(key)
                .map(text -> switch (text) {
                    case "yes", "true" -> true;
                    case "no", "false" -> false;
                    default ->
                        throw new IllegalArgumentException(where + ": '" + key + "' is yes or no, not '" + text + "'");
                })
                .orElse(otherwise);
    }

    int number(String key) {
        return as(key, Integer::parseInt, "a whole number");
    }

    LocalDate day(String key) {
        return as(key, LocalDate::parse, "a day such as 2016-05-10");
    }

    <T> T as(String key, Function<String, T> reading, String what) {
        var text = text(key);
        try {
            return reading.apply(text);
        } catch (RuntimeException unreadable) {
            throw new IllegalArgumentException(
                    where + ": '" + key + "' is " + what + ", not '" + text + "'", unreadable);
        }
    }

    <T> Optional<T> findAs(String key, Function<String, T> reading, String what) {
        return find(key).isEmpty() ? Optional.empty() : Optional.of(as(key, reading, what));
    }

    /** What stands under the key, one thing taken as a list of one; empty when nothing does. */
    List<Object> items(String key) {
        asked.add(key);
        var value = values.get(key);
        if (value == null) return List.of();
        return value instanceof List<?> list ? List.copyOf(list) : List.of(value);
    }

    <T> List<T> list(String key, Function<String, T> reading) {
        var all = new ArrayList<T>();
        for (var item : items(key)) {
            try {
                all.add(reading.apply(textOf(item)));
            } catch (IllegalArgumentException unknown) {
                throw new IllegalArgumentException(where + ": '" + key + "': '" + item + "' is not known", unknown);
            }
        }
        return all;
    }

    List<Block> blocks(String key) {
        var all = new ArrayList<Block>();
        for (var item : items(key)) all.add(new Block(where + ": " + key + " " + (all.size() + 1), item));
        return all;
    }

    Optional<Block> block(String key) {
        asked.add(key);
        return Optional.ofNullable(values.get(key)).map(value -> new Block(where + ": " + key, value));
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    /** To be called when every known key was asked for. */
    void done() {
        for (var key : values.keySet()) {
            if (!asked.contains(key))
                throw new IllegalArgumentException(where + ": '" + key + "' is not known here; use "
                        + String.join(", ", asked.stream().sorted().toList()));
        }
    }

    private static String textOf(Object value) {
        return switch (value) {
            case Boolean yes -> yes ? "yes" : "no";
            case java.util.Date date ->
                date.toInstant().atZone(java.time.ZoneOffset.UTC).toLocalDate().toString();
            default -> value.toString().strip();
        };
    }
}
