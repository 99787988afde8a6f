package quorate.documents;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.text.Normalizer;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import quorate.contracts.Agreement;
import quorate.files.StoredFile;
import quorate.web.Csv;

/** All documents of an agreement in one archive, for a lawyer or an auditor. It goes out as it is packed. */
final class Parcel {

    private static final List<String> HEADINGS = List.of(
            "path",
            "kind",
            "title",
            "day",
            "state",
            "signed by",
            "original",
            "about",
            "uploaded as",
            "filed",
            "bytes",
            "sha256");
    private static final int LONGEST = 60;

    private Parcel() {}

    static void answer(
            HttpServletResponse response,
            Agreement agreement,
            List<DocumentPages.Row> rows,
            Function<Held, StoredFile> open)
            throws IOException {
        response.setContentType("application/zip");
        var save = ContentDisposition.attachment()
                .filename("documents-" + word(agreement.title()) + ".zip", StandardCharsets.UTF_8)
                .build();
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, save.toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var paths = paths(rows);
        try (var zip = new ZipOutputStream(response.getOutputStream(), StandardCharsets.UTF_8)) {
            for (var each : paths.entrySet()) {
                begin(zip, each.getKey());
                Files.copy(open.apply(each.getValue().held()).bytes(), zip);
                zip.closeEntry();
            }
            begin(zip, "manifest.csv");
            Csv.write(zip, HEADINGS, paths.entrySet().stream().map(each -> row(each.getKey(), each.getValue())));
            zip.closeEntry();
            // What "sha256sum --check" reads.
            begin(zip, "SHA256SUMS");
            for (var each : paths.entrySet()) {
                var line = each.getValue().held().copy().hash() + "  " + each.getKey() + "\n";
                zip.write(line.getBytes(StandardCharsets.UTF_8));
            }
            zip.closeEntry();
        }
    }

    /** The same documents make the same archive, whenever it is packed. */
    private static void begin(ZipOutputStream zip, String path) throws IOException {
        var entry = new ZipEntry(path);
        entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
        zip.putNextEntry(entry);
    }

    private static Map<String, DocumentPages.Row> paths(List<DocumentPages.Row> rows) {
        var paths = new LinkedHashMap<String, DocumentPages.Row>();
        for (var row : rows) {
            var held = row.held();
            var number = String.format(Locale.ROOT, "%03d", paths.size() + 1);
            var path = number + "-" + held.day() + "-" + held.kind().id() + "-" + word(held.title()) + "."
                    + held.copy().type().ending();
            paths.put(path, row);
        }
        return paths;
    }

    /** As part of the name of a file on any machine. */
    private static String word(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        if (plain.isEmpty()) return "document";
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST);
    }

    private static List<String> row(String path, DocumentPages.Row row) {
        var held = row.held();
        return List.of(
                path,
                held.kind().title(),
                held.title(),
                held.day().toString(),
                row.state().toString(),
                held.signers(),
                held.original(),
                held.about().title(),
                held.copy().name(),
                held.filed().toString(),
                Long.toString(held.copy().size()),
                held.copy().hash());
    }
}
