package quorate.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import quorate.kernel.Actor;
import quorate.kernel.FileId;
import quorate.kernel.Happening;

/**
 * A file as it is kept.
 *
 * @param name as it was uploaded, without folders: private like the file itself
 * @param size in bytes
 * @param hash SHA-256 of the bytes, in hexadecimal
 * @param bytes where they lie
 */
public record StoredFile(FileId id, String name, PaperType type, long size, String hash, Path bytes) {

    private static final int WORDS_ON_A_PAGE = 450;

    /** A file was kept. Its name may say what is private, so it can be erased from the journal. */
    public record Kept(StoredFile file, Actor by) implements Happening {

        @Override
        public List<UUID> about() {
            return List.of(file.id().value());
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("type", file.type().name(), "size", Long.toString(file.size()), "sha256", file.hash());
        }

        @Override
        public Map<String, String> secrets() {
            return Map.of("name", file.name());
        }
    }

    /**
     * The answer to a request for the file itself: to be saved, never shown inside our pages, never guessed to be of
     * another type, run in no page and kept in no cache. The ending of its name is that of its true type.
     */
    public ResponseEntity<Resource> attachment() {
        var save = ContentDisposition.attachment()
                .filename(saveAs(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type.mediaType()))
                .contentLength(size)
                .cacheControl(CacheControl.noStore().cachePrivate())
                .header(HttpHeaders.CONTENT_DISPOSITION, save.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .body(new FileSystemResource(bytes));
    }

    /**
     * How many pages it fills: its own, where it has pages, else as many as its words do in print.
     *
     * @param text all its words
     */
    public int pages(String text) {
        if (type == PaperType.PDF) {
            try (var document = Loader.loadPDF(bytes.toFile())) {
                return Math.max(1, document.getNumberOfPages());
            } catch (IOException damaged) {
                throw new UncheckedIOException(damaged);
            }
        }
        return 1 + text.split("\\s+").length / WORDS_ON_A_PAGE;
    }

    private String saveAs() {
        var ending = "." + type.ending();
        var lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(ending) || type == PaperType.JPEG && lower.endsWith(".jpeg") ? name : name + ending;
    }
}
