package quorate.law;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import quorate.kernel.Code;

/**
 * One mapping in a file of the pack. It knows where it stands, and which of its keys have been asked for, so that any
 * other can be refused. All values are text: {@code 3} is a level and {@code no} a word, whatever YAML makes of them.
 */
final class Entry {

    private final String file;
    private final Faults faults;
    private final int line;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Set<String> asked = new HashSet<>();
    private String name = "";

    Entry(String file, MappingNode node, Faults faults) {
        this.file = file;
        this.faults = faults;
        this.line = node.getStartMark().getLine() + 1;
        for (var tuple : node.getValue()) {
            var key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            if (values.put(key, tuple.getValueNode()) != null) {
                fault("the key '" + key + "' is given twice", "Keep one of them");
            }
        }
    }

    /** Names the entry by the value of one of its keys, for messages. */
    Entry named(String key) {
        name = text(key);
        return this;
    }

    String place() {
        return file + ", line " + line + (name.isEmpty() ? "" : ", " + name);
    }

    void fault(String what, String remedy) {
        faults.add(place(), what, remedy);
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    Set<String> keys() {
        return values.keySet();
    }

    /** The text under the key; a fault if there is none. */
    String text(String key) {
        var text = find(key);
        if (text.isEmpty()) fault("'" + key + "' is missing", "Add a line '" + key + ": …'");
        return text.orElse("");
    }

    Optional<String> find(String key) {
        asked.add(key);
        var node = values.get(key);
        if (node == null) return Optional.empty();
        if (node instanceof ScalarNode scalar)
            return Optional.of(scalar.getValue().strip()).filter(text -> !text.isEmpty());
        fault("'" + key + "' is not a single value", "Write one value after '" + key + ":'");
        return Optional.empty();
    }

    /** The text under the key, which must be one of those allowed. */
    String oneOf(String key, List<String> allowed) {
        var text = text(key);
        if (!text.isEmpty() && !allowed.contains(text)) {
            fault("'" + text + "' is not a word for '" + key + "'", "Use one of " + String.join(", ", allowed));
        }
        return text;
    }

    /** The constant whose code stands under the key; a fault and the given stand-in for any other word. */
    <E extends Enum<E>> E oneOf(String key, Class<E> type, E standIn) {
        var all = Stream.of(type.getEnumConstants()).map(Code::of).toList();
        var code = oneOf(key, all);
        return all.contains(code) ? Code.parse(type, code) : standIn;
    }

    /** The text under the key as something else; a fault and the given stand-in, when it cannot be read. */
    <T> T parse(String key, String remedy, T standIn, Function<String, T> reading) {
        var text = text(key);
        if (text.isEmpty()) return standIn;
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException | java.time.DateTimeException | ArithmeticException unreadable) {
            fault("'" + text + "' cannot be read as '" + key + "'", remedy);
            return standIn;
        }
    }

    List<String> texts(String key) {
        asked.add(key);
        var texts = new ArrayList<String>();
        for (var node : nodes(key)) {
            if (node instanceof ScalarNode scalar) texts.add(scalar.getValue().strip());
            else fault("'" + key + "' holds something that is not a plain word", "Write it as [one, two]");
        }
        return texts;
    }

    /** What stands under the key: a list, or one thing taken as a list of one. */
    List<Node> nodes(String key) {
        asked.add(key);
        var node = values.get(key);
        if (node == null) return List.of();
        return node instanceof SequenceNode list ? list.getValue() : List.of(node);
    }

    List<Entry> entries(String key) {
        var entries = new ArrayList<Entry>();
        for (var node : nodes(key)) {
            if (node instanceof MappingNode mapping) entries.add(inner(mapping));
            else fault("'" + key + "' holds something that is not an entry", "Begin each entry with '- '");
        }
        return entries;
    }

    Entry inner(MappingNode node) {
        var entry = new Entry(file, node, faults);
        entry.name = name;
        return entry;
    }

    /** To be called when all known keys have been asked for: any other is a fault. */
    void done() {
        for (var key : values.keySet()) {
            if (!asked.contains(key)) {
                fault(
                        "'" + key + "' is not a key of this kind of entry",
                        "Correct or remove it; README.md lists the keys");
            }
        }
    }
}
