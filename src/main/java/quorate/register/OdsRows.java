package quorate.register;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import quorate.intake.RawFile;
import quorate.intake.Unreadable;
import quorate.kernel.Span;
import quorate.register.Published.Membership;
import quorate.register.Published.Organisation;
import quorate.register.Rows.Fault;

/** Files of the Organisation Data Service, which have no heading: 27 columns, or 6 in a file of memberships. */
final class OdsRows {

    private static final Map<String, String> STATUS =
            Map.of("A", "active", "C", "closed", "D", "dormant", "P", "proposed", "", "active");

    private static final Pattern EIGHT = Pattern.compile("\\d{8}");

    /** What makes a file one of a layout. @param looks the codes it has, in words */
    private record Shape(int columns, Pattern code, String looks) {}

    private static final Map<Layout, Shape> SHAPES = Map.of(
            Layout.EPRACCUR, shape(27, "[A-Z][A-Z0-9]{2}\\d{3}", "codes of six characters such as A81001"),
            Layout.ECCG, shape(27, "[A-Z0-9]{3}|[A-Z0-9]{5}", "codes of three or five characters such as 00K"),
            Layout.EPCMEM, shape(6, "[A-Z][A-Z0-9]{2}\\d{3}", "a practice, the body it belongs to, W, and two days"),
            Layout.EAUTH, shape(27, "[A-Z]|[QWY]\\d{2}", "codes of one or three characters such as A and Y54"),
            Layout.EBRANCHS, shape(27, "[A-Z][A-Z0-9]{2}\\d{6}", "codes of nine characters such as A81004001"));

    private final Layout layout;
    private final Shape shape;
    private final Rows rows;
    private final Map<String, List<Membership>> memberships = new HashMap<>();
    private final Map<String, LocalDate> days = new HashMap<>();

    private OdsRows(Layout layout, Rows rows) {
        this.layout = layout;
        this.shape = shapeOf(layout);
        this.rows = rows;
    }

    private static Shape shape(int columns, String code, String looks) {
        return new Shape(columns, Pattern.compile(code), looks);
    }

    private static Shape shapeOf(Layout layout) {
        var shape = SHAPES.get(layout);
        if (shape == null) throw new IllegalArgumentException(layout + " has a heading");
        return shape;
    }

    static String looks(Layout layout) {
        var shape = shapeOf(layout);
        return "it should have " + shape.columns + " columns without a heading, and " + shape.looks;
    }

    static void read(RawFile file, Layout layout, Rows rows) throws Unreadable {
        var text = file.text();
        var reader = new OdsRows(layout, rows);
        var line = 0;
        try (var csv = csv(text)) {
            for (var row : csv) {
                line = (int) row.getStartingLineNumber();
                var fields = row.getFields();
                var code = fields.getFirst().strip();
                if (fields.size() == 1 && code.isEmpty()) continue;
                var number = line;
                rows.read(line, code, () -> reader.read(number, code, fields));
            }
        } catch (CsvParseException | IOException | UncheckedIOException e) {
            throw half(line + 1, "a row cannot be read to its end");
        }
        var broken = !rows.rejected.isEmpty()
                && rows.rejected.getLast().line() == line
                && rows.rejected.getLast().field().equals("columns");
        if (broken && !text.endsWith("\n")) throw half(line, "it has too few columns");
    }

    /** Which layout the first row of a text is in. */
    static Optional<Layout> layoutOf(String head) {
        return SHAPES.keySet().stream()
                .sorted()
                .filter(layout -> fits(layout, head))
                .findFirst();
    }

    /** Whether the first row of a text is one of the layout. */
    static boolean fits(Layout layout, String head) {
        var shape = shapeOf(layout);
        try (var csv = csv(head)) {
            return csv.stream()
                    .findFirst()
                    .map(CsvRecord::getFields)
                    .filter(fields -> fields.size() == shape.columns
                            && shape.code.matcher(fields.getFirst()).matches())
                    .isPresent();
        } catch (CsvParseException | IOException | UncheckedIOException e) {
            return false;
        }
    }

