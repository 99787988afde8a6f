package quorate.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

public class PdfPrintTest {

    @BeforeAll
    static void vera() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    /** Every rule of PDF/UA-1 that the document breaks, a line each; empty for an accessible one. */
    public static String faults(byte[] pdf) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        var foundry = Foundries.defaultInstance();
        try (var parser = foundry.createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                var validator = foundry.createValidator(PDFAFlavour.PDFUA_1, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .map(assertion -> assertion.getRuleId().getClause() + ": " + assertion.getMessage())
                    .distinct()
                    .collect(Collectors.joining("\n"));
        }
    }

    @Test
    void headings_lists_and_tables_are_printed_so_that_a_screen_reader_finds_its_way() throws Exception {
        var rows = new StringBuilder();
        for (var row = 0; row < 60; row++) {
            rows.append("<tr><th scope='row'>Seat ").append(row).append("</th><td>Yes – “quoted” £5 é</td></tr>");
        }
        var pdf = new PdfPrint(
                        "Terms of reference",
                        "Terms of reference, version 3",
                        "Version 3 \"quoted\" } @page { }",
                        "<h1>Terms</h1><p>Hello <strong>there</strong>. <a href='https://example.org/'>A link</a></p>"
                                + "<h2>1. Quorum</h2><ul><li>One</li><li>Two</li></ul>"
                                + "<table><caption>Seats</caption><thead><tr><th scope='col'>Seat</th>"
                                + "<th scope='col'>Vote</th></tr></thead><tbody>" + rows + "</tbody></table>"
                                + "<script>alert(1)</script><img src='http://example.org/x.png'>")
                .bytes();
        assertThat(faults(pdf)).isEmpty();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Terms of reference");
            assertThat(document.getDocumentCatalog().getLanguage()).startsWith("en");
            assertThat(document.getNumberOfPages()).isGreaterThan(1);
            assertThat(new PDFTextStripper().getText(document))
                    .contains("1. Quorum", "Seat 59", "£5 é", "Version 3", "1 of ")
                    .doesNotContain("alert");
        }
    }

    @Test
    void what_is_no_accessible_document_is_told_apart() throws Exception {
        try (var document = new org.apache.pdfbox.pdmodel.PDDocument();
                var bytes = new java.io.ByteArrayOutputStream()) {
            document.addPage(new org.apache.pdfbox.pdmodel.PDPage());
            document.save(bytes);
            assertThat(faults(bytes.toByteArray())).isNotEmpty();
        }
    }
}
