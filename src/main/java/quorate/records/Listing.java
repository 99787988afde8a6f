package quorate.records;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import quorate.intake.RawFile;
import quorate.intake.Table;
import quorate.intake.Unreadable;
import quorate.intake.Workbook;
import quorate.web.Csv;

/** The spreadsheet that says of each file what it is, read by the names of its columns. */
final class Listing {

    static final List<String> COLUMNS = List.of("committee", "date", "kind", "file", "title", "public or private");
    private static final List<String> NEEDED = List.of("committee", "date", "kind", "file", "public or private");

    private Listing() {}

    /** @param number of the row as a spreadsheet program counts them. @param cells by column */
    record Row(int number, Map<String, String> cells) {

        Past.Wrong wrong(String sentence) {
            return new Past.Wrong(number, sentence);
        }

        String cell(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    static List<Row> read(String name, Sources sources) throws IOException, Unreadable {
        try (var stream = sources.open(name)) {
            var file = RawFile.read(name, stream);
            return file.isWorkbook() ? ofWorkbook(file) : ofText(file);
        }
    }

    private static List<Row> ofText(RawFile file) throws Unreadable {
        var table = Table.of(file.text(), ',');
        var at = places(table.headings());
        var rows = new ArrayList<Row>();
        table.forEach(row -> rows.add(row(row.line(), row.fields(), at)));
        return rows;
    }

    private static List<Row> ofWorkbook(RawFile file) throws Unreadable {
        var sheets = Workbook.sheets(file);
        var all = sheets.isEmpty() ? List.<List<String>>of() : sheets.getFirst().rows();
        var at = places(all.isEmpty() ? List.of() : all.getFirst());
        var rows = new ArrayList<Row>();
        for (var number = 1; number < all.size(); number++) {
            if (!all.get(number).stream().allMatch(String::isBlank)) rows.add(row(number + 1, all.get(number), at));
        }
        return rows;
    }

    private static Map<String, Integer> places(List<String> headings) throws Unreadable {
        var at = new HashMap<String, Integer>();
        for (var place = 0; place < headings.size(); place++) at.putIfAbsent(called(headings.get(place)), place);
        var missing = NEEDED.stream().filter(column -> !at.containsKey(column)).toList();
        if (!missing.isEmpty()) {
            throw new Unreadable(
                    "past.columns",
                    "The list has no column '" + String.join("' and no column '", missing) + "'. It has: "
                            + String.join(", ", headings) + ".",
                    "Give it these columns: " + String.join(", ", COLUMNS) + ". The title may be left out.");
        }
        return at;
    }

    private static String called(String heading) {
        return switch (Table.key(heading)) {
            case "day", "date of meeting", "meeting date" -> "date";
            case "type" -> "kind";
            case "file name", "filename" -> "file";
            case "public", "private", "public/private", "status" -> "public or private";
            default -> Table.key(heading);
        };
    }

    private static Row row(int number, List<String> fields, Map<String, Integer> at) {
        var cells = new HashMap<String, String>();
        at.forEach((column, place) -> cells.put(
                column, place < fields.size() ? Csv.plain(fields.get(place)).strip() : ""));
        return new Row(number, Map.copyOf(cells));
    }
}
