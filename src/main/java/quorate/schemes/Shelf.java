package quorate.schemes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import quorate.kernel.Citation;
import quorate.kernel.Entry;
import quorate.kernel.Evidence;

/** The sources that a definition brings along: it is complete by itself, so a commissioner's scheme is one file. */
final class Shelf {

    /** Cited for what is known from practice and was found nowhere. */
    static final String OWN = "OWN";

    private final Map<String, Citation> sources = new LinkedHashMap<>();

    Shelf(Entry definition, Faults faults) {
        var read = faults.read(() -> definition.day("read")).orElse(LocalDate.EPOCH);
        sources.put(OWN, new Citation(OWN, "Known from practice, not found in a source", "", Evidence.UNSOURCED, read));
        faults.read(() -> definition.entries("sources"))
                .orElse(List.of())
                .forEach(it -> faults.read(() -> {
                    it.only("id", "title", "where", "evidence");
                    var source = new Citation(
                            it.text("id"),
                            it.text("title"),
                            it.text("where"),
                            it.as("evidence", Evidence::parse, "how good it is, such as primary-policy or secondary"),
                            read);
                    if (sources.put(source.source(), source) != null) {
                        throw new IllegalArgumentException(
                                it.where() + ": there are two sources called " + source.source());
                    }
                    return source;
                }));
    }

    /** What stands under {@code source}: one id or several, each with a place after a comma if need be. */
    List<Citation> cited(Entry it) {
        var all = new ArrayList<Citation>();
        for (var word : it.words("source")) {
            var comma = word.indexOf(',');
            var id = comma < 0 ? word : word.substring(0, comma).strip();
            var source = sources.get(id);
            if (source == null) {
                throw new IllegalArgumentException(it.where() + ": cites '" + id
                        + "', which is not under 'sources'; known are " + sources.keySet());
            }
            all.add(
                    comma < 0
                            ? source
                            : new Citation(
                                    source.source(),
                                    source.title(),
                                    word.substring(comma + 1).strip(),
                                    source.evidence(),
                                    source.read()));
        }
        if (all.isEmpty()) {
            throw new IllegalArgumentException(
                    it.where() + ": has no 'source'; cite " + OWN + " for what is only known from" + " practice");
        }
        return all;
    }
}
