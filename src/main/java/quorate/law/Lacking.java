package quorate.law;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a pack must not lack: the names by which this version of the program asks. A rule that is not there is never asked, so
 * that what it forbids would be allowed without a word; one that no longer holds keeps its name and ends its span.
 */
final class Lacking {

    private Lacking() {}

    /** @param own the pack that comes with the program, all of whose names somebody may ask for */
    static List<String> of(Pack own, Pack other) {
        var faults = new Faults();
        var there = names(other);
        for (var name : names(own)) {
            if (!there.contains(name))
                faults.add(
                        name,
                        "this version of Quorate judges by it, and the pack has none of that name",
                        "Keep it and end its span");
        }
        return faults.list();
    }

    private static Set<String> names(Pack pack) {
        return Stream.of(
                        pack.levels().stream().map(it -> "level " + it.id()),
                        pack.acts().stream().map(it -> "act " + it.id()),
                        pack.rules().stream().map(it -> "rule " + it.id()),
                        pack.parameters().stream().map(it -> "parameter " + it.id()),
                        pack.editions().stream().map(it -> "edition " + it.id()),
                        pack.concerns().stream().map(it -> "concern " + it.id()),
                        pack.tables().keySet().stream().map(it -> "table " + it))
                .flatMap(names -> names)
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }
}
