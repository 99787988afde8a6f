package quorate;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The folder in which one installation keeps everything that must last: its database, its files, its log, and a few notes
 * to itself. Only its owner can read it, and only one process at a time may hold it.
 */
final class Home implements AutoCloseable {

    /** Less than this and PostgreSQL could stop in the middle of its first day. */
    static final long ROOM_NEEDED = 300L << 20;

    private static final Set<PosixFilePermission> OWNER_ONLY = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    private final Path folder;
    private @Nullable RandomAccessFile lockFile;
    private @Nullable FileLock lock;

    private Home(Path folder) {
        this.folder = folder;
    }

    /** Where this user's home is: {@code QUORATE_HOME}, else the user's data folder. */
    static Path place(Map<String, String> environment, String userHome) {
        var chosen = environment.getOrDefault("QUORATE_HOME", "");
        if (!chosen.isBlank()) return Path.of(chosen).toAbsolutePath().normalize();
        var data = environment.getOrDefault("XDG_DATA_HOME", "");
        if (data.startsWith("/")) return Path.of(data, "quorate");
        var own = environment.getOrDefault("HOME", "");
        return Path.of(own.startsWith("/") ? own : userHome, ".local", "share", "quorate");
    }

    /**
     * Makes the folder if need be, and makes sure that it can be used.
     *
     * @param roomNeeded free bytes without which it is not worth starting
     * @throws CannotStart if it cannot be written to, lies in a checkout, or its disk is full
     */
    static Home open(Path folder, long roomNeeded) {
        refuseCheckout(folder);
        try {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, OWNER_ONLY);
            var home = new Home(folder.toRealPath());
            home.note("readme", README);
            var room = Files.getFileStore(home.folder).getUsableSpace();
            if (room < roomNeeded) {
                throw new CannotStart("The disk that holds " + folder + " is full: " + (room >> 20)
                        + " MB are left and " + (roomNeeded >> 20)
                        + " are needed. Free some space, or set QUORATE_HOME to a folder elsewhere.");
            }
            return home;
        } catch (IOException | UncheckedIOException e) {
            throw new CannotStart(
                    "The folder " + folder + " cannot be written to by this user (" + reason(e)
                            + "). Set QUORATE_HOME to a folder that can.",
                    e);
        }
    }

    private static void refuseCheckout(Path folder) {
        for (var at = folder; at != null; at = at.getParent()) {
            if (Files.exists(at.resolve("pom.xml")) && Files.exists(at.resolve("bin/quorate"))) {
                throw new CannotStart(
                        "The folder " + folder + " is inside the source code, where data must not be kept."
                                + " Set QUORATE_HOME to a folder elsewhere.");
            }
        }
    }

    private static String reason(Exception e) {
        var cause = e.getCause() instanceof IOException inner ? inner : e;
        return cause.getClass().getSimpleName().replace("Exception", "") + ": " + cause.getMessage();
    }

    Path folder() {
        return folder;
    }

    Path resolve(String name) {
        return folder.resolve(name);
    }

    /**
     * Takes the home for this process alone, until {@link #close()} or the end of the process, however it ends.
     *
     * @param purpose what for, as told to whoever finds it taken: {@code server} or the name of a command
     * @return empty if this process has it now; else who has it
     */
    Optional<Holder> take(String purpose) {
        try {
            var file = new RandomAccessFile(resolve("lock").toFile(), "rw");
            lock = tryLock(file);
            if (lock == null) {
                file.close();
                return Optional.of(holder());
            }
            lockFile = file;
            file.setLength(0);
            file.writeBytes(ProcessHandle.current().pid() + " " + purpose + "\n");
            return Optional.empty();
        } catch (IOException e) {
            throw new CannotStart("The folder " + folder + " cannot be locked (" + reason(e) + ").", e);
        }
    }

    private static @Nullable FileLock tryLock(RandomAccessFile file) throws IOException {
        try {
            return file.getChannel().tryLock();
        } catch (OverlappingFileLockException takenInThisProcess) {
            return null;
        }
    }

    private Holder holder() throws IOException {
        var words = Files.readString(resolve("lock")).strip().split(" ", 2);
        return words.length == 2 && words[0].matches("\\d+")
                ? new Holder(Long.parseLong(words[0]), words[1])
                : new Holder(0, "unknown");
    }

    /** The note kept under the name, if there is one. */
    Optional<String> find(String name) {
        try {
            return Optional.of(Files.readString(resolve(name)).strip());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new CannotStart("The note " + resolve(name) + " cannot be read (" + reason(e) + ").", e);
        }
    }

    /** Keeps a note, readable by the owner alone; whole or not at all, even if the power fails. */
    void note(String name, String text) {
        try {
            if (find(name).filter(text.strip()::equals).isPresent()) return;
            var fresh = Files.createTempFile(
                    folder,
                    name,
                    ".new",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(fresh, text.strip() + "\n", java.nio.file.StandardOpenOption.SYNC);
            Files.move(fresh, resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void forget(String name) {
        try {
            Files.deleteIfExists(resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            if (lock != null) lock.release();
            if (lockFile != null) lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Who has the home. */
    record Holder(long pid, String purpose) {

        boolean isServer() {
            return purpose.equals("server");
        }
    }

    private static final String README = """
            Everything that one installation of Quorate must not lose is in this folder.
            To copy it, stop Quorate first. To begin anew, stop Quorate and remove the folder.

            database/           the database
            database.password   opens it; made here, known nowhere else
            database.port       where it listens, on this machine only
            files/              papers, by the hash of their bytes
            log/                what went on, for whoever looks after the installation
            postgresql/         the database program, unpacked; made anew when missing
            """;
}
