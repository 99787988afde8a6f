package quorate.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import quorate.figures.Column.Part;
import quorate.figures.Dataset.Geography;
import quorate.figures.Dataset.Pivot;
import quorate.figures.Dataset.Sum;
import quorate.figures.Dataset.Text;
import quorate.kernel.Entry;

/** A dataset as the catalogue's files write it, read with care: a key that nobody knows is a fault. */
final class Notation {

    private final Entry entry;
    private final List<Column> columns = new ArrayList<>();
    private final Map<String, Measure> measures = new LinkedHashMap<>();
    private final Set<String> rounded = new HashSet<>();
    private final Map<String, Text> texts = new LinkedHashMap<>();
    private final Map<String, String> keys = new HashMap<>();

    Notation(Entry entry) {
        this.entry = entry.only(
                "dataset",
                "title",
                "about",
                "example",
                "named",
                "looks",
                "period",
                "geography",
                "body",
                "bodies",
                "code",
                "day",
                "year",
                "newest",
                "workbook",
                "by-postcode",
                "constants",
                "columns",
                "measures",
                "families",
                "texts",
                "ignored",
                "pivots",
                "sums",
                "national");
    }

    Dataset dataset() {
        var id = entry.text("dataset");
        var pivots = entry.entries("pivots").stream().map(this::pivot).toList();
        var constants = entry.findEntry("constants").map(Entry::texts).orElse(Map.of());
        readColumns(id, constants.keySet(), !pivots.isEmpty());
        return new Dataset(
                id,
                entry.text("title"),
                entry.text("about"),
                entry.text("example"),
                Pattern.compile(entry.text("named"), Pattern.CASE_INSENSITIVE),
                entry.words("looks"),
                entry.has("period") ? Optional.of(entry.span("period")) : Optional.empty(),
                entry.findOne("geography", Geography.class).orElse(Geography.LAST_DAY),
                entry.words("body", Body::parse, "a kind of body"),
                bodies(),
                entry.findEntry("bodies")
                        .map(bodies -> bodies.text("otherwise", ""))
                        .orElse(""),
                entry.text("newest", ""),
                entry.text("workbook", ""),
                entry.yes("by-postcode", false),
                constants,
                columns,
                measures,
                rounded,
                texts,
                pivots,
                keys,
                entry.entries("sums").stream().map(this::sum).toList(),
                entry.words("national"));
    }

    private void readColumns(String id, Set<String> constants, boolean pivoted) {
        special(Part.CODE, "code");
        special(Part.DAY, "day");
        special(Part.YEAR, "year");
        constants.forEach(heading -> column(Part.CONSTANT, heading, List.of(heading)));
        entry.entries("columns").forEach(each -> columns.add(columnOf(each, Part.PIVOT, each.text("id"))));
        entry.entries("measures").forEach(each -> measure(each, id, pivoted));
        entry.entries("families").forEach(each -> family(each, id));
        entry.entries("texts").forEach(this::text);
        entry.words("ignored")
                .forEach(heading -> columns.add(
                        new Column(Part.IGNORED, heading, List.of(heading), Column.FIRST, Column.LAST, false)));
    }

    private Map<String, String> bodies() {
        var bodies = entry.findEntry("bodies");
        if (bodies.isEmpty()) return Map.of();
        var known = bodies.get().only("column", "words", "otherwise");
        columns.add(new Column(
                Part.BODY, "body", known.words("column"), Column.FIRST, Column.LAST, !known.has("otherwise")));
        return known.entry("words").texts();
    }

    private void special(Part part, String key) {
        if (entry.has(key)) column(part, key, entry.words(key));
    }

    private void column(Part part, String target, List<String> headings) {
        columns.add(new Column(part, target, headings, Column.FIRST, Column.LAST, true));
    }

