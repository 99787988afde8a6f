package quorate.records;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jsoup.nodes.Entities;
import quorate.web.Csv;

/** An archive as it is packed: every piece goes out as it comes, and is noted with its hash for the list of contents. */
final class Parcel implements AutoCloseable {

    private static final List<String> HEADINGS =
            List.of("path", "what", "kind", "day", "public", "note", "bytes", "sha256");

    private final ZipOutputStream zip;
    private final List<Piece> pieces = new ArrayList<>();
    private final Set<String> paths = new HashSet<>();

    Parcel(OutputStream out) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    /**
     * What is put in.
     *
     * @param path where it lies in the archive
     * @param kind in a word: agenda, paper, minutes
     * @param open whether everybody may read it
     * @param note what must be said of it besides; may be empty
     */
    record Label(String path, String title, String kind, Optional<LocalDate> day, boolean open, String note) {}

    /** What was put in. */
    record Piece(Label label, long size, String hash) {}

    /** Something that writes itself. */
    interface Content {
        void write(OutputStream out) throws IOException;
    }

    /** Puts it in under its path, or under one beside it where that is taken. */
    void put(Label label, Content content) {
        try {
            var path = free(label.path());
            var entry = new ZipEntry(path);
            // The same record makes the same archive, whenever it is packed.
            entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
            zip.putNextEntry(entry);
            var digest = sha256();
            var counted = new Counted(new DigestOutputStream(zip, digest));
            content.write(counted);
            counted.flush();
            zip.closeEntry();
            var placed = new Label(path, label.title(), label.kind(), label.day(), label.open(), label.note());
            pieces.add(new Piece(placed, counted.size, HexFormat.of().formatHex(digest.digest())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A page of its own, made of a fragment that is safe already. */
    void page(Label label, String fragment) {
        put(label, out -> out.write(page(label.title(), fragment).getBytes(StandardCharsets.UTF_8)));
    }

    /** A list for spreadsheets. */
    void list(Label label, List<String> header, Stream<? extends List<String>> rows) {
        put(label, out -> Csv.write(out, header, rows));
    }

    List<Piece> pieces() {
        return List.copyOf(pieces);
    }

    /** Closes the archive with the list of all that is in it. */
    void finish() throws IOException {
        zip.putNextEntry(new ZipEntry("manifest.csv"));
        Csv.write(zip, HEADINGS, pieces.stream().map(Parcel::row));
        zip.closeEntry();
        zip.finish();
    }

    private static List<String> row(Piece piece) {
        var label = piece.label();
        return List.of(
                label.path(),
                label.title(),
                label.kind(),
                label.day().map(LocalDate::toString).orElse(""),
                label.open() ? "yes" : "no",
                label.note(),
                Long.toString(piece.size()),
                piece.hash());
    }

    private String free(String wished) {
        var path = wished;
        var dot = wished.lastIndexOf('.');
        for (var at = 2; !paths.add(path); at++) path = wished.substring(0, dot) + "-" + at + wished.substring(dot);
        return path;
    }

    /** Without anything from elsewhere: it must still be read in thirty years. */
    static String page(String title, String fragment) {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%1$s</title>
                <style>
                body { font: 1.1rem/1.5 Arial, sans-serif; color: #212b32; margin: 0 auto; max-width: 60rem; padding: 1rem }
                table { border-collapse: collapse; width: 100%% }
                caption { font-weight: bold; text-align: left }
                th, td { border-bottom: 1px solid #d8dde0; padding: .4rem .8rem .4rem 0; text-align: left; vertical-align: top }
                td { overflow-wrap: anywhere }
                a { color: #005eb8 }
                </style>
                </head>
                <body>
                <main>
                <h1>%1$s</h1>
                %2$s
                </main>
                </body>
                </html>
                """.formatted(Entities.escape(title), fragment);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Counts what passes, and lets nobody close the archive beneath. */
    private static final class Counted extends FilterOutputStream {

        private long size;

        Counted(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
            size++;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            size += length;
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
