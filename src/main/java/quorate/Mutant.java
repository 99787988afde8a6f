package quorate;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * The law pack with one thing wrong: a rule dropped, a day moved by one, a threshold moved by one.
 *
 * @param file the file of the pack that is changed, relative to it
 * @param change what was done, such as "rules/joint.yaml: law.nodouble begins 2015-04-02"
 * @param text the whole changed file
 */
record Mutant(Path file, String change, String text) {

    private static final Pattern SPAN = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})/(\\d{4}-\\d{2}-\\d{2})?");
    private static final String NEVER = "0002-01-01/0002-01-02";
    private static final Set<String> FOLDERS = Set.of("acts", "powers", "rules", "parameters", "editions", "interests");

    /** Every mutant of the pack, in the order of its files. */
    static List<Mutant> of(Path pack) {
        try (Stream<Path> tree = Files.walk(pack)) {
            var all = new ArrayList<Mutant>();
            for (var file : tree.filter(Mutant::isMutable).sorted().toList()) {
                var relative = pack.relativize(file);
                if (FOLDERS.contains(relative.getName(0).toString())) new Maker(relative, Files.readString(file), all).make();
            }
            return all;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static boolean isMutable(Path file) {
        return file.toString().endsWith(".yaml");
    }

    private record Maker(Path file, String text, List<Mutant> all) {

        void make() {
            for (var document : new Yaml().composeAll(new StringReader(text))) walk(document, "");
        }

        private void walk(Node node, String name) {
            switch (node) {
                case SequenceNode list -> {
                    for (var member : list.getValue()) {
                        var own = nameOf(member);
                        walk(member, own == null ? name : own);
                    }
                }
                case MappingNode map -> {
                    for (var entry : map.getValue()) {
                        var key = ((ScalarNode) entry.getKeyNode()).getValue();
                        if (entry.getValueNode() instanceof ScalarNode value) scalar(key, value, name);
                        else if (!key.equals("cites")) walk(entry.getValueNode(), name);
                    }
                }
                default -> {}
            }
        }

        private static @org.jspecify.annotations.Nullable String nameOf(Node node) {
            if (!(node instanceof MappingNode map)) return null;
            for (var entry : map.getValue()) {
                var key = ((ScalarNode) entry.getKeyNode()).getValue();
                if (key.equals("id") && entry.getValueNode() instanceof ScalarNode id) return id.getValue();
            }
            return null;
        }

        private void scalar(String key, ScalarNode value, String name) {
            var span = SPAN.matcher(value.getValue());
            if (key.equals("span") && span.matches()) {
                change(value, NEVER, name + " dropped (never in force)");
                change(value, moved(span.group(1)) + "/" + (span.group(2) == null ? "" : span.group(2)),
                        name + " begins " + moved(span.group(1)));
                if (span.group(2) != null) {
                    change(value, span.group(1) + "/" + moved(span.group(2)), name + " ends " + moved(span.group(2)));
                }
            } else if (key.equals("value") && value.getValue().matches("-?\\d+")) {
                var one = Long.toString(Long.parseLong(value.getValue()) + 1);
                change(value, one, name + " is " + one);
            }
        }

        private static String moved(String day) {
            return LocalDate.parse(day).plusDays(1).toString();
        }

        private void change(ScalarNode value, String to, String says) {
            all.add(new Mutant(
                    file,
                    file + ": " + says,
                    splice(value.getStartMark().getIndex(), value.getEndMark().getIndex(), to)));
        }

        private String splice(int from, int to, String between) {
            return text.substring(0, from) + between + text.substring(to);
        }
    }
}
