package quorate.law;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where the files of a pack stand. */
interface Shelf {

    /** @param path below the shelf, such as {@code acts/contracts.yaml} */
    Optional<byte[]> find(String path);

    /** The YAML files that stand there, where the shelf can tell: one that the pack does not list is a fault. */
    List<String> listFiles();

    /** How the shelf is called in messages. */
    String name();

    static Shelf folder(Path folder) {
        return new Shelf() {
            @Override
            public Optional<byte[]> find(String path) {
                try {
                    var file = folder.resolve(path);
                    return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }

            @Override
            public List<String> listFiles() {
                if (!Files.isDirectory(folder)) return List.of();
                try (var files = Files.walk(folder)) {
                    return files.filter(Files::isRegularFile)
                            .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                            .filter(file -> file.endsWith(".yaml") && !file.startsWith("examples/"))
                            .sorted()
                            .toList();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }

            @Override
            public String name() {
                return folder.toString();
            }
        };
    }

    /** The shelf with another text in place of one file. */
    static Shelf changed(Shelf shelf, String file, String text) {
        return new Shelf() {
            @Override
            public Optional<byte[]> find(String path) {
                return path.equals(file) ? Optional.of(text.getBytes(StandardCharsets.UTF_8)) : shelf.find(path);
            }

            @Override
            public List<String> listFiles() {
                return shelf.listFiles();
            }

            @Override
            public String name() {
                return shelf.name();
            }
        };
    }

    static Shelf jar() {
        return new Shelf() {
            @Override
            public Optional<byte[]> find(String path) {
                try (var stream = Law.class.getResourceAsStream("/law/" + path)) {
                    return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }

            @Override
            public List<String> listFiles() {
                return List.of();
            }

            @Override
            public String name() {
                return "law";
            }
        };
    }
}
