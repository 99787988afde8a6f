package quorate.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CsvTest {

    @Test
    void a_cell_that_begins_like_a_formula_goes_out_with_an_apostrophe() {
        for (var cell : List.of("=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "-", "=")) {
            assertThat(Csv.guarded(cell)).isEqualTo("'" + cell);
        }
    }

    @Test
    void a_plain_number_and_plain_words_go_out_as_they_are() {
        for (var cell : List.of("", "-5", "-1,234.50", "+12", "-0.5%", "Tŷ Siân", "a=b", "'quoted'", "2016-05-10")) {
            assertThat(Csv.guarded(cell)).isEqualTo(cell);
        }
    }

    @Test
    void a_formula_that_somebody_else_wrote_comes_in_without_its_sign() {
        assertThat(Csv.plain("=HYPERLINK(\"x\")")).isEqualTo("HYPERLINK(\"x\")");
        assertThat(Csv.plain("@SUM(A1)")).isEqualTo("SUM(A1)");
        assertThat(Csv.plain("\t=1")).isEqualTo("1");
        assertThat(Csv.plain("+44 1234 567890")).isEqualTo("+44 1234 567890");
        assertThat(Csv.plain("'tis")).isEqualTo("'tis");
    }

    @Property
    void what_was_guarded_when_it_went_out_comes_in_as_it_was(@ForAll String cell) {
        var out = Csv.guarded(cell);
        if (!out.equals(cell)) assertThat(Csv.plain(out)).isEqualTo(cell);
    }

    @Test
    void rows_are_written_as_other_programs_read_them() {
        var out = new ByteArrayOutputStream();
        Csv.write(
                out,
                List.of("Name", "Note"),
                Stream.of(List.of("Mill Lane, Anytown", "say \"yes\""), List.of("=x", "-3")));
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("Name,Note\r\n\"Mill Lane, Anytown\",\"say \"\"yes\"\"\"\r\n'=x,-3\r\n");
    }
}
