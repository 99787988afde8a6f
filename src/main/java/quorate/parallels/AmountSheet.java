package quorate.parallels;

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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import quorate.intake.Cell;
import quorate.intake.RawFile;
import quorate.intake.Spreadsheet;
import quorate.intake.Table;
import quorate.intake.Unreadable;
import quorate.kernel.Money;
import quorate.web.Csv;
import quorate.web.Words;

/**
 * The file of another system: a practice, a month, a code and an amount in each row, under headings as that system writes them.
 * One row that is wrong and nothing is taken, so that no half of a month is held against a whole one.
 */
final class AmountSheet {

    /** The columns, each with headings by which it is found where nobody says what it is called. */
    static final Map<String, List<String>> COLUMNS = columns();

    private static final int MOST = 600_000;
    private static final int ABOVE = 20;
    private static final int LONGEST = 100;
    private static final long MOST_PENCE = 100_000_000_000_000L;
    private static final List<DateTimeFormatter> MONTHS = Stream.of(
                    "MMMM uuuu", "MMM uuuu", "MMM-uu", "MMM-uuuu", "uuuu-MM", "MM/uuuu")
            .map(pattern -> new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(pattern)
                    .toFormatter(Locale.UK))
            .toList();

    private final Given given;
    private final Faults faults = new Faults();
    private final Map<Place, Integer> rows = new HashMap<>();
    private final Map<Place, Amount> amounts = new LinkedHashMap<>();
    private int own;

    private AmountSheet(Given given) {
        this.given = given;
    }

    private static Map<String, List<String>> columns() {
        var all = new LinkedHashMap<String, List<String>>();
        all.put("practice", List.of("practice", "practice code", "ods code", "organisation code", "contractor code"));
        all.put("month", List.of("month", "period", "payment month", "payment period", "date"));
        all.put("code", List.of("pay code", "paycode", "code", "line", "payment type", "description"));
        all.put("amount", List.of("amount", "value", "net amount", "amount paid", "total"));
        return all;
    }

    /**
     * @param called what columns are called; those that are not among them are found by their usual names
     * @param month of which all rows are, where the file has no column for it
     * @param addsUp whether several rows of the same practice, month and code count together
     */
    record Given(Parallel parallel, Map<String, String> called, Optional<LocalDate> month, boolean addsUp, Ours ours) {}

    private record Place(String practice, LocalDate month, String code) {}

    /** @param faults everything that is wrong, with rows, field and remedy; empty for a sound file */
    record Read(List<Amount> amounts, List<String> faults) {
        Read {
            amounts = List.copyOf(amounts);
            faults = List.copyOf(faults);
        }
    }

    static Read of(RawFile file, Given given) throws Unreadable {
        var rows = Spreadsheet.of(file).rows();
        if (rows.size() > MOST) {
            throw new Unreadable(
                    "parallels.long",
                    "The file has more than " + Words.number(MOST) + " rows.",
                    "Give a file for each month.");
        }
        var sheet = new AmountSheet(given);
        var heading = heading(rows, given);
        var columns = columns(rows.get(heading), given);
        for (var at = heading + 1; at < rows.size(); at++)
            if (Spreadsheet.isFilled(rows.get(at))) sheet.row(at + 1, rows.get(at), columns);
        return sheet.read();
    }

    private Read read() throws Unreadable {
        if (amounts.isEmpty() && faults.isEmpty()) {
            throw new Unreadable("parallels.empty", "There is no row in this file.", "Give the file with its rows.");
        }
        if (own > 0) return new Read(List.copyOf(amounts.values()), faults.sentences());
        return new Read(
                List.of(),
                List.of("No row of this file is about a practice of "
                        + given.ours().commissioner() + ". "
                        + faults.sentences().getFirst()
                        + " Give the file of " + given.ours().commissioner() + "."));
    }

    /** Where the headings are: agents and people put a title above them. */
    private static int heading(List<List<String>> rows, Given given) throws Unreadable {
        for (var at = 0; at < Math.min(rows.size(), ABOVE); at++)
            if (missing(columns(rows.get(at), given), given).isEmpty()) return at;
        var first = IntStream.range(0, rows.size())
                .filter(at -> Spreadsheet.isFilled(rows.get(at)))
                .findFirst()
                .orElse(0);
        throw new Unreadable(
                "parallels.heading",
                "The file has no column for the " + Words.list(missing(columns(rows.get(first), given), given)) + ".",
                "Its first row says " + String.join(", ", rows.get(first)) + ": enter what each column is called.");
    }

    private static Map<String, Integer> columns(List<String> heading, Given given) {
        var keys = heading.stream().map(Table::key).toList();
        var found = new HashMap<String, Integer>();
        COLUMNS.forEach((column, usual) -> {
            var called = given.called().getOrDefault(column, "");
            (called.isEmpty() ? usual.stream() : Stream.of(called))
                    .map(name -> keys.indexOf(Table.key(name)))
                    .filter(at -> at >= 0)
                    .findFirst()
                    .ifPresent(at -> found.put(column, at));
        });
        return found;
    }

    private static List<String> missing(Map<String, Integer> columns, Given given) {
        return COLUMNS.keySet().stream()
                .filter(column -> !columns.containsKey(column))
                .filter(column -> !column.equals("month") || given.month().isEmpty())
                .toList();
    }

