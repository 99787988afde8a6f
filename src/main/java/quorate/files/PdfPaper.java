package quorate.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.action.PDAction;
import org.apache.pdfbox.text.PDFTextStripper;

/** Reads a PDF: its text, page by page. Its looks stay in the file, which people may save. */
final class PdfPaper {

    private static final int MOST_PAGES = 3_000;
    private static final long MOST_UNPACKED = 128L << 20;

    private PdfPaper() {}

    static Paper read(Path file) throws IOException, Unfit {
        refuseSwollen(Files.readAllBytes(file));
        try (var pdf = Loader.loadPDF(file.toFile())) {
            if (pdf.isEncrypted()) throw new Unfit(password());
            if (pdf.getNumberOfPages() > MOST_PAGES) {
                throw new Unfit("has %,d pages, and %,d is the most that is taken. Split it."
                        .formatted(pdf.getNumberOfPages(), MOST_PAGES));
            }
            return paper(pdf);
        } catch (InvalidPasswordException e) {
            throw new Unfit(password());
        } catch (IOException | RuntimeException damaged) {
            throw new Unfit("is a damaged or incomplete PDF. Make the PDF again and upload that.");
        }
    }

    private static String password() {
        return "is protected by a password. Save it without protection and upload that.";
    }

    private static Paper paper(PDDocument pdf) throws IOException {
        var remarks = new ArrayList<String>();
        if (isActive(pdf)) {
            remarks.add(
                    "This PDF holds a script or an action that runs when it is opened. Readers see its text only, or save it.");
        }
        var stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        var html = new StringBuilder();
        for (var page = 1; page <= pdf.getNumberOfPages(); page++) {
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            var paragraphs = paragraphs(stripper.getText(pdf));
            if (paragraphs.isEmpty()) continue;
            html.append("<h1>Page ").append(page).append("</h1>").append(paragraphs);
        }
        if (html.isEmpty()) {
            remarks.add(
                    "No text can be read in this PDF: it may be a scan. It cannot be searched or read aloud; add a version with text.");
            html.append("<p>This PDF holds no text that can be shown here.</p>");
        }
        return Papers.finished(PaperType.PDF, html.toString(), remarks);
    }

    private static String paragraphs(String text) {
        var html = new StringBuilder();
        for (var paragraph : text.split("\\R\\s*\\R")) {
            if (!paragraph.isBlank()) {
                html.append("<p>")
                        .append(Prose.escape(paragraph.strip()).replaceAll("\\R", "<br>"))
                        .append("</p>");
            }
        }
        return html.toString();
    }

    private static boolean isActive(PDDocument pdf) throws IOException {
        var catalog = pdf.getDocumentCatalog();
        var names = catalog.getNames();
        return names != null && names.getJavaScript() != null
                || catalog.getOpenAction() instanceof PDAction action
                        && List.of("JavaScript", "Launch").contains(action.getSubType());
    }

    /**
     * Unpacks every packed stream to nowhere and refuses one that swells beyond measure, before anything believes what the
     * file says about itself.
     */
    private static void refuseSwollen(byte[] bytes) throws Unfit {
        var into = new byte[1 << 16];
        for (var at = 0; (at = indexOf(bytes, at)) >= 0; at++) {
            if (at >= bytes.length || (bytes[at] & 0x0f) != 8) continue;
            var inflater = new Inflater();
            try {
                inflater.setInput(bytes, at, bytes.length - at);
                for (long size = 0; size <= MOST_UNPACKED; ) {
                    var read = inflater.inflate(into);
                    if (read == 0) break;
                    size += read;
                    if (size > MOST_UNPACKED) {
                        throw new Unfit(
                                "swells to an enormous size when it is unpacked. Print it to a new PDF and upload that.");
                    }
                }
            } catch (DataFormatException notPacked) {
                continue;
            } finally {
                inflater.end();
            }
        }
    }

    /** Where the content of the next stream begins, or -1. */
    private static int indexOf(byte[] bytes, int from) {
        var word = "stream";
        for (var i = Math.max(from, 0); i < bytes.length - 8; i++) {
            if (bytes[i] != 's' || i >= 3 && bytes[i - 1] == 'd') continue;
            var j = 1;
            while (j < word.length() && bytes[i + j] == word.charAt(j)) j++;
            if (j < word.length()) continue;
            var at = i + word.length();
            if (bytes[at] == '\r') at++;
            if (bytes[at] == '\n') at++;
            return at;
        }
        return -1;
    }
}
