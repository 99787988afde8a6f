package quorate.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read in a good paper. */
class PapersTest {

    @TempDir
    Path folder;

    Paper read(byte[] bytes) throws Exception {
        return Papers.read(Files.write(folder.resolve("paper"), bytes));
    }

    /** Without the classes of the design system. */
    static String bare(Paper paper) {
        return paper.html().replaceAll(" class=\"[^\"]*\"", "");
    }

    static String p(String words) {
        return "<w:p><w:r><w:t>" + words + "</w:t></w:r></w:p>";
    }

    static String styled(String properties, String words) {
        return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t>" + words + "</w:t></w:r></w:p>";
    }

    @Test
    void a_word_document_keeps_headings_lists_and_words_that_stand_out() throws Exception {
        var paper = read(Documents.docx(
                styled("<w:pStyle w:val=\"H1\"/>", "Merger of two practices")
                        + "<w:p><w:r><w:t xml:space=\"preserve\">Practices </w:t></w:r>"
                        + "<w:r><w:rPr><w:b/></w:rPr><w:t>may</w:t></w:r><w:r><w:t xml:space=\"preserve\"> merge.</w:t></w:r></w:p>"
                        + styled("<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"3\"/></w:numPr>", "first")
                        + styled("<w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"3\"/></w:numPr>", "under it")
                        + styled("<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"3\"/></w:numPr>", "second")
                        + p("Diolch, Tŷ Siân"),
                "word/styles.xml",
                """
                <w:styles xmlns:w="w"><w:style w:styleId="H1"><w:name w:val="heading 1"/></w:style></w:styles>
                """,
                "word/numbering.xml",
                """
                <w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl>
                <w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>
                <w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num></w:numbering>
                """));
        assertThat(paper.type()).isEqualTo(PaperType.DOCX);
        assertThat(bare(paper))
                .isEqualTo("<h2>Merger of two practices</h2><p>Practices <strong>may</strong> merge.</p>"
                        + "<ol><li>first"
                        + "<ul><li>under it</li></ul></li><li>second</li></ol>"
                        + "<p>Diolch, Tŷ Siân</p>");
        assertThat(paper.text()).contains("Practices may merge.").contains("Tŷ Siân");
    }

    @Test
    void a_word_table_has_header_cells_and_merged_cells() throws Exception {
        var paper = read(Documents.docx("""
                <w:tbl><w:tblPr><w:tblLook w:val="0020"/></w:tblPr>
                <w:tr><w:tc>%s</w:tc><w:tc>%s</w:tc></w:tr>
                <w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>%s</w:tc><w:tc>%s</w:tc></w:tr>
                <w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc>%s</w:tc></w:tr>
                <w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>%s</w:tc></w:tr></w:tbl>
                """.formatted(
                        p("Practice"), p("List"), p("Mill Lane"), p("9,400"), p("9,500"), p("Source: register"))));
        assertThat(bare(paper))
                .isEqualTo("<table><thead><tr><th scope=\"col\">Practice</th><th scope=\"col\">List</th></tr></thead>"
                        + "<tbody><tr><td rowspan=\"2\">Mill Lane</td><td>9,400</td></tr><tr><td>9,500</td></tr>"
                        + "<tr><td colspan=\"2\">Source: register</td></tr></tbody></table>");
        assertThat(paper.html()).contains("class=\"nhsuk-table\"").contains("class=\"nhsuk-table__header\"");
    }

    @Test
    void what_was_deleted_or_hidden_in_word_is_not_shown() throws Exception {
        var paper = read(Documents.docx(
                "<w:p><w:r><w:t>The price is</w:t></w:r><w:del><w:r><w:delText>SECRET</w:delText><w:t>SECRET</w:t></w:r></w:del>"
                        + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>SECRET</w:t></w:r><w:ins><w:r><w:t> withheld</w:t></w:r></w:ins></w:p>"
                        + "<w:p><w:moveFrom><w:r><w:t>SECRET</w:t></w:r></w:moveFrom></w:p>"));
        assertThat(paper.html()).isEqualTo("<p>The price is withheld</p>");
        assertThat(paper.text()).doesNotContain("SECRET");
    }

