package quorate.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import quorate.figures.Column.Part;
import quorate.figures.Counted.Line;
import quorate.intake.Table.Row;

/** Reads one count of a row that says in words what it counts. */
final class Pivoting {

    private final Dataset dataset;
    private final Dataset.Pivot pivot;
    private final int[] by;
    private final int value;
    private final Map<String, String> measures = new HashMap<>();
    private final TreeSet<String> unknown = new TreeSet<>();

    Pivoting(Dataset dataset, Dataset.Pivot pivot, Layout layout) {
        this.dataset = dataset;
        this.pivot = pivot;
        this.by = pivot.by().stream()
                .mapToInt(column -> layout.at(Part.PIVOT, column).orElseThrow())
                .toArray();
        this.value = layout.at(Part.PIVOT, pivot.value()).orElseThrow();
    }

    boolean base() {
        return pivot.base();
    }

    /** @return the measure that was read; empty for words that the catalogue does not know */
    String read(Row row, Counted edition, Line line, Values values) throws Fault {
        var words = words(row);
        var measure = measures.computeIfAbsent(words, this::measureOf);
        var known = dataset.measures().get(measure);
        if (known == null) return "";
        var cell = row.field(value);
        var count = values.count(known, pivot.value(), cell);
        var place = edition.at(measure);
        var before = line.values[place];
        if (before != Counted.NOTHING && !(pivot.repeats() && before == count)) {
            throw new Fault(
                    words,
                    cell,
                    pivot.repeats()
                            ? "Here it is " + cell + ", in a row before it was " + known.number(before) + "."
                            : words + " of " + line.code + " was counted in a row before.",
                    "Take out the row that is wrong.");
        }
        line.values[place] = count;
        if (count == Counted.NOTHING && !cell.isEmpty()) line.texts.put(measure, cell);
        return measure;
    }

    private String words(Row row) {
        if (by.length == 1) return pivot.called() + row.field(by[0]);
        var words = new ArrayList<String>();
        for (var column : by) words.add(row.field(column));
        return pivot.called() + String.join(" ", words);
    }

    private String measureOf(String words) {
        var measure = dataset.keys().get(words.toUpperCase(Locale.ROOT));
        if (measure == null) unknown.add(words);
        return measure == null ? "" : measure;
    }

    /** Words that the catalogue does not know are no fault of a row: the file counts something new. */
    void refuseUnknown() throws Refusal {
        if (unknown.isEmpty()) return;
        throw new Refusal(List.copyOf(unknown).stream()
                .map(words -> Refusal.objection(
                        "figures.heading",
                        "'" + words + "' is not known among what " + dataset.title() + " counts.",
                        "If it is new, the catalogue must learn it first."))
                .toList());
    }
}
