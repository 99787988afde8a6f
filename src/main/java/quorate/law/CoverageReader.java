package quorate.law;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what the pack says of itself: what it holds, what was not read, what is open. */
final class CoverageReader {

    private final ContentReader content;

    CoverageReader(ContentReader content) {
        this.content = content;
    }

    Coverage section(Entry entry) {
        var state = entry.named("id").oneOf("state", Coverage.State.class, Coverage.State.NOT);
        var coverage = new Coverage(
                Coverage.Kind.SECTION,
                entry.text("id"),
                entry.text("title"),
                state,
                entry.entries("gaps").stream().map(CoverageReader::gap).toList());
        if (coverage.state() != Coverage.State.ENCODED && coverage.gaps().isEmpty()) {
            entry.fault("a section that is not wholly encoded names no gap", "List what is missing under 'gaps'");
        }
        entry.done();
        return coverage;
    }

    private static Coverage.Gap gap(Entry entry) {
        var gap = new Coverage.Gap(entry.text("gap"), entry.text("closes"));
        entry.done();
        return gap;
    }

    /** By document, what of it was not read or not put to use. */
    Map<String, List<Coverage.Gap>> unread(List<Entry> entries, Map<String, Source> sources) {
        var unread = new LinkedHashMap<String, List<Coverage.Gap>>();
        for (var entry : entries) {
            var of = entry.texts("of");
            var gap = gap(entry);
            for (var source : of) {
                if (!sources.containsKey(source))
                    entry.fault(
                            "the source '" + source + "' is not known", "Add it under sources/, or correct the code");
                unread.computeIfAbsent(source, it -> new ArrayList<>()).add(gap);
            }
        }
        return unread;
    }

    OpenPoint open(Entry entry) {
        var point = new OpenPoint(
                entry.named("id").text("id"),
                entry.text("title"),
                List.copyOf(entry.texts("about")),
                entry.entries("readings").stream().map(this::reading).toList(),
                entry.text("answer"),
                entry.text("closes"));
        if (point.readings().size() < 2) {
            entry.fault("an open point has fewer than two readings", "Add the other one, or make it a gap");
        }
        entry.done();
        return point;
    }

    private OpenPoint.Reading reading(Entry entry) {
        var reading = new OpenPoint.Reading(entry.text("says"), content.cites(entry, "cites"));
        entry.done();
        return reading;
    }
}
