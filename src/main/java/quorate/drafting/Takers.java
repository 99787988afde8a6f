package quorate.drafting;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import quorate.kernel.Code;
import quorate.schemes.Scale;
import quorate.web.Choice;
import quorate.web.Words;

/** The fields that say who is paid by a scheme and who signs up to it, also where its text says neither yet. */
final class Takers {

    private static final String PAID = "Who is paid";
    private static final String SIGNS = "Who signs up";
    private static final String PAID_HELP =
            "Whose statement it is. A network, group or federation is paid as one for the practices that are its members on the"
                    + " day to which something is counted. For a commissioner nobody is paid: it is money of its own.";
    private static final String SIGNS_HELP =
            "A network, group or federation can sign for each of its practices, or each of the practices for the network, which"
                    + " is paid once the last of them has.";

    private Takers() {}

    /**
     * How a field is asked, and how it is written.
     *
     * @param help below its label
     * @param choices to choose from; none where it is typed
     * @param before what is written before the value where the text has no such key yet, and {@code after} behind it
     */
    record Kind(String help, List<Choice> choices, String before, String after) {

        static final Kind TYPED = new Kind("", List.of(), "", "");

        Kind {
            choices = List.copyOf(choices);
        }

        String around(String value) {
            return before + value + after;
        }
    }

    static List<Scalars.Field> fields(MappingNode all, String text) {
        var found = Stream.of(paid(all, text));
        var joins = Scalars.child(all, "joins")
                .filter(MappingNode.class::isInstance)
                .map(MappingNode.class::cast)
                .filter(it -> Scalars.child(it, "signs").filter(Takers::isYes).isPresent());
        return Stream.concat(found, joins.stream().map(it -> signs(it, text)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static boolean isYes(Node node) {
        return node instanceof ScalarNode it && it.getValue().equals("yes");
    }

    private static Optional<Scalars.Field> paid(MappingNode all, String text) {
        return field(
                all, "for", "for", PAID, PAID_HELP, Choice.of("practice", "Each practice (not written down)"), text);
    }

    private static Optional<Scalars.Field> signs(MappingNode joins, String text) {
        return field(
                joins,
                "unit",
                "joins.unit",
                SIGNS,
                SIGNS_HELP,
                Choice.of("", "Whoever is paid (not written down)"),
                text);
    }

    /** @param unsaid what is meant where the text has no such key */
    private static Optional<Scalars.Field> field(
            MappingNode within, String key, String path, String label, String help, Choice unsaid, String text) {
        var there = Scalars.child(within, key);
        if (there.isPresent()) {
            return there.filter(ScalarNode.class::isInstance)
                    .map(ScalarNode.class::cast)
                    .map(it -> new Scalars.Field(
                            path,
                            "The scheme",
                            label,
                            it.getValue(),
                            Scalars.offset(text, it.getStartMark()),
                            Scalars.offset(text, it.getEndMark()),
                            new Kind(help, scales(it.getValue()), "", "")));
        }
        return within.getValue().stream().findFirst().map(first -> {
            var mark = first.getKeyNode().getStartMark();
            var start = Scalars.offset(text, mark);
            var apart = within.getFlowStyle() == FlowStyle.FLOW ? ", " : "\n" + " ".repeat(mark.getColumn());
            var others = scales("").stream()
                    .filter(it -> !it.value().equals(unsaid.value()))
                    .toList();
            var choices = Stream.concat(Stream.of(unsaid), others.stream()).toList();
            return new Scalars.Field(
                    path,
                    "The scheme",
                    label,
                    unsaid.value(),
                    start,
                    start,
                    new Kind(help, choices, key + ": ", apart));
        });
    }

    /** Whoever can be chosen; with what the text says, where that is nobody. */
    private static List<Choice> scales(String said) {
        var all = Stream.of(Scale.values())
                .map(it -> Choice.of(Code.of(it), "Each " + it))
                .toList();
        var unknown = !said.isEmpty() && all.stream().noneMatch(it -> it.value().equals(said));
        return unknown
                ? Stream.concat(Stream.of(Choice.of(said, Words.sentence(said))), all.stream())
                        .toList()
                : all;
    }
}
