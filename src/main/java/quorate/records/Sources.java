package quorate.records;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipFile;

/** Files side by side, in a folder or in an archive. What they are called is never used as a place on our disk. */
interface Sources extends AutoCloseable {

    /** More than any committee has minutes of. */
    int MOST = 5_000;

    /** The names, in their order. */
    List<String> names();

    InputStream open(String name) throws IOException;

    @Override
    void close() throws IOException;

    static Sources folder(Path folder) {
        return new Sources() {
            @Override
            public List<String> names() {
                try (var files = Files.list(folder)) {
                    return files.filter(Files::isRegularFile)
                            .map(file -> String.valueOf(file.getFileName()))
                            .filter(name -> !name.startsWith("."))
                            .sorted()
                            .toList();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }

            @Override
            public InputStream open(String name) throws IOException {
                return Files.newInputStream(folder.resolve(name));
            }

            @Override
            public void close() {}
        };
    }

    /** @throws IOException for what is no archive */
    static Sources archive(Path file) throws IOException {
        var zip = new ZipFile(file.toFile());
        return new Sources() {
            @Override
            public List<String> names() {
                return Collections.list(zip.entries()).stream()
                        .filter(entry -> !entry.isDirectory())
                        .map(entry -> entry.getName())
                        .filter(name -> !name.startsWith("__MACOSX") && !name.matches("(.*/)?\\..*"))
                        .sorted()
                        .toList();
            }

            @Override
            public InputStream open(String name) throws IOException {
                var entry = zip.getEntry(name);
                if (entry == null) throw new IOException("There is no " + name + " in the archive");
                return zip.getInputStream(entry);
            }

            @Override
            public void close() throws IOException {
                zip.close();
            }
        };
    }
}
