package quorate.rosters;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import quorate.intake.MergedCells.Area;
import quorate.intake.RawFile;
import quorate.intake.Spreadsheet;
import quorate.intake.Unreadable;
import quorate.web.Csv;
import quorate.web.Words;

/**
 * A list as it was given, without what is no row of it and without what is private.
 *
 * @param headings of the columns that may be taken
 * @param notes what was left out and why, in sentences
 */
record RosterSheet(List<String> headings, List<Row> rows, List<String> notes) {

    /** What is kept in the place of an e-mail address at home. */
    static final String PRIVATE = "(private address)";

    static final int MOST_ROWS = 1_000;
    private static final int TOP = 20;
    private static final int MOST_COLUMNS = 60;
    private static final Set<String> HOME = Set.of(
            "gmail.com",
            "googlemail.com",
            "hotmail.com",
            "hotmail.co.uk",
            "outlook.com",
            "live.com",
            "live.co.uk",
            "yahoo.com",
            "yahoo.co.uk",
            "icloud.com",
            "me.com",
            "mac.com",
            "aol.com",
            "msn.com",
            "btinternet.com",
            "sky.com",
            "virginmedia.com",
            "talktalk.net",
            "proton.me",
            "protonmail.com",
            "ntlworld.com");
    private static final Pattern TOTAL = Pattern.compile(
            "(?i)\\s*(grand |sub[- ]?)?totals?\\b.*|\\s*(head ?count|number of (staff|members|people))\\b.*");

    RosterSheet {
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    /**
     * One row. @param line as the spreadsheet program counts it
     *
     * @param hidden columns, from 0, that are empty because cells were merged
     */
    record Row(int line, List<String> cells, List<Integer> hidden) {

        Row {
            cells = List.copyOf(cells);
            hidden = List.copyOf(hidden);
        }

        String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }
    }

    static RosterSheet read(RawFile file) throws Unreadable {
        var sheet = Spreadsheet.of(file);
        var notes = new ArrayList<String>();
        if (!sheet.others().isEmpty()) {
            notes.add("The sheet “" + sheet.name() + "” is read; "
                    + Words.list(sheet.others().stream()
                            .map(name -> "“" + name + "”")
                            .toList())
                    + " is left out. Give it as a file of its own if it belongs to the list.");
        }
        return of(sheet.rows(), sheet.merged(), notes);
    }

    private static Unreadable empty() {
        return new Unreadable("roster.empty", "There is no row in this file.", "Give the file that holds the list.");
    }

    static RosterSheet of(List<List<String>> raw, List<Area> merged, List<String> notes) throws Unreadable {
        var heading = heading(raw);
        var headings = raw.get(heading).stream().map(RosterSheet::plain).toList();
        if (headings.size() > MOST_COLUMNS) {
            throw new Unreadable(
                    "roster.wide",
                    "The list has " + headings.size() + " columns; at most " + MOST_COLUMNS + " are read.",
                    "Keep the columns with names, posts and days.");
        }
        var above = (int)
                raw.subList(0, heading).stream().filter(Spreadsheet::isFilled).count();
        if (above > 0) {
            notes.add(Words.sentence(Words.count(above, "row", "rows")) + " above the heading in row " + (heading + 1)
                    + (above == 1 ? " is" : " are") + " left out.");
        }
        var kept = IntStream.range(0, headings.size())
                .filter(at -> !headings.get(at).isEmpty() && !RosterField.isPrivate(headings.get(at)))
                .boxed()
                .toList();
        headings.stream()
                .filter(RosterField::isPrivate)
                .forEach(name -> notes.add(
                        "The column “" + name + "” is private and is not taken: of people only work is kept here."));
        var rows = rows(raw, heading, kept, merged, notes);
        if (rows.isEmpty()) throw empty();
        return new RosterSheet(kept.stream().map(headings::get).toList(), rows, notes);
    }

    /** The row among the first with most headings that are recognised; where none is, the first with two words. */
    private static int heading(List<List<String>> raw) throws Unreadable {
        var best = IntStream.range(0, Math.min(TOP, raw.size()))
                .filter(at -> recognised(raw.get(at)) > 0)
                .boxed()
                .max(Comparator.<Integer>comparingLong(at -> recognised(raw.get(at)))
                        .thenComparing(Comparator.reverseOrder()));
        if (best.isPresent()) return best.get();
        return IntStream.range(0, Math.min(TOP, raw.size()))
                .filter(at ->
                        raw.get(at).stream().filter(cell -> !cell.isBlank()).count() > 1)
                .findFirst()
                .orElseThrow(() -> new Unreadable(
                        "roster.heading",
                        "No row of headings was found in the first " + TOP + " rows.",
                        "Put a row with Name, Post and so on above the list."));
    }

    private static long recognised(List<String> row) {
        return row.stream()
                .map(RosterSheet::plain)
                .filter(cell -> RosterField.guess(cell).isPresent() || RosterField.isPrivate(cell))
                .count();
    }

    private static List<Row> rows(
            List<List<String>> raw, int heading, List<Integer> kept, List<Area> merged, List<String> notes)
            throws Unreadable {
        var rows = new ArrayList<Row>();
        var told = new HashSet<Area>();
        for (var at = heading + 1; at < raw.size(); at++) {
            var line = at + 1;
            var cells = raw.get(at);
            if (!Spreadsheet.isFilled(cells)) continue;
            if (isTotal(cells)) {
                notes.add("Row " + line + " is a total, “" + firstOf(cells) + "”, and is left out.");
                continue;
            }
            var hidden = hidden(line, kept, merged, told, notes);
            rows.add(new Row(
                    line,
                    kept.stream()
                            .map(column -> column < cells.size() ? plain(cells.get(column)) : "")
                            .toList(),
                    hidden));
            if (rows.size() > MOST_ROWS) {
                throw new Unreadable(
                        "roster.long",
                        "The list has more than " + Words.number(MOST_ROWS) + " rows.",
                        "Give it in parts, a committee or a directorate at a time.");
            }
        }
        return rows;
    }

    /** Columns of the line that are empty because a cell above reaches over them. */
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

    private static String firstOf(List<String> cells) {
        return cells.stream()
                .filter(cell -> !cell.isBlank())
                .findFirst()
                .map(String::strip)
                .orElse("");
    }

    private static String plain(String cell) {
        var plain = Csv.plain(cell).strip().replaceAll("[\\s\\u00a0]+", " ");
        var at = plain.lastIndexOf('@');
        return at > 0 && HOME.contains(plain.substring(at + 1).toLowerCase(Locale.ROOT)) ? PRIVATE : plain;
    }
}
