package quorate.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import quorate.kernel.Money;
import quorate.kernel.Span;
import quorate.schemes.Entrant;
import quorate.schemes.Exact;
import quorate.schemes.Reading;
import quorate.schemes.Statement;
import quorate.web.Xlsx;

/** The workbook of a statement, read back by other hands than wrote it. */
class StatementSheetTest {

    private static final LocalDate APRIL = LocalDate.of(2018, 4, 1);

    private static Statement monthOf(String practice) {
        return Village.clean().round(APRIL, APRIL).find(practice).orElseThrow();
    }

    private static List<StatementPages.Told> told(Statement statement) {
        var basis = statement.basis();
        var parts = new Instalments(basis.definition(), basis.period(), basis.period());
        return statement.lines().stream()
                .map(line -> StatementPages.told(parts, statement, line))
                .toList();
    }

    private static List<Row> read(Xlsx.Sheet sheet) throws IOException {
        var bytes = new ByteArrayOutputStream();
        Xlsx.write(bytes, sheet);
        try (var book =
                new ReadableWorkbook(new ByteArrayInputStream(bytes.toByteArray()), new ReadingOptions(true, false))) {
            return book.getFirstSheet().read();
        }
    }

    /** What another spreadsheet works out for the last row of the column, cell for cell as it was read. */
    private static BigDecimal recalculated(List<Row> rows, int column) throws IOException {
        try (var book = new HSSFWorkbook()) {
            var sheet = book.createSheet();
            for (var row : rows) {
                var to = sheet.createRow(row.getRowNum() - 1);
                for (var at = 0; at < row.getCellCount(); at++) copy(row.getCell(at), to.createCell(at));
            }
            var last = sheet.getRow(rows.size() - 1).getCell(column);
            return new BigDecimal(String.format(
                    "%.2f",
                    book.getCreationHelper()
                            .createFormulaEvaluator()
                            .evaluate(last)
                            .getNumberValue()));
        }
    }

    private static void copy(Cell from, org.apache.poi.ss.usermodel.Cell to) {
        if (from == null) return;
        if (from.getType() == CellType.NUMBER) to.setCellValue(from.asNumber().doubleValue());
        else if (from.getType() == CellType.FORMULA) to.setCellFormula(from.getFormula());
        else to.setCellValue(from.getText());
    }

    @Test
    void every_amount_is_a_number_and_the_formula_below_them_comes_to_the_statement_to_the_penny() throws IOException {
        for (var practice : List.of("A81001", "A81007", "A81018")) {
            var statement = monthOf(practice);
            var rows = read(StatementSheet.lines(told(statement)));
            for (var at = 1; at <= statement.lines().size(); at++) {
                var cell = rows.get(at).getCell(1);
                assertThat(cell.getType()).isEqualTo(CellType.NUMBER);
                assertThat(cell.getDataFormatString()).isEqualTo("£#,##0.00");
            }
            var sum = rows.getLast();
            assertThat(sum.getCell(0).getText()).isEqualTo("Together");
            assertThat(sum.getCell(1).getType()).isEqualTo(CellType.FORMULA);
            assertThat(new Money(recalculated(rows, 1).movePointRight(2).longValueExact()))
                    .isEqualTo(statement.total().orElseThrow());
        }
    }

    @Test
    void a_list_a_price_and_a_share_are_numbers_of_their_own_format_and_the_day_is_a_day() throws IOException {
        var rows = read(StatementSheet.inputs(told(monthOf("A81001"))));
        var formats = new ArrayList<String>();
        for (var row : rows.subList(1, rows.size())) {
            var value = row.getCell(2);
            if (row.getCellText(1).equals("Weighted list")) {
                assertThat(value.asNumber()).isEqualByComparingTo("5127");
                assertThat(row.getCellText(3)).isEqualTo("weighted patients");
                assertThat(row.getCellAsDate(4).orElseThrow().toLocalDate()).isEqualTo(APRIL);
            }
            if (value.getType() == CellType.NUMBER) formats.add(value.getDataFormatString());
        }
        assertThat(formats).contains("#,##0", "£#,##0.00", "0.00%");
    }

    @Test
    void each_line_says_whether_it_rests_on_an_estimate_and_from_which_source_its_rule_is() throws IOException {
        var counted = read(StatementSheet.lines(told(monthOf("A81001"))));
        assertThat(counted.getFirst().getCellText(2)).isEqualTo("estimated");
        assertThat(counted.get(1).getCellText(2)).isEqualTo("no");
        var lines = monthOf("A81001").lines();
        for (var at = 0; at < lines.size(); at++) {
            assertThat(counted.get(at + 1).getCellText(4))
                    .contains(lines.get(at).payment().sources().stream()
                            .map(Object::toString)
                            .toList());
        }
        var scheme = Village.SCHEMES.get("gms-global-sum");
        var readings = new java.util.HashMap<String, Reading>();
        for (var id : List.of("weighted-list", "registered-list")) {
            readings.put(id, new Reading(Exact.of(5000), APRIL, "Estimate", true));
        }
        readings.put("ooh-opted-out", new Reading(Exact.ONE, APRIL, "Contract", false));
        var entrant = new Entrant("A81001", "gms", Span.ALWAYS, null, readings);
        var guessed = Village.SCHEMES
                .calculate(scheme, List.of(entrant), java.util.Map.of(), APRIL, APRIL)
                .getFirst();
        assertThat(read(StatementSheet.lines(told(guessed))).get(1).getCellText(2))
                .isEqualTo("yes");
    }

    @Test
    void a_line_that_is_not_known_is_said_in_words_and_added_to_nothing() throws IOException {
        var scheme = Village.SCHEMES.get("gms-global-sum");
        var entrant = new Entrant(
                "A81001",
                "gms",
                Span.ALWAYS,
                null,
                java.util.Map.of("ooh-opted-out", new Reading(Exact.ONE, APRIL, "Contract", false)));
        var statement = Village.SCHEMES
                .calculate(scheme, List.of(entrant), java.util.Map.of(), APRIL, APRIL)
                .getFirst();
        assertThat(statement.total()).isEmpty();
        var rows = read(StatementSheet.lines(told(statement)));
        assertThat(rows.get(1).getCellText(1)).isEqualTo("Not known");
        assertThat(recalculated(rows, 1)).isEqualByComparingTo("0");
    }
}
