package quorate.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.postgresql.PGConnection;
import quorate.TestDatabase;

/**
 * How long nine years of payments, all list sizes and QOF take to be read and reconciled, by the command and in the memory
 * that everybody has. The peer is PostgreSQL's own COPY of the same lines into one column of text, which understands and
 * checks nothing, on a database that waits for no disk.
 */
final class Counting {

    private static final List<String> FOLDERS = List.of("payments", "list_size_nhsbsa", "registered_patients", "qof");
    private static final int MOST_SECONDS = 60;
    private static final int MOST_SECONDS_AGAIN = 10;
    private static final int MOST_MEGABYTES = 768;

    private Counting() {}

    static void measure(Figures figures) {
        var files = files();
        var words = new ArrayList<>(List.of("import"));
        files.forEach(file -> words.add(file.toAbsolutePath().normalize().toString()));
        try (var installation = new Installation()) {
            installation.run("import", Published.file("epraccur_2019-10.csv.gz").toString());
            var first = installation.run(words.toArray(String[]::new));
            first.forEach(System.out::println);
            var own = first.getLast().second();
            figures.below(
                    files.size() + " files of payments, lists and QOF, read and reconciled", MOST_SECONDS, own, "s");
            figures.below("… most memory of the process meanwhile", MOST_MEGABYTES, installation.mostMegabytes(), "MB");
            var again = installation.run(words.toArray(String[]::new));
            figures.below(
                    "… read a second time", MOST_SECONDS_AGAIN, again.getLast().second(), "s");
            figures.note(
                    "… beside COPY of the same lines as text", Figures.plain(own / copied(files)) + " times as long");
        }
    }

    private static List<Path> files() {
        var all = new ArrayList<Path>();
        for (var folder : FOLDERS) {
            try (Stream<Path> files = Files.list(Published.folder().resolve(folder))) {
                files.filter(Counting::isCounted).sorted().forEach(all::add);
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }
        return all;
    }

    private static boolean isCounted(Path file) {
        var name = file.getFileName().toString();
        return name.contains(".csv") && !name.contains("prac-map") && !name.startsWith("heec_qof");
    }

    /** Seconds that COPY takes for the same lines. */
    private static double copied(List<Path> files) {
        try (var connection = TestDatabase.with("clocks").getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create table line (text text)");
            var begin = System.nanoTime();
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (var file : files) {
                // A column of one byte that never occurs parts nothing, so a line stays whole.
                copy.copyIn(
                        "copy line from stdin with (format csv, delimiter e'\\x02', quote e'\\x01', encoding 'LATIN1')",
                        new ByteArrayInputStream(unpacked(file)));
            }
            return (System.nanoTime() - begin) / 1e9;
        } catch (SQLException | IOException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static byte[] unpacked(Path file) throws IOException {
        try (InputStream stream = file.toString().endsWith(".gz")
                ? new GZIPInputStream(Files.newInputStream(file))
                : Files.newInputStream(file)) {
            return stream.readAllBytes();
        }
    }
}
