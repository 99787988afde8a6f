package quorate.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What somebody typed into a spreadsheet, an {@code .xlsx} or a text with commas, semicolons or tabs: rows of cells as they
 * stand, with no regard to where a heading may be.
 *
 * @param name of the sheet that is read, the first with anything in it; empty for a text
 * @param others names of further sheets with something in them
 * @param rows from the first, so that row 1 is at 0
 * @param merged cells of which only the first says what all of them say
 */
public record Spreadsheet(String name, List<String> others, List<List<String>> rows, List<MergedCells.Area> merged) {

    public Spreadsheet {
        others = List.copyOf(others);
        rows = List.copyOf(rows);
        merged = List.copyOf(merged);
    }

    /** @throws Unreadable with a sentence, for a file without a row or of a kind that is not read */
    public static Spreadsheet of(RawFile file) throws Unreadable {
        if (file.isOldWorkbook()) {
            throw new Unreadable(
                    "import.old",
                    "This workbook is of a kind that is no longer read, or has a password.",
                    "Take the password off, save it as .xlsx or .csv, and give that.");
        }
        if (!file.isWorkbook()) return new Spreadsheet("", List.of(), some(csv(file.text())), List.of());
        var sheets = Workbook.sheets(file);
        var filled = IntStream.range(0, sheets.size())
                .filter(at -> sheets.get(at).rows().stream().anyMatch(Spreadsheet::isFilled))
                .boxed()
                .toList();
        if (filled.isEmpty()) throw empty();
        var first = filled.getFirst();
        return new Spreadsheet(
                sheets.get(first).name(),
                filled.stream().skip(1).map(at -> sheets.get(at).name()).toList(),
                sheets.get(first).rows(),
                MergedCells.of(file, first));
    }

    private static List<List<String>> some(List<List<String>> rows) throws Unreadable {
        if (rows.stream().noneMatch(Spreadsheet::isFilled)) throw empty();
        return rows;
    }

    private static Unreadable empty() {
        return new Unreadable("import.empty", "There is no row in this file.", "Give the file that holds the list.");
    }

    public static boolean isFilled(List<String> cells) {
        return cells.stream().anyMatch(cell -> !cell.isBlank());
    }

    private static List<List<String>> csv(String text) throws Unreadable {
        var rows = new ArrayList<List<String>>();
        var first = text.lines().findFirst().orElse("");
        var separator = first.chars().filter(letter -> letter == ';').count()
                        > first.chars().filter(letter -> letter == ',').count()
                ? ';'
                : first.indexOf('\t') >= 0 ? '\t' : ',';
        try (var csv = CsvReader.builder()
                .fieldSeparator(separator)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(text)) {
            for (var record : csv) {
                while (rows.size() < record.getStartingLineNumber() - 1) rows.add(List.of());
                rows.add(record.getFields());
            }
        } catch (CsvParseException | IOException | UncheckedIOException e) {
            throw new Unreadable(
                    "import.half",
                    "The file breaks off: line " + (rows.size() + 1) + " cannot be read to its end.",
                    "Save it again and give the whole file.");
        }
        return rows;
    }
}
