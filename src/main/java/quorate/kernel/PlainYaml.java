package quorate.kernel;

import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * YAML in which every scalar is text. A day, a {@code no} or a code such as {@code 00L} or {@code 1e5} is what its author
 * wrote, never what a parser made of it.
 */
public final class PlainYaml {

    private PlainYaml() {}

    /**
     * Every document of the file; one that says nothing is left out.
     *
     * @throws org.yaml.snakeyaml.error.YAMLException saying where, if it is not YAML or a key is given twice
     */
    public static List<Object> documents(Reader reader) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(100);
        var yaml = new Yaml(
                new SafeConstructor(options),
                new Representer(new DumperOptions()),
                new DumperOptions(),
                options,
                new TextOnly());
        var all = new ArrayList<Object>();
        yaml.loadAll(reader).forEach(document -> {
            if (document != null) all.add(document);
        });
        return all;
    }

    /** The one document of a text. */
    public static Object document(String text) {
        var all = documents(new StringReader(text));
        if (all.size() != 1) throw new YAMLException("expected one document, found " + all.size());
        return all.getFirst();
    }

    private static final class TextOnly extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.MERGE, MERGE, "<");
        }
    }
}
