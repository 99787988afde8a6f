package quorate.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import quorate.intake.Workbook.Sheet;

/**
 * A QOF workbook as one table with a row for every count. It has a sheet for every group of indicators; two or three rows of
 * headings say for which year or which indicator a column counts, the last of them what it counts. The columns of the year
 * before are left out, because that year has a file of its own, and so are shares, which follow from the counts.
 */
final class QofWorkbook {

    private static final Pattern YEAR = Pattern.compile("(20\\d\\d)-(\\d\\d)");
    private static final Pattern INDICATOR = Pattern.compile("\\b([A-Z]{2,6}\\d{3})\\b");
    private static final Pattern CODE = Pattern.compile("\\d{2}[A-Z]");

    /** How a heading begins, or what it has within, and what is counted under it; the first that fits. */
    private static final List<Map.Entry<Pattern, String>> COUNTS = List.of(
            count("year on year change.*", ""),
            count(".*(per cent|%|percentage).*", "share"),
            count("number of practices", "practices"),
            count("average achievement score.*", ""),
            count("total achievement score.*|achievement score.*", "score"),
            count("register", "register"),
            count("total exceptions|exceptions", "exceptions"),
            count("total denominators|denominator", "denominator"),
            count("denominator plus exceptions", ""),
            count("numerator", "numerator"),
            count("(full )?list size", "list"),
            count("(estimated )?(list size )?(ages )?75\\+.*", "list-75"),
            count("(estimated )?(list size )?(ages|females?|\\d).*", "list-ages"));

    private static final Pattern PREVALENCE = Pattern.compile("prevalence.*");
    private static final Pattern ACHIEVEMENT = Pattern.compile("achievement \\(.*");

    private final String year;
    private final StringBuilder text = new StringBuilder("CCG,CCG_NAME,PART,WHAT,VALUE\n");
    private final TreeSet<String> unknown = new TreeSet<>();

    /** @param name of the file, which says the year */
    QofWorkbook(Dataset dataset, String name) {
        var found = dataset.named().matcher(name);
        this.year = found.find() ? "20" + found.group("year") + "-" + found.group("next") : "";
    }

    private static Map.Entry<Pattern, String> count(String heading, String what) {
        return Map.entry(Pattern.compile(heading), what);
    }

    /** What a column counts: a part, which is a group or an indicator, and what of it. */
    private record Place(int column, String part, String what) {}

    String text(List<Sheet> sheets) throws Refusal {
        for (var sheet : sheets) {
            var heading = headingOf(sheet);
            if (heading >= 0) read(sheet, heading);
        }
        if (!unknown.isEmpty()) {
            throw new Refusal(unknown.stream()
                    .map(heading -> Refusal.objection(
                            "figures.heading",
                            "The column " + heading + " is not known.",
                            "If it is new, the reader of these workbooks must learn it first."))
                    .toList());
        }
        return text.toString();
    }

    /** The row that names the columns; -1 in a sheet of titles. */
    private static int headingOf(Sheet sheet) {
        for (var row = 0; row < sheet.rows().size(); row++) {
            if (sheet.rows().get(row).stream().anyMatch(cell -> Column.key(cell).equals("ccgcode"))) return row;
        }
        return -1;
    }

    private void read(Sheet sheet, int heading) {
        var headings = sheet.rows().get(heading);
        var code = at(headings, "ccgcode");
        var name = at(headings, "ccgname");
        var places = places(sheet, heading);
        for (var row : sheet.rows().subList(heading + 1, sheet.rows().size())) {
            // A remark below the table, in whatever column.
            if (places.stream().allMatch(place -> cell(row, place.column()).isEmpty())) continue;
            for (var place : places) {
                if (CODE.matcher(cell(row, code)).matches()
                        && cell(row, place.column()).isEmpty()) continue;
                text.append(Sheets.line(List.of(
                        cell(row, code), cell(row, name), place.part(), place.what(), cell(row, place.column()))));
            }
        }
    }

    private List<Place> places(Sheet sheet, int heading) {
        var group = sheet.name().replace("-", "");
        var indicator = "";
        var ofYear = false;
        var places = new ArrayList<Place>();
        var headings = sheet.rows().get(heading);
        var width = Math.max(
                headings.size(), heading > 0 ? sheet.rows().get(heading - 1).size() : 0);
        for (var column = at(headings, "ccgname") + 1; column < width; column++) {
            var above = above(sheet, heading, column);
            var ofWhich = INDICATOR.matcher(above);
            if (ofWhich.find()) indicator = ofWhich.group(1);
            var ofWhen = YEAR.matcher(above);
            if (ofWhen.find()) ofYear = ofWhen.group().equals(year);
            if (indicator.isEmpty() && !ofYear) continue;
            var words = words(cell(sheet.rows().get(heading - 1), column), cell(headings, column));
            var what = what(words, indicator.isEmpty());
            if (what.equals("?")) unknown.add("'" + words + "' of the sheet " + sheet.name());
            else if (!what.isEmpty()) places.add(new Place(column, indicator.isEmpty() ? group : indicator, what));
        }
        return places;
    }

    /** What stands in the two rows above the heading. */
    private static String above(Sheet sheet, int heading, int column) {
        var above = new StringBuilder();
        for (var row = Math.max(0, heading - 2); row < heading; row++) {
            above.append(cell(sheet.rows().get(row), column)).append(' ');
        }
        return above.toString();
    }

    /** The heading, with the beginning of it that some years have in the row above. */
    private static String words(String above, String heading) {
        var begin = above.replaceAll("^.*" + INDICATOR.pattern(), " ").replaceAll(YEAR.pattern(), " ");
        return (begin + " " + heading).replaceAll("[_\\s]+", " ").strip().toLowerCase(Locale.ROOT);
    }

    private static String what(String words, boolean ofGroup) {
        if (ofGroup && PREVALENCE.matcher(words).matches()) return "";
        if (ofGroup && ACHIEVEMENT.matcher(words).matches()) return "achievement";
        for (var count : COUNTS) {
            if (!count.getKey().matcher(words).matches()) continue;
            return count.getValue().equals("share") ? "" : count.getValue();
        }
        return words.isEmpty() ? "" : "?";
    }

    private static int at(List<String> headings, String key) {
        for (var at = 0; at < headings.size(); at++)
            if (Column.key(headings.get(at)).equals(key)) return at;
        return -1;
    }

    private static String cell(List<String> row, int column) {
        return column < 0 || column >= row.size() ? "" : row.get(column).strip();
    }
}
