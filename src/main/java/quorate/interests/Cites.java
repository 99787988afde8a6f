package quorate.interests;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import quorate.kernel.Citation;
import quorate.kernel.Entry;
import quorate.law.Source;

/** Turns the short codes of sources into citations. A code that the law pack does not know is a fault of the file. */
record Cites(Function<String, Optional<Source>> sources) {

    List<Citation> of(Entry entry, String key) {
        var all = new ArrayList<Citation>();
        for (var item : entry.items(key)) {
            if (item instanceof Map) {
                var given = Entry.of(entry.where() + ", " + key, item).only("source", "place");
                all.add(cite(given.text("source"), given.text("place"), entry.where()));
            } else {
                all.add(cite(item.toString(), "", entry.where()));
            }
        }
        return List.copyOf(all);
    }

    /** The citations under the key, of which there must be one. */
    List<Citation> some(Entry entry, String key) {
        var all = of(entry, key);
        if (all.isEmpty())
            throw new IllegalArgumentException(entry.where() + ": '" + key + "' is missing: every value has a source");
        return all;
    }

    private Citation cite(String id, String place, String where) {
        var source = sources.apply(id)
                .orElseThrow(() -> new IllegalArgumentException(where + ": the law pack has no source '" + id + "'"));
        return new Citation(source.id(), source.title(), place, source.evidence(), source.read());
    }
}
