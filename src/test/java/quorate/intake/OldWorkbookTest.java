package quorate.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;

class OldWorkbookTest {

    private static byte[] workbook() throws IOException {
        try (var workbook = new HSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = workbook.createSheet("Practices");
            var row = sheet.createRow(2);
            row.createCell(1).setCellValue(" Elm Street Surgery ");
            row.createCell(3).setCellValue(4);
            row.createCell(4).setCellValue(2.5);
            row.createCell(5).setCellValue(true);
            sheet.createRow(3).createCell(0).setCellFormula("\"a\"&\"b\"");
            sheet.createRow(4).createCell(0).setCellFormula("1+1");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            workbook.createSheet("Notes").createRow(0).createCell(0).setCellValue("second");
            workbook.write(out);
            return out.toByteArray();
        }
    }

    /** As some programs that print reports write it: the record of eight bytes has sixteen. */
    private static byte[] carelessly(byte[] workbook) throws IOException {
        try (var fine = new POIFSFileSystem(new ByteArrayInputStream(workbook));
                var careless = new POIFSFileSystem();
                var out = new ByteArrayOutputStream()) {
            var records = fine.createDocumentInputStream("Workbook").readAllBytes();
            var at = 0;
            while (records[at] != 0x10 || records[at + 1] != 0 || records[at + 2] != 8) {
                at += 4 + (records[at + 2] & 0xff) + ((records[at + 3] & 0xff) << 8);
            }
            var longer = new byte[records.length + 8];
            System.arraycopy(records, 0, longer, 0, at + 4);
            longer[at + 2] = 16;
            System.arraycopy(records, at + 4, longer, at + 12, records.length - at - 4);
            careless.createDocument(new ByteArrayInputStream(longer), "Workbook");
            careless.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private static List<Workbook.Sheet> read(byte[] bytes) throws IOException, Unreadable {
        return Workbook.sheets(RawFile.read("list.xls", new ByteArrayInputStream(bytes)));
    }

    @Test
    void every_cell_of_every_sheet_is_read_as_text() throws Exception {
        assertThat(read(workbook()))
                .containsExactly(
                        new Workbook.Sheet(
                                "Practices",
                                List.of(
                                        List.of(),
                                        List.of(),
                                        List.of("", "Elm Street Surgery", "", "4", "2.5", "1"),
                                        List.of("ab"),
                                        List.of("2"))),
                        new Workbook.Sheet("Notes", List.of(List.of("second"))));
    }

    @Test
    void a_careless_writer_is_forgiven() throws Exception {
        assertThat(read(carelessly(workbook()))).isEqualTo(read(workbook()));
    }

    @Test
    void half_a_workbook_is_refused_with_a_sentence() throws Exception {
        var half = Arrays.copyOf(workbook(), 1_500);
        assertThatThrownBy(() -> read(half))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        no -> assertThat(no.objection().sentence()).isEqualTo("The workbook list.xls cannot be read."));
    }
}
