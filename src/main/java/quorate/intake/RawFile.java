package quorate.intake;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipFile;
import quorate.web.Words;

/**
 * A file, whatever it came wrapped in: plain, {@code .gz} or a {@code .zip} with one {@code .csv}. Nothing is unpacked to
 * disk, and reading stops at the limits below, so that neither a gigabyte nor a small file that swells to one does harm.
 */
public final class RawFile {

    /** The published files have up to 20 MB; this is room for three times as much. */
    static final long MOST_BYTES = 64L << 20;

    private static final long MOST_TIMES = 200;
    private static final int MOST_ENTRIES = 50;
    private static final int HEAD = 8_192;
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final String name;
    private final byte[] bytes;
    private final String hash;

    private RawFile(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
        this.hash = hashOf(bytes);
    }

    /** @param name as the file was called, for it says what it is and of which vintage */
    public static RawFile read(String name, InputStream stream) throws IOException, Unreadable {
        try {
            var bytes = unwrapped(new BufferedInputStream(stream));
            if (bytes.length == 0) throw new Unreadable("import.empty", "The file is empty.", "Get it again.");
            return new RawFile(name, bytes);
        } catch (EOFException | ZipException e) {
            throw new Unreadable(
                    "import.half",
                    "The compressed file is damaged or breaks off in the middle.",
                    "Get it again: this is probably half a download.");
        }
    }

    public String name() {
        return name;
    }

    /** The same for the same bytes, however they were wrapped. */
    public String hash() {
        return hash;
    }

    /** What the file holds, unwrapped. */
    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }

    public int size() {
        return bytes.length;
    }

    /** An {@code .xlsx} workbook. */
    public boolean isWorkbook() {
        return startsWith(bytes, 'P', 'K');
    }

    /** A workbook as Excel wrote it until 2003, an {@code .xls}. */
    public boolean isOldWorkbook() {
        return startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0);
    }

    /** The first lines of a text, by which it is recognised; nothing of what is no text. */
    public String head() {
        if (isWorkbook() || isOldWorkbook()) return "";
        var length = Math.min(bytes.length, HEAD);
        for (var at = 0; at < length; at++) if (bytes[at] == 0) return "";
        var text = new String(bytes, 0, length, StandardCharsets.UTF_8);
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    /** The whole text, written in UTF-8 or in Windows-1252. */
    public String text() throws Unreadable {
        if (startsWith(bytes, 0xfe, 0xff) || startsWith(bytes, 0xff, 0xfe)) {
            throw new Unreadable(
                    "import.encoding",
                    "The file is written in UTF-16.",
                    "Save it as UTF-8, or take the file as published.");
        }
        for (var one : bytes) {
            if (one == 0) {
                throw new Unreadable(
                        "import.encoding",
                        "This is not a text file.",
                        "Give the .csv file, not a workbook or a picture.");
            }
        }
        for (var charset : new Charset[] {StandardCharsets.UTF_8, WINDOWS}) {
            try {
                var text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
                return text.startsWith("\ufeff") ? text.substring(1) : text;
            } catch (CharacterCodingException e) {
                continue;
            }
        }
        throw new Unreadable(
                "import.encoding",
                "The file is written neither in UTF-8 nor in Windows-1252.",
                "Save it as UTF-8, or take the file as published.");
    }

    private static byte[] unwrapped(BufferedInputStream stream) throws IOException, Unreadable {
        stream.mark(2);
        var magic = stream.readNBytes(2);
        stream.reset();
        if (startsWith(magic, 'P', 'K')) return unzipped(stream);
        if (!startsWith(magic, 0x1f, 0x8b)) return limited(stream, Long.MAX_VALUE);
        var packed = limited(stream, Long.MAX_VALUE);
        return limited(new GZIPInputStream(new ByteArrayInputStream(packed)), packed.length);
    }

    /** The one table in an archive; a workbook, which is an archive too, stays as it is. */
    private static byte[] unzipped(InputStream stream) throws IOException, Unreadable {
        var packed = limited(stream, Long.MAX_VALUE);
        try (var zip = ZipFile.builder().setByteArray(packed).get()) {
            if (zip.getEntry("xl/workbook.xml") != null) {
                checkSwelling(zip, packed.length);
                return packed;
            }
            var parts = Collections.list(zip.getEntries());
            if (parts.size() > MOST_ENTRIES) {
                throw new Unreadable(
                        "import.zip",
                        "The archive holds more than " + MOST_ENTRIES + " files.",
                        "Give the one file alone.");
            }
            var tables = parts.stream()
                    .filter(part -> part.getName().toLowerCase(Locale.ROOT).endsWith(".csv"))
                    .toList();
            if (tables.size() > 1) {
                throw new Unreadable(
                        "import.zip", "The archive holds more than one .csv file.", "Give each of them alone.");
            }
            if (tables.isEmpty()) {
                throw new Unreadable("import.zip", "The archive holds no .csv file.", "Give the .csv file itself.");
            }
            return limited(zip.getInputStream(tables.getFirst()), packed.length);
        } catch (IOException broken) {
            // All of it is in memory: nothing but the archive itself can be at fault.
            throw new ZipException(broken.getMessage());
        }
    }

    private static void checkSwelling(ZipFile zip, long packed) throws IOException, Unreadable {
        var swollen = 0L;
        for (var part : Collections.list(zip.getEntries())) {
            swollen += limited(zip.getInputStream(part), packed).length;
            if (swollen > 4 * MOST_BYTES) throw bomb();
        }
    }

    /** @param packed how large it was before it was unpacked */
    private static byte[] limited(InputStream stream, long packed) throws IOException, Unreadable {
        var bytes = new ByteArrayOutputStream();
        var buffer = new byte[1 << 16];
        for (var got = stream.read(buffer); got >= 0; got = stream.read(buffer)) {
            bytes.write(buffer, 0, got);
            if (bytes.size() > MOST_BYTES) {
                throw new Unreadable(
                        "import.large",
                        "The file is larger than " + Words.number(MOST_BYTES >> 20)
                                + " MB, which is the most that is read.",
                        "Check that this is the file you mean: the published ones have up to 20 MB.");
            }
            if (bytes.size() > 1 << 20 && bytes.size() / MOST_TIMES > packed) throw bomb();
        }
        return bytes.toByteArray();
    }

    private static Unreadable bomb() {
        return new Unreadable(
                "import.bomb",
                "The compressed file swells to more than " + MOST_TIMES + " times its size.",
                "Do not use it: no published file does that.");
    }

    private static boolean startsWith(byte[] bytes, int... first) {
        if (bytes.length < first.length) return false;
        for (var at = 0; at < first.length; at++) if ((bytes[at] & 0xff) != first[at]) return false;
        return true;
    }

    private static String hashOf(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
