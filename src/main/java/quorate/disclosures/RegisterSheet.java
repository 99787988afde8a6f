package quorate.disclosures;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import quorate.intake.MergedCells;
import quorate.intake.RawFile;
import quorate.intake.Spreadsheet;
import quorate.intake.Unreadable;
import quorate.web.Csv;
import quorate.web.Words;

/**
 * A published register as a table: its layout is found by its headings, which may take two rows; what merged cells say stands in
 * every row that they reach over.
 *
 * @param layout id of the layout
 * @param head what stood above the table, where it is a form for one person
 * @param notes what was left out or read into it, in sentences
 */
record RegisterSheet(String layout, Map<Heading, String> head, List<Row> rows, List<String> notes) {

    static final int MOST_ROWS = 500;
    private static final int TOP = 30;

    RegisterSheet {
        head = Map.copyOf(head);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    /** @param line as the spreadsheet program counts it */
    record Row(int line, Map<Heading, String> cells) {

        Row {
            cells = Map.copyOf(cells);
        }

        String cell(Heading heading) {
            return cells.getOrDefault(heading, "");
        }
    }

    /** Where the table begins, and what its columns are. @param rows that the headings take */
    private record Found(int line, int rows, Layout.Fit fit) {}

    static RegisterSheet read(RawFile file) throws Unreadable {
        var sheet = Spreadsheet.of(file);
        var notes = new ArrayList<String>();
        if (!sheet.others().isEmpty())
            notes.add("The sheet “" + sheet.name() + "” is read; "
                    + Words.list(sheet.others().stream()
                            .map(name -> "“" + name + "”")
                            .toList()) + " is left out.");
        var found = find(sheet);
        if (found == null) throw unknown(sheet);
        var head = head(sheet.rows().subList(0, found.line()), found.fit().layout());
        var rows = rows(sheet, found, notes);
        if (rows.isEmpty())
            throw new Unreadable(
                    "register.empty", "There is no row below the headings.", "Give the file that holds the register.");
        return new RegisterSheet(found.fit().layout().id(), head, rows, notes);
    }

    private static @Nullable Found find(Spreadsheet sheet) {
        Found best = null;
        for (var at = 0; at < Math.min(TOP, sheet.rows().size()); at++) {
            for (var height = 1; height <= 2; height++) {
                var fit = Layout.BOOK.fit(headings(sheet.rows(), at, height));
                var line = at;
                var rows = height;
                var next = fit.map(one -> new Found(line, rows, one)).orElse(null);
                if (next != null
                        && (best == null || next.fit().known() > best.fit().known())) best = next;
            }
        }
        return best;
    }

    /** Of two rows, the upper one reaches on over the cells that are empty beside it, where the lower one has words. */
    private static List<String> headings(List<List<String>> rows, int at, int height) {
        var upper = rows.get(at);
        if (height == 1) return upper.stream().map(RegisterSheet::plain).toList();
        if (at + 1 >= rows.size()) return List.of();
        var lower = rows.get(at + 1);
        var headings = new ArrayList<String>();
        var last = "";
        for (var column = 0; column < Math.max(upper.size(), lower.size()); column++) {
            var above = column < upper.size() ? plain(upper.get(column)) : "";
            var below = column < lower.size() ? plain(lower.get(column)) : "";
            if (!above.isEmpty()) last = above;
            headings.add(below.isEmpty() ? above : (last.isEmpty() ? "" : last + ": ") + below);
        }
        return headings;
    }

    private static Unreadable unknown(Spreadsheet sheet) {
        var widest = sheet.rows().stream()
                .limit(TOP)
                .max(java.util.Comparator.comparingLong(
                        row -> row.stream().filter(cell -> !cell.isBlank()).count()))
                .orElse(List.of());
        var seen = widest.stream()
                .filter(cell -> !cell.isBlank())
                .map(RegisterSheet::plain)
                .toList();
        return new Unreadable(
                "register.layout",
                "No row of headings with a name and an interest was found in the first " + TOP
                        + " rows. The fullest row has: " + (seen.isEmpty() ? "nothing" : String.join(", ", seen)) + ".",
                "Put headings such as Name, Position, Declared interest, Type of interest, From and To above the table.");
    }

    private static Map<Heading, String> head(List<List<String>> above, Layout layout) {
        var head = new EnumMap<Heading, String>(Heading.class);
        for (var heading : layout.head()) {
            for (var row : above) {
                var cells = row.stream()
                        .map(RegisterSheet::plain)
                        .filter(cell -> !cell.isEmpty())
                        .toList();
                if (cells.isEmpty()) continue;
                var label = cells.getFirst().replaceAll(":.*", "");
                var word = Heading.plain(heading.name().replace('_', ' '));
                if (!Heading.plain(label).equals(word)) continue;
                var inside = cells.getFirst().contains(":")
                        ? cells.getFirst().replaceFirst("^[^:]*:", "").strip()
                        : "";
                head.put(heading, inside.isEmpty() && cells.size() > 1 ? cells.get(1) : inside);
            }
        }
        return head;
    }

    private static List<Row> rows(Spreadsheet sheet, Found found, List<String> notes) throws Unreadable {
        var rows = new ArrayList<Row>();
        var told = new HashSet<MergedCells.Area>();
        for (var at = found.line() + found.rows(); at < sheet.rows().size(); at++) {
            var raw = sheet.rows().get(at);
            if (!Spreadsheet.isFilled(raw)) continue;
            var cells = cells(sheet, found, at, told, notes);
            if (cells.size() < 2 && !cells.containsKey(Heading.INTEREST) && !cells.containsKey(Heading.NATURE)) {
                notes.add("Row " + (at + 1) + " has one cell only, “" + first(raw) + "”, and is left out.");
                continue;
            }
            rows.add(new Row(at + 1, cells));
            if (rows.size() > MOST_ROWS)
                throw new Unreadable(
                        "register.long",
                        "The register has more than " + Words.number(MOST_ROWS) + " rows.",
                        "Give it in parts, a committee at a time.");
        }
        return rows;
    }

    private static Map<Heading, String> cells(
            Spreadsheet sheet, Found found, int at, Set<MergedCells.Area> told, List<String> notes) {
        var cells = new EnumMap<Heading, String>(Heading.class);
        found.fit().at().forEach((heading, column) -> {
            var text = cell(sheet.rows(), at, column);
            var area = over(sheet, at, column, found);
            if (text.isEmpty() && area.isPresent()) {
                text = cell(sheet.rows(), area.get().firstRow() - 1, column);
                if (told.add(area.get()))
                    notes.add("The cells " + area.get().inWords()
                            + " are merged: what they say is taken for every row they reach over.");
            }
            if (!text.isEmpty()) cells.put(heading, text);
        });
        return cells;
    }

    private static Optional<MergedCells.Area> over(Spreadsheet sheet, int at, int column, Found found) {
        return sheet.merged().stream()
                .filter(area -> area.hides(at + 1, column + 1) && area.firstRow() > found.line() + found.rows())
                .findFirst();
    }

    private static String cell(List<List<String>> rows, int at, int column) {
        var row = rows.get(at);
        return column < row.size() ? kept(row.get(column)) : "";
    }

    /** Line ends stay: two people in one cell stand on two lines as a rule. */
    private static String kept(String cell) {
        return Csv.plain(cell).strip().replaceAll("[^\\S\\n]+", " ").replaceAll(" ?\\n ?", "\n");
    }

    private static String plain(String cell) {
        return kept(cell).replace('\n', ' ');
    }

    private static String first(List<String> cells) {
        return cells.stream()
                .filter(cell -> !cell.isBlank())
                .findFirst()
                .map(RegisterSheet::plain)
                .orElse("");
    }
}
