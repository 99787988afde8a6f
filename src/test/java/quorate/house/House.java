package quorate.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;

/** What the house tests look at: classes and files, read once, and what is still to be mended. */
final class House {

    static final Path MAIN = Path.of("src/main/java/quorate");
    static final Path TESTS = Path.of("src/test/java/quorate");
    static final Path TEMPLATES = Path.of("src/main/jte");
    static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    private House() {}

    private static final class Lazily {
        static final JavaClasses CLASSES = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("quorate");
    }

    /** Our own classes, without what is generated from templates. */
    static Stream<JavaClass> classes() {
        return Lazily.CLASSES.stream()
                .filter(type -> !type.getSimpleName().endsWith("Generated"))
                .filter(type -> !type.isAnonymousClass());
    }

    /** The modules: the folders beside the program itself. */
    static Set<String> modules() {
        try (var folders = Files.list(MAIN)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> files(Path folder, String ending) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Fails with a line for each offender that is not in the ratchet {@code src/test/resources/house/<ratchet>.txt}, and
     * for each line of the ratchet that no longer offends: the list may only shrink.
     *
     * @param remedy what to do about it, in a sentence
     */
    static void none(String ratchet, Collection<String> offenders, String remedy) {
        var file = Path.of("src/test/resources/house", ratchet + ".txt");
        var known = Files.exists(file)
                ? read(file)
                        .lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .collect(Collectors.toSet())
                : Set.<String>of();
        var fresh = new TreeSet<>(offenders);
        fresh.removeAll(known);
        var mended = new TreeSet<>(known);
        mended.removeAll(offenders);
        Assertions.assertThat(fresh)
                .withFailMessage(() -> remedy + "\n  " + String.join("\n  ", fresh))
                .isEmpty();
        Assertions.assertThat(mended)
                .withFailMessage(
                        () -> "Mended, so take these lines out of " + file + ":\n  " + String.join("\n  ", mended))
                .isEmpty();
    }
}
