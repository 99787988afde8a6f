package quorate;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.spi.ToolProvider;

/**
 * Quorate as people have it: in a jar, with what the JVM remembers of an earlier start, as {@code bin/quorate} keeps it too.
 * The tests start it some forty times, and each start takes little more than half as long so. Made once for all forks of a
 * check, and kept in the folder of the build until a class changes.
 *
 * <p>Two homes are kept with it, to be copied by whoever does not test a first start: one with tables and nothing in them,
 * one with the fictional world.
 */
final class Installed {

    /** That of the meeting. */
    static final String TODAY = "2016-05-10";

    private static final List<String> HASTE = List.of(
            "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED", "-Xlog:disable");

    private static final class Lazily {
        static final Installed ONE = make();
    }

    private final Path folder;

    private Installed(Path folder) {
        this.folder = folder;
    }

    /** The JVM, with what it needs before the words of the command. */
    static List<String> command() {
        return Lazily.ONE.java("-XX:AOTCache=" + Lazily.ONE.memory());
    }

    /** Makes a home as a first command leaves it: tables without rows. */
    static void emptyInto(Path home) throws IOException {
        copy(Lazily.ONE.folder.resolve("empty"), home);
    }

    /** Makes a home as a demonstration leaves it that was started on 10 May 2016: with the fictional world. */
    static void demonstrationInto(Path home) throws IOException {
        copy(Lazily.ONE.folder.resolve("demonstration"), home);
    }

    /** Copies a home in which nothing runs. */
    static void copy(Path from, Path to) throws IOException {
        Binaries.remove(to);
        try (var all = Files.walk(from)) {
            for (var path : all.toList()) {
                Files.copy(path, to.resolve(from.relativize(path)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        Files.deleteIfExists(to.resolve("database.port"));
    }

    private static Installed make() {
        var place = folderOf(Quorate.class).resolveSibling("installed");
        var kept = new Installed(place.resolve(sumOfClasses()));
        try {
            Files.createDirectories(place);
            // One fork makes it and the others wait: they would only make the same.
            try (var file =
                    FileChannel.open(place.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                file.lock();
                if (!Files.exists(kept.memory())) {
                    try (var old = Files.list(place)) {
                        for (var other : old.filter(Files::isDirectory).toList()) Binaries.remove(other);
                    }
                    kept.build();
                }
                return kept;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void build() throws IOException, InterruptedException {
        Files.createDirectories(folder);
        var packed = ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(
                        System.out,
                        System.err,
                        "--create",
                        "--no-compress",
                        "--file=" + jar(),
                        "-C",
                        folderOf(Quorate.class).toString(),
                        ".");
        if (packed != 0) throw new IllegalStateException("No jar of " + folderOf(Quorate.class));
        // Quorate refuses to live among its source.
        var elsewhere = Files.createTempDirectory("installed");
        var home = elsewhere.resolve("home");
        try (var first = start(home, List.of(), "journal", "verify")) {
            if (first.code() != 0) throw new IllegalStateException(first.said());
        }
        copy(home, folder.resolve("empty"));
        var fresh = folder.resolve("fresh.aot");
        var port = Run.freePort();
        try (var demonstration = start(
                        home,
                        List.of("-XX:AOTCacheOutput=" + fresh),
                        "serve",
                        "--demo",
                        "--today",
                        TODAY,
                        "--port",
                        "" + port)
                .until("Quorate is ready")) {
            Visitor.at(port).get("/");
            Visitor.at(port).get("/sign-in");
            demonstration.stop();
            if (!Files.exists(fresh)) throw new IllegalStateException(demonstration.said());
        }
        copy(home, folder.resolve("demonstration"));
        Binaries.remove(elsewhere);
        // Last: where it is, all is there.
        Files.move(fresh, memory());
    }

    private Run start(Path home, List<String> options, String... words) {
        var command = new ArrayList<>(java(options.toArray(String[]::new)));
        command.addAll(List.of(words));
        return Run.start(folder, Map.of("QUORATE_HOME", home.toString()), command);
    }

    private List<String> java(String... options) {
        var words = new ArrayList<String>();
        words.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
        words.addAll(HASTE);
        words.addAll(List.of(options));
        words.add("-Dlogging.config=" + folderOf(Installed.class).resolve("quiet.xml"));
        // The JVM remembers what came from jars only.
        var libraries = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> Files.isRegularFile(Path.of(entry)))
                .toList();
        words.addAll(List.of("-cp", jar() + File.pathSeparator + String.join(File.pathSeparator, libraries)));
        words.add(Quorate.class.getName());
        return words;
    }

    private Path jar() {
        return folder.resolve("quorate.jar");
    }

    private Path memory() {
        return folder.resolve("quorate.aot");
    }

    /** Another one whenever a class or a library changes. */
    private static String sumOfClasses() {
        try (var files = Files.walk(folderOf(Quorate.class))) {
            var sum = MessageDigest.getInstance("SHA-256");
            sum.update(System.getProperty("java.class.path").getBytes(StandardCharsets.UTF_8));
            sum.update(System.getProperty("java.version").getBytes(StandardCharsets.UTF_8));
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                var line = file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file);
                sum.update(line.getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(sum.digest(), 0, 8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Path folderOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
