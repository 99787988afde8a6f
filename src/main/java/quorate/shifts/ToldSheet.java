package quorate.shifts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
 * A file of what the books do not hold, row by row. Its columns may be called as they are: whoever gives it says which is
 * which. One row that is wrong and nothing is taken, so that no half of a year is compared with a whole one.
 */
final class ToldSheet {

    /** What is needed, and what it is called where nobody says otherwise. */
    static final Map<String, String> COLUMNS = columns();

    private static final int MOST = 5_000;
    private static final long MOST_PEOPLE = 100_000_000;

    private ToldSheet() {}

    private static Map<String, String> columns() {
        var all = new LinkedHashMap<String, String>();
        all.put("year", "year");
        all.put("sector", "sector");
        all.put("amount", "amount");
        all.put("source", "source");
        return all;
    }

    /** Who gives it, for whom and when. */
    record Given(PartyId commissioner, PartyId by, LocalDate day) {}

    /** @param faults everything that is wrong, with the row; empty for a sound file */
    record Read(List<Told> told, List<String> faults) {
        Read {
            told = List.copyOf(told);
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
                    "shifts.long", "The file has more than 5,000 rows.", "Give a row for each year and sector.");
        }
        var columns = matched(rows.get(heading), called);
        var told = new ArrayList<Told>();
        var faults = new ArrayList<String>();
        for (var at = heading + 1; at < rows.size(); at++) {
            if (!Spreadsheet.isFilled(rows.get(at))) continue;
            new Row(at + 1, rows.get(at), columns, faults).read(given, told);
        }
        if (told.isEmpty() && faults.isEmpty()) {
            throw new Unreadable("shifts.empty", "There is no number in this file.", "Give the file with its rows.");
        }
        return new Read(told, faults);
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
                "shifts.heading",
                "The file has no column " + String.join(", ", missing) + ".",
                "Its columns are called "
                        + heading.stream().filter(it -> !it.isBlank()).collect(Collectors.joining(", "))
                        + ": say above which is which.");
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

        void read(Given given, List<Told> told) {
            var before = faults.size();
            var year = year();
            var what = what();
            var value = what.equals(Told.POPULATION) ? people() : pence();
            var source = text("source");
            if (source.isEmpty() || source.length() > 400)
                fault("say where the number was read, in 400 characters at most");
            var it = new Told(Fresh.id(), given.commissioner(), year, what, value, source, given.day(), given.by());
            if (told.stream().anyMatch(it::isOf))
                fault("the file says the same sector of the same year twice: strike one");
            if (faults.size() == before) told.add(it);
        }

        /** "2016/17", "2016-17" or "2016". */
        private int year() {
            var text = text("year");
            var match =
                    java.util.regex.Pattern.compile("(\\d{4})(?:[/-](\\d{2}))?").matcher(text);
            if (!match.matches()) {
                fault("“" + text + "” is not a financial year, such as 2016/17");
                return 2000;
            }
            var year = Integer.parseInt(match.group(1));
            if (year < 1990 || year > 2100) fault("the year " + text + " is not one that is compared here");
            if (match.group(2) != null && Integer.parseInt(match.group(2)) != (year + 1) % 100)
                fault("“" + text + "” is not one year after another");
            return year;
        }

        private String what() {
            var key = Table.key(text("sector"));
            var known = Stream.concat(Sector.ALL.stream().map(Sector::id), Stream.of(Told.POPULATION, Told.ALLOCATED))
                    .toList();
            var byTitle = Sector.ALL.stream()
                    .filter(sector -> Table.key(sector.title()).equals(key))
                    .map(Sector::id)
                    .findFirst();
            if (byTitle.isPresent()) return byTitle.get();
            if (known.contains(key)) return key;
            fault("“" + text("sector") + "” is no sector; known are " + String.join(", ", known));
            return "";
        }

        private long pence() {
            var text = text("amount");
            try {
                return Money.parse(text).pence();
            } catch (ArithmeticException | NumberFormatException notAnAmount) {
                fault("“" + text + "” is not an amount of pounds, such as 1,250,000");
                return 0;
            }
        }

        private long people() {
            var text = text("amount").replace(",", "");
            if (text.toLowerCase(Locale.ROOT).matches("\\d{1,9}")) {
                var people = Long.parseLong(text);
                if (people > 0 && people <= MOST_PEOPLE) return people;
            }
            fault("“" + text + "” is not a number of people");
            return 0;
        }
    }
}
