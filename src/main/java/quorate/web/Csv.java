package quorate.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import quorate.kernel.Money;

/**
 * Lists for other people's spreadsheets. A cell that a spreadsheet would take for a formula is written with an apostrophe
 * before it, and read without: the one place where this is decided, for every export and every import.
 */
public final class Csv {

    private static final Pattern NUMBER = Pattern.compile("[+-]?[\\d,]*\\.?\\d+%?");
    private static final Pattern FORMULA = Pattern.compile("(?s)[=+\\-@\t\r].*");
    private static final Pattern FORMULA_SIGNS = Pattern.compile("[=@\t\r]+");

    private Csv() {}

    /** A cell as it may go out: {@code =1+1} becomes {@code '=1+1}. A plain number, also a negative one, stays. */
    public static String guarded(String cell) {
        return FORMULA.matcher(cell).matches() && !NUMBER.matcher(cell).matches() ? "'" + cell : cell;
    }

    /**
     * A cell as it may come in: our own apostrophe is taken off again; signs that begin a formula, of a cell that somebody
     * else wrote, are dropped. A minus or a plus is kept: names and telephone numbers begin with them, and it is guarded
     * when it goes out.
     */
    public static String plain(String cell) {
        if (cell.startsWith("'") && FORMULA.matcher(cell.substring(1)).matches()) return cell.substring(1);
        var signs = FORMULA_SIGNS.matcher(cell);
        return signs.lookingAt() ? cell.substring(signs.end()) : cell;
    }

    /** Cells as {@link Xlsx} takes them, as texts: an amount without its sign and commas, so that it can be added up. */
    public static List<String> texts(List<?> cells) {
        return cells.stream()
                .map(cell -> cell instanceof Money money ? money.plain() : cell.toString())
                .toList();
    }

    /** Writes rows as they come, in UTF-8 with lines ended as RFC 4180 has it. The stream stays open. */
    public static void write(OutputStream out, List<String> header, Stream<? extends List<String>> rows) {
        try {
            Writer letters = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(letters);
            csv.writeRecord(header);
            for (var each = rows.iterator(); each.hasNext(); ) {
                csv.writeRecord(each.next().stream().map(Csv::guarded).toList());
            }
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The answer to a request for a list: a file of that name to save, written row by row. */
    public static void answer(
            HttpServletResponse response, String fileName, List<String> header, Stream<? extends List<String>> rows) {
        response.setContentType("text/csv;charset=UTF-8");
        var save = ContentDisposition.attachment()
                .filename(fileName, StandardCharsets.UTF_8)
                .build();
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, save.toString());
        try (rows) {
            write(response.getOutputStream(), header, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
