package quorate.register;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import quorate.web.Words;

/**
 * A file's text, whatever it came wrapped in: plain, {@code .gz} or a {@code .zip} with one {@code .csv}; in UTF-8 or in
 * Windows-1252. Nothing is unpacked to disk, and reading stops at the limits below, so that neither a gigabyte nor a
 * small file that swells to one does harm.
 */
record RawFile(String text, String hash) {

    /** The published files have 3 MB; this is room for twenty times as much. */
    static final long MOST_BYTES = 64L << 20;

    private static final long MOST_TIMES = 200;
    private static final int MOST_ENTRIES = 50;
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** Why a file cannot be read at all, and what to do. */
    static final class Unreadable extends Exception {
        final String rule;
        final String remedy;

        Unreadable(String rule, String sentence, String remedy) {
            super(sentence);
            this.rule = rule;
            this.remedy = remedy;
        }

        String sentence() {
            return String.valueOf(getMessage());
        }
    }

    static RawFile read(InputStream stream) throws IOException, Unreadable {
        var counted = new Counted(new BufferedInputStream(stream));
        try {
            var bytes = unwrapped(counted);
            if (bytes.length == 0) throw new Unreadable("import.empty", "The file is empty.", "Get it again.");
            return new RawFile(decoded(bytes), hashOf(bytes));
        } catch (EOFException | ZipException e) {
            throw new Unreadable(
                    "import.half",
                    "The compressed file is damaged or breaks off in the middle.",
                    "Get it again: this is probably half a download.");
        }
    }

    private static byte[] unwrapped(Counted stream) throws IOException, Unreadable {
        stream.mark(4);
        var magic = stream.readNBytes(4);
        stream.reset();
        if (magic.length >= 2 && magic[0] == 0x1f && magic[1] == (byte) 0x8b) {
            return limited(new GZIPInputStream(stream), stream);
        }
        if (magic.length >= 2 && magic[0] == 'P' && magic[1] == 'K') return unzipped(stream);
        return limited(stream, stream);
    }

    private static byte[] unzipped(Counted stream) throws IOException, Unreadable {
        var zip = new ZipInputStream(stream);
        byte[] found = null;
        var entries = 0;
        for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (++entries > MOST_ENTRIES) {
                throw new Unreadable(
                        "import.zip",
                        "The archive holds more than " + MOST_ENTRIES + " files.",
                        "Give the one file alone.");
            }
            if (entry.isDirectory() || !entry.getName().toLowerCase(Locale.ROOT).endsWith(".csv")) continue;
            if (found != null) {
                throw new Unreadable(
                        "import.zip", "The archive holds more than one .csv file.", "Give each of them alone.");
            }
            found = limited(zip, stream);
        }
        if (found == null) {
            throw new Unreadable("import.zip", "The archive holds no .csv file.", "Give the .csv file itself.");
        }
        return found;
    }

    private static byte[] limited(InputStream stream, Counted outer) throws IOException, Unreadable {
        var bytes = new ByteArrayOutputStream();
        var buffer = new byte[1 << 16];
        for (var got = stream.read(buffer); got >= 0; got = stream.read(buffer)) {
            bytes.write(buffer, 0, got);
            if (bytes.size() > MOST_BYTES) {
                throw new Unreadable(
                        "import.large",
                        "The file is larger than " + Words.number(MOST_BYTES >> 20)
                                + " MB, which is the most that is read.",
                        "Check that this is the file you mean: the published ones have about 3 MB.");
            }
            if (bytes.size() > 1 << 20 && bytes.size() / MOST_TIMES > outer.count + 1) {
                throw new Unreadable(
                        "import.bomb",
                        "The compressed file swells to more than " + MOST_TIMES + " times its size.",
                        "Do not use it: no published file does that.");
            }
        }
        return bytes.toByteArray();
    }

    private static String decoded(byte[] bytes) throws Unreadable {
        if (bytes.length > 1
                && (bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff
                        || bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe)) {
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

    private static String hashOf(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Counts what was read of the file as it came, so that swelling can be seen. */
    private static final class Counted extends FilterInputStream {
        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            var one = super.read();
            if (one >= 0) count++;
            return one;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            var got = super.read(buffer, offset, length);
            if (got > 0) count += got;
            return got;
        }
    }
}
