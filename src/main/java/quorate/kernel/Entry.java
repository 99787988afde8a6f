package quorate.kernel;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One entry of a YAML file, read with care: every scalar is text until somebody asks for more, every key must be known to
 * whoever reads, and every complaint says where the fault is and what is expected there.
 *
 * @param where what to call this entry in a complaint: "parties, anytown"
 */
public record Entry(String where, Map<String, Object> values) {

    /**
     * @param yaml a YAML mapping as parsed
     * @throws IllegalArgumentException if it is something else
     */
    public static Entry of(String where, Object yaml) {
        if (!(yaml instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException(where + ": expected keys and values here, found '" + yaml + "'");
        }
        var values = new LinkedHashMap<String, Object>();
        map.forEach((key, value) -> values.put(String.valueOf(key), value == null ? "" : value));
        return new Entry(where, values);
    }

    /** The entries of a mapping of mappings, by key; a missing mapping has none. */
    public static Map<String, Entry> mapOf(String where, Object yaml) {
        var entries = new LinkedHashMap<String, Entry>();
        of(where, yaml).values.forEach((key, value) -> entries.put(key, of(where + ", " + key, value)));
        return entries;
    }

    /** The entries of a list of mappings. */
    public static List<Entry> listOf(String where, Object yaml) {
        if (!(yaml instanceof List<?> list)) throw new IllegalArgumentException(where + ": expected a list");
        var entries = new ArrayList<Entry>();
        for (var at = 0; at < list.size(); at++) {
            entries.add(of(where + ", number " + (at + 1), list.get(at)));
        }
        return entries;
    }

    /** Complains about every key that is not among these. */
    public Entry only(String... known) {
        var unknown = new ArrayList<>(values.keySet());
        unknown.removeAll(Set.of(known));
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(
                    where + ": does not know " + unknown + "; known here are " + List.of(known));
        }
        return this;
    }

    public boolean has(String key) {
        return values.containsKey(key);
    }

    public String text(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException(where + ": '" + key + "' is missing"));
    }

    public Optional<String> find(String key) {
        return values.containsKey(key) ? Optional.of(String.valueOf(values.get(key))) : Optional.empty();
    }

    public String text(String key, String otherwise) {
        return find(key).orElse(otherwise);
    }

    public LocalDate day(String key) {
        try {
            return LocalDate.parse(text(key));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    where + ": '" + key + "' must be a day such as 2016-05-10, not '" + text(key) + "'");
        }
    }

    public Span span(String key) {
        try {
            return Span.parse(text(key));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new IllegalArgumentException(where + ": '" + key + "': " + e.getMessage());
        }
    }

    public Span span(String key, Span otherwise) {
        return has(key) ? span(key) : otherwise;
    }

    public int number(String key) {
        try {
            return Integer.parseInt(text(key));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    where + ": '" + key + "' must be a whole number, not '" + text(key) + "'");
        }
    }

    public int number(String key, int otherwise) {
        return has(key) ? number(key) : otherwise;
    }

    /** {@code yes} or {@code no}. */
    public boolean yes(String key, boolean otherwise) {
        return switch (text(key, otherwise ? "yes" : "no")) {
            case "yes", "true" -> true;
            case "no", "false" -> false;
            default ->
                throw new IllegalArgumentException(
                        where + ": '" + key + "' must be yes or no, not '" + text(key) + "'");
        };
    }

    /** A list of words; a single word counts as a list of one, and nothing as none. */
    public List<String> words(String key) {
        return switch (values.getOrDefault(key, "")) {
            case List<?> list -> list.stream().map(String::valueOf).toList();
            case Object one -> one.equals("") ? List.of() : List.of(String.valueOf(one));
        };
    }

    public Entry entry(String key) {
        return of(where + ", " + key, values.getOrDefault(key, ""));
    }

    public Optional<Entry> findEntry(String key) {
        return has(key) ? Optional.of(entry(key)) : Optional.empty();
    }

    /** A list of mappings; none where the key is missing. */
    public List<Entry> entries(String key) {
        return has(key) ? listOf(where + ", " + key, values.getOrDefault(key, "")) : List.of();
    }

    /** All values as text, for a flat mapping. */
    public Map<String, String> texts() {
        var all = new LinkedHashMap<String, String>();
        values.forEach((key, value) -> all.put(key, String.valueOf(value)));
        return all;
    }
}
