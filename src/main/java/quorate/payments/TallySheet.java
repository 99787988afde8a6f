package quorate.payments;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import quorate.intake.RawFile;
import quorate.intake.Spreadsheet;
import quorate.intake.Table;
import quorate.intake.Unreadable;
import quorate.kernel.PartyId;

/** A file of readings, row by row: those that can be entered, and everything that is wrong with the others. */
final class TallySheet {

    static final List<String> FIELDS =
            List.of("practice", "reading", "value", "from", "until", "counted", "source", "estimated");

    private static final int MOST = 20_000;
    private static final DateTimeFormatter BRITISH =
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.UK).withResolverStyle(ResolverStyle.STRICT);

    private TallySheet() {}

    /** What is wrong with a row. @param fields what stands in it, as it was given */
    record Rejected(int row, List<String> fields, String sentence) {
        Rejected {
            fields = List.copyOf(fields);
        }
    }

    record Read(List<Tally> tallies, List<Rejected> rejected) {
        Read {
            tallies = List.copyOf(tallies);
            rejected = List.copyOf(rejected);
        }
    }

    static Read of(RawFile file, TallyReading reading, PartyId by) throws Unreadable {
        var rows = Spreadsheet.of(file).rows();
        var heading = 0;
        while (!Spreadsheet.isFilled(rows.get(heading))) heading++;
        var columns = columns(rows.get(heading));
        if (rows.size() > MOST) {
            throw new Unreadable(
                    "payments.long", "The file has more than 20,000 rows.", "Give it in parts, a month at a time.");
        }
        var tallies = new ArrayList<Tally>();
        var rejected = new ArrayList<Rejected>();
        var seen = new HashMap<Tally.Key, Map<Integer, Tally>>();
        for (var at = heading + 1; at < rows.size(); at++) {
            if (!Spreadsheet.isFilled(rows.get(at))) continue;
            var row = new Row(at + 1, rows.get(at), columns);
            var tally = reading.read(row, by);
            tally.ifPresent(it -> twice(row, it, seen));
            if (row.isFaulty()) rejected.add(row.rejected());
            else tally.ifPresent(tallies::add);
        }
        if (tallies.isEmpty() && rejected.isEmpty()) {
            throw new Unreadable("payments.empty", "There is no reading in this file.", "Give the file with the rows.");
        }
        return new Read(tallies, rejected);
    }

    private static void twice(Row row, Tally tally, Map<Tally.Key, Map<Integer, Tally>> seen) {
        var before = seen.computeIfAbsent(tally.key(), key -> new LinkedHashMap<>());
        before.entrySet().stream()
                .filter(other -> other.getValue().period().overlaps(tally.period()))
                .findFirst()
                .ifPresent(other -> row.fault(
                        "reading", "row " + other.getKey() + " says the same of some of these days: strike one"));
        if (!row.isFaulty()) before.put(row.line, tally);
    }

    private static Map<String, Integer> columns(List<String> heading) throws Unreadable {
        var found = new HashMap<String, Integer>();
        for (var at = 0; at < heading.size(); at++) found.putIfAbsent(Table.key(heading.get(at)), at);
        var missing = List.of("practice", "reading", "value", "from", "source").stream()
                .filter(field -> !found.containsKey(field))
                .toList();
        if (missing.isEmpty()) return found;
        throw new Unreadable(
                "payments.heading",
                "The first row has no heading " + String.join(", ", missing) + ".",
                "Put " + String.join(", ", FIELDS)
                        + " above the columns; until, counted and estimated may be left out.");
    }

    /** A row while it is read. */
    private static final class Row implements TallyReading.Given {

        private final int line;
        private final List<String> cells;
        private final Map<String, Integer> columns;
        private final List<String> faults = new ArrayList<>();

        Row(int line, List<String> cells, Map<String, Integer> columns) {
            this.line = line;
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
                fault(field, "“" + text + "” is not a day, such as 2016-04-01 or 1/4/2016");
                return Optional.empty();
            }
        }

        @Override
        public void fault(String field, String sentence) {
            var words = field + ": " + sentence;
            if (faults.stream().noneMatch(fault -> fault.startsWith(field + ": "))) faults.add(words);
        }

        @Override
        public boolean isFaulty() {
            return !faults.isEmpty();
        }

        Rejected rejected() {
            return new Rejected(line, FIELDS.stream().map(this::text).toList(), String.join(". ", faults) + ".");
        }
    }
}
