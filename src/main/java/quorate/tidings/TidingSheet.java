package quorate.tidings;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import quorate.intake.RawFile;
import quorate.intake.Spreadsheet;
import quorate.intake.Table;
import quorate.intake.Unreadable;
import quorate.kernel.Fresh;
import quorate.kernel.Money;
import quorate.kernel.PartyId;

/**
 * A report of NHS England as a file, row by row. Its columns may be called as they are: whoever gives it says which is which.
 * One row that is wrong and nothing is taken, so that no half of a month is shown as a whole one.
 */
final class TidingSheet {

    /** What is needed, and what it is called where nobody says otherwise. */
    static final Map<String, String> COLUMNS = columns();

    private static final int MOST = 5_000;
    private static final int LONGEST = 60;
    private static final long MOST_PENCE = 100_000_000_000_000L;
    private static final List<DateTimeFormatter> MONTHS = Stream.of(
                    "MMMM uuuu", "MMM uuuu", "MMM-uu", "uuuu-MM", "MM/uuuu")
            .map(pattern -> new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(pattern)
                    .toFormatter(Locale.UK))
            .toList();

    private TidingSheet() {}

    private static Map<String, String> columns() {
        var all = new LinkedHashMap<String, String>();
        all.put("month", "month");
        all.put("stream", "stream");
        all.put("budget", "annual budget");
        all.put("spent", "spent to date");
        all.put("forecast", "forecast");
        return all;
    }

    /** Who gives it, for whom, from which report, told when. @param refused why nothing is told of a month; empty if it is */
    record Given(
            PartyId commissioner,
            String source,
            LocalDate told,
            PartyId by,
            LocalDate today,
            Function<LocalDate, Optional<String>> refused) {}

    /** @param faults everything that is wrong, with the row; empty for a sound file */
    record Read(List<Tiding> tidings, List<String> faults) {
        Read {
            tidings = List.copyOf(tidings);
            faults = List.copyOf(faults);
        }
    }

    /** @param called what each column is called in the file */
    static Read of(RawFile file, Map<String, String> called, Given given) throws Unreadable {
        var rows = Spreadsheet.of(file).rows();
        var heading = 0;
        while (heading < rows.size() - 1 && !Spreadsheet.isFilled(rows.get(heading))) heading++;
        if (rows.size() > MOST) {
            throw new Unreadable(
                    "tidings.long", "The file has more than 5,000 rows.", "Give a row for each month and stream.");
        }
        var columns = matched(rows.get(heading), called);
        var tidings = new ArrayList<Tiding>();
        var faults = new ArrayList<String>();
        for (var at = heading + 1; at < rows.size(); at++) {
            if (!Spreadsheet.isFilled(rows.get(at))) continue;
            new Row(at + 1, rows.get(at), columns, faults).read(given, tidings);
        }
        if (tidings.isEmpty() && faults.isEmpty()) {
            throw new Unreadable("tidings.empty", "There is no row in this file.", "Give the file with its rows.");
        }
        return new Read(tidings, faults);
    }

    private static Map<String, Integer> matched(List<String> heading, Map<String, String> called) throws Unreadable {
        var keys = heading.stream().map(Table::key).toList();
        var found = new HashMap<String, Integer>();
        called.forEach((column, name) -> {
            var at = keys.indexOf(Table.key(name));
            if (at >= 0) found.put(column, at);
        });
        var missing = called.entrySet().stream()
                .filter(it -> !found.containsKey(it.getKey()))
                .map(it -> "“" + it.getValue() + "”")
                .toList();
        if (missing.isEmpty()) return found;
        throw new Unreadable(
                "tidings.heading",
                "The file has no column " + String.join(", ", missing) + ".",
                "Its columns are called "
                        + heading.stream().filter(it -> !it.isBlank()).collect(Collectors.joining(", "))
                        + ": say above which is which.");
    }

    /** "April 2016", "2016-04" or a day of the month, as its first day. */
    static Optional<LocalDate> month(String text) {
        var plain = text.strip();
        for (var format : MONTHS) {
            try {
                return Optional.of(YearMonth.parse(plain, format).atDay(1));
            } catch (DateTimeParseException other) {
                // The next way of writing it is tried.
            }
        }
        try {
            return Optional.of(LocalDate.parse(plain.length() > 10 ? plain.substring(0, 10) : plain)
                    .withDayOfMonth(1));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    /** A stream as it is kept: {@code global-sum} for "Global sum"; empty where nothing of it is left, or too much. */
    static Optional<String> stream(String text) {
        var plain = text.strip()
                .toLowerCase(Locale.UK)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return Optional.of(plain).filter(it -> !it.isEmpty() && it.length() <= LONGEST);
    }

    static boolean isTooMuch(Money money) {
        return Math.abs(money.pence()) > MOST_PENCE;
    }

    /** A row while it is read. */
    private record Row(int line, List<String> cells, Map<String, Integer> columns, List<String> faults) {

        private String text(String column) {
            var at = columns.getOrDefault(column, cells.size());
            return at >= cells.size()
                    ? ""
                    : cells.get(at).replaceAll("\\p{Cntrl}+", " ").strip();
        }

        private void fault(String sentence) {
            faults.add("Row " + line + ": " + sentence + ".");
        }

        void read(Given given, List<Tiding> tidings) {
            var before = faults.size();
            var month = month(text("month"));
            if (month.isEmpty()) fault("“" + text("month") + "” is not a month, such as April 2016");
            month.flatMap(given.refused()).ifPresent(this::fault);
            var stream = stream(text("stream"));
            if (stream.isEmpty()) fault("“" + text("stream") + "” is not a stream, such as global sum");
            var budget = money("budget");
            var spent = money("spent");
            var foreseen = text("forecast").isEmpty() ? Optional.<Money>empty() : Optional.of(money("forecast"));
            if (faults.size() > before) return;
            var it = new Tiding(
                    Fresh.id(),
                    given.commissioner(),
                    month.orElseThrow(),
                    stream.orElseThrow(),
                    budget,
                    spent,
                    foreseen,
                    given.source(),
                    given.told(),
                    given.today(),
                    given.by());
            if (tidings.stream().anyMatch(it::isOf))
                fault("the file says the same stream of the same month twice: strike one");
            else tidings.add(it);
        }

        private Money money(String column) {
            var text = text(column);
            try {
                var money = Money.parse(text.replaceFirst("^\\((.*)\\)$", "-$1"));
                if (!isTooMuch(money)) return money;
            } catch (ArithmeticException | NumberFormatException notAnAmount) {
                // Said below, in the same words.
            }
            fault("“" + text + "” under “" + COLUMNS.get(column) + "” is not an amount of pounds, such as 1,250,000");
            return Money.ZERO;
        }
    }
}
