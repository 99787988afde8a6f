package quorate.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import quorate.figures.Column.Part;
import quorate.figures.Counted.Line;
import quorate.intake.Cell;
import quorate.intake.Import.Rejected;
import quorate.intake.Table;
import quorate.intake.Table.Row;
import quorate.intake.Unreadable;
import quorate.kernel.Span;

/** Reads the rows of one file: what can be read, and what cannot with its reason. */
final class Reader {

    private final Dataset dataset;
    private final Table table;
    private final Layout layout;
    private final @Nullable Span named;
    private final List<String> measures;
    private final Values values;
    private final List<Pivoting> pivots = new ArrayList<>();
    private final Map<Span, Counted> editions = new TreeMap<>(java.util.Comparator.comparing(Span::from));
    private final List<Rejected> rejected = new ArrayList<>();
    private final Map<String, Span> periods = new HashMap<>();
    private final Map<String, Body> bodies = new HashMap<>();
    private final Map<String, Integer> doubtful = new HashMap<>();
    private final @Nullable Postcodes postcodes;
    private int last;

    private Reader(Opening opening, @Nullable Postcodes postcodes) {
        this.postcodes = postcodes;
        this.dataset = opening.dataset();
        this.table = opening.table();
        this.layout = opening.layout();
        this.named = opening.period();
        this.values = new Values(dataset);
        this.measures = measuresOf(opening);
        for (var pivot : dataset.pivots()) pivots.add(new Pivoting(dataset, pivot, layout));
        dataset.bodies().forEach((word, body) -> bodies.put(word, Body.parse(body)));
    }

    /** @param postcodes for a file that names practices by their postcodes only; null for any other */
    static Reading read(Opening opening, @Nullable Postcodes postcodes) throws Unreadable, Refusal {
        var reader = new Reader(opening, postcodes);
        reader.table.forEach(reader::read);
        reader.refuseHalf();
        for (var pivot : reader.pivots) pivot.refuseUnknown();
        reader.leaveOutDoubtful();
        var editions = reader.editions.values().stream().map(Counted::trimmed).toList();
        editions.forEach(Sums::derive);
        if (editions.stream().allMatch(edition -> edition.lines.isEmpty())) {
            throw new Refusal("import.no-rows", "No row of the file can be read.", reader.whyNone());
        }
        return new Reading(
                opening.dataset(), editions, reader.rejected, opening.dataset().has(Part.DAY));
    }

    /** In a file with a row for every count, all that there may be; else those that have a column. */
    private static List<String> measuresOf(Opening opening) {
        var dataset = opening.dataset();
        return dataset.measures().values().stream()
                .filter(measure -> measure.derived()
                        || !dataset.pivots().isEmpty()
                        || opening.layout().at(Part.MEASURE, measure.id()).isPresent())
                .map(Measure::id)
                .toList();
    }

    private void read(Row row) {
        last = row.line();
        var code = cell(row, Part.CODE, "code");
        if (row.fields().size() != layout.columns().size()) {
            reject(
                    row,
                    code,
                    new Fault(
                            "columns",
                            Integer.toString(row.fields().size()),
                            "The row has " + row.fields().size() + " columns; the heading has "
                                    + layout.columns().size() + ".",
                            "Compare the row with the file as published."));
            return;
        }
        try {
            if (postcodes != null) {
                var text = dataset.texts().keySet().stream().findFirst().orElse("");
                code = postcodes.code(code, cell(row, Part.TEXT, text));
            }
            var body = body(row, code);
            checkCode(body, code);
            checkConstants(row);
            var edition = editions.computeIfAbsent(period(row), period -> new Counted(dataset, period, measures));
            if (pivots.isEmpty()) readWide(row, edition, body, code);
            else readLong(row, edition, body, code);
        } catch (Fault fault) {
            reject(row, code, fault);
        }
    }

    private void readWide(Row row, Counted edition, Body body, String code) {
        var line = edition.line(body.word(), code, row.line());
        line.rows = 1;
        if (!fill(row, edition, line)) return;
        var first = edition.lines.putIfAbsent(code, line);
        if (first == null) return;
        if (first.says(line)) {
            reject(row, code, again(code, first.line));
        } else if (!dataset.newest().isEmpty()) {
            edition.lines.put(code, line.newest(first, dataset.newest()));
        } else {
            doubtful.putIfAbsent(code, first.line);
            reject(row, code, twice(code, first.line));
        }
    }

    private static Fault again(String code, int line) {
        return new Fault(
                "code",
                code,
                "The row says of " + code + " the same as line " + line + ": it was read once.",
                "Nothing need be done.");
    }

    private void readLong(Row row, Counted edition, Body body, String code) throws Fault {
        var line = edition.lines.get(code);
        var fresh = line == null;
        if (line == null) line = edition.line(body.word(), code, row.line());
        if (fresh && !fill(row, edition, line)) return;
        var based = new ArrayList<String>();
        for (var pivot : pivots) based.add(pivot.read(row, edition, line, values));
        if (fresh) edition.lines.put(code, line);
        line.rows++;
        for (var at = 0; at < pivots.size(); at++) {
            if (pivots.get(at).base()) edition.bases.put(based.get(1 - at), based.get(at));
        }
    }

