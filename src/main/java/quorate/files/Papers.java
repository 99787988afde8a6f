package quorate.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import quorate.web.SafeHtml;

/** Finds out from its bytes what a file is, and has it read. */
final class Papers {

    private static final String SAVE_AS =
            " A paper must be a PDF, ODT, DOCX or HTML file: save it as one of these and upload that.";

    private Papers() {}

    static boolean isPicture(Path file) throws IOException {
        return Picture.is(startOf(file));
    }

    static Paper read(Path file) throws IOException, Unfit {
        var start = startOf(file);
        if (Picture.is(start)) throw new Unfit("is a picture, which cannot be read aloud or searched." + SAVE_AS);
        var latin = new String(start, StandardCharsets.ISO_8859_1);
        if (latin.startsWith("%PDF-")) return PdfPaper.read(file);
        if (latin.startsWith("PK\u0003\u0004")) return ofArchive(file);
        if (latin.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            throw new Unfit(
                    "is a Word or Excel file of the old kind, or has a password. Save it as DOCX without a password and upload that.");
        }
        if (looksLikeHtml(start, latin)) return HtmlPaper.read(file);
        throw new Unfit("is none of the kinds of file that can be a paper." + SAVE_AS);
    }

    private static Paper ofArchive(Path file) throws IOException, Unfit {
        try (var archive = Archive.open(file)) {
            var type = archive.has("mimetype") ? archive.text("mimetype").strip() : "";
            if (type.equals(PaperType.ODT.mediaType())) return OdtPaper.read(archive);
            if (type.startsWith("application/vnd.oasis.opendocument.")) {
                throw new Unfit("is an OpenDocument file, but not a text document." + SAVE_AS);
            }
            var parts = archive.has("[Content_Types].xml") ? archive.text("[Content_Types].xml") : "";
            if (parts.contains("macroEnabled")) throw new Unfit(Archive.MACROS);
            if (parts.contains("wordprocessingml.document.main+xml")) return DocxPaper.read(archive);
            if (parts.contains("spreadsheetml")) throw new Unfit("is a spreadsheet." + SAVE_AS);
            if (parts.contains("presentationml")) throw new Unfit("is a presentation." + SAVE_AS);
            throw new Unfit(
                    "is an archive of files, not a paper. Upload each paper in it by itself, as PDF, ODT, DOCX or HTML.");
        }
    }

    private static byte[] startOf(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(4096);
        }
    }

    private static boolean looksLikeHtml(byte[] start, String latin) {
        var text = latin.startsWith("\u00ff\u00fe") || latin.startsWith("\u00fe\u00ff")
                ? new String(start, StandardCharsets.UTF_16)
                : latin;
        if (text.indexOf('\0') >= 0) return false;
        var lower = text.toLowerCase(Locale.ROOT);
        return lower.contains("<!doctype html") || lower.contains("<html");
    }

    /**
     * What all kinds end as: a clean fragment, its headings from {@code h2} down without a gap,
     * because the page around it has the {@code h1}.
     */
    static Paper finished(PaperType type, String html, List<String> remarks) {
        var page = Jsoup.parseBodyFragment(html);
        page.outputSettings().prettyPrint(false);
        var body = page.body();
        body.select("[class]").removeAttr("class");
        body.select("span:not([lang]), section, div").unwrap();
        var above = 1;
        for (var heading : body.select("h1, h2, h3, h4, h5, h6")) {
            if (heading.text().isBlank()) {
                heading.remove();
                continue;
            }
            var level = Math.min(Math.min(heading.tagName().charAt(1) - '0' + 1, above + 1), 6);
            heading.tagName("h" + level);
            above = level;
        }
        var clean = SafeHtml.clean(body.html());
        return new Paper(type, clean, SafeHtml.textOf(clean), remarks);
    }
}
