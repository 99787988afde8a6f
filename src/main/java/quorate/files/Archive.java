package quorate.files;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/**
 * A zip archive whose every part has been looked at: the sizes counted while unpacking, not believed. Parts are read from
 * it and never written anywhere.
 */
final class Archive implements AutoCloseable {

    static final String MACROS =
            "contains macros, which are programs. Save it as a document without macros and upload that.";
    private static final int MOST_PARTS = 5_000;
    private static final long MOST_UNPACKED = 256L << 20;
    private static final long MOST_TIMES = 200;
    private static final long RATIO_COUNTS_FROM = 4L << 20;
    private static final int DEEPEST = 2;

    private final ZipFile zip;
    private long unpacked;
    private int parts;

    private Archive(ZipFile zip) {
        this.zip = zip;
    }

    static Archive open(Path file) throws IOException, Unfit {
        var archive = new Archive(opened(file));
        try {
            archive.check();
            return archive;
        } catch (Swollen swollen) {
            archive.close();
            throw new Unfit(swollen());
        } catch (ZipException | EOFException damaged) {
            archive.close();
            throw new Unfit(damaged());
        } catch (IOException | Unfit e) {
            archive.close();
            throw e;
        }
    }

    private static ZipFile opened(Path file) throws IOException, Unfit {
        try {
            return new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw new Unfit(damaged());
        }
    }

    static String damaged() {
        return "is damaged or incomplete, or has a password. Open it, save it again without a password, and upload that.";
    }

    private void check() throws IOException, Unfit {
        if (zip.size() > MOST_PARTS) throw new Unfit(swollen());
        var names = new HashSet<String>();
        for (var entries = zip.entries(); entries.hasMoreElements(); ) {
            var entry = entries.nextElement();
            checkName(entry.getName());
            if (!names.add(entry.getName())) {
                throw new Unfit(
                        "holds two parts of the same name, so two programs may read it differently. " + again());
            }
            try (var in = zip.getInputStream(entry)) {
                count(in, entry.getCompressedSize(), 1);
            }
        }
    }

    private static void checkName(String name) throws Unfit {
        if (name.startsWith("/")
                || name.contains("\\")
                || name.contains(":")
                || name.indexOf('\0') >= 0
                || ("/" + name + "/").contains("/../")) {
            throw new Unfit("holds a part whose name points outside the file. " + again());
        }
        var lower = name.toLowerCase(java.util.Locale.ROOT);
        if (lower.endsWith("vbaproject.bin") || lower.startsWith("basic/") || lower.startsWith("scripts/")) {
            throw new Unfit(MACROS);
        }
    }

    /** Unpacks to nowhere, and looks into an archive within the archive. */
    private void count(InputStream packed, long packedSize, int depth) throws IOException, Unfit {
        if (++parts > MOST_PARTS) throw new Unfit(swollen());
        var in = new Counted(packed, packedSize);
        var start = in.readNBytes(4);
        if (!new String(start, StandardCharsets.ISO_8859_1).equals("PK\u0003\u0004")) {
            in.transferTo(OutputStream.nullOutputStream());
            return;
        }
        if (depth >= DEEPEST) {
            throw new Unfit(
                    "holds archives within archives within archives. Take them out and upload the paper alone.");
        }
        var inner = new ZipInputStream(new SequenceInputStream(new ByteArrayInputStream(start), in));
        for (ZipEntry entry; (entry = inner.getNextEntry()) != null; ) {
            checkName(entry.getName());
            count(inner, -1, depth + 1);
        }
    }

    private final class Counted extends FilterInputStream {
        private final long packedSize;
        private long here;

        Counted(InputStream in, long packedSize) {
            super(in);
            this.packedSize = packedSize;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            var read = super.read(bytes, from, length);
            if (read > 0) {
                here += read;
                unpacked += read;
                var swells = packedSize > 0 && here > RATIO_COUNTS_FROM && here / packedSize > MOST_TIMES;
                if (swells || unpacked > MOST_UNPACKED) throw new Swollen();
            }
            return read;
        }
    }

    /** Carries the bad news out of a stream. */
    private static final class Swollen extends IOException {}

    private static String swollen() {
        return "swells to an enormous size when it is unpacked. " + again();
    }

    private static String again() {
        return "Open it in Word or LibreOffice, save it as a new file and upload that.";
    }

    boolean has(String part) {
        return zip.getEntry(part) != null;
    }

    InputStream part(String name) throws IOException, Unfit {
        var entry = zip.getEntry(name);
        if (entry == null) throw new Unfit(damaged());
        return zip.getInputStream(entry);
    }

    String text(String name) throws IOException, Unfit {
        try (var in = part(name)) {
            return new String(in.readNBytes(1 << 20), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
