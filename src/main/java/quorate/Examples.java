package quorate;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;
import org.yaml.snakeyaml.error.YAMLException;
import quorate.kernel.Exemplar;
import quorate.kernel.PlainYaml;
import quorate.law.Law;

/**
 * Worked examples, read once from their files, to be run against any law pack with no database and no world but what each
 * gives.
 */
final class Examples {

    /**
     * An example as written.
     *
     * @param document what the file says; null where it could not be read
     * @param fault why it could not be read; empty where it could
     */
    record Written(Path file, @Nullable Object document, String fault) {

        /** True if it names the rule, act or whatever else has the id. */
        boolean mentions(String id) {
            return String.valueOf(document).contains(id);
        }

        /** True if it only asks what the pack says, and nothing that anybody judges by it. */
        boolean isStatement() {
            return document instanceof Map<?, ?> map
                    && map.get("when") instanceof Map<?, ?> when
                    && List.of("law", "changes").contains(String.valueOf(when.get("ask")));
        }
    }

    private final List<Written> all;
    private final List<Exemplar> exemplars = findExemplars();

    private Examples(List<Written> all) {
        this.all = List.copyOf(all);
    }

    /** Every example in the files and folders, in the order of their names. A folder without examples is a failure. */
    static Examples in(List<Path> places) {
        var all = new ArrayList<Written>();
        for (var place : places) {
            var files = filesIn(place);
            if (files.isEmpty()) all.add(new Written(place, null, "there is no example here (*.yaml)"));
            for (var file : files) all.addAll(read(file));
        }
        return new Examples(all);
    }

    /** What can be given and asked in this version, a line each. */
    static List<String> vocabulary() {
        var lines = new ArrayList<String>();
        for (var exemplar : findExemplars()) {
            exemplar.given().keySet().stream().sorted().forEach(block -> lines.add("given  " + block));
            exemplar.asks().forEach(ask -> lines.add("ask    " + ask));
        }
        return lines.stream().sorted().toList();
    }

    List<Written> list() {
        return all;
    }

    List<Example> run(Law law) {
        return all.stream().map(written -> run(written, law)).toList();
    }

    /** May be called by several threads at once: each run has a scene of its own. */
    Example run(Written written, Law law) {
        if (written.document() == null) {
            return new Example(written.file(), written.file().toString(), List.of(written.fault()));
        }
        var scene = new Exemplar.Scene();
        scene.put(Law.class, law);
        return Example.run(written.file(), written.document(), exemplars, scene);
    }

    private static List<Written> read(Path file) {
        try {
            var documents = PlainYaml.documents(new StringReader(Files.readString(file)));
            return documents.isEmpty()
                    ? List.of(new Written(file, null, "the file is empty"))
                    : documents.stream().map(one -> new Written(file, one, "")).toList();
        } catch (YAMLException fault) {
            return List.of(new Written(file, null, "is not YAML: " + fault.getMessage()));
        } catch (MalformedInputException fault) {
            return List.of(new Written(file, null, "is not UTF-8 text"));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static List<Path> filesIn(Path place) {
        if (Files.isRegularFile(place)) return List.of(place);
        if (!Files.isDirectory(place)) return List.of();
        try (Stream<Path> tree = Files.walk(place)) {
            return tree.filter(file ->
                            file.toString().endsWith(".yaml") || file.toString().endsWith(".yml"))
                    .sorted()
                    .toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static List<Exemplar> findExemplars() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Exemplar.class));
        var found = new ArrayList<Exemplar>();
        for (var candidate : scanner.findCandidateComponents("quorate")) {
            var type = ClassUtils.resolveClassName(String.valueOf(candidate.getBeanClassName()), null);
            found.add((Exemplar) BeanUtils.instantiateClass(type));
        }
        found.sort(java.util.Comparator.comparing(one -> one.getClass().getName()));
        return List.copyOf(found);
    }
}