    private void row(int row, List<String> cells, Map<String, Integer> columns) {
        var practice = text(cells, columns, "practice").toUpperCase(Locale.ROOT);
        var wrong = given.ours().wrong(practice);
        if (wrong.isEmpty()) own++;
        wrong.ifPresent(why -> faults.add(row, "practice", why));
        var month = month(row, text(cells, columns, "month"));
        var code = text(cells, columns, "code");
        if (code.isEmpty())
            faults.add(
                    row, "code", "it is empty. Enter what is paid, as the other system calls it, or leave the row out");
        if (code.length() > LONGEST) faults.add(row, "code", "it is longer than 100 characters. Shorten it");
        var amount = amount(row, text(cells, columns, "amount"));
        if (wrong.isPresent() || month.isEmpty() || code.isEmpty() || code.length() > LONGEST || amount.isEmpty())
            return;
        keep(row, new Amount(month.get(), practice, given.ours().nameOf(practice), code, amount.get()));
    }

    private void keep(int row, Amount it) {
        var place = new Place(it.practice(), it.month(), it.code());
        var before = rows.putIfAbsent(place, row);
        if (before == null) {
            amounts.put(place, it);
        } else if (given.addsUp()) {
            amounts.merge(place, it, AmountSheet::sum);
        } else {
            faults.add(
                    row,
                    "practice, month and code",
                    "they are the same as in row " + before + ". Leave one of them out, or say that such rows add up");
        }
    }

    private static Amount sum(Amount one, Amount other) {
        return new Amount(
                one.month(),
                one.practice(),
                one.name(),
                one.code(),
                one.amount().plus(other.amount()));
    }

    private static String text(List<String> cells, Map<String, Integer> columns, String column) {
        var at = columns.getOrDefault(column, cells.size());
        return at >= cells.size()
                ? ""
                : Csv.plain(cells.get(at).strip())
                        .replaceAll("\\p{Cntrl}+", " ")
                        .strip();
    }

    private Optional<LocalDate> month(int row, String text) {
        if (text.isEmpty() && given.month().isPresent()) return given.month();
        var month = month(text);
        if (month.isEmpty()) {
            faults.add(row, "month", "“" + text + "” is not a month. Write it as April 2016, 2016-04 or 01/04/2016");
        } else if (!given.parallel().months().contains(month.get())) {
            faults.add(
                    row,
                    "month",
                    Words.month(month.get()) + " is not among the months that are compared, "
                            + given.parallel().span() + ". Leave the row out, or start a parallel run for that month");
            return Optional.empty();
        }
        return month;
    }

    /** "April 2016", "2016-04" or a day of the month in any way that files write it, as its first day. */
    static Optional<LocalDate> month(String text) {
        for (var format : MONTHS) {
            try {
                return Optional.of(YearMonth.parse(text, format).atDay(1));
            } catch (DateTimeParseException other) {
                // The next way of writing it is tried.
            }
        }
        return Cell.findDay(text).map(day -> day.withDayOfMonth(1));
    }

    /** An amount of pounds; in brackets, or with a minus behind it, it was taken back. */
    private Optional<Money> amount(int row, String text) {
        var plain = text.replaceFirst("^\\((.*)\\)$", "-$1").replaceFirst("^(.*\\d)-$", "-$1");
        try {
            if (plain.isEmpty() || !plain.matches(".*\\d.*")) throw new NumberFormatException("No digit");
            var money = Money.parse(plain.replace("−", "-"));
            if (Math.abs(money.pence()) <= MOST_PENCE) return Optional.of(money);
        } catch (ArithmeticException | NumberFormatException notAnAmount) {
            // Said below, in the same words.
        }
        faults.add(
                row,
                "amount",
                "“" + text + "” is not an amount of pounds. Write it as 1,234.50, and as -1,234.50 where it was taken"
                        + " back");
        return Optional.empty();
    }

    /** Faults as they are said: the same of many rows is said once, with the rows. */
    private static final class Faults {

        private static final int NAMED = 5;
        private static final int SAID = 200;

        private final Map<String, List<Integer>> found = new LinkedHashMap<>();

        void add(int row, String field, String sentence) {
            found.computeIfAbsent(field + ": " + sentence + ".", it -> new ArrayList<>())
                    .add(row);
        }

        boolean isEmpty() {
            return found.isEmpty();
        }

        List<String> sentences() {
            var all = found.entrySet().stream().limit(SAID).map(it -> rows(it.getValue()) + ", " + it.getKey());
            return found.size() <= SAID
                    ? all.toList()
                    : Stream.concat(
                                    all,
                                    Stream.of("And " + Words.number(found.size() - SAID)
                                            + " more that are not named here: mend these first."))
                            .toList();
        }

        private static String rows(List<Integer> rows) {
            if (rows.size() == 1) return "Row " + rows.getFirst();
            var named = rows.stream().limit(NAMED).map(Words::number);
            return "Rows "
                    + Words.list(
                            rows.size() <= NAMED
                                    ? named.toList()
                                    : Stream.concat(named, Stream.of(Words.number(rows.size() - NAMED) + " more"))
                                            .toList());
        }
    }
}
