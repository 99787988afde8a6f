package quorate.law;

import java.util.List;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * The files of a pack that another module reads. What they mean is that module's business; that every source they name is
 * known is ours. A key {@code cites}, or one that ends in {@code -cites}, names sources wherever it stands.
 */
final class Tables {

    private Tables() {}

    static void check(Entry entry, ContentReader content) {
        for (var key : List.copyOf(entry.keys())) {
            if (key.equals("cites") || key.endsWith("-cites")) {
                content.cites(entry, key);
            } else {
                entry.nodes(key).forEach(node -> within(entry, node, content));
            }
        }
    }

    private static void within(Entry entry, Node node, ContentReader content) {
        if (node instanceof MappingNode mapping) check(entry.inner(mapping), content);
        if (node instanceof SequenceNode list) list.getValue().forEach(each -> within(entry, each, content));
    }
}
