package quorate;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL, unpacked from the jar that carries them. */
final class Binaries {

    /** The version whose database files these programs read and write. */
    static final String MAJOR = "18";

    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

    private Binaries() {}

    /**
     * Unpacks them into the folder, unless just these are there already.
     *
     * @throws CannotStart on a machine for which there are none
     */
    static void unpackInto(Path folder) throws IOException {
        if (!System.getProperty("os.name").equals("Linux")
                || !System.getProperty("os.arch").equals("amd64")) {
            throw new CannotStart("The built-in database runs on Linux on x86-64 only."
                    + " Set QUORATE_DATABASE_URL to a PostgreSQL " + MAJOR + " of your own.");
        }
        var resource = Binaries.class.getResource(ARCHIVE);
        if (resource == null) throw new IllegalStateException("The jar lacks " + ARCHIVE);
        var connection = resource.openConnection();
        connection.setUseCaches(false);
        var mark = "bytes " + connection.getContentLengthLong();
        try (var archive = connection.getInputStream()) {
            if (isThere(folder, mark)) return;
            var fresh = folder.resolveSibling(folder.getFileName() + ".new");
            remove(fresh);
            unpack(archive, fresh);
            Files.writeString(fresh.resolve(".from"), mark);
            remove(folder);
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static boolean isThere(Path folder, String mark) throws IOException {
        var from = folder.resolve(".from");
        return Files.exists(from) && Files.readString(from).equals(mark);
    }

    private static void unpack(InputStream archive, Path folder) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var target = folder.resolve(entry.getName()).normalize();
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                    continue;
                }
                Files.createDirectories(target.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, target);
                    if ((entry.getMode() & 0100) != 0) {
                        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwx------"));
                    }
                }
            }
        }
    }

    /** Removes a folder with all that is in it, if it is there. */
    static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
