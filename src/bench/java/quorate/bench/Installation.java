package quorate.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A copy of the program and a home of its own, both in a temporary folder, so that a first start really is the first. It
 * uses two processors at most and is reached from this machine only. Whatever it started ends with it.
 */
final class Installation implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(180);

    private final Path folder;
    private final int port;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Thread inAnyCase = new Thread(this::remove);
    private Process server;
    private double most;

    Installation() {
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
            folder = Files.createTempDirectory("quorate-bench");
            Files.createDirectories(folder.resolve("bin"));
            Files.createDirectories(folder.resolve("target"));
            for (var name : List.of("bin/quorate", "bin/jdk", "target/quorate.jar")) {
                Files.copy(Path.of(name), folder.resolve(name), StandardCopyOption.COPY_ATTRIBUTES);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        Runtime.getRuntime().addShutdownHook(inAnyCase);
    }

    /** Starts the demonstration. @return seconds until it said that it was ready and its first page was there */
    double start() {
        var begin = System.nanoTime();
        try {
            server = builder("serve", "--demo", "--port", Integer.toString(port))
                    .redirectOutput(folder.resolve("server.out").toFile())
                    .start();
            while (!isReady()) {
                if (!server.isAlive() || System.nanoTime() - begin > PATIENCE.toNanos()) {
                    throw new IllegalStateException("did not start: " + Files.readString(folder.resolve("server.out")));
                }
                Thread.sleep(10);
            }
        } catch (IOException | InterruptedException fault) {
            throw new IllegalStateException(fault);
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    private boolean isReady() throws IOException, InterruptedException {
        if (!Files.readString(folder.resolve("server.out")).contains("ready at")) return false;
        var request = HttpRequest.newBuilder(URI.create(address() + "/")).build();
        return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
    }

    String address() {
        return "http://localhost:" + port;
    }

    /** Stops the server as Ctrl-C would. */
    void stop() {
        if (server == null) return;
        server.destroy();
        try {
            if (!server.waitFor(60, TimeUnit.SECONDS)) server.destroyForcibly().waitFor();
        } catch (InterruptedException fault) {
            server.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        server = null;
    }

    /** Runs a command to its end. @return what it printed, each line with the seconds since it began */
    List<Said> run(String... arguments) {
        var begin = System.nanoTime();
        var said = new ArrayList<Said>();
        most = 0;
        try {
            var process = builder(arguments).start();
            try (var lines = process.inputReader()) {
                for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                    said.add(new Said((System.nanoTime() - begin) / 1e9, line));
                    most = Math.max(most, megabytes(process.pid(), "VmHWM:"));
                }
            }
            if (process.waitFor() != 0) throw new IllegalStateException(said.toString());
        } catch (IOException | InterruptedException fault) {
            throw new IllegalStateException(fault);
        }
        return said;
    }

    record Said(double second, String line) {}

    private ProcessBuilder builder(String... arguments) {
        var command = new ArrayList<String>();
        if (Runtime.getRuntime().availableProcessors() > 2) command.addAll(List.of("taskset", "-c", "0,1"));
        command.add(folder.resolve("bin/quorate").toString());
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("QUORATE_HOME", folder.resolve("home").toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        List.of("QUORATE_DATABASE_URL", "QUORATE_ADDRESS", "QUORATE_MEMORY").forEach(builder.environment()::remove);
        return builder;
    }

    /** Waits until a first start has left behind what makes later ones faster. @return false if it did not */
    boolean awaitMemoryOfStart() {
        try {
            for (var tries = 0; tries < 300; tries++) {
                try (var files = Files.find(folder.resolve("target"), 3, (path, it) -> path.endsWith("quorate.aot"))) {
                    if (files.findAny().isPresent()) return true;
                }
                Thread.sleep(1_000);
            }
        } catch (IOException | InterruptedException fault) {
            throw new IllegalStateException(fault);
        }
        return false;
    }

    /** Memory of the server's JVM that is in use now, in MB; that of the database is not in it. */
    double residentMegabytes() {
        return megabytes(server.pid(), "VmRSS:");
    }

    /** The most memory that the JVM of the last command had used when it printed a line, in MB. */
    double mostMegabytes() {
        return most;
    }

    /** Nothing for a process that has ended. */
    private static double megabytes(long process, String which) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(process), "status"))) {
            return lines.filter(it -> it.startsWith(which))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .max()
                            .orElse(0)
                    / 1024.0;
        } catch (IOException ended) {
            return 0;
        }
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(inAnyCase);
        remove();
    }

    private void remove() {
        stop();
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
