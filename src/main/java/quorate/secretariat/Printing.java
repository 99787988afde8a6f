package quorate.secretariat;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Entities;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import quorate.files.Files;
import quorate.files.PdfPrint;
import quorate.files.StoredFile;
import quorate.files.Upload;
import quorate.kernel.Actor;

/** A document of ours on its way out: as PDF that a screen reader can read, or kept as it was issued. */
@Component
class Printing {

    private final TemplateEngine templates;
    private final Files files;

    Printing(TemplateEngine templates, Files files) {
        this.templates = templates;
        this.files = files;
    }

    /** What the template makes of it, without the page around. */
    String body(String template, Object it) {
        var output = new StringOutput();
        templates.render(template + ".jte", Map.of("it", it), output);
        return output.toString();
    }

    /** @param subject what it is, in a sentence. @param foot what stands at the foot of each page */
    ResponseEntity<byte[]> pdf(String title, String subject, String foot, String body) {
        var bytes = new PdfPrint(title, subject, foot, "<h1>" + Entities.escape(title) + "</h1>" + body).bytes();
        var save = ContentDisposition.attachment()
                .filename(nameOf(title) + ".pdf", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, save.toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(bytes);
    }

    /** Keeps the document by its hash, as the text that was issued. To be called before the write that refers to it. */
    StoredFile keep(String title, String body, Actor by) {
        var html = "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + Entities.escape(title)
                + "</title></head><body><h1>" + Entities.escape(title) + "</h1>" + body + "</body></html>";
        var bytes = new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8));
        return switch (files.keep(bytes, nameOf(title) + ".html", by)) {
            case Upload.Kept(var file, var remarks) -> file;
            case Upload.Refused(var sentence) -> throw new IllegalStateException(sentence);
        };
    }

    private static String nameOf(String title) {
        var name = title.toLowerCase(Locale.UK).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return name.isEmpty() ? "document" : name.substring(0, Math.min(80, name.length()));
    }
}
