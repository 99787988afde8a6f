package quorate.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Bytes on disk, each content once, under its hash. A file appears under its hash only when all of it is safely on disk:
 * it is written beside it first, flushed, then renamed.
 */
final class Folder {

    private static final String PART = ".part";
    private final Path root;

    Folder(Path root) throws IOException {
        var mine = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        this.root = Files.createDirectories(root, mine);
        sweep();
    }

    /** Bytes that have arrived and are not kept yet. Close it to throw away what was not. */
    record Arrived(Path part, String hash, long size) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            Files.deleteIfExists(part);
        }
    }

    /** Takes in at most the given number of bytes, and no more than one piece beyond. */
    Arrived receive(InputStream in, long most) throws IOException, Unfit {
        var part = Files.createTempFile(root, "", PART);
        try (var out = FileChannel.open(part, StandardOpenOption.WRITE)) {
            var sha = sha256();
            var piece = new byte[1 << 16];
            long size = 0;
            for (int read; (read = in.read(piece)) >= 0; ) {
                size += read;
                if (size > most) throw new Unfit(tooLarge(most));
                sha.update(piece, 0, read);
                for (var left = ByteBuffer.wrap(piece, 0, read); left.hasRemaining(); ) out.write(left);
            }
            if (size == 0) throw new Unfit("is empty. Choose the file again, or save it once more and then choose it.");
            out.force(true);
            return new Arrived(part, HexFormat.of().formatHex(sha.digest()), size);
        } catch (IOException | Unfit e) {
            Files.deleteIfExists(part);
            throw e;
        }
    }

    static String tooLarge(long most) {
        return "is larger than %d MB, the most that is taken. Make it smaller (large pictures are the usual cause) or split it."
                .formatted(most >> 20);
    }

    void keep(Arrived arrived) throws IOException {
        var place = placeOf(arrived.hash());
        if (Files.exists(place)) return;
        var shelf = Files.createDirectories(shelfOf(arrived.hash()));
        Files.move(arrived.part(), place, StandardCopyOption.ATOMIC_MOVE);
        flush(shelf);
        flush(root);
    }

    Path placeOf(String hash) {
        return shelfOf(hash).resolve(hash.substring(2));
    }

    /** One of 256, so that no folder grows too long to list. */
    private Path shelfOf(String hash) {
        return root.resolve(hash.substring(0, 2));
    }

    private static void flush(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Removes what a crash left behind: parts a day older, by the disk's own clock, than a file made now. */
    private void sweep() throws IOException {
        var now = Files.createTempFile(root, "", PART);
        var day = Files.getLastModifiedTime(now).toMillis() - 24 * 60 * 60 * 1000;
        Files.delete(now);
        try (var parts = Files.newDirectoryStream(root, "*" + PART)) {
            for (var part : parts) {
                if (Files.getLastModifiedTime(part).toMillis() < day) Files.deleteIfExists(part);
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
