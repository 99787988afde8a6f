package quorate.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are wrong, by accident or on purpose. */
class HostileFilesTest {

    @TempDir
    Path folder;

    Paper read(byte[] bytes) throws Exception {
        return Papers.read(Files.write(folder.resolve("paper"), bytes));
    }

    void refused(byte[] bytes, String because) {
        assertThatThrownBy(() -> read(bytes)).isInstanceOf(Unfit.class).hasMessageContaining(because);
    }

    static byte[] docxWith(String part, byte[] content) {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("[Content_Types].xml", Documents.utf8(Documents.CONTENT_TYPES));
        parts.put(part, content);
        return Documents.zip(parts);
    }

    @Test
    void what_is_not_a_paper_is_refused_whatever_its_name() {
        refused(Documents.utf8("Dear all, see attached"), "none of the kinds of file");
        refused(new byte[] {'M', 'Z', 0, 1, 2, 3}, "none of the kinds of file");
        refused(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0}, "old kind");
        refused(Documents.zip(Map.of("a.txt", Documents.utf8("x"))), "archive of files");
        refused(
                Documents.zip(Map.of("[Content_Types].xml", Documents.utf8("…spreadsheetml.sheet.main+xml"))),
                "spreadsheet");
        refused(
                Documents.zip(Map.of("mimetype", Documents.utf8("application/vnd.oasis.opendocument.spreadsheet"))),
                "not a text");
    }

    @Test
    void half_a_file_is_refused() {
        var word = Documents.docx("<w:p/>");
        refused(Arrays.copyOf(word, word.length / 2), "damaged or incomplete");
        refused(Documents.docx("<w:p><w:r>"), "damaged or incomplete");
        refused(Documents.utf8("%PDF-1.7\n1 0 obj <<"), "damaged or incomplete PDF");
        refused(docxWith("word/styles.xml", new byte[0]), "damaged or incomplete");
    }

    @Test
    void a_bomb_of_zeros_is_refused() {
        refused(docxWith("word/media/zeros.bmp", new byte[64 << 20]), "enormous size");
    }

    @Test
    void many_modest_parts_that_swell_together_are_refused() {
        var parts = new LinkedHashMap<String, byte[]>();
        for (var i = 0; i < 80; i++) parts.put("part" + i, new byte[4 << 20]);
        refused(Documents.zip(parts), "enormous size");
    }

    @Test
    void very_many_parts_are_refused() {
        var parts = new LinkedHashMap<String, byte[]>();
        for (var i = 0; i < 5_001; i++) parts.put("part" + i, new byte[1]);
        refused(Documents.zip(parts), "enormous size");
    }

    @Test
    void archives_within_archives_within_archives_are_refused() {
        var inner = Documents.zip(Map.of("x", new byte[1]));
        var outer = Documents.zip(Map.of("inner.zip", inner));
        refused(docxWith("word/embeddings/outer.zip", outer), "archives within archives");
    }

    @Test
    void a_spreadsheet_inside_a_word_document_is_no_bomb() throws Exception {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("[Content_Types].xml", Documents.utf8(Documents.CONTENT_TYPES));
        parts.put("word/embeddings/sheet.xlsx", Documents.zip(Map.of("xl/workbook.xml", Documents.utf8("<x/>"))));
        parts.put(
                "word/document.xml",
                Documents.utf8(
                        "<w:document xmlns:w=\"w\"><w:body>" + PapersTest.p("Costs") + "</w:body></w:document>"));
        assertThat(read(Documents.zip(parts)).text()).isEqualTo("Costs");
    }

    @Test
    void parts_that_point_outside_the_file_are_refused() {
        for (var name : new String[] {"../../etc/passwd", "/etc/passwd", "word/../../x", "..\\x", "C:x"}) {
            refused(docxWith(name, new byte[1]), "points outside the file");
        }
    }

    @Test
    void macros_are_refused() {
        refused(docxWith("word/vbaProject.bin", new byte[10]), "macros");
    }

    @Test
    void an_outside_entity_is_refused_and_never_fetched() throws Exception {
        var secret = Files.writeString(folder.resolve("secret"), "TOP-SECRET");
        var attack = "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>"
                + "<w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>";
        refused(docxWith("word/document.xml", Documents.utf8(attack)), "built to reach other files");
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("mimetype", Documents.utf8(PaperType.ODT.mediaType()));
        parts.put("styles.xml", Documents.utf8("<s/>"));
        parts.put(
                "content.xml", Documents.utf8("<!DOCTYPE d SYSTEM \"http://127.0.0.1:1/x.dtd\"><d><text>a</text></d>"));
        refused(Documents.zip(parts), "built to reach other files");
    }

    @Test
    void entities_that_multiply_are_refused() {
        var attack =
                "<!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]><l><body>&c;</body></l>";
        refused(docxWith("word/document.xml", Documents.utf8(attack)), "built to reach other files");
    }

    @Test
    void xml_nested_without_end_is_refused() {
        refused(Documents.docx("<w:sdt>".repeat(300) + "</w:sdt>".repeat(300)), "built to reach other files");
    }

    @Test
    void a_web_page_nested_ten_thousand_deep_is_read_all_the_same() throws Exception {
        assertThat(read(Documents.html("<div>".repeat(10_000) + "<p>here</p>")).text())
                .isEqualTo("here");
    }

    @Test
    void an_empty_web_page_is_refused() {
        refused(Documents.html("<script>only()</script>"), "no words");
    }

    @Test
    void a_pdf_with_a_password_is_refused() throws Exception {
        try (var pdf = Loader.loadPDF(Documents.pdf("Confidential"))) {
            var policy = new StandardProtectionPolicy("owner", "user", new AccessPermission());
            policy.setEncryptionKeyLength(128);
            pdf.protect(policy);
            var bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            refused(bytes.toByteArray(), "password");
        }
    }

    @Test
    void a_pdf_with_a_script_is_kept_with_a_remark() throws Exception {
        try (var pdf = Loader.loadPDF(Documents.pdf("Form"))) {
            pdf.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('x')"));
            var bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            assertThat(read(bytes.toByteArray()).remarks())
                    .singleElement()
                    .asString()
                    .contains("script");
        }
    }

    @Test
    void a_pdf_that_swells_is_refused() throws Exception {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(Documents.utf8("%PDF-1.5\n1 0 obj\n<< /Filter /FlateDecode /Length 300000 >>\nstream\n"));
        try (var packed = new DeflaterOutputStream(bytes)) {
            for (var i = 0; i < 200; i++) packed.write(new byte[1 << 20]);
        }
        bytes.writeBytes("\nendstream\nendobj\n".getBytes(StandardCharsets.US_ASCII));
        refused(bytes.toByteArray(), "enormous size");
    }
}
