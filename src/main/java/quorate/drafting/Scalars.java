package quorate.drafting;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * The values in the text of a scheme that a form can change, each with its place in the text: a change is written there, and
 * everything else stays as somebody wrote it.
 */
final class Scalars {

    private static final Map<String, String> HEAD = Map.of(
            "scheme", "Id",
            "title", "Title",
            "about", "What is paid for what, in a sentence",
            "span", "Days: from, and the first day on which it no longer holds",
            "pays", "Paid every month, quarter or year, or once",
            "rounding", "A fraction of a penny: half-up, half-even or down");
    private static final List<String> HEAD_ORDER = List.of("scheme", "title", "about", "span", "pays", "rounding");
    /** By part of the file: what of each of its entries a form shows, in this order. */
    private static final Map<String, List<String>> PARTS = Map.of(
            "readings", List.of("least", "most", "usual"),
            "figures", List.of("value"),
            "steps", List.of("is"),
            "lines", List.of("is", "when"));

    private static final Map<String, String> CALLED = Map.of(
            "least", "at least",
            "most", "at most",
            "usual", "where nothing was read",
            "value", "value",
            "is", "arithmetic",
            "when", "paid when");
    private static final String SAFE = "[£A-Za-z0-9][£A-Za-z0-9 .%/_+*()<>-]*";
    private static final Set<String> CAREFUL = Set.of("yes", "no", "true", "false");

    private final String text;
    private final Optional<MappingNode> root;

    private Scalars(String text) {
        this.text = text;
        this.root = root(text);
    }

    static Scalars of(String text) {
        return new Scalars(text);
    }

    /**
     * @param group under which heading it stands
     * @param path by which a form names it
     * @param kind how it is asked, and what is written around it where the text has no such key yet
     */
    record Field(String path, String group, String label, String value, int start, int end, Takers.Kind kind) {}

    private static Optional<MappingNode> root(String text) {
        try {
            var options = new LoaderOptions();
            options.setMaxAliasesForCollections(100);
            return new Yaml(options).compose(new StringReader(text)) instanceof MappingNode all
                    ? Optional.of(all)
                    : Optional.empty();
        } catch (YAMLException unreadable) {
            return Optional.empty();
        }
    }

    /** In the order of a form; none while the text cannot be read. */
    List<Field> fields() {
        var found = new ArrayList<Field>();
        root.ifPresent(all -> {
            for (var key : HEAD_ORDER) {
                child(all, key).ifPresent(it -> add(found, key, "The scheme", HEAD.getOrDefault(key, key), it));
            }
            Takers.fields(all, text).forEach(found::add);
            child(all, "joins")
                    .flatMap(it -> child(it, "by"))
                    .ifPresent(it -> add(found, "joins.by", "The scheme", "Last day for signing up", it));
            figures(all, found);
            weights(all, found);
            bands(all, found);
            for (var part : List.of("readings", "steps", "lines")) part(all, part, found);
            child(all, "pot")
                    .flatMap(it -> child(it, "is"))
                    .ifPresent(it -> add(found, "pot.is", "Lines", "Pot: arithmetic", it));
        });
        return found;
    }

    /** Whether the text goes by this id. */
    boolean isCalled(String id) {
        return id().equals(id);
    }

    /** By what id the text goes; nothing while it has none. */
    String id() {
        return fields().stream()
                .filter(it -> it.path().equals("scheme"))
                .map(Field::value)
                .findFirst()
                .orElse("");
    }

    private void figures(Node all, List<Field> found) {
        part(all, "figures", found);
        var figures = items(all, "figures");
        for (var at = 0; at < figures.size(); at++) {
            var values = items(figures.get(at), "values");
            for (var each = 0; each < values.size(); each++) {
                var path = "figures." + at + ".values." + each + ".";
                var label = title(figures.get(at));
                for (var key : List.of("span", "value")) {
                    child(values.get(each), key)
                            .ifPresent(it -> add(found, path + key, "Figures", label + ": " + key, it));
                }
            }
        }
    }

    private void weights(Node all, List<Field> found) {
        var weights = items(all, "weights");
        for (var at = 0; at < weights.size(); at++) {
            var parts = items(weights.get(at), "parts");
            for (var each = 0; each < parts.size(); each++) {
                var path = "weights." + at + ".parts." + each + ".share";
                var label = title(weights.get(at)) + ": " + title(parts.get(each));
                child(parts.get(each), "share").ifPresent(it -> add(found, path, "Weights", label, it));
            }
        }
    }

    private void bands(Node all, List<Field> found) {
        var bands = items(all, "bands");
        for (var at = 0; at < bands.size(); at++) {
            var rows = items(bands.get(at), "rows");
            for (var each = 0; each < rows.size(); each++) {
                for (var key : List.of("from", "below", "gives")) {
                    var path = "bands." + at + ".rows." + each + "." + key;
                    var label = title(bands.get(at)) + ", step " + (each + 1) + ": " + key;
                    child(rows.get(each), key).ifPresent(it -> add(found, path, "Bands", label, it));
                }
            }
        }
    }

