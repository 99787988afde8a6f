package quorate.register;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** Lists as CSV for people's spreadsheets: a cell that a spreadsheet would run as a formula is made plain text. */
final class Sheets {

    private Sheets() {}

    static String rejected(List<Import.Rejected> rows) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord("line", "code", "field", "value", "reason", "remedy");
            rows.forEach(row -> csv.writeRecord(
                    Integer.toString(row.line()),
                    plain(row.code()),
                    plain(row.field()),
                    plain(row.value()),
                    plain(row.sentence()),
                    plain(row.remedy())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    static String parties(List<Party> parties) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord("code", "name", "kind", "address", "postcode", "status", "from", "until");
            parties.forEach(party -> csv.writeRecord(
                    plain(party.code().orElse("")),
                    plain(party.name()),
                    party.kind().toString(),
                    plain(party.trait("address").orElse("")),
                    plain(party.trait("postcode").orElse("")),
                    plain(party.trait("status").orElse("")),
                    party.life().from().toString(),
                    party.life().end().map(Object::toString).orElse("")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    static String plain(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
