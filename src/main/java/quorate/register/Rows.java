package quorate.register;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import quorate.intake.Import.Rejected;
import quorate.intake.Unreadable;
import quorate.register.Published.Membership;
import quorate.register.Published.Organisation;
import quorate.web.Csv;

/** Reads the rows of one file in its layout: what can be read, and what cannot with its reason. */
final class Rows {

    private static final int MOST_ROWS = 500_000;
    private static final Map<String, String> STATUS =
            Map.of("A", "active", "C", "closed", "D", "dormant", "P", "proposed", "", "active");

    private final Layout layout;
    private final Map<String, Integer> lines = new HashMap<>();
    private final Map<String, List<Membership>> memberships = new HashMap<>();
    private final Map<String, String> words = new HashMap<>();
    private final Map<String, LocalDate> days = new HashMap<>();
    final List<Published> accepted = new ArrayList<>();
    final List<Rejected> rejected = new ArrayList<>();

    private Rows(Layout layout) {
        this.layout = layout;
    }

    /** One field that cannot be read. */
    private static final class Fault extends Exception {
        final String field;
        final String value;
        final String remedy;

        Fault(String field, String value, String sentence, String remedy) {
            super(sentence, null, false, false);
            this.field = field;
            this.value = value;
            this.remedy = remedy;
        }
    }

    static Rows read(String text, Layout layout) throws Unreadable {
        var rows = new Rows(layout);
        var line = 0;
        try (var csv = CsvReader.builder()
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(text)) {
            for (var row : csv) {
                line = (int) row.getStartingLineNumber();
                if (rows.accepted.size() + rows.rejected.size() >= MOST_ROWS) {
                    throw new Unreadable(
                            "import.large", "The file has more than 500,000 rows.", "Check that it is the right file.");
                }
                rows.read(line, row.getFields());
            }
        } catch (CsvParseException | java.io.IOException | java.io.UncheckedIOException e) {
            throw half(line + 1, "a row cannot be read to its end");
        }
        rows.checkEnd(text, line);
        return rows;
    }

    /** Which layout the text is in. */
    static Optional<Layout> layoutOf(String text) {
        try (var csv = CsvReader.builder()
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(text.substring(0, Math.min(text.length(), 10_000)))) {
            return csv.stream().findFirst().flatMap(row -> Layout.ofRow(row.getFields()));
        } catch (CsvParseException | java.io.IOException | java.io.UncheckedIOException e) {
            return Optional.empty();
        }
    }

    private void checkEnd(String text, int lastLine) throws Unreadable {
        var broken = !rejected.isEmpty()
                && rejected.getLast().line() == lastLine
                && rejected.getLast().field().equals("columns");
        if (broken && !text.endsWith("\n")) throw half(lastLine, "it has too few columns");
    }

    private static Unreadable half(int line, String how) {
        return new Unreadable(
                "import.half",
                "The file breaks off: in line " + line + " " + how + ".",
                "Get it again: this is probably half a file.");
    }

    private void read(int line, List<String> fields) {
        var code = fields.getFirst().strip();
        if (fields.size() == 1 && code.isEmpty()) return;
        try {
            if (fields.size() != layout.columns) {
                throw new Fault(
                        "columns",
                        Integer.toString(fields.size()),
                        "The row has " + fields.size() + " columns; " + layout + " has " + layout.columns + ".",
                        "Compare the row with the file as published.");
            }
            if (!layout.code.matcher(code).matches()) {
                throw new Fault(
                        "code",
                        code,
                        "'" + code + "' is not a code: " + layout + " has " + layout.looks + ".",
                        "Correct the code.");
            }
            accepted.add(layout == Layout.EPCMEM ? membership(line, fields) : organisation(line, fields));
        } catch (Fault fault) {
            rejected.add(new Rejected(
                    line, cut(code), fault.field, cut(fault.value), String.valueOf(fault.getMessage()), fault.remedy));
        }
    }

    private Organisation organisation(int line, List<String> fields) throws Fault {
        var code = fields.getFirst().strip();
        var earlier = lines.putIfAbsent(code, line);
        if (earlier != null) {
            throw new Fault(
                    "code",
                    code,
                    "The code " + code + " is in line " + earlier + " already.",
                    "Remove one of the two rows.");
        }
        var name = plain(fields.get(1));
        if (name.isEmpty()) throw new Fault("name", name, "The name is empty.", "Enter the name.");
        if (name.length() > Entries.LONGEST_NAME) {
            throw new Fault(
                    "name",
                    name,
                    "The name has " + name.length() + " characters; at most " + Entries.LONGEST_NAME + " fit.",
                    "Shorten it.");
        }
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
                once(name),
                once(fields.get(3).strip()),
                once(Stream.of(4, 5, 6, 7, 8)
                        .map(at -> plain(fields.get(at)))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", "))),
                once(fields.get(9).strip()),
                open,
                closed,
                status,
                once(fields.get(13).strip()),
                once(fields.get(14).strip()),
                joined,
                left,
                once(plain(fields.get(17))),
                once(fields.get(25).strip()));
    }

    private Membership membership(int line, List<String> fields) throws Fault {
        var code = once(fields.getFirst().strip());
        var parent = once(fields.get(1).strip());
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

    private static quorate.kernel.Span spanOf(Membership membership) {
        return new quorate.kernel.Span(membership.from(), membership.until());
    }

    /** The first day after the last one that the field names. */
    private @Nullable LocalDate after(String field, String text, LocalDate begun, String word) throws Fault {
        var last = day(field, text);
        if (last == null) return null;
        if (last.isBefore(begun)) {
            throw new Fault(
                    field,
                    text,
                    "The " + field + " " + last + " is before it " + word + ", on " + begun + ".",
                    "Correct one of the two days.");
        }
        return last.plusDays(1);
    }

    private @Nullable LocalDate day(String field, String text) throws Fault {
        var plain = text.strip();
        if (plain.isEmpty()) return null;
        var known = days.get(plain);
        if (known != null) return known;
        try {
            if (!plain.matches("\\d{8}")) throw new DateTimeException("not eight digits");
            var day = LocalDate.of(
                    Integer.parseInt(plain.substring(0, 4)),
                    Integer.parseInt(plain.substring(4, 6)),
                    Integer.parseInt(plain.substring(6)));
            days.put(plain, day);
            return day;
        } catch (DateTimeException e) {
            throw new Fault(
                    field,
                    text,
                    "The " + field + " '" + plain + "' is not a day of the calendar.",
                    "Write it as yyyymmdd, such as 20160229.");
        }
    }

    private String once(String word) {
        var known = words.putIfAbsent(word, word);
        return known == null ? word : known;
    }

    /** Text of people, without what a spreadsheet would run. */
    private static String plain(String cell) {
        var text = cell.strip();
        return !text.isEmpty() && "'=@".indexOf(text.charAt(0)) >= 0
                ? Csv.plain(text).strip()
                : text;
    }

    private static String cut(String text) {
        return text.length() <= 100 ? text : text.substring(0, 100) + "…";
    }
}
