package quorate.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import quorate.intake.Cell;
import quorate.intake.Import.Rejected;
import quorate.intake.RawFile;
import quorate.intake.Unreadable;
import quorate.web.Csv;

/** The rows of one file: what could be read, and what could not with its reason. */
final class Rows {

    private static final int MOST_ROWS = 500_000;

    private final Map<String, String> words = new HashMap<>();
    private final Map<String, Integer> lines = new HashMap<>();
    final List<Published> accepted = new ArrayList<>();
    final List<Rejected> rejected = new ArrayList<>();

    private @Nullable LocalDate stated;
    private @Nullable LocalDate likely;

    private Rows() {}

    /** The day for which the file is, where it says so in its rows. */
    @Nullable
    LocalDate stated() {
        return stated;
    }

    void state(LocalDate day) {
        stated = day;
    }

    /** The day for which it probably is, where nobody says another. */
    @Nullable
    LocalDate likely() {
        return likely;
    }

    void suppose(@Nullable LocalDate day) {
        likely = day;
    }

    /** One field that cannot be read. */
    static final class Fault extends Exception {
        private final String field;
        private final String value;
        private final String remedy;

        Fault(String field, String value, String sentence, String remedy) {
            super(sentence, null, false, false);
            this.field = field;
            this.value = value;
            this.remedy = remedy;
        }
    }

    /** Reads one row. */
    interface Reading {
        Published read() throws Fault;
    }

    static Rows read(RawFile file, Layout layout) throws Unreadable {
        var rows = new Rows();
        layout.reader.read(file, layout, rows);
        return rows;
    }

    void read(int line, String code, Reading row) throws Unreadable {
        if (accepted.size() + rejected.size() >= MOST_ROWS) {
            throw new Unreadable(
                    "import.large", "The file has more than 500,000 rows.", "Check that it is the right file.");
        }
        try {
            accepted.add(row.read());
        } catch (Fault fault) {
            rejected.add(new Rejected(
                    line, cut(code), fault.field, cut(fault.value), String.valueOf(fault.getMessage()), fault.remedy));
        }
    }

    /** @throws Fault if a row before has the code, in files that name everybody once */
    void once(int line, String code) throws Fault {
        var earlier = lines.putIfAbsent(code, line);
        if (earlier != null) {
            throw new Fault(
                    "code",
                    code,
                    "The code " + code + " is in line " + earlier + " already.",
                    "Remove one of the two rows.");
        }
    }

    /** The same word twice is kept once: most of a file repeats itself. */
    String word(String word) {
        var known = words.putIfAbsent(word, word);
        return known == null ? word : known;
    }

    /** A name of somebody, as people may have typed it. */
    String name(String text) throws Fault {
        var name = plain(text);
        if (name.isEmpty()) throw new Fault("name", name, "The name is empty.", "Enter the name.");
        if (name.length() > Entries.LONGEST_NAME) {
            throw new Fault(
                    "name",
                    name,
                    "The name has " + name.length() + " characters; at most " + Entries.LONGEST_NAME + " fit.",
                    "Shorten it.");
        }
        return word(name);
    }

    /** A day; nothing where the cell is empty. */
    static @Nullable LocalDate day(String field, String text) throws Fault {
        var plain = text.strip();
        if (plain.isEmpty()) return null;
        return Cell.findDay(plain).orElseThrow(() -> noDay(field, text));
    }

    static Fault noDay(String field, String text) {
        return new Fault(
                field,
                text,
                "The " + field + " '" + text.strip() + "' is not a day of the calendar.",
                "Write it as yyyymmdd, such as 20160229.");
    }

    /** The first day after the last one that the field names. */
    static @Nullable LocalDate after(String field, String text, LocalDate begun, String word) throws Fault {
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

    /** Text of people, without what a spreadsheet would run. */
    static String plain(String cell) {
        var text = cell.strip();
        return !text.isEmpty() && "'=@".indexOf(text.charAt(0)) >= 0
                ? Csv.plain(text).strip()
                : text;
    }

    static String cut(String text) {
        return text.length() <= 100 ? text : text.substring(0, 100) + "…";
    }
}