    private static CsvReader<CsvRecord> csv(String text) {
        return CsvReader.builder()
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(text);
    }

    private static Unreadable half(int line, String how) {
        return new Unreadable(
                "import.half",
                "The file breaks off: in line " + line + " " + how + ".",
                "Get it again: this is probably half a file.");
    }

    private Published read(int line, String code, List<String> fields) throws Fault {
        if (fields.size() != shape.columns) {
            throw new Fault(
                    "columns",
                    Integer.toString(fields.size()),
                    "The row has " + fields.size() + " columns; " + layout + " has " + shape.columns + ".",
                    "Compare the row with the file as published.");
        }
        if (!shape.code.matcher(code).matches()) {
            throw new Fault(
                    "code",
                    code,
                    "'" + code + "' is not a code: " + layout + " has " + shape.looks + ".",
                    "Correct the code.");
        }
        return layout == Layout.EPCMEM ? membership(fields) : organisation(line, fields);
    }

    private Organisation organisation(int line, List<String> fields) throws Fault {
        var code = fields.getFirst().strip();
        rows.once(line, code);
        var name = rows.name(fields.get(1));
        var status = STATUS.get(fields.get(12).strip());
        if (status == null) {
            throw new Fault("status", fields.get(12), "'" + fields.get(12) + "' is not a status.", "Use A, C, D or P.");
        }
        var open = day("open date", fields.get(10));
        if (open == null) throw new Fault("open date", "", "There is no open date.", "Enter it as yyyymmdd.");
        var closed = after("close date", fields.get(11), open, "opened");
        var joined = day("join date", fields.get(15));
        var left = joined == null ? null : after("left date", fields.get(16), joined, "joined");
        return new Organisation(
                code,
                name,
                word(fields.get(2)),
                word(fields.get(3)),
                rows.word(Stream.of(4, 5, 6, 7, 8)
                        .map(at -> Rows.plain(fields.get(at)))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", "))),
                word(fields.get(9)),
                open,
                closed,
                status,
                word(fields.get(13)),
                word(fields.get(14)),
                joined,
                left,
                rows.word(Rows.plain(fields.get(17))),
                word(fields.get(25)));
    }

    private Membership membership(List<String> fields) throws Fault {
        var code = word(fields.getFirst());
        var parent = word(fields.get(1));
        if (parent.isEmpty()) throw new Fault("parent", parent, "The body is missing.", "Enter its code.");
        var from = day("start date", fields.get(3));
        if (from == null) throw new Fault("start date", "", "There is no start date.", "Enter it as yyyymmdd.");
        var membership = new Membership(code, parent, from, after("end date", fields.get(4), from, "began"));
        var others = memberships.computeIfAbsent(code, none -> new ArrayList<>(4));
        for (var other : others) {
            if (spanOf(other).overlaps(spanOf(membership))) {
                throw new Fault(
                        "start date",
                        fields.get(3),
                        code + " belonged to " + other.parent() + " " + Entries.inWords(spanOf(other)) + " already.",
                        "Correct the days: a practice belongs to one body at a time.");
            }
        }
        others.add(membership);
        return membership;
    }

    private static Span spanOf(Membership membership) {
        return new Span(membership.from(), membership.until());
    }

    private @Nullable LocalDate after(String field, String text, LocalDate begun, String word) throws Fault {
        var last = day(field, text);
        return last == null ? null : Rows.after(field, text, begun, word);
    }

    /** These files write days in one way only, and the same few over and over. */
    private @Nullable LocalDate day(String field, String text) throws Fault {
        var plain = text.strip();
        if (plain.isEmpty()) return null;
        var known = days.get(plain);
        if (known != null) return known;
        var day = EIGHT.matcher(plain).matches() ? Rows.day(field, plain) : null;
        if (day == null) throw Rows.noDay(field, text);
        days.put(plain, day);
        return day;
    }

    private String word(String text) {
        return rows.word(text.strip());
    }
}
