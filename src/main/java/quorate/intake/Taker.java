package quorate.intake;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import quorate.kernel.Actor;

/** A module that reads published files of some kinds. */
public interface Taker {

    /**
     * A kind of file that is taken.
     *
     * @param name as its publisher calls it: {@code epraccur}
     * @param about what it tells, in one line
     * @param example a name that such a file could have
     */
    record FileKind(String name, String about, String example) {}

    /** Whether a file is one's own. */
    enum Claim {
        NO,
        /** Its first lines look like it. */
        LOOKS,
        /** Its name says so, whatever it holds. */
        NAMED
    }

    List<FileKind> kinds();

    /** @return quickly: the name and the head of the file should do */
    Claim claim(RawFile file);

    /**
     * Reads the file, in a write of its own; not to be called inside another. What cannot be read is an answer and no
     * exception, and nothing of a refused file is kept.
     *
     * @param vintage {@code 2016-02} or {@code 2016-02-11}, where the name does not say; null to go by the name
     * @param progress is told what is being done
     */
    Import.Result load(RawFile file, @Nullable String vintage, Actor by, Consumer<String> progress);

    /** Files that were read, the last first. */
    List<Import> list();

    Optional<Import> find(UUID id);

    List<Import.Rejected> rejected(UUID id);

    /** How the file stands against what else is known. */
    default List<Import.Check> checks(UUID id) {
        return List.of();
    }

    /** How many checks of each file hold, of those that were made when it was read: quickly, for the list of all files. */
    default List<Import.Tally> tallies() {
        return List.of();
    }

    /** The exceptions that a check found, to be downloaded; the first row names the columns. */
    default List<List<String>> exceptions(UUID id, String check) {
        return List.of();
    }
}
