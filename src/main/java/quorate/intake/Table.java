package quorate.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * A text with a heading, read by the names of its columns and never by their position. Names are taken without regard to
 * case, blanks and underscores: {@code Appraisal Costs } is {@code appraisal_costs}. Lines may end in any way.
 */
public final class Table {

    private static final int MOST_ROWS = 2_000_000;

    private final String text;
    private final char separator;
    private final List<String> headings;
    private final Map<String, Integer> columns = new HashMap<>();

    private Table(String text, char separator) throws Unreadable {
        this.text = text;
        this.separator = separator;
        this.headings = first().stream().map(String::strip).toList();
        for (var at = headings.size() - 1; at >= 0; at--) columns.put(key(headings.get(at)), at);
    }

    /** @param separator a comma as a rule */
    public static Table of(String text, char separator) throws Unreadable {
        return new Table(text, separator);
    }

    /** One row. @param line in the file, counted from 1; the heading is line 1 */
    public record Row(int line, List<String> fields) {

        /** What stands in a column, without blanks around it; nothing where the row ends before it. */
        public String field(int column) {
            return column < fields.size() ? fields.get(column).strip() : "";
        }
    }

    public List<String> headings() {
        return headings;
    }

    /** Where the column of that name is; nothing where there is none. */
    public OptionalInt at(String heading) {
        var at = columns.get(key(heading));
        return at == null ? OptionalInt.empty() : OptionalInt.of(at);
    }

    /** Where a column is that the file may not be without. */
    public int need(String heading) throws Unreadable {
        var at = columns.get(key(heading));
        if (at == null) {
            throw new Unreadable(
                    "import.heading",
                    "There is no column '" + heading + "'. The file has " + String.join(", ", headings) + ".",
                    "Give the file of this name as it was published; another year's has other columns.");
        }
        return at;
    }

    /** Rows one by one, blank lines left out. */
    public void forEach(Consumer<Row> reader) throws Unreadable {
        var line = 1;
        try (var csv = reader()) {
            var rows = 0;
            for (var record : csv) {
                line = (int) record.getStartingLineNumber();
                if (rows++ == 0 || isBlank(record)) continue;
                if (rows > MOST_ROWS) {
                    throw new Unreadable(
                            "import.large",
                            "The file has more than 2,000,000 rows.",
                            "Check that it is the right file.");
                }
                reader.accept(new Row(line, record.getFields()));
            }
        } catch (CsvParseException | IOException | UncheckedIOException e) {
            throw half(line + 1);
        }
    }

    /** All rows, where the file is known to be small. */
    public List<Row> rows() throws Unreadable {
        var rows = new ArrayList<Row>();
        forEach(rows::add);
        return rows;
    }

    /** A heading as it is compared: letters and digits alone count. */
    public static String key(String heading) {
        return heading.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", " ");
    }

    private List<String> first() throws Unreadable {
        try (var csv = reader()) {
            return csv.stream().findFirst().map(CsvRecord::getFields).orElse(List.of());
        } catch (CsvParseException | IOException | UncheckedIOException e) {
            throw half(1);
        }
    }

    private CsvReader<CsvRecord> reader() {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(text);
    }

    private static boolean isBlank(CsvRecord record) {
        return record.getFieldCount() == 1 && record.getField(0).isBlank();
    }

    private static Unreadable half(int line) {
        return new Unreadable(
                "import.half",
                "The file breaks off: in line " + line + " a row cannot be read to its end.",
                "Get it again: this is probably half a file.");
    }
}
