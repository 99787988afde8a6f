package quorate.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableTest {

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\n", "\r"})
    void rows_are_read_by_the_names_of_their_columns_however_lines_end(String end) throws Unreadable {
        var table = Table.of(String.join(end, "Appraisal Costs ,CCG_Code", "12, 00K ", "", "13", ""), ',');
        assertThat(table.headings()).containsExactly("Appraisal Costs", "CCG_Code");
        var code = table.need("ccg code");
        assertThat(table.rows()).extracting(row -> row.field(code)).containsExactly("00K", "");
        assertThat(table.at("total")).isEmpty();
    }

    @Test
    void a_column_that_is_not_there_is_named_with_those_that_are() throws Unreadable {
        var table = Table.of("Code¬Name\nA¬B\n", '¬');
        assertThatThrownBy(() -> table.need("Total"))
                .isInstanceOf(Unreadable.class)
                .hasMessage("There is no column 'Total'. The file has Code, Name.");
    }

    @Test
    void a_workbook_gives_its_sheets_as_text() throws IOException, Unreadable {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            var sheet = workbook.newWorksheet("Members");
            sheet.value(0, 0, "Name");
            sheet.value(2, 0, "Margaret Hale");
            sheet.value(2, 2, 42948);
        }
        var file = RawFile.read("members.xlsx", new ByteArrayInputStream(bytes.toByteArray()));
        assertThat(file.isWorkbook()).isTrue();
        assertThat(file.head()).isEmpty();
        var sheets = quorate.intake.Workbook.sheets(file);
        assertThat(sheets).hasSize(1);
        assertThat(sheets.getFirst().name()).isEqualTo("Members");
        assertThat(sheets.getFirst().rows()).hasSize(3);
        assertThat(sheets.getFirst().rows().get(1)).isEmpty();
        assertThat(sheets.getFirst().rows().get(2)).containsExactly("Margaret Hale", "", "42948");
    }

    @Test
    void what_calls_itself_a_workbook_and_is_none_is_refused() throws IOException {
        assertThatThrownBy(() -> RawFile.read("members.xlsx", new ByteArrayInputStream(new byte[] {'P', 'K', 3, 4, 0})))
                .isInstanceOf(Unreadable.class);
    }
}