    private void measure(Entry each, String dataset, boolean pivoted) {
        each.only(
                "id", "title", "unit", "decimals", "years", "as", "derived", "optional", "remark", "rounded", "breaks");
        var id = dataset + "." + each.text("id");
        var unit = each.as("unit", Unit::parse, "a unit");
        var remark = each.text("remark", each.text("rounded", ""));
        var measure = new Measure(
                id,
                dataset,
                each.text("title"),
                unit,
                each.number("decimals", unit == Unit.POUNDS ? 2 : 0),
                each.yes("derived", false),
                remark,
                breaks(each));
        var first = measures.putIfAbsent(id, measure);
        if (first != null && !first.title().equals(measure.title())) throw fault(each, "there are two measures " + id);
        if (each.has("rounded")) rounded.add(id);
        if (measure.derived()) return;
        if (!pivoted) columns.add(columnOf(each, Part.MEASURE, id));
        else each.words("as").forEach(word -> keys.put(word.toUpperCase(Locale.ROOT), id));
    }

    /** The same counts of many things, named by code: {@code AF001} with its numerator and denominator. */
    private void family(Entry each, String dataset) {
        each.only("of", "measures");
        for (var of : each.words("of")) {
            for (var part : each.entries("measures")) {
                var one = new HashMap<>(
                        part.only("id", "title", "unit", "decimals", "rounded").values());
                one.put("id", of.toLowerCase(Locale.ROOT) + "." + part.text("id"));
                one.put("title", of + ": " + part.text("title"));
                one.put("as", of + " " + part.text("id"));
                measure(new Entry(part.where(), one), dataset, true);
            }
        }
    }

    private static Map<Integer, String> breaks(Entry each) {
        var breaks = each.findEntry("breaks");
        if (breaks.isEmpty()) return Map.of();
        return breaks.get().texts().entrySet().stream()
                .collect(Collectors.toMap(year -> Integer.valueOf(year.getKey()), Map.Entry::getValue));
    }

    /** Of a measure or a text: under its title, unless it was called otherwise. */
    private static Column columnOf(Entry each, Part part, String target) {
        var headings = each.has("as") ? each.words("as") : List.of(each.text("title"));
        var years = each.text("years", "").split("-");
        var from = years[0].isEmpty() ? Column.FIRST : Integer.parseInt(years[0]);
        var to = years[0].isEmpty() ? Column.LAST : Integer.parseInt(years[years.length - 1]);
        return new Column(part, target, headings, from, to, !each.yes("optional", false));
    }

    /** The same text may stand under another heading in other years. */
    private void text(Entry each) {
        each.only("id", "title", "kind", "of", "years", "as", "optional");
        var id = each.text("id");
        var kind = each.findOne("kind", Text.Kind.class).orElse(Text.Kind.PLAIN);
        texts.putIfAbsent(id, new Text(id, each.text("title"), kind, Set.copyOf(each.words("of"))));
        columns.add(columnOf(each, Part.TEXT, id));
    }

    private Pivot pivot(Entry each) {
        each.only("called", "by", "value", "repeats", "base");
        return new Pivot(
                each.has("called") ? each.text("called") + " " : "",
                each.words("by"),
                each.text("value"),
                each.yes("repeats", false),
                each.yes("base", false));
    }

    private Sum sum(Entry each) {
        each.only("id", "title", "total", "parts", "derived", "within");
        var prefix = entry.text("dataset") + ".";
        var within = each.findEntry("within").map(Entry::texts).orElse(Map.of()).entrySet().stream()
                .collect(Collectors.toMap(
                        year -> Integer.valueOf(year.getKey()), year -> Long.valueOf(year.getValue())));
        var parts = each.words("parts").stream()
                .flatMap(part -> named(prefix + part))
                .toList();
        return new Sum(
                each.text("id"),
                each.text("title"),
                prefix + each.text("total"),
                parts,
                each.yes("derived", false),
                within);
    }

    /** One measure, or all whose ids begin with what stands before the star. */
    private Stream<String> named(String part) {
        if (!part.endsWith("*")) return Stream.of(part);
        var begin = part.substring(0, part.length() - 1);
        return measures.keySet().stream().filter(id -> id.startsWith(begin));
    }

    private static IllegalArgumentException fault(Entry where, String what) {
        return new IllegalArgumentException(where.where() + ": " + what);
    }
}
