package quorate;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.BeanUtils;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;
import org.yaml.snakeyaml.error.YAMLException;
import quorate.kernel.Exemplar;
import quorate.law.Law;

/** Runs worked examples against the law pack, with no database and no world but what each gives. */
final class Examples {

    private final Law law;
    private final List<Exemplar> exemplars;

    Examples(Law law) {
        this.law = law;
        this.exemplars = findExemplars();
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

    /** Every example in the files and folders, in the order of their names. A folder without examples is a failure. */
    List<Example> run(List<Path> places) {
        var all = new ArrayList<Example>();
        for (var place : places) {
            var files = filesIn(place);
            if (files.isEmpty()) {
                all.add(new Example(place, place.toString(), List.of("there is no example here (*.yaml)")));
            }
            for (var file : files) all.addAll(runFile(file));
        }
        return all;
    }

    private List<Example> runFile(Path file) {
        try {
            var results = new ArrayList<Example>();
            for (var document : PlainYaml.documents(new StringReader(Files.readString(file)))) {
                var scene = new Exemplar.Scene();
                scene.put(Law.class, law);
                results.add(Example.run(file, document, exemplars, scene));
            }
            return results.isEmpty()
                    ? List.of(new Example(file, file.toString(), List.of("the file is empty")))
                    : results;
        } catch (YAMLException fault) {
            return List.of(new Example(file, file.toString(), List.of("is not YAML: " + fault.getMessage())));
        } catch (MalformedInputException fault) {
            return List.of(new Example(file, file.toString(), List.of("is not UTF-8 text")));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static List<Path> filesIn(Path place) {
        if (Files.isRegularFile(place)) return List.of(place);
        if (!Files.isDirectory(place)) return List.of();
        try (Stream<Path> tree = Files.walk(place)) {
            return tree.filter(file -> file.toString().endsWith(".yaml") || file.toString().endsWith(".yml"))
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