    @Test
    void links_notes_and_pictures_of_a_word_document_are_words() throws Exception {
        var paper = read(Documents.docx(
                """
                <w:p><w:hyperlink r:id="r1"><w:r><w:t>The policy</w:t></w:r></w:hyperlink>
                <w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:drawing><wp:docPr descr="Map of Anytown"/></w:drawing></w:r></w:p>
                """,
                "word/_rels/document.xml.rels",
                "<Relationships><Relationship Id=\"r1\" Target=\"https://example.org/a?b=1&amp;c=2\" TargetMode=\"External\"/></Relationships>",
                "word/footnotes.xml",
                "<w:footnotes xmlns:w=\"w\"><w:footnote w:id=\"2\">" + p("Section 13Z")
                        + "</w:footnote></w:footnotes>"));
        assertThat(bare(paper))
                .contains("<a href=\"https://example.org/a?b=1&amp;c=2\" rel=\"noopener noreferrer\">The policy</a>")
                .contains("<sup>1</sup>")
                .contains("[Picture: Map of Anytown]")
                .contains("<h2>Notes</h2>")
                .contains("<li>Section 13Z</li>");
    }

    @Test
    void an_open_document_keeps_headings_lists_and_tables() throws Exception {
        var paper = read(Documents.odt("""
                <style:style style:name="T1"><style:text-properties fo:font-weight="bold"/></style:style>
                <style:style style:name="T2"><style:text-properties text:display="none"/></style:style>
                <text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1"/></text:list-style>
                """, """
                <text:tracked-changes><text:p>SECRET</text:p></text:tracked-changes>
                <text:h text:outline-level="1">Merger</text:h><text:h text:outline-level="3">Why<text:s text:c="2"/>now</text:h>
                <text:p>It <text:span text:style-name="T1">must</text:span> be decided.<text:span text:style-name="T2">SECRET</text:span>
                <office:annotation><text:p>SECRET</text:p></office:annotation></text:p>
                <text:list text:style-name="L1"><text:list-item><text:p>first</text:p></text:list-item>
                <text:list-item><text:p>second</text:p></text:list-item></text:list>
                <table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>Practice</text:p></table:table-cell>
                </table:table-row></table:table-header-rows><table:table-row><table:table-cell table:number-columns-spanned="2">
                <text:p>Mill Lane</text:p></table:table-cell><table:covered-table-cell/></table:table-row></table:table>
                """));
        assertThat(paper.type()).isEqualTo(PaperType.ODT);
        assertThat(bare(paper))
                .contains("<h2>Merger</h2><h3>Why  now</h3>")
                .contains("It <strong>must</strong> be decided.")
                .contains("<ol><li>first</li><li>second</li></ol>")
                .contains("<thead><tr><th scope=\"col\">Practice</th></tr></thead>")
                .contains("<td colspan=\"2\">Mill Lane</td>")
                .doesNotContain("SECRET");
    }

    @Test
    void a_pdf_gives_its_words_page_by_page() throws Exception {
        var paper = read(Documents.pdf("Report of the director", "Second page"));
        assertThat(paper.type()).isEqualTo(PaperType.PDF);
        assertThat(bare(paper))
                .isEqualTo("<h2>Page 1</h2><p>Report of the director</p><h2>Page 2</h2><p>Second page</p>");
        assertThat(paper.remarks()).isEmpty();
    }

    @Test
    void a_scanned_pdf_is_kept_with_a_remark() throws Exception {
        assertThat(read(Documents.pdf("")).remarks())
                .singleElement()
                .asString()
                .contains("cannot be searched or read aloud");
    }

    @Test
    void a_web_page_loses_what_runs_and_keeps_what_is_read() throws Exception {
        var paper = read(Documents.html("""
                <h1 onclick="steal()">Plan</h1><script>steal()</script><style>p{}</style><h4 class="x" style="color:red">Part</h4>
                <p>Read <a href="javascript:steal()">this</a> and <a href="https://example.org/">that</a>.</p>
                <img src="x" onerror="steal()" alt="A map"><iframe src="//elsewhere"></iframe><form action="/x"><input></form>
                <svg><script>steal()</script></svg><math><mi xlink:href="javascript:steal()">x</mi></math>
                """));
        assertThat(bare(paper))
                .contains("<h2>Plan</h2>")
                .contains("<h3>Part</h3>")
                .contains("[Picture: A map]")
                .contains("<a rel=\"noopener noreferrer\">this</a>")
                .doesNotContain("steal")
                .doesNotContainIgnoringCase("<script")
                .doesNotContain("style")
                .doesNotContain("<img")
                .doesNotContain("<iframe");
        assertThat(paper.remarks()).singleElement().asString().contains("script");
    }

    @Test
    void a_web_page_in_an_old_encoding_is_read_as_it_says() throws Exception {
        var page = "<html><head><meta charset=\"windows-1252\"></head><body><p>Caf\u00e9 \u00a350</p></body></html>";
        assertThat(read(page.getBytes("windows-1252")).text()).isEqualTo("Café £50");
    }
}
