package quorate.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Keys and values as people write them down, in a YAML file or a form, read with care: every scalar is text until somebody
 * asks for more, every key must be known to whoever reads, and every complaint is an {@link IllegalArgumentException} with
 * a sentence that says where the fault is and what is expected there.
 *
 * <p>The law pack has a reader of its own, which goes on after a fault and knows the line.
 *
 * @param where what to call this entry in a complaint: "parties, anytown"
 */
public record Entry(String where, Map<String, Object> values) {

    /**
     * @param yaml a mapping as parsed by {@link PlainYaml}; a key without a value has the empty text
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

    /** The entries of a mapping of mappings, by key. */
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

    /** True if the key was written, with or without a value. */
    public boolean has(String key) {
        return values.containsKey(key);
    }

    /** Whatever stands under the key, for notations in which that may be a text, a list or a mapping. */
    public Object value(String key) {
        return findValue(key).orElseThrow(() -> new IllegalArgumentException(where + ": '" + key + "' is missing"));
    }

    /** Whatever stands under the key, if it was written. */
    public Optional<Object> findValue(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** The text under the key, which must be there; empty where the key was written without a value. */
    public String text(String key) {
        return textOf(key, value(key));
    }

    /** The text under the key, or what is meant where it was not written. */
    public String text(String key, String otherwise) {
        return find(key).orElse(otherwise);
    }

    /** The text under the key, if it was written. */
    public Optional<String> find(String key) {
        return findValue(key).map(value -> textOf(key, value));
    }

    private String textOf(String key, Object value) {
        if (value instanceof Map || value instanceof List) {
            throw new IllegalArgumentException(
                    where + ": '" + key + "' holds one word or sentence, not '" + value + "'");
        }
        return String.valueOf(value).strip();
    }

    /**
     * The text under the key as something else.
     *
     * @param reading throws an exception for a text that is none
     * @param what is expected, as the complaint puts it: "a treatment"
     */
    public <T> T as(String key, Function<String, T> reading, String what) {
        return read(key, text(key), reading, what);
    }

    /** The same, for a key that may be left out. */
    public <T> Optional<T> findAs(String key, Function<String, T> reading, String what) {
        return find(key).map(text -> read(key, text, reading, what));
    }

    private <T> T read(String key, String text, Function<String, T> reading, String what) {
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException unreadable) {
            throw new IllegalArgumentException(
                    where + ": '" + key + "' must be " + what + ", not '" + text + "'", unreadable);
        }
    }

    /** The constant whose {@link Code} stands under the key. */
    public <E extends Enum<E>> E one(String key, Class<E> type) {
        return as(key, text -> Code.parse(type, text), "one of " + Code.all(type));
    }

    /** The same, for a key that may be left out. */
    public <E extends Enum<E>> Optional<E> findOne(String key, Class<E> type) {
        return has(key) ? Optional.of(one(key, type)) : Optional.empty();
    }

    /** A day written {@code 2016-05-10}. */
    public LocalDate day(String key) {
        return as(key, LocalDate::parse, "a day such as 2016-05-10");
    }

    /** The same, for a key that may be left out. */
    public Optional<LocalDate> findDay(String key) {
        return has(key) ? Optional.of(day(key)) : Optional.empty();
    }

    /** Days written {@code 2015-04-01/2022-07-01}, the second of them no longer included. */
    public Span span(String key) {
        try {
            return Span.parse(text(key));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IllegalArgumentException(where + ": '" + key + "': " + e.getMessage(), e);
        }
    }

    /** The same, or what is meant where it was not written. */
    public Span span(String key, Span otherwise) {
        return has(key) ? span(key) : otherwise;
    }

    /** A whole number. */
    public int number(String key) {
        return as(key, Integer::valueOf, "a whole number");
    }

    /** The same, or what is meant where it was not written. */
    public int number(String key, int otherwise) {
        return has(key) ? number(key) : otherwise;
    }

    /** {@code yes}, {@code no} or {@code unknown}. */
    public Truth truth(String key, Truth otherwise) {
        return findAs(key, Truth::parse, "yes, no or unknown").orElse(otherwise);
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

    /** What stands under the key: one thing counts as a list of one, and nothing as none. */
    public List<Object> items(String key) {
        return switch (values.getOrDefault(key, "")) {
            case List<?> list -> List.copyOf(list);
            case Object one -> one.equals("") ? List.of() : List.of(one);
        };
    }

    /** A list of words; a single word counts as a list of one, and nothing as none. */
    public List<String> words(String key) {
        return items(key).stream().map(item -> textOf(key, item)).toList();
    }

    /** A list of words, each as something else. @param what each must be */
    public <T> List<T> words(String key, Function<String, T> reading, String what) {
        return words(key).stream().map(word -> read(key, word, reading, what)).toList();
    }

    /** The mapping under the key, which must be there. */
    public Entry entry(String key) {
        return of(where + ", " + key, values.getOrDefault(key, ""));
    }

    /** The same, for a key that may be left out. */
    public Optional<Entry> findEntry(String key) {
        return has(key) ? Optional.of(entry(key)) : Optional.empty();
    }

    /** A list of mappings; none where the key is missing. */
    public List<Entry> entries(String key) {
        return has(key) ? listOf(where + ", " + key, value(key)) : List.of();
    }

    /** All values as text, for a flat mapping. */
    public Map<String, String> texts() {
        var all = new LinkedHashMap<String, String>();
        values.forEach((key, value) -> all.put(key, textOf(key, value)));
        return all;
    }
}