    /** @return false if something in the row cannot be read; every fault of it is then noted */
    private boolean fill(Row row, Counted edition, Line line) {
        var whole = true;
        for (var at = 0; at < layout.columns().size(); at++) {
            var column = layout.columns().get(at);
            if (column == null) continue;
            try {
                if (column.part() == Part.MEASURE) fill(edition, line, column.target(), heading(at), row.field(at));
                if (column.part() == Part.TEXT) {
                    var text = dataset.texts().get(column.target());
                    var said = text == null ? "" : values.text(text, heading(at), row.field(at));
                    if (!said.isEmpty()) line.texts.put(column.target(), said);
                }
            } catch (Fault fault) {
                whole = false;
                reject(row, line.code, fault);
            }
        }
        return whole;
    }

    private void fill(Counted edition, Line line, String measure, String heading, String cell) throws Fault {
        var known = dataset.measures().get(measure);
        if (known == null) return;
        var value = values.count(known, heading, cell);
        line.values[edition.at(measure)] = value;
        if (value == Counted.NOTHING && !cell.isEmpty()) line.texts.put(measure, cell);
    }

    private Body bodyOf(String code) {
        for (var body : dataset.body()) if (body.isCode(code)) return body;
        return dataset.body().getFirst();
    }

    private Body body(Row row, String code) throws Fault {
        if (bodies.isEmpty()) return bodyOf(code);
        if (layout.at(Part.BODY, "body").isEmpty()) return Body.parse(dataset.otherwise());
        var word = cell(row, Part.BODY, "body");
        var body = bodies.get(word);
        if (body != null) return body;
        throw new Fault("body", word, "'" + word + "' is no kind of body that this file counts.", "Correct the row.");
    }

    private static void checkCode(Body body, String code) throws Fault {
        if (body.isCode(code)) return;
        var total = code.isEmpty() || code.toLowerCase(java.util.Locale.ROOT).matches(".*(total|england|all).*");
        throw new Fault(
                "code",
                code,
                "'" + code + "' is not the code of a " + body.word() + ": that has " + body.looks + "."
                        + (total ? " This seems to be a row of totals." : ""),
                total ? "Take the row out; totals are worked out here." : "Correct the code.");
    }

    private void checkConstants(Row row) throws Fault {
        for (var constant : dataset.constants().entrySet()) {
            var said = cell(row, Part.CONSTANT, constant.getKey());
            if (said.equalsIgnoreCase(constant.getValue())) continue;
            throw new Fault(
                    constant.getKey(),
                    said,
                    "The row is about '" + said + "' and not about '" + constant.getValue()
                            + "': counted with the others it would be counted twice.",
                    "Take the row out.");
        }
    }

    private Span period(Row row) throws Fault {
        if (dataset.has(Part.DAY)) return memorized(cell(row, Part.DAY, "day"));
        if (dataset.has(Part.YEAR)) return memorized(cell(row, Part.YEAR, "year"));
        if (named == null) throw new IllegalStateException("A file without a period was opened");
        return named;
    }

    private Span memorized(String cell) throws Fault {
        var known = periods.get(cell);
        if (known != null) return known;
        var day = Cell.findDay(cell);
        var year = cell.matches("(19|20)\\d\\d") ? Integer.parseInt(cell) : 0;
        if (day.isEmpty() && year == 0) {
            throw new Fault("day", cell, "'" + cell + "' is no day of the calendar.", "Write it as 2016-03-31.");
        }
        var period = year > 0 ? Periods.months(year, 1, 12) : Periods.day(day.orElseThrow());
        periods.put(cell, period);
        return period;
    }

    private static Fault twice(String code, int line) {
        return new Fault(
                "code",
                code,
                code + " is in line " + line + " too, and which of the two is right cannot be told.",
                "Take out the row that is wrong; neither was read.");
    }

    private void leaveOutDoubtful() {
        for (var code : doubtful.entrySet()) {
            for (var edition : editions.values()) edition.lines.remove(code.getKey());
            rejected.add(rejected(
                    code.getValue(),
                    code.getKey(),
                    new Fault(
                            "code",
                            code.getKey(),
                            code.getKey() + " is in another line too, and which of them is right cannot be told.",
                            "Take out the row that is wrong; neither was read.")));
        }
    }

    /** The last row has too few columns and no end: the rest of the file is missing. */
    private void refuseHalf() throws Refusal {
        if (rejected.isEmpty() || rejected.getLast().line() != last) return;
        if (!rejected.getLast().field().equals("columns")) return;
        throw new Refusal(
                "import.half",
                "The file breaks off: in line " + last + " a row ends before its last column.",
                "Get it again: this is probably half a file.");
    }

    private String whyNone() {
        Set<String> sentences = new HashSet<>();
        rejected.forEach(row -> sentences.add(row.sentence()));
        return sentences.size() == 1 ? sentences.iterator().next() : "See the reason of each row, and mend the file.";
    }

    private String cell(Row row, Part part, String target) {
        var at = layout.at(part, target);
        return at.isPresent() ? row.field(at.getAsInt()) : "";
    }

    private String heading(int column) {
        return table.headings().get(column).strip();
    }

    private void reject(Row row, String code, Fault fault) {
        rejected.add(rejected(row.line(), code, fault));
    }

    private static Rejected rejected(int line, String code, Fault fault) {
        return new Rejected(line, code, fault.field, fault.value, fault.sentence(), fault.remedy);
    }
}
