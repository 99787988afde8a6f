package quorate.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import quorate.intake.Cell;
import quorate.intake.RawFile;
import quorate.intake.Unreadable;
import quorate.register.Published.Chain;
import quorate.register.Rows.Fault;

/** Files with one row a practice and the bodies above it in columns. */
final class MapRows {

    private static final Pattern BODY = Pattern.compile("[A-Z0-9]{3}|[A-Z0-9]{5}");

    private final Rows rows;
    private final List<Column> columns;
    private final Map<Mention, Mention> mentions = new HashMap<>();
    private final Map<List<Mention>, List<Mention>> bodies = new HashMap<>();
    private LocalDate first = LocalDate.MIN;

    /** Where a kind of body is named. @param needed whether a row without it is no row */
    private record Column(Kind kind, int ods, int ons, int name, boolean needed) {}

    private MapRows(Rows rows, List<Column> columns) {
        this.rows = rows;
        this.columns = columns;
    }

    static void map(RawFile file, Layout layout, Rows rows) throws Unreadable {
        var table = Headed.of(file, layout);
        var columns = table.at("ccg code") >= 0 ? ofGroups(table) : ofBoards(table);
        var reader = new MapRows(rows, columns);
        var practice = table.need("practice code");
        var name = table.at("practice name");
        var postcode = table.at("practice postcode");
        var day = table.need("extract date");
        table.forEach((line, fields) -> rows.read(line, Headed.cell(fields, practice), () -> {
            var code = NetworkRows.code(
                    Headed.cell(fields, practice), NetworkRows.PRACTICE, "a letter and five others, such as A81001");
            if (code.startsWith("W")) {
                throw new Fault(
                        "code", code, code + " is a practice of Wales.", "Leave it out: this is a list of England.");
            }
            rows.once(line, code);
            reader.checkDay(Headed.cell(fields, day));
            return new Chain(
                    rows.word(code),
                    rows.name(Headed.cell(fields, name)),
                    rows.word(Headed.cell(fields, postcode)),
                    reader.bodies(fields));
        }));
    }

    private static List<Column> ofGroups(Headed table) throws Unreadable {
        return List.of(
                column(table, Kind.NETWORK, "pcn code", "", "pcn name", false),
                column(table, Kind.CCG, "ccg code", "ons ccg code", "ccg name", true),
                column(table, Kind.STP, "stp code", "ons stp code", "stp name", true),
                region(table));
    }

    private static List<Column> ofBoards(Headed table) throws Unreadable {
        var place = "sub icb location ";
        return List.of(
                column(table, Kind.NETWORK, "pcn code", "", "pcn name", false),
                column(table, Kind.PLACE, place + "code", "ons " + place + "code", place + "name", true),
                column(table, Kind.ICB, "icb code", "ons icb code", "icb name", true),
                region(table));
    }

    /** All rows of a map are of one day. */
    private void checkDay(String text) throws Fault {
        var day = Rows.day("extract date", text);
        if (day == null) throw new Fault("extract date", text, "There is no extract date.", "Enter it.");
        if (first.equals(LocalDate.MIN)) {
            first = day;
            rows.state(day);
        }
        if (!first.equals(day)) {
            throw new Fault(
                    "extract date",
                    text,
                    "This row is of " + day + ", the first one of " + first + ".",
                    "Give each of the two days as a file of its own.");
        }
    }

    static void reference(RawFile file, Layout layout, Rows rows) throws Unreadable {
        var table = Headed.of(file, layout);
        var columns = List.of(
                column(table, Kind.CCG, "ccg code", "ccg (geography|ons) code", "ccg name", true),
                column(table, Kind.STP, "", "stp (ons )?code", "stp name", false),
                column(
                        table,
                        Kind.AREA_TEAM,
                        "(subregion|regional local office) code",
                        "(subregion geography|regional local office ons) code",
                        "(subregion|regional local office) name",
                        false),
                column(table, Kind.REGION, "region code", "region (geography|ons) code", "region name", true));
        var reader = new MapRows(rows, columns);
        var practice = table.need("practice code");
        table.forEach((line, fields) -> rows.read(line, Headed.cell(fields, practice), () -> {
            var code = NetworkRows.code(
                    Headed.cell(fields, practice), NetworkRows.PRACTICE, "a letter and five others, such as A81001");
            rows.once(line, code);
            return new Chain(rows.word(code), "", "", reader.bodies(fields));
        }));
    }

    private static Column region(Headed table) throws Unreadable {
        return column(table, Kind.REGION, "comm region code", "ons comm region code", "comm region name", true);
    }

    private static Column column(Headed table, Kind kind, String ods, String ons, String name, boolean needed)
            throws Unreadable {
        return new Column(
                kind,
                ods.isEmpty() ? -1 : table.need(ods),
                ons.isEmpty() ? -1 : table.need(ons),
                table.need(name),
                needed);
    }

    private List<Mention> bodies(List<String> fields) throws Fault {
        var chain = new ArrayList<Mention>(columns.size());
        for (var column : columns) {
            var ods = Headed.cell(fields, column.ods);
            var ons = Headed.cell(fields, column.ons);
            if (Cell.isNotKnown(ods)) ods = "";
            if (Cell.isNotKnown(ons)) ons = "";
            if (ods.isEmpty() && ons.isEmpty()) {
                if (!column.needed) continue;
                throw new Fault(
                        column.kind.toString(),
                        Headed.cell(fields, column.ods),
                        "The " + column.kind + " is missing.",
                        "Enter its code.");
            }
            if (column.kind == Kind.AREA_TEAM && !ods.matches("Q\\d{2}")) continue;
            var looks = column.kind == Kind.NETWORK ? NetworkRows.NETWORK : BODY;
            if (!ods.isEmpty() && !looks.matcher(ods).matches()) {
                throw new Fault(
                        column.kind.toString(),
                        ods,
                        "'" + ods + "' is not the code of a " + column.kind + ".",
                        "Correct the code.");
            }
            var mention = new Mention(
                    column.kind,
                    rows.word(ods),
                    rows.word(ons),
                    rows.word(Rows.plain(Headed.cell(fields, column.name))));
            chain.add(mentions.computeIfAbsent(mention, one -> one));
        }
        return bodies.computeIfAbsent(List.copyOf(chain), one -> one);
    }
}
