package quorate.bench;

import java.nio.file.Files;
import java.nio.file.Path;

/** The national files as published, in {@code QUORATE_DATA}, else beside the checkout. */
final class Published {

    private Published() {}

    static Path folder() {
        var chosen = System.getenv("QUORATE_DATA");
        return Path.of(chosen == null || chosen.isBlank() ? "../shared/data" : chosen);
    }

    static Path file(String name) {
        return folder().resolve("ods").resolve(name).toAbsolutePath().normalize();
    }

    static boolean isThere() {
        return Files.isDirectory(folder().resolve("ods"));
    }
}
