package quorate.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import quorate.intake.RawFile;
import quorate.intake.Unreadable;
import quorate.register.Published.Chain;
import quorate.register.Rows.Fault;

/** Lookups: small tables that say which body is part of which, or which code of one office is which of another's. */
final class LookupRows {

    private static final Pattern ODS = Pattern.compile("[A-Z0-9]{3}|[A-Z0-9]{5}");
    private static final Pattern ONS = Pattern.compile("[EW]\\d{8}");
    private static final Pattern REGION = Pattern.compile("(.*) \\((Y\\d\\d)\\)");

    private LookupRows() {}

    /** Where a kind of body is named; a pattern is empty where the layout has no such column. */
    private record Named(Kind kind, String ods, String ons, String name) {}

    private static List<Named> columns(Layout layout) {
        return switch (layout) {
            case CCG_CODES -> List.of(new Named(Kind.CCG, "ccg\\d\\dcdh", "ccg\\d\\dcd", "ccg\\d\\dnm"));
            case CCG_TEAMS ->
                List.of(
                        new Named(Kind.CCG, "", "ccg\\d\\dcd", "ccg\\d\\dnm"),
                        new Named(Kind.AREA_TEAM, "", "nhsat\\d\\dcd", "nhsat\\d\\dnm"),
                        new Named(Kind.REGION, "", "nhscr\\d\\dcd", "nhscr\\d\\dnm"));
            case AREA_TEAM_CODES -> List.of(new Named(Kind.AREA_TEAM, "hscic code", "ons code", "name"));
            case AREA_TEAM_NAMES -> List.of(new Named(Kind.AREA_TEAM, "", "nhsat\\d\\dcd", "nhsat\\d\\dnm"));
            case STP_MAPPING ->
                List.of(
                        new Named(Kind.CCG, "ods ccg code", "", "ccg"),
                        new Named(Kind.STP, "ods stp code", "ons stp code", "stp name"),
                        new Named(Kind.REGION, "", "", "nhs england region"));
            case CCG_POPULATION ->
                List.of(
                        new Named(Kind.CCG, "", "ccg code", "ccg name"),
                        new Named(Kind.STP, "", "stp\\d\\d code", "stp\\d\\d name"),
                        new Named(Kind.REGION, "", "nhser\\d\\d code", "nhser\\d\\d name"));
            case CCG_LAD ->
                List.of(
                        new Named(Kind.CCG, "ccg\\d\\dcdh", "ccg\\d\\dcd", "ccg\\d\\dnm"),
                        new Named(Kind.LOCAL_AUTHORITY, "", "lad\\d\\dcd", "lad\\d\\dnm"));
            case CCG_TO_ICB ->
                List.of(new Named(Kind.CCG, "ccg code", "", ""), new Named(Kind.ICB, "icb code", "", "icb name"));
            case ICB_CODES -> List.of(new Named(Kind.ICB, "icb\\d\\dcdh", "icb\\d\\dcd", "icb\\d\\dnm"));
            default -> throw new IllegalArgumentException(layout + " is no lookup");
        };
    }

    static void read(RawFile file, Layout layout, Rows rows) throws Unreadable {
        var table = Headed.of(file, layout);
        table.year().ifPresent(year -> rows.suppose(LocalDate.of(year, 4, 1)));
        var columns = columns(layout);
        var places = new ArrayList<int[]>();
        for (var column : columns) {
            places.add(new int[] {
                column.ods.isEmpty() ? -1 : table.need(column.ods),
                column.ons.isEmpty() ? -1 : table.need(column.ons),
                column.name.isEmpty() ? -1 : table.need(column.name)
            });
        }
        table.forEach((line, fields) -> rows.read(line, first(fields, places.getFirst()), () -> {
            var bodies = new ArrayList<Mention>();
            for (var at = 0; at < columns.size(); at++) {
                bodies.add(mention(columns.get(at).kind, fields, places.get(at), rows));
            }
            var key = new StringBuilder(first(fields, places.getFirst()));
            if (layout == Layout.CCG_LAD)
                key.append(' ').append(bodies.getLast().ons());
            rows.once(line, key.toString());
            return new Chain(rows.word(first(fields, places.getFirst())), "", "", List.copyOf(bodies));
        }));
    }

    /** The code by which a row goes. */
    private static String first(List<String> fields, int[] places) {
        var ods = Headed.cell(fields, places[0]);
        return ods.isEmpty() ? Headed.cell(fields, places[1]) : ods;
    }

    private static Mention mention(Kind kind, List<String> fields, int[] places, Rows rows) throws Fault {
        var name = Rows.plain(Headed.cell(fields, places[2]));
        var ods = Headed.cell(fields, places[0]);
        var ons = Headed.cell(fields, places[1]);
        if (places[0] < 0 && places[1] < 0) {
            var both = REGION.matcher(name);
            if (!both.matches()) {
                throw new Fault(
                        kind.toString(),
                        name,
                        "'" + name + "' has no code at its end, such as (Y63).",
                        "Correct the " + kind + ".");
            }
            name = both.group(1);
            ods = both.group(2);
        }
        check(kind, "code", ods, places[0], ODS, "three or five letters and digits, such as 00K");
        check(kind, "ONS code", ons, places[1], ONS, "a letter and eight digits, such as E38000001");
        return new Mention(kind, rows.word(ods), rows.word(ons), rows.word(name));
    }

    private static void check(Kind kind, String field, String code, int at, Pattern pattern, String looks)
            throws Fault {
        if (at < 0 || pattern.matcher(code).matches()) return;
        throw new Fault(
                field,
                code,
                "'" + code + "' is not the " + field + " of a " + kind + ": it should be " + looks + ".",
                "Correct the code.");
    }
}
