package quorate.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import quorate.kernel.Money;

/**
 * Lists as a workbook, for whoever works on in a spreadsheet: amounts are amounts there, and days are days. What is text is
 * marked as text, so that nothing in it can be taken for a formula, and nothing needs the apostrophe of {@link Csv}.
 */
public final class Xlsx {

    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String POUNDS = "£#,##0.00";
    private static final int MOST_PLACES = 6;
    private static final int LONGEST_CELL = 32_767;
    private static final int NARROWEST = 10;
    private static final int WIDEST = 60;

    private Xlsx() {}

    /**
     * One sheet of a workbook.
     *
     * @param name on its tab; cut after 31 characters
     * @param rows texts, whole or decimal numbers, {@link Money}, {@link Formatted} and days; anything else as it prints itself
     * @param sums the columns that are added up in a row of their own at the bottom, by their headings
     */
    public record Sheet(String name, List<String> header, Stream<? extends List<?>> rows, List<String> sums) {

        public Sheet {
            header = List.copyOf(header);
            sums = List.copyOf(sums);
            if (!header.containsAll(sums)) throw new IllegalArgumentException("No such column: " + sums);
        }

        public Sheet(String name, List<String> header, Stream<? extends List<?>> rows) {
            this(name, header, rows, List.of());
        }
    }

    /** A number with how a spreadsheet is to show it, in its own words: {@code £#,##0.00}, {@code 0.0%}. */
    public record Formatted(BigDecimal number, String format) {

        /** A price, or an amount of which parts of a penny matter. */
        public static Formatted pounds(BigDecimal number) {
            return new Formatted(number, "£#,##0" + places(Math.max(2, scale(number))));
        }

        /** So many of something. */
        public static Formatted count(BigDecimal number) {
            return new Formatted(number, "#,##0" + places(scale(number)));
        }

        /** A part of one, shown in hundredths. */
        public static Formatted share(BigDecimal number) {
            return new Formatted(number, "0" + places(Math.max(0, scale(number) - 2)) + "%");
        }

        private static int scale(BigDecimal number) {
            return Math.clamp(number.stripTrailingZeros().scale(), 0, MOST_PLACES);
        }

        private static String places(int places) {
            return places == 0 ? "" : "." + "0".repeat(places);
        }

        /** As it would be printed. */
        @Override
        public String toString() {
            return number.toPlainString();
        }
    }

    /** The answer to a request for a list: a workbook of that name to save. */
    public static void answer(HttpServletResponse response, String fileName, Sheet... sheets) {
        response.setContentType(TYPE);
        var save = ContentDisposition.attachment()
                .filename(fileName, StandardCharsets.UTF_8)
                .build();
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, save.toString());
        try {
            write(response.getOutputStream(), sheets);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the sheets in their order. The stream stays open. */
    public static void write(OutputStream out, Sheet... sheets) {
        try (var book = new Workbook(out, "Quorate", "1.0")) {
            for (var sheet : sheets) write(book.newWorksheet(sheet.name()), sheet);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Worksheet to, Sheet sheet) throws IOException {
        var widths = new int[sheet.header().size()];
        for (var column = 0; column < widths.length; column++) {
            to.value(0, column, sheet.header().get(column));
            to.style(0, column).bold().set();
            widths[column] = sheet.header().get(column).length();
        }
        var row = 0;
        try (var rows = sheet.rows()) {
            for (var each = rows.iterator(); each.hasNext(); ) {
                var cells = each.next();
                row++;
                for (var column = 0; column < cells.size(); column++) {
                    cell(to, row, column, cells.get(column));
                    if (column < widths.length) {
                        widths[column] = Math.max(
                                widths[column], cells.get(column).toString().length());
                    }
                }
            }
        }
        for (var column = 0; column < widths.length; column++) {
            to.width(column, Math.clamp(widths[column] + 2L, NARROWEST, WIDEST));
        }
        to.freezePane(0, 1);
        if (row > 0 && widths.length > 0) to.setAutoFilter(0, 0, row, widths.length - 1);
        if (row > 0) sums(to, sheet, row + 1);
        to.finish();
    }

    /** Formulas, so that whoever changes an amount above sees what that makes of the sum. */
    private static void sums(Worksheet to, Sheet sheet, int row) {
        if (sheet.sums().isEmpty()) return;
        if (!sheet.sums().contains(sheet.header().getFirst())) {
            to.value(row, 0, "Together");
            to.style(row, 0).bold().set();
        }
        for (var name : sheet.sums()) {
            var column = sheet.header().indexOf(name);
            to.formula(row, column, "SUM(" + to.range(1, column, row - 1, column) + ")");
            to.style(row, column).bold().format(POUNDS).set();
        }
    }

    private static void cell(Worksheet to, int row, int column, Object value) {
        switch (value) {
            case Money money -> {
                to.value(row, column, BigDecimal.valueOf(money.pence(), 2));
                to.style(row, column).format(POUNDS).set();
            }
            case LocalDate day -> {
                to.value(row, column, day);
                to.style(row, column).format("d mmm yyyy").set();
            }
            case Formatted formatted -> {
                to.value(row, column, formatted.number());
                to.style(row, column).format(formatted.format()).set();
            }
            case Number number -> to.value(row, column, number);
            default -> to.value(row, column, cut(value.toString()));
        }
    }

    /** A cell of a spreadsheet holds no more than this; whoever needs the whole takes the CSV. */
    private static String cut(String text) {
        return text.length() <= LONGEST_CELL ? text : text.substring(0, LONGEST_CELL - 1) + "…";
    }
}
