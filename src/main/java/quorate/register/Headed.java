package quorate.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import quorate.intake.RawFile;
import quorate.intake.Table;
import quorate.intake.Unreadable;

/** A file with a heading. Its columns go by their names, in which ONS writes the year: CCG20CD, CCG21CD. */
final class Headed {

    /** What separates the columns of the files of NHS Choices. */
    static final char HOOK = '¬';

    private static final Map<Layout, List<String>> HEADINGS = Map.ofEntries(
            Map.entry(Layout.GP_MAP, List.of("practice code", "pcn code", "comm region code", "extract date")),
            Map.entry(Layout.QOF_REFERENCE, List.of("practice code", "ccg code", "revised maximum points")),
            Map.entry(
                    Layout.EPCN_DETAILS,
                    List.of("pcn code", "current clinical commissioning group code", "open date.*")),
            Map.entry(
                    Layout.EPCN_PARTNERS,
                    List.of("partner organisation code", "pcn code", "practice to pcn relationship start date")),
            Map.entry(Layout.STP_MAPPING, List.of("ods stp code", "ons stp code", "ods ccg code")),
            Map.entry(Layout.STP_LOG, List.of("date", "stp code", "type of change", "details")),
            Map.entry(Layout.CCG_POPULATION, List.of("ccg code", "stp\\d\\d code", "nhser\\d\\d code")),
            Map.entry(Layout.CCG_TEAMS, List.of("ccg\\d\\dcd", "nhsat\\d\\dcd", "nhscr\\d\\dcd")),
            Map.entry(Layout.CCG_LAD, List.of("ccg\\d\\dcd", "ccg\\d\\dcdh", "lad\\d\\dcd")),
            Map.entry(Layout.CCG_CODES, List.of("ccg\\d\\dcd", "ccg\\d\\dcdh")),
            Map.entry(Layout.AREA_TEAM_NAMES, List.of("nhsat\\d\\dcd", "nhsat\\d\\dnm")),
            Map.entry(Layout.AREA_TEAM_CODES, List.of("ons code", "hscic code")),
            Map.entry(Layout.ICB_CODES, List.of("icb\\d\\dcd", "icb\\d\\dcdh", "icb\\d\\dnm")),
            Map.entry(Layout.CCG_TO_ICB, List.of("ccg code", "icb code", "icb name")),
            Map.entry(Layout.GP_SITES, List.of("organisationcode", "latitude", "longitude", "parentodscode")),
            Map.entry(Layout.CCG_SITES, List.of("organisationcode", "latitude", "longitude", "organisationtype")));

    private final Layout layout;
    private final List<String> headings;
    private final @Nullable Table table;
    private final List<List<String>> rows;

    private Headed(Layout layout, List<String> headings, @Nullable Table table, List<List<String>> rows) {
        this.layout = layout;
        this.headings = headings.stream().map(Table::key).toList();
        this.table = table;
        this.rows = rows;
    }

    static Headed of(RawFile file, Layout layout) throws Unreadable {
        var hooked = layout == Layout.GP_SITES || layout == Layout.CCG_SITES;
        var table = Table.of(file.text(), hooked ? HOOK : ',');
        var headed = new Headed(layout, table.headings(), table, List.of());
        for (var needed : needed(layout)) headed.need(needed);
        return headed;
    }

    /** A sheet of a workbook, whose first row is the heading. */
    static Headed of(List<List<String>> sheet, Layout layout) throws Unreadable {
        var headed = new Headed(
                layout,
                sheet.isEmpty() ? List.of() : sheet.getFirst(),
                null,
                sheet.subList(Math.min(1, sheet.size()), sheet.size()));
        for (var needed : needed(layout)) headed.need(needed);
        return headed;
    }

    private static List<String> needed(Layout layout) {
        return HEADINGS.getOrDefault(layout, List.of());
    }

    /** The layout of which the heading of a text has most columns. */
    static Optional<Layout> layoutOf(String head) {
        var line = head.lines().findFirst().orElse("");
        // In bytes of Windows the hook is no letter of UTF-8.
        var headings = java.util.Arrays.stream(line.split("[,¬\ufffd]"))
                .map(each -> Table.key(each.replace("\"", "")))
                .toList();
        return HEADINGS.entrySet().stream()
                .filter(each -> each.getValue().stream()
                        .allMatch(needed -> find(needed, headings).isPresent()))
                .max(Comparator.<Map.Entry<Layout, List<String>>>comparingInt(
                                each -> each.getValue().size())
                        .thenComparing(each -> each.getKey(), Comparator.reverseOrder()))
                .map(Map.Entry::getKey);
    }

    private static OptionalInt find(String pattern, List<String> headings) {
        var sought = Pattern.compile(pattern);
        for (var at = 0; at < headings.size(); at++) {
            if (sought.matcher(headings.get(at)).matches()) return OptionalInt.of(at);
        }
        return OptionalInt.empty();
    }

    /** Where the column is; -1 where there is none. */
    int at(String pattern) {
        return find(pattern, headings).orElse(-1);
    }

    /** Where a column is that the file may not be without. */
    int need(String pattern) throws Unreadable {
        var found = at(pattern);
        if (found >= 0) return found;
        throw new Unreadable(
                "import.heading",
                "A file of " + layout + " has a column '" + inWords(pattern) + "'; this one has "
                        + (headings.size() < 2 ? "one column only: " : "")
                        + headings.stream()
                                .map(each -> "'" + Rows.cut(each) + "'")
                                .collect(Collectors.joining(", ")) + ".",
                headings.size() < 2
                        ? "Its columns are separated by something else than they should be: give the file as published."
                        : "Give the file of this name as it was published; another year's may have other columns.");
    }

    private static String inWords(String pattern) {
        return pattern.replace("\\d\\d", "13").replace(".*", "");
    }

    /** The year that ONS writes into its headings: 13 in CCG13CD. */
    Optional<Integer> year() {
        return headings.stream()
                .map(Pattern.compile("[a-z]+(\\d\\d)(?:cdh?|nm| code| name)")::matcher)
                .filter(java.util.regex.Matcher::matches)
                .map(found -> 2000 + Integer.parseInt(found.group(1)))
                .findFirst();
    }

    /** Reads a row. */
    interface RowReader {
        void read(int line, List<String> fields) throws Unreadable;
    }

    void forEach(RowReader reader) throws Unreadable {
        if (table == null) {
            for (var at = 0; at < rows.size(); at++) {
                if (!rows.get(at).stream().allMatch(String::isBlank)) reader.read(at + 2, rows.get(at));
            }
            return;
        }
        var all = new ArrayList<Table.Row>();
        table.forEach(all::add);
        for (var row : all) reader.read(row.line(), row.fields());
    }

    /** What stands in a column; nothing where the file has no such column or the row ends before it. */
    static String cell(List<String> fields, int at) {
        return at < 0 || at >= fields.size() ? "" : fields.get(at).strip();
    }
}
