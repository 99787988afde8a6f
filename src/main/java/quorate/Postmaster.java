package quorate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the system says about a process that may be a running PostgreSQL. */
final class Postmaster {

    private Postmaster() {}

    /**
     * True if the process is a living PostgreSQL whose working folder is the data folder. A number left in a file may by
     * now belong to nobody, to a dead process that nobody has buried yet, or to a stranger.
     */
    static boolean isServing(long pid, Path data) {
        var process = Path.of("/proc", Long.toString(pid));
        try {
            return Files.readString(process.resolve("status")).lines().noneMatch(line -> line.startsWith("State:\tZ"))
                    && Files.readString(process.resolve("comm")).startsWith("postgres")
                    && Files.readSymbolicLink(process.resolve("cwd")).equals(data.toRealPath());
        } catch (IOException goneOrAStranger) {
            return false;
        }
    }

    static boolean isRoot() {
        try {
            return Files.getAttribute(Path.of("/proc/self"), "unix:uid") instanceof Integer uid && uid == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
