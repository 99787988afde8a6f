package quorate.files;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;

/**
 * A document of ours as a PDF that a screen reader can read (PDF/UA-1): tagged, titled, in English, with its fonts inside.
 * What is printed is plain HTML as pages have it: headings from {@code h1} in order, lists, tables with {@code th scope}.
 * Nothing is fetched from anywhere: a link to a picture or a style is left out.
 *
 * @param title as readers show it above the document
 * @param subject what it is, in a sentence
 * @param foot what stands at the foot of each page, beside its number
 * @param body what stands in the HTML body
 */
public record PdfPrint(String title, String subject, String foot, String body) {

    private static final String FAMILY = "Liberation Sans";
    private static final String STYLE = """
            @page { size: A4; margin: 22mm 20mm 24mm 20mm;
                    @bottom-left { content: "%s"; font: 8pt '%2$s'; color: #4c6272 }
                    @bottom-right { content: counter(page) " of " counter(pages); font: 8pt '%2$s'; color: #4c6272 } }
            body { font-family: '%2$s'; font-size: 11pt; line-height: 1.4; color: #212b32 }
            h1 { font-size: 20pt; line-height: 1.2; margin: 0 0 6mm }
            h2 { font-size: 13pt; margin: 7mm 0 2mm; page-break-after: avoid }
            h3 { font-size: 11pt; margin: 5mm 0 1mm; page-break-after: avoid }
            p, ul, ol, dl { margin: 0 0 3mm }
            li { margin: 0 0 1mm }
            table { width: 100%%; border-collapse: collapse; margin: 0 0 4mm; -fs-table-paginate: paginate }
            caption { text-align: left; font-weight: bold; margin: 0 0 1mm }
            td.nhsuk-table__cell--numeric { text-align: right; padding-right: 0 }
            th, td { text-align: left; vertical-align: top; border-bottom: 0.3mm solid #d8dde0; padding: 1.5mm 3mm 1.5mm 0 }
            tr { page-break-inside: avoid }
            dt { font-weight: bold }
            dd { margin: 0 0 2mm }
            a { color: #212b32; text-decoration: none }
            .source { font-size: 9pt; color: #4c6272 }
            """;

    /** The bytes of the PDF. */
    public byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try {
            var builder = new PdfRendererBuilder();
            builder.usePdfUaAccessibility(true);
            builder.useFastMode();
            builder.useUriResolver((base, uri) -> null);
            font(builder, "Regular", 400, FontStyle.NORMAL);
            font(builder, "Bold", 700, FontStyle.NORMAL);
            font(builder, "Italic", 400, FontStyle.ITALIC);
            builder.withW3cDocument(new W3CDom().fromJsoup(document()), "/");
            builder.toStream(bytes);
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private Document document() {
        var document = Document.createShell("/");
        document.select("html").attr("lang", "en");
        document.title(title);
        document.head().appendElement("meta").attr("name", "description").attr("content", subject);
        document.head().appendElement("meta").attr("name", "subject").attr("content", subject);
        document.head().appendElement("style").appendText(STYLE.formatted(quoted(foot), FAMILY));
        document.body().html(Jsoup.parseBodyFragment(body).body().html());
        document.select("script, style[src], link, img, iframe, object").stream()
                .filter(element -> element.parent() != document.head())
                .forEach(org.jsoup.nodes.Node::remove);
        return document;
    }

    /** As a string of a style: what would end it is taken out. */
    private static String quoted(String text) {
        return text.replaceAll("[\\\\\"\\p{Cc}<>]", " ");
    }

    private static void font(PdfRendererBuilder builder, String face, int weight, FontStyle style) {
        builder.useFont(() -> letters(face), FAMILY, weight, style, true);
    }

    private static InputStream letters(String face) {
        return Objects.requireNonNull(
                PdfPrint.class.getResourceAsStream("/liberation/LiberationSans-" + face + ".ttf"),
                "The fonts are missing from the program");
    }
}
