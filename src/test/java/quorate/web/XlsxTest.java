package quorate.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import quorate.kernel.Money;
import quorate.web.Xlsx.Sheet;

class XlsxTest {

    @Test
    void what_looks_like_a_formula_is_text_and_stays_as_it_was_typed() throws IOException {
        var book = book(new Sheet("Names", List.of("Name"), Stream.of(List.of("=1+1"), List.of("-2+3"))));
        assertThat(texts(book)).containsExactly("Name", "=1+1", "-2+3");
        assertThat(book.get("xl/worksheets/sheet1.xml").select("f")).isEmpty();
    }

    @Test
    void an_amount_is_a_number_to_the_penny_and_a_day_is_a_day() throws IOException {
        var row = List.of(Money.parse("75000.10"), LocalDate.of(2016, 5, 10), 42);
        var sheet = book(new Sheet("Limits", List.of("Up to", "From", "Count"), Stream.of(row)))
                .get("xl/worksheets/sheet1.xml");
        assertThat(sheet.select("c[r=A2] > v").text()).isEqualTo("75000.10");
        assertThat(sheet.select("c[r=B2] > v").text()).startsWith("42500"); // days since 1900
        assertThat(sheet.select("c[r=C2] > v").text()).isEqualTo("42");
        assertThat(sheet.select("autoFilter").attr("ref")).isEqualTo("A1:C2");
    }

    @Test
    void several_sheets_and_empty_ones_are_written_in_their_order() throws IOException {
        var book = book(
                new Sheet("A name that is much longer than a tab can show", List.of("One"), Stream.of()),
                new Sheet("Second", List.of("Two"), Stream.of(List.of("x"))));
        assertThat(book.get("xl/workbook.xml").select("sheet").eachAttr("name"))
                .hasSize(2)
                .allMatch(name -> name.length() <= 31)
                .contains("Second");
        assertThat(book.get("xl/worksheets/sheet1.xml").select("autoFilter")).isEmpty();
    }

    @Test
    void more_than_a_cell_can_hold_is_cut_and_shows_that_it_is() throws IOException {
        var book = book(new Sheet("Long", List.of("Text"), Stream.of(List.of("x".repeat(40_000)))));
        assertThat(texts(book).getLast()).hasSize(32_767).endsWith("…");
    }

    /** Its parts by their names. */
    private static Map<String, Document> book(Sheet... sheets) throws IOException {
        var file = Files.createTempFile("list", ".xlsx");
        try (var out = Files.newOutputStream(file)) {
            Xlsx.write(out, sheets);
        }
        var parts = new TreeMap<String, Document>();
        try (var zip = new ZipFile(file.toFile())) {
            for (var part : zip.stream().toList()) {
                var text = new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8);
                parts.put(part.getName(), Jsoup.parse(text, "", Parser.xmlParser()));
            }
        } finally {
            Files.delete(file);
        }
        return parts;
    }

    private static List<String> texts(Map<String, Document> book) {
        var shared = book.get("xl/sharedStrings.xml").select("si").stream()
                .map(each -> each.wholeText())
                .toList();
        return book.get("xl/worksheets/sheet1.xml").select("c > v").stream()
                .map(cell -> shared.get(Integer.parseInt(cell.text())))
                .toList();
    }
}
