package quorate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program run beside the tests, with what it said and how it ended. */
final class Run implements AutoCloseable {

    private final Process process;
    private final Path said;

    private Run(Process process, Path said) {
        this.process = process;
        this.said = said;
    }

    /** Quorate's own command line in a process of its own, on the home given. */
    static Run quorate(Path home, Map<String, String> environment, String... arguments) {
        return on(home, environment, Installed.command(), arguments);
    }

    /** Any program of the class path. @param main by its class */
    static Run program(String main, Path home, Map<String, String> environment, String... arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
        command.addAll(List.of(
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-Xlog:disable",
                "-Dlogging.config=classpath:quiet.xml",
                "-cp",
                System.getProperty("java.class.path"),
                main));
        return on(home, environment, command, arguments);
    }

    private static Run on(Path home, Map<String, String> environment, List<String> program, String... arguments) {
        var command = new ArrayList<>(program);
        command.addAll(List.of(arguments));
        var all = new java.util.HashMap<>(Map.of("QUORATE_HOME", home.toString()));
        all.putAll(environment);
        return start(home.getParent(), all, command);
    }

    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Run start(Path folder, Map<String, String> environment, List<String> command) {
        try {
            var said = Files.createTempFile("run", ".said");
            var builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile());
            builder.environment()
                    .keySet()
                    .removeIf(name -> name.startsWith("QUORATE_") || name.equals("XDG_DATA_HOME"));
            builder.environment().putAll(environment);
            return new Run(builder.start(), said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Run type(String line) throws IOException {
        try (var input = process.outputWriter()) {
            input.write(line + "\n");
        }
        return this;
    }

    /** Waits for its end: long, because all published files on a busy machine take minutes. @return its exit code */
    int code() throws InterruptedException {
        if (!process.waitFor(600, TimeUnit.SECONDS)) throw new AssertionError("It does not end, and said: " + said());
        return process.exitValue();
    }

    String said() {
        try {
            return Files.readString(said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it has said the words. */
    Run until(String words) throws InterruptedException {
        for (var waits = 0; !said().contains(words); waits++) {
            if (waits > 1_200 || !process.isAlive()) {
                throw new AssertionError("It never said '" + words + "', only: " + said());
            }
            Thread.sleep(100);
        }
        return this;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void stop() throws InterruptedException {
        process.destroy();
        code();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
