package quorate.schemes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import quorate.kernel.Entry;

/**
 * Writes out what a definition says once for many: under {@code each} stand rows and, once, the readings, steps and lines that
 * each row has. Elsewhere {@code sum(pay)} is what {@code pay} comes to over all rows.
 */
final class Expansion {

    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9]*(?:-[a-z0-9]+)*");
    private static final Pattern SUM = Pattern.compile("sum\\(\\s*([a-z][a-z0-9]*(?:-[a-z0-9]+)*)\\s*\\)");
    private static final List<String> PARTS = List.of("readings", "figures", "steps", "lines");

    private final List<Entry> rows;
    private final Set<String> own = new LinkedHashSet<>();
    private final Entry each;

    private Expansion(Entry each) {
        this.each = each.only("rows", "readings", "figures", "steps", "lines");
        this.rows = each.entries("rows");
        if (rows.isEmpty()) throw new IllegalArgumentException(each.where() + ": has no rows");
        for (var part : PARTS) each.entries(part).forEach(entry -> own.add(entry.text("id")));
    }

    /** The definition as if everything had been written out. */
    static Entry of(Entry definition) {
        var each = definition.findEntry("each");
        if (each.isEmpty()) return definition;
        return new Expansion(each.get()).within(definition);
    }

    private Entry within(Entry definition) {
        var all = new LinkedHashMap<String, Object>(definition.values());
        all.remove("each");
        for (var part : PARTS) {
            var list = new ArrayList<Object>();
            var common = definition.entries(part).stream().map(this::summed).toList();
            // Steps and lines of all rows together come after those of each; what each row needs stands in `first`.
            var after = part.equals("steps") || part.equals("lines");
            if (!after) list.addAll(common);
            for (var row : rows) each.entries(part).forEach(entry -> list.add(written(entry, row)));
            if (after) list.addAll(common);
            all.put(part, list);
        }
        all.put("steps", joined(definition, all));
        return new Entry(definition.where(), all);
    }

    private List<Object> joined(Entry definition, Map<String, Object> all) {
        var list = new ArrayList<Object>();
        definition.entries("first").forEach(entry -> list.add(entry.values()));
        list.addAll((List<?>) java.util.Objects.requireNonNull(all.get("steps")));
        all.remove("first");
        return list;
    }

    private Map<String, Object> written(Entry template, Entry row) {
        var all = new LinkedHashMap<String, Object>();
        template.values().forEach((key, value) -> {
            var text = value instanceof String plain ? plain : null;
            if (text == null) all.put(key, value);
            else if (key.equals("id")) all.put(key, text + "-" + row.text("id"));
            else if (key.equals("is") || key.equals("when")) all.put(key, resolved(text, row));
            else all.put(key, filled(text, row));
        });
        return all;
    }

    private static String filled(String text, Entry row) {
        var filled = text;
        for (var column : row.texts().entrySet())
            filled = filled.replace("{" + column.getKey() + "}", column.getValue());
        return filled;
    }

    private String resolved(String rule, Entry row) {
        return WORD.matcher(rule).replaceAll(found -> {
            var word = found.group();
            if (own.contains(word)) return word + "-" + row.text("id");
            return row.has(word) ? Matcher.quoteReplacement(row.text(word)) : word;
        });
    }

    private Map<String, Object> summed(Entry entry) {
        var all = new LinkedHashMap<>(entry.values());
        all.replaceAll((key, value) -> value instanceof String text && (key.equals("is") || key.equals("when"))
                ? SUM.matcher(text).replaceAll(found -> over(found.group(1)))
                : value);
        return all;
    }

    private String over(String name) {
        if (!own.contains(name))
            throw new IllegalArgumentException(each.where() + ": sum(" + name + ") is of nothing that each row has");
        return rows.stream().map(row -> name + "-" + row.text("id")).collect(Collectors.joining(" + ", "(", ")"));
    }
}
