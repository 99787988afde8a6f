package quorate.inventories;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import quorate.intake.MergedCells.Area;
import quorate.intake.RawFile;
import quorate.intake.Spreadsheet;
import quorate.intake.Table;
import quorate.intake.Unreadable;
import quorate.web.Csv;
import quorate.web.Words;

/**
 * A commissioner's list of contracts as it was given, without what is no row of it.
 *
 * @param notes what was left out and why, in sentences
 */
record Sheet(List<String> headings, List<Row> rows, List<String> notes) {

    static final int MOST_ROWS = 1_000;
    private static final int TOP = 20;
    private static final int MOST_COLUMNS = 60;
    private static final Pattern TOTAL =
            Pattern.compile("(?i)\\s*(grand |sub[- ]?)?totals?\\b.*|\\s*number of (contracts|practices)\\b.*");

    Sheet {
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    /** @param line as the spreadsheet program counts it @param hidden columns that are empty because cells were merged */
    record Row(int line, List<String> cells, List<Integer> hidden) {

        Row {
            cells = List.copyOf(cells);
            hidden = List.copyOf(hidden);
        }

        String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }
    }

    static Sheet read(RawFile file) throws Unreadable {
        var sheet = Spreadsheet.of(file);
        var notes = new ArrayList<String>();
        if (!sheet.others().isEmpty()) {
            notes.add("The sheet “" + sheet.name() + "” is read; "
                    + Words.list(sheet.others().stream()
                            .map(name -> "“" + name + "”")
                            .toList())
                    + " is left out. Give it as a file of its own if contracts stand there.");
        }
        return of(sheet.rows(), sheet.merged(), notes);
    }

    static Sheet of(List<List<String>> raw, List<Area> merged, List<String> notes) throws Unreadable {
        var at = heading(raw);
        var headings = distinct(raw.get(at).stream().map(Sheet::plain).toList(), notes);
        if (headings.size() > MOST_COLUMNS) {
            throw new Unreadable(
                    "contracts.wide",
                    "The list has " + headings.size() + " columns; at most " + MOST_COLUMNS + " are read.",
                    "Keep the columns that say something about contracts.");
        }
        var above =
                (int) raw.subList(0, at).stream().filter(Spreadsheet::isFilled).count();
        if (above > 0) {
            notes.add(Words.sentence(Words.count(above, "row", "rows")) + " above the heading in row " + (at + 1)
                    + (above == 1 ? " is" : " are") + " left out.");
        }
        var kept = IntStream.range(0, headings.size())
                .filter(column -> !headings.get(column).isEmpty())
                .boxed()
                .toList();
        var rows = rows(raw, at, kept, merged, notes);
        if (rows.isEmpty()) {
            throw new Unreadable(
                    "contracts.empty", "There is no contract in this file.", "Give the file that holds the list.");
        }
        return new Sheet(kept.stream().map(headings::get).toList(), rows, notes);
    }

    /** Two columns may not be called the same: the second is told apart. */
    private static List<String> distinct(List<String> headings, List<String> notes) {
        var seen = new HashSet<String>();
        var all = new ArrayList<String>();
        for (var heading : headings) {
            var name = heading;
            for (var count = 2; !name.isEmpty() && !seen.add(Table.key(name)); count++)
                name = heading + " (" + count + ")";
            if (!name.equals(heading)) {
                notes.add("Two columns are called “" + heading + "”: the second is called “" + name + "” here.");
            }
            all.add(name);
        }
        return all;
    }

    /** The row among the first with most headings that are recognised; of two alike the lower, nearer to the rows. */
    private static int heading(List<List<String>> raw) throws Unreadable {
        return IntStream.range(0, Math.min(TOP, raw.size()))
                .filter(at -> recognised(raw.get(at)) > 1)
                .boxed()
                .max(Comparator.<Integer>comparingLong(at -> recognised(raw.get(at)))
                        .thenComparing(Comparator.reverseOrder()))
                .orElseThrow(() -> new Unreadable(
                        "contracts.heading",
                        "No row of headings was found in the first " + TOP + " rows.",
                        "Put a row with Practice code, Contract type and so on above the list."));
    }

    private static long recognised(List<String> row) {
        return row.stream()
                .map(Sheet::plain)
                .flatMap(cell -> SheetField.guess(cell).stream())
                .distinct()
                .count();
    }

    private static List<Row> rows(
            List<List<String>> raw, int heading, List<Integer> kept, List<Area> merged, List<String> notes)
            throws Unreadable {
        var rows = new ArrayList<Row>();
        var told = new HashSet<Area>();
        var names = keys(raw.get(heading));
        for (var at = heading + 1; at < raw.size(); at++) {
            var cells = raw.get(at);
            if (!Spreadsheet.isFilled(cells)) continue;
            if (keys(cells).equals(names)) {
                notes.add("Row " + (at + 1) + " is the heading once more, and is left out.");
            } else if (isTotal(cells)) {
                notes.add("Row " + (at + 1) + " is a total, and is left out.");
            } else {
                rows.add(new Row(
                        at + 1,
                        kept.stream()
                                .map(column -> column < cells.size() ? plain(cells.get(column)) : "")
                                .toList(),
                        hidden(at + 1, kept, merged, told, notes)));
            }
            if (rows.size() > MOST_ROWS) {
                throw new Unreadable(
                        "contracts.long",
                        "The list has more than " + Words.number(MOST_ROWS) + " rows.",
                        "Give it in parts, a place or a kind of contract at a time.");
            }
        }
        return rows;
    }

    private static List<String> keys(List<String> cells) {
        return cells.stream().map(cell -> Table.key(plain(cell))).toList();
    }

    private static List<Integer> hidden(
            int line, List<Integer> kept, List<Area> merged, Set<Area> told, List<String> notes) {
        var hidden = new ArrayList<Integer>();
        for (var column = 0; column < kept.size(); column++) {
            for (var area : merged) {
                if (!area.hides(line, kept.get(column) + 1)) continue;
                hidden.add(column);
                if (told.add(area)) {
                    notes.add("The cells " + area.inWords() + " are merged: what they say stands in row "
                            + area.firstRow() + " alone. Unmerge them and write it in every row.");
                }
            }
        }
        return hidden;
    }

    private static boolean isTotal(List<String> cells) {
        var filled = cells.stream().filter(cell -> !cell.isBlank()).toList();
        return filled.size() <= 4
                && filled.stream().anyMatch(cell -> TOTAL.matcher(cell).matches());
    }

    private static String plain(String cell) {
        return Csv.plain(cell).strip().replaceAll("[\\s\\u00a0]+", " ");
    }
}
