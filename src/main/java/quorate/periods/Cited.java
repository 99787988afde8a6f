package quorate.periods;

import java.util.List;
import quorate.kernel.Citation;
import quorate.kernel.Entry;
import quorate.law.Law;

/** Where an entry of a table of the law pack was read. */
public final class Cited {

    private Cited() {}

    /** What stands under {@code cites}: codes of documents, or each with its place. */
    public static List<Citation> of(Entry entry, Law law) {
        return of(entry, "cites", law);
    }

    /** The same under another key. */
    public static List<Citation> of(Entry entry, String key, Law law) {
        return entry.items(key).stream()
                .map(item -> item instanceof String code
                        ? citation(law, code, "")
                        : citation(Entry.of(entry.where() + ", cites", item).only("source", "place"), law))
                .toList();
    }

    private static Citation citation(Entry cite, Law law) {
        return citation(law, cite.text("source"), cite.text("place", ""));
    }

    private static Citation citation(Law law, String code, String place) {
        var found =
                law.source(code).orElseThrow(() -> new IllegalArgumentException("The law pack has no source " + code));
        return new Citation(found.id(), found.title(), place, found.evidence(), found.read());
    }
}
