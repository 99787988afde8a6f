package quorate;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * The law pack with one thing wrong: a rule dropped, a day moved by one, a threshold moved by one, a function given to
 * somebody else.
 *
 * @param file the file of the pack that is changed, relative to it
 * @param id of the rule, act or parameter that is changed
 * @param change what was done, such as "rules/neighbours.yaml: law.nodouble begins 2015-04-02"
 * @param text the whole changed file
 */
record Mutant(Path file, String id, String change, String text) {

    private static final Pattern SPAN = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})/(\\d{4}-\\d{2}-\\d{2})?");
    private static final String NEVER = "0002-01-01/0002-01-02";
    private static final Set<String> FOLDERS = Set.of(
            "acts",
            "calendar",
            "concerns",
            "editions",
            "interests",
            "parameters",
            "periods",
            "powers",
            "procurement",
            "rehearsals",
            "requests",
            "rules",
            "sanctions");
    private static final List<String> NAMES = List.of("id", "rule", "tie");
    private static final Set<String> THRESHOLDS = Set.of(
            "value",
            "days",
            "months",
            "weeks",
            "hops",
            "per-cent",
            "refresh-months",
            "public-months-after-end",
            "private-years-after-end",
            "from",
            "above",
            "to",
            "below");

    /** Every mutant of the pack, in the order of its files. */
    static List<Mutant> of(Path pack) {
        try (Stream<Path> tree = Files.walk(pack)) {
            var all = new ArrayList<Mutant>();
            for (var file : tree.filter(Mutant::isMutable).sorted().toList()) {
                var relative = pack.relativize(file);
                if (!FOLDERS.contains(folder(relative))) continue;
                new Maker(relative, Files.readString(file), all, Collections.newSetFromMap(new IdentityHashMap<>()))
                        .make();
            }
            return all;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static String folder(Path relative) {
        return relative.getName(0).toString();
    }

    /** The folder of the pack: {@code rules}, {@code acts} and so on. */
    String kind() {
        return folder(file);
    }

    private static boolean isMutable(Path file) {
        return file.toString().endsWith(".yaml");
    }

    /** @param seen what an alias points at is changed once, where it is written out */
    private record Maker(Path file, String text, List<Mutant> all, Set<Node> seen) {

        void make() {
            for (var document : new Yaml().composeAll(new StringReader(text))) walk(document, "");
        }

        private void walk(Node node, String name) {
            if (!seen.add(node)) return;
            switch (node) {
                case SequenceNode list -> list.getValue().forEach(member -> walk(member, name));
                case MappingNode map -> {
                    var own = nameOf(map);
                    var here = own == null ? name : own;
                    var level = find(map, "level");
                    var place = level == null ? here : here + " at level " + level;
                    for (var entry : map.getValue()) {
                        var key = ((ScalarNode) entry.getKeyNode()).getValue();
                        if (entry.getValueNode() instanceof ScalarNode value) scalar(key, value, here, place);
                        else if (isHolidays(key, entry.getValueNode())) days((SequenceNode) entry.getValueNode());
                        else if (key.equals("owners") || key.equals("tell"))
                            walk(entry.getValueNode(), place + ", " + key);
                        else if (!key.equals("cites")) walk(entry.getValueNode(), here.isEmpty() ? key : here);
                    }
                }
                default -> {}
            }
        }

        private static @Nullable String nameOf(MappingNode map) {
            return NAMES.stream()
                    .map(key -> find(map, key))
                    .filter(java.util.Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }

        private static @Nullable String find(MappingNode map, String key) {
            for (var entry : map.getValue()) {
                if (((ScalarNode) entry.getKeyNode()).getValue().equals(key)
                        && entry.getValueNode() instanceof ScalarNode value) return value.getValue();
            }
            return null;
        }

        private boolean isHolidays(String key, Node node) {
            return key.equals("days") && folder(file).equals("calendar") && node instanceof SequenceNode;
        }

        private void days(SequenceNode days) {
            for (var node : days.getValue()) {
                if (!(node instanceof ScalarNode day)) continue;
                var other = moved(day.getValue());
                change(day, other, "holidays", "holiday " + day.getValue() + " is " + other);
            }
        }

        private void scalar(String key, ScalarNode value, String name, String place) {
            var span = SPAN.matcher(value.getValue());
            var word = switched(key, value.getValue());
            if (key.equals("span") && span.matches()) {
                span(value, name, place, span.group(1), span.group(2));
            } else if (key.equals("decides")) {
                var other = otherThanNhsEngland(value.getValue());
                change(value, other, name, place + " decided by " + other);
            } else if (word != null) {
                change(value, word, name, place + " " + key + " " + value.getValue() + " is " + word);
            } else if (THRESHOLDS.contains(key) && value.getValue().matches("-?\\d+")) {
                var one = Long.toString(Long.parseLong(value.getValue()) + 1);
                var what = key.equals("value") ? name : (name + " " + key + " " + value.getValue()).strip();
                change(value, one, name, what + " is " + one);
            }
        }

        /** What a word of these keys is turned into; null where the key is none whose words are turned. */
        private @Nullable String switched(String key, String value) {
            return switch (folder(file) + " " + key) {
                case "rules weight" -> value.equals("must") ? "should" : "must";
                case "rules when" -> value.equals("before") ? "after" : "before";
                case "concerns who" -> otherThanNhsEngland(value);
                case "interests stay" -> value.equals("leaves") ? "speaks" : "leaves";
                case "interests speaking" -> value.equals("stays") ? "leaves" : "stays";
                case "interests knowledge" -> value.equals("less") ? "fundamental" : "less";
                case "periods counts" -> value.equals("beginning-with") ? "after" : "beginning-with";
                case "periods rolls", "procurement must", "procurement is", "procurement decided", "procurement ends" ->
                    value.equals("yes") ? "no" : "yes";
                case "procurement step" -> value.equals("noticed") ? "assessed" : "noticed";
                case "periods bound" -> value.equals("latest") ? "earliest" : "latest";
                case "sanctions at-once", "sanctions instead", "sanctions must" -> value.equals("yes") ? "no" : "yes";
                case "requests way" -> value.equals("applied") ? "notified" : "applied";
                case "requests involve" -> value.equals("yes") ? "no" : "yes";
                case "requests act" -> value.equals("fn.contract.vary") ? "fn.contract.terminate" : "fn.contract.vary";
                case "requests writes" -> value.equals("hours") ? "boundary" : "hours";
                case "rehearsals becomes" -> value.equals("nobody") ? "icb" : "nobody";
                default -> null;
            };
        }

        private static String otherThanNhsEngland(String who) {
            return who.equals("nhs-england") ? "commissioner" : "nhs-england";
        }

        private void span(ScalarNode value, String name, String place, String from, @Nullable String to) {
            change(value, NEVER, name, place + " dropped (never in force)");
            change(value, moved(from) + "/" + (to == null ? "" : to), name, place + " begins " + moved(from));
            if (to != null) change(value, from + "/" + moved(to), name, place + " ends " + moved(to));
        }

        private static String moved(String day) {
            return LocalDate.parse(day).plusDays(1).toString();
        }

        private void change(ScalarNode value, String to, String id, String says) {
            var from = value.getStartMark().getIndex();
            var changed = text.substring(0, from)
                    + to
                    + text.substring(value.getEndMark().getIndex());
            all.add(new Mutant(file, id.replaceFirst("[ ,].*", ""), file + ": " + says, changed));
        }
    }
}
