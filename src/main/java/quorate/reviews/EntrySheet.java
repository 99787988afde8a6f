package quorate.reviews;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import quorate.intake.RawFile;
import quorate.intake.Spreadsheet;
import quorate.intake.Table;
import quorate.intake.Unreadable;
import quorate.kernel.PartyId;

/** A spreadsheet of entries, row by row. It is entered whole or not at all: a premium of half a baseline would be wrong. */
final class EntrySheet {

    static final List<String> FIELDS = List.of("practice", "what", "title", "amount", "source", "counted", "estimated");

    private static final int MOST = 5_000;
    private static final DateTimeFormatter BRITISH =
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.UK).withResolverStyle(ResolverStyle.STRICT);

    private EntrySheet() {}

    /** @param faults a sentence for each row with a fault */
    record Read(List<Entry> entries, List<String> faults) {
        Read {
            entries = List.copyOf(entries);
            faults = List.copyOf(faults);
        }
    }

    static Read of(RawFile file, Entering entering, PartyId by) throws Unreadable {
        var rows = Spreadsheet.of(file).rows();
        var heading = 0;
        while (!Spreadsheet.isFilled(rows.get(heading))) heading++;
        var columns = columns(rows.get(heading));
        if (rows.size() > MOST) {
            throw new Unreadable("reviews.long", "The file has more than 5,000 rows.", "Give it in parts.");
        }
        var entries = new ArrayList<Entry>();
        var faults = new ArrayList<String>();
        for (var at = heading + 1; at < rows.size(); at++) {
            if (!Spreadsheet.isFilled(rows.get(at))) continue;
            var row = new Row(rows.get(at), columns);
            entering.read(row, by).ifPresent(entries::add);
            if (!row.faults.isEmpty())
                faults.add("Row " + (at + 1) + ": " + String.join(". ", row.faults.values()) + ".");
        }
        if (entries.isEmpty() && faults.isEmpty()) {
            throw new Unreadable("reviews.empty", "There is no entry in this file.", "Give the file with the rows.");
        }
        return new Read(entries, faults);
    }

    private static Map<String, Integer> columns(List<String> heading) throws Unreadable {
        var found = new HashMap<String, Integer>();
        for (var at = 0; at < heading.size(); at++) found.putIfAbsent(Table.key(heading.get(at)), at);
        var missing = List.of("practice", "what", "amount", "source").stream()
                .filter(field -> !found.containsKey(field))
                .toList();
        if (missing.isEmpty()) return found;
        throw new Unreadable(
                "reviews.heading",
                "The first row has no heading " + String.join(", ", missing) + ".",
                "Put " + String.join(", ", FIELDS) + " above the columns; title, counted and estimated may be empty.");
    }

    /** A row while it is read. */
    private static final class Row implements Entering.Given {

        private final List<String> cells;
        private final Map<String, Integer> columns;
        private final Map<String, String> faults = new java.util.LinkedHashMap<>();

        Row(List<String> cells, Map<String, Integer> columns) {
            this.cells = cells;
            this.columns = columns;
        }

        @Override
        public String text(String field) {
            var at = columns.get(field);
            return at == null || at >= cells.size()
                    ? ""
                    : cells.get(at).replaceAll("\\p{Cntrl}+", " ").strip();
        }

        @Override
        public Optional<LocalDate> day(String field) {
            var text = text(field);
            if (text.isEmpty()) return Optional.empty();
            try {
                return Optional.of(
                        text.contains("/")
                                ? LocalDate.parse(text, BRITISH)
                                : LocalDate.parse(text.substring(0, Math.min(10, text.length()))));
            } catch (DateTimeException notADay) {
                fault(field, "“" + text + "” is not a day, such as 2014-04-01 or 1/4/2014");
                return Optional.empty();
            }
        }

        @Override
        public void fault(String field, String sentence) {
            faults.putIfAbsent(field, sentence);
        }
    }
}
