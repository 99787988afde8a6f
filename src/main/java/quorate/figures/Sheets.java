package quorate.figures;

import java.util.List;
import java.util.stream.Collectors;
import quorate.intake.RawFile;
import quorate.intake.Table;
import quorate.intake.Unreadable;
import quorate.intake.Workbook;

/** The one table of a file: a text, a sheet with a heading, the many sheets of a QOF workbook as one, or a printed report. */
final class Sheets {

    private Sheets() {}

    static Table table(Dataset dataset, RawFile file) throws Unreadable, Refusal {
        if (dataset.workbook().equals("report") && file.isOldWorkbook())
            return Table.of(DispensingReport.text(Workbook.sheets(file)), ',');
        if (dataset.workbook().isEmpty() || dataset.workbook().equals("report")) return Table.of(file.text(), ',');
        if (!file.isWorkbook()) {
            throw new Refusal(
                    "import.workbook",
                    file.name() + " is not a workbook, and " + dataset.title() + " come as one.",
                    "Give the .xlsx file as it was published.");
        }
        var sheets = Workbook.sheets(file);
        if (dataset.workbook().equals("groups"))
            return Table.of(new QofWorkbook(dataset, file.name()).text(sheets), ',');
        for (var sheet : sheets) {
            if (sheet.name().equals(dataset.workbook())) return Table.of(text(sheet.rows()), ',');
        }
        throw new Refusal(
                "import.sheet",
                "The workbook has no sheet '" + dataset.workbook() + "'.",
                "Give the workbook as it was published.");
    }

    /** As a text with commas, every row as long as the first. */
    private static String text(List<List<String>> rows) {
        var width = rows.isEmpty() ? 0 : rows.getFirst().size();
        return rows.stream()
                .filter(row -> row.stream().anyMatch(cell -> !cell.isBlank()))
                .map(row -> line(padded(row, width)))
                .collect(Collectors.joining());
    }

    private static List<String> padded(List<String> row, int width) {
        if (row.size() >= width) return row;
        return java.util.stream.Stream.concat(
                        row.stream(), java.util.Collections.nCopies(width - row.size(), "").stream())
                .toList();
    }

    /** One row of a text with commas. */
    static String line(List<String> cells) {
        return cells.stream()
                .map(cell -> cell.contains(",") || cell.contains("\"") || cell.contains("\n")
                        ? '"' + cell.replace("\"", "\"\"") + '"'
                        : cell)
                .collect(Collectors.joining(",", "", "\n"));
    }
}
