package quorate;

import java.nio.file.Files;
import java.nio.file.Path;
import org.opentest4j.TestAbortedException;

/**
 * The national files as they were published, which are too large to keep with the source. They are looked for in {@code
 * QUORATE_DATA}, else beside the checkout. A test that needs one which is not there does not run, and the check says how
 * many did not; where {@code CI} is {@code true} it fails instead.
 */
public final class PublishedFiles {

    private PublishedFiles() {}

    /** @param name below the folder of all files, such as {@code ods/epcmem_2019-10.csv.gz} */
    public static Path of(String name) {
        var chosen = System.getenv("QUORATE_DATA");
        var path = Path.of(chosen == null || chosen.isBlank() ? "../shared/data" : chosen, name);
        if (Files.exists(path)) return path;
        var sentence = "Needs the published files: there is no " + path;
        if ("true".equals(System.getenv("CI"))) throw new AssertionError(sentence);
        throw new TestAbortedException(sentence);
    }
}
