package quorate.figures;

import java.util.ArrayList;
import java.util.List;
import quorate.intake.Workbook.Sheet;
import quorate.kernel.Objection;

/**
 * The list of dispensing practices as it was published until 2015: a printed report with a heading for every commissioner, where
 * one cell has name and address of a practice. It becomes the table that was published from 2016.
 */
final class DispensingReport {

    private static final String HEADINGS = "PCO Name,PracticeName,Address1,PostCode,Total GP's,Dispensing GP's\n";

    private final StringBuilder text = new StringBuilder(HEADINGS);
    private final List<Objection> faults = new ArrayList<>();
    private String commissioner = "";
    private int doctors = -1;
    private int dispensing = -1;

    private DispensingReport() {}

    static String text(List<Sheet> sheets) throws Refusal {
        var report = new DispensingReport();
        for (var sheet : sheets) {
            for (var at = 0; at < sheet.rows().size(); at++)
                report.read(sheet.rows().get(at), at + 1);
        }
        if (report.text.length() == HEADINGS.length()) {
            report.fault("The workbook lists no practice under any commissioner.");
        }
        if (!report.faults.isEmpty()) throw new Refusal(report.faults);
        return report.text.toString();
    }

    private void read(List<String> row, int line) {
        var filled = row.stream().filter(cell -> !cell.isBlank()).toList();
        var first = filled.isEmpty() ? "" : Column.key(filled.getFirst());
        if (first.startsWith("primarycaretrust") && filled.size() > 1) {
            commissioner = filled.get(1);
        } else if (first.startsWith("practicenameandaddress")) {
            doctors = at(row, "totalgp");
            dispensing = at(row, "dispensinggp");
        } else if (filled.size() > 2) {
            practice(filled.getFirst(), row, line);
        }
    }

    private void practice(String cell, List<String> row, int line) {
        // Some cells are broken within a postcode.
        var address = cell.replaceAll("\\s+", " ");
        var begin = address.indexOf(',');
        var end = address.lastIndexOf(',');
        if (commissioner.isEmpty() || doctors < 0 || dispensing < 0) {
            fault("Row " + line + " has a practice before any commissioner or heading.");
        } else if (begin < 0) {
            fault("Row " + line + " has no address: “" + address + "”.");
        } else {
            text.append(Sheets.line(List.of(
                    commissioner,
                    address.substring(0, begin).strip(),
                    address.substring(begin + 1, Math.max(begin + 1, end)).strip(),
                    address.substring(end + 1).strip(),
                    from(row, doctors, dispensing),
                    from(row, dispensing, row.size()))));
        }
    }

    /** A number may stand to the right of its heading, where cells were joined. */
    private static String from(List<String> row, int column, int end) {
        return row.subList(Math.min(column, row.size()), Math.min(end, row.size())).stream()
                .filter(cell -> !cell.isBlank())
                .findFirst()
                .orElse("");
    }

    private static int at(List<String> row, String heading) {
        for (var at = 0; at < row.size(); at++) if (Column.key(row.get(at)).startsWith(heading)) return at;
        return -1;
    }

    private void fault(String sentence) {
        faults.add(Refusal.objection("figures.report", sentence, "Give the list as it was published."));
    }
}