    private void part(Node all, String part, List<Field> found) {
        var entries = items(all, part);
        for (var at = 0; at < entries.size(); at++) {
            for (var key : PARTS.getOrDefault(part, List.of())) {
                var path = part + "." + at + "." + key;
                var label = title(entries.get(at)) + ": " + CALLED.getOrDefault(key, key);
                child(entries.get(at), key).ifPresent(it -> add(found, path, capital(part), label, it));
            }
        }
    }

    private static String capital(String part) {
        return part.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + part.substring(1);
    }

    private void add(List<Field> found, String path, String group, String label, Node node) {
        if (!(node instanceof ScalarNode it)) return;
        var start = offset(text, it.getStartMark());
        found.add(
                new Field(path, group, label, it.getValue(), start, offset(text, it.getEndMark()), Takers.Kind.TYPED));
    }

    static int offset(String text, Mark mark) {
        return text.offsetByCodePoints(0, mark.getIndex());
    }

    private static String title(Node entry) {
        return child(entry, "title")
                .or(() -> child(entry, "id"))
                .filter(ScalarNode.class::isInstance)
                .map(it -> ((ScalarNode) it).getValue())
                .orElse("Without a title");
    }

    static Optional<Node> child(Node node, String key) {
        if (!(node instanceof MappingNode map)) return Optional.empty();
        return map.getValue().stream()
                .filter(it -> it.getKeyNode() instanceof ScalarNode name
                        && name.getValue().equals(key))
                .map(it -> it.getValueNode())
                .findFirst();
    }

    private static List<Node> items(Node node, String key) {
        return child(node, key)
                .map(it -> it instanceof SequenceNode list ? list.getValue() : List.<Node>of())
                .orElse(List.of());
    }

    /** The text with other values in these places; a place that it does not have is left out. */
    String with(Map<String, String> values) {
        var changed = new StringBuilder(text);
        fields().stream()
                .filter(field -> values.containsKey(field.path())
                        && !values.getOrDefault(field.path(), "")
                                .strip()
                                .equals(field.value().strip()))
                .sorted(Comparator.comparingInt(Field::start).reversed())
                .forEach(field -> changed.replace(
                        field.start(),
                        field.end(),
                        field.kind()
                                .around(written(
                                        values.getOrDefault(field.path(), "").strip()))));
        return changed.toString();
    }

    private static String written(String value) {
        if (value.matches(SAFE) && !CAREFUL.contains(value)) return value;
        var quoted = new StringBuilder("\"");
        value.replaceAll("\\s*[\\n\\r\\f]\\s*", " ").codePoints().forEach(letter -> {
            switch (letter) {
                case '\\', '"' -> quoted.append('\\').appendCodePoint(letter);
                // What the file would read as the end of a line is written as YAML writes it.
                case 0x85 -> quoted.append("\\N");
                case 0x2028 -> quoted.append("\\L");
                case 0x2029 -> quoted.append("\\P");
                default -> quoted.appendCodePoint(letter);
            }
        });
        return quoted.append('"').toString();
    }

    /** The line on which a place stands, counted from 1: "lines, number 2" and then the key within it, if there is one. */
    Optional<Integer> lineOf(List<String> place, Optional<String> key) {
        var node = root.map(Node.class::cast);
        var expanded = root.flatMap(it -> child(it, "each")).isPresent();
        for (var step : place) {
            var at = node;
            if (step.startsWith("number ")) {
                // What stands under `each` is written out before it is read, so that its numbers are others.
                if (expanded) return Optional.empty();
                node = at.flatMap(it -> item(it, step.substring("number ".length())));
            } else {
                // It may be the id of the entry, which is no key within it.
                node = at.flatMap(it -> child(it, step))
                        .or(() -> step.equals(place.getFirst()) ? Optional.empty() : at);
            }
        }
        var within = node;
        return key.flatMap(name -> within.flatMap(it -> child(it, name)))
                .or(() -> within.filter(it -> !place.isEmpty()))
                .map(it -> it.getStartMark().getLine() + 1);
    }

    /** The line on which the reading, figure, step or line of this id stands. */
    Optional<Integer> lineOf(String id) {
        return root.stream()
                .flatMap(all -> java.util.stream.Stream.of("readings", "figures", "steps", "lines")
                        .flatMap(part -> items(all, part).stream()))
                .filter(it -> child(it, "id")
                        .filter(ScalarNode.class::isInstance)
                        .filter(name -> ((ScalarNode) name).getValue().equals(id))
                        .isPresent())
                .map(it -> it.getStartMark().getLine() + 1)
                .findFirst();
    }

    private static Optional<Node> item(Node node, String number) {
        if (!(node instanceof SequenceNode list) || !number.matches("\\d{1,4}")) return Optional.empty();
        var at = Integer.parseInt(number) - 1;
        return at >= 0 && at < list.getValue().size()
                ? Optional.of(list.getValue().get(at))
                : Optional.empty();
    }
}
