package quorate.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** The sheets of a workbook as text, an {@code .xlsx} or an {@code .xls}. */
public final class Workbook {

    private Workbook() {}

    /** One sheet. @param rows from the first, also where nothing stands in them, so that row 1 is at 0 */
    public record Sheet(String name, List<List<String>> rows) {}

    /** @return every sheet; a day is the number that the workbook has for it, which {@link Cell#findDay} reads */
    public static List<Sheet> sheets(RawFile file) throws Unreadable {
        try {
            return file.isOldWorkbook() ? OldWorkbook.sheets(file) : newer(file);
        } catch (IOException | ExcelReaderException e) {
            throw new Unreadable(
                    "import.workbook",
                    "The workbook " + file.name() + " cannot be read.",
                    "Open it in a spreadsheet program, save it as .xlsx without a password and give that.");
        }
    }

    private static List<Sheet> newer(RawFile file) throws IOException {
        try (var workbook = new ReadableWorkbook(file.open())) {
            var sheets = new ArrayList<Sheet>();
            for (var sheet : workbook.getSheets().toList()) {
                var rows = new ArrayList<List<String>>();
                try (var stream = sheet.openStream()) {
                    stream.forEach(row -> {
                        while (rows.size() < row.getRowNum() - 1) rows.add(List.of());
                        rows.add(texts(row));
                    });
                }
                sheets.add(new Sheet(sheet.getName(), rows));
            }
            return sheets;
        }
    }

    private static List<String> texts(Row row) {
        var texts = new ArrayList<String>();
        for (var at = 0; at < row.getCellCount(); at++) {
            var cell = row.getCell(at);
            texts.add(
                    cell == null || cell.getText() == null ? "" : cell.getText().strip());
        }
        return texts;
    }
}
