package quorate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import quorate.kernel.Comparison;
import quorate.kernel.Entry;
import quorate.kernel.Exemplar;

/**
 * A worked example: a small world, one question, what must come of it.
 *
 * @param differences what did not come out as expected, or why it could not be asked at all; empty when it holds
 */
record Example(Path file, String name, List<String> differences) {

    boolean holds() {
        return differences.isEmpty();
    }

    static Example run(Path file, Object document, List<Exemplar> exemplars, Exemplar.Scene scene) {
        var name =
                document instanceof Map<?, ?> map && map.get("example") != null ? "" + map.get("example") : "(no name)";
        try {
            var entry = Entry.of("example '" + name + "'", document)
                    .only("example", "source", "given", "when", "then", "note");
            if (entry.text("example").isBlank()) throw new IllegalArgumentException("an example needs its sentence");
            entry.text("source");
            var then = entry.entry("then");
            if (then.values().isEmpty())
                throw new IllegalArgumentException("'then' expects nothing, so it could not fail");
            prepare(entry, exemplars, scene);
            var when = entry.entry("when");
            return new Example(file, name, Comparison.of(then.values(), answer(when, exemplars, scene)));
        } catch (IllegalArgumentException | java.util.NoSuchElementException fault) {
            return new Example(file, name, List.of(String.valueOf(fault.getMessage())));
        }
    }

    private static void prepare(Entry example, List<Exemplar> exemplars, Exemplar.Scene scene) {
        var blocks = example.findEntry("given").map(Entry::values).orElse(Map.of());
        var readers = new LinkedHashMap<String, Exemplar>();
        var before = new LinkedHashMap<String, List<String>>();
        for (var exemplar : exemplars) {
            exemplar.given().forEach((block, needs) -> {
                readers.put(block, exemplar);
                before.put(block, needs);
            });
        }
        var unknown = new ArrayList<>(blocks.keySet());
        unknown.removeAll(readers.keySet());
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("given: does not know " + unknown + "; known are " + readers.keySet());
        }
        var read = new HashSet<String>();
        // A block that is not given is read as empty where others need it, so that nothing depends on the ambient
        // world.
        for (var block : readers.keySet()) read(block, blocks, readers, before, read, scene);
    }

    private static void read(
            String block,
            Map<String, Object> blocks,
            Map<String, Exemplar> readers,
            Map<String, List<String>> before,
            HashSet<String> read,
            Exemplar.Scene scene) {
        if (!read.add(block)) return;
        for (var needed : before.getOrDefault(block, List.of())) read(needed, blocks, readers, before, read, scene);
        var reader = readers.get(block);
        if (reader != null && blocks.containsKey(block)) reader.read(block, blocks.get(block), scene);
    }

    private static Map<String, Object> answer(Entry when, List<Exemplar> exemplars, Exemplar.Scene scene) {
        var ask = when.text("ask");
        for (var exemplar : exemplars) {
            if (exemplar.asks().contains(ask)) return exemplar.answer(ask, when.values(), scene);
        }
        throw new IllegalArgumentException("when: nobody answers '" + ask + "'; asks are "
                + exemplars.stream()
                        .flatMap(one -> one.asks().stream())
                        .sorted()
                        .toList());
    }
}
