package quorate.register;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import quorate.intake.RawFile;
import quorate.intake.Unreadable;
import quorate.intake.Workbook;
import quorate.register.Published.Organisation;
import quorate.register.Published.Partner;
import quorate.register.Rows.Fault;

/** Primary care networks and their practices: the two sheets of {@code ePCN.xlsx}, as a workbook or each for itself. */
final class NetworkRows {

    static final Pattern NETWORK = Pattern.compile("U\\d{5}");
    static final Pattern PRACTICE = Pattern.compile("[A-Z][A-Z0-9]{2}\\d{3}");
    private static final String START = "practice to pcn relationship start date.*";

    private NetworkRows() {}

    static void workbook(RawFile file, Layout layout, Rows rows) throws Unreadable {
        var sheets = Workbook.sheets(file);
        details(Headed.of(sheet(sheets, "details", "partner"), Layout.EPCN_DETAILS), rows);
        partners(Headed.of(sheet(sheets, "partner", "\n"), Layout.EPCN_PARTNERS), rows);
    }

    private static List<List<String>> sheet(List<Workbook.Sheet> sheets, String word, String not) throws Unreadable {
        for (var sheet : sheets) {
            var name = sheet.name().toLowerCase(java.util.Locale.ROOT);
            if (name.contains(word) && !name.contains(not)) return sheet.rows();
        }
        throw new Unreadable(
                "import.heading",
                "The workbook has no sheet with '" + word + "' in its name; it has "
                        + sheets.stream().map(Workbook.Sheet::name).collect(Collectors.joining(", ")) + ".",
                "Give ePCN.xlsx as it was published.");
    }

    static void details(RawFile file, Layout layout, Rows rows) throws Unreadable {
        details(Headed.of(file, layout), rows);
    }

    private static void details(Headed table, Rows rows) throws Unreadable {
        var code = table.need("pcn code");
        var name = table.need("pcn name");
        var parent = table.need("current clinical commissioning group code");
        var open = table.need("open date.*");
        var closed = table.at("close date.*");
        var lines = IntStream.rangeClosed(1, 5)
                .map(n -> table.at("address line " + n))
                .toArray();
        var postcode = table.at("postcode");
        table.forEach((line, fields) -> rows.read(line, Headed.cell(fields, code), () -> {
            var network = code(Headed.cell(fields, code), NETWORK, "U and five digits, such as U45102");
            rows.once(line, network);
            var from = Rows.day("open date", Headed.cell(fields, open));
            if (from == null) throw new Fault("open date", "", "There is no open date.", "Enter it as yyyymmdd.");
            return new Organisation(
                    rows.word(network),
                    rows.name(Headed.cell(fields, name)),
                    "",
                    "",
                    IntStream.of(lines)
                            .mapToObj(at -> Rows.plain(Headed.cell(fields, at)))
                            .filter(part -> !part.isEmpty())
                            .collect(Collectors.joining(", ")),
                    rows.word(Headed.cell(fields, postcode)),
                    from,
                    Rows.after("close date", Headed.cell(fields, closed), from, "opened"),
                    "active",
                    "",
                    rows.word(Headed.cell(fields, parent)),
                    from,
                    null,
                    "",
                    "");
        }));
    }

    static void partners(RawFile file, Layout layout, Rows rows) throws Unreadable {
        partners(Headed.of(file, layout), rows);
    }

    private static void partners(Headed table, Rows rows) throws Unreadable {
        var code = table.need("partner organisation code");
        var name = table.at("partner name");
        var network = table.need("pcn code");
        var networkName = table.at("pcn name");
        var commissioner = table.need("practice parent ccg code");
        var across = table.need("pcn parent ccg code");
        var start = table.need(START);
        var end = table.at("practice to pcn relationship end date.*");
        table.forEach((line, fields) -> rows.read(line, Headed.cell(fields, code), () -> {
            var practice = code(Headed.cell(fields, code), PRACTICE, "a letter and five others, such as A81001");
            var of = code(Headed.cell(fields, network), NETWORK, "U and five digits, such as U45102");
            rows.once(line, practice + " " + of);
            var from = Rows.day("start date", Headed.cell(fields, start));
            if (from == null) throw new Fault("start date", "", "There is no start date.", "Enter it as yyyymmdd.");
            return new Partner(
                    rows.word(practice),
                    Rows.plain(Headed.cell(fields, name)),
                    rows.word(of),
                    rows.word(Rows.plain(Headed.cell(fields, networkName))),
                    rows.word(Headed.cell(fields, commissioner)),
                    rows.word(Headed.cell(fields, across)),
                    from,
                    Rows.after("end date", Headed.cell(fields, end), from, "began"));
        }));
    }

    /** @throws Fault if the text is no code of this kind */
    static String code(String text, Pattern pattern, String looks) throws Fault {
        if (pattern.matcher(text).matches()) return text;
        throw new Fault("code", text, "'" + text + "' is not a code: it should be " + looks + ".", "Correct the code.");
    }
}
