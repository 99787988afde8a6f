package quorate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL on the files of a home. It listens on this machine alone, asks for the password noted in the home, and writes
 * to disk before it says that a thing is done. It outlives a process that was killed; the next start finds it and goes on.
 */
final class Cluster {

    static final String USER = "quorate";

    private static final Logger LOG = LoggerFactory.getLogger(Cluster.class);
    private static final String PASSWORD = "database.password";
    private static final String PORT = "database.port";
    private static final List<String> DURABLE = List.of("fsync=on", "synchronous_commit=on", "full_page_writes=on");
    /** Half a gigabyte for what is read and written most, taken only as it is used: a year's postings with their indexes. */
    private static final List<String> ORDINARY = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=''",
            "max_connections=60",
            "shared_buffers=512MB",
            "password_encryption=scram-sha-256",
            "timezone=UTC",
            "log_timezone=UTC");

    private static final String WHO_MAY_CONNECT = """
            # Written at every start. From this machine only, and only with the password.
            host all all 127.0.0.1/32 scram-sha-256
            """;

    private final Home home;
    private final Path data;
    private final List<String> more;

    private Cluster(Home home, List<String> more) {
        this.home = home;
        this.data = home.resolve("database");
        this.more = more;
    }

    /**
     * Starts it, making it first where there is none, or joins the one that a killed process left running.
     *
     * @param more settings such as {@code max_connections=200}, which overrule ours
     * @throws CannotStart if the files belong to another major version, or PostgreSQL will not have them
     */
    static Cluster start(Home home, String... more) {
        var cluster = new Cluster(home, List.of(more));
        try {
            cluster.refuseOtherVersion();
            cluster.refuseWithoutPassword();
            Binaries.unpackInto(home.resolve("postgresql"));
            if (!Files.exists(cluster.data)) cluster.make();
            if (!cluster.joinRunning()) cluster.launch();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cluster;
    }

    /** How any process of the home's owner reaches the database, while it runs. */
    static Optional<Address> addressOf(Home home) {
        var port = home.find(PORT);
        var password = home.find(PASSWORD);
        return port.isPresent() && password.isPresent()
                ? Optional.of(new Address(Integer.parseInt(port.get()), password.get()))
                : Optional.empty();
    }

    Address address() {
        return addressOf(home).orElseThrow();
    }

    /** The one that a dead process left in the home, to be stopped. */
    static Cluster leftIn(Home home) {
        return new Cluster(home, List.of());
    }

    /** Ends open connections and stops, with everything on disk. */
    void stop() {
        if (!Files.exists(data.resolve("postmaster.pid"))) return;
        try {
            run("pg_ctl", "-D", data.toString(), "-m", "fast", "-w", "-t", "60", "stop");
        } catch (IOException | CannotStart e) {
            LOG.warn("PostgreSQL did not stop: the next start will join it", e);
        }
    }

    private void refuseOtherVersion() throws IOException {
        var version = data.resolve("PG_VERSION");
        if (!Files.exists(version)) return;
        var found = Files.readString(version).strip();
        if (!found.equals(Binaries.MAJOR)) {
            throw new CannotStart("The database in " + data + " was made by PostgreSQL " + found
                    + ", and this Quorate has " + Binaries.MAJOR
                    + ". Run the Quorate that made it, or set QUORATE_HOME to another folder.");
        }
    }

    private void refuseWithoutPassword() {
        if (!Files.exists(data) || home.find(PASSWORD).isPresent()) return;
        throw new CannotStart("The file " + home.resolve(PASSWORD) + " is missing, and the database in " + data
                + " does not open without it. Put it back from a copy, or move that folder away to begin anew.");
    }

    /** Made beside its place and moved there whole, so that a start cut short leaves nothing half made. */
    private void make() throws IOException {
        var fresh = home.resolve("database.new");
        Binaries.remove(fresh);
        var random = new byte[24];
        new SecureRandom().nextBytes(random);
        home.note(PASSWORD, HexFormat.of().formatHex(random));
        run(
                "initdb",
                "-D",
                fresh.toString(),
                "-U",
                USER,
                "-A",
                "scram-sha-256",
                "--pwfile=" + home.resolve(PASSWORD),
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-instructions");
        Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private boolean joinRunning() throws IOException {
        var file = data.resolve("postmaster.pid");
        for (var waits = 0; Files.exists(file) && waits < 1_200; waits++) {
            var lines = Files.readAllLines(file);
            if (lines.isEmpty()
                    || !Postmaster.isServing(Long.parseLong(lines.getFirst().strip()), data)) {
                LOG.info("Removing what a killed database left behind: {}", lines);
                Files.deleteIfExists(file);
            } else if (lines.size() >= 8 && lines.get(7).startsWith("ready")) {
                LOG.info("Joining the database that an earlier process left running");
                home.note(PORT, lines.get(3).strip());
                return true;
            } else {
                pause(100);
            }
        }
        return false;
    }

    /** What a killed server started may need a moment to notice that it is gone, and a port may just have been taken. */
    private void launch() throws IOException {
        Files.writeString(data.resolve("pg_hba.conf"), WHO_MAY_CONNECT);
        Files.createDirectories(home.resolve("log"));
        for (var tries = 1; ; tries++) {
            try {
                startOnPort(home.find(PORT)
                        .map(Integer::valueOf)
                        .filter(Cluster::isFree)
                        .orElseGet(Cluster::freePort));
                return;
            } catch (CannotStart no) {
                if (tries == 5 || !mayPass(lastOfLog())) throw no;
                pause(1_000);
            }
        }
    }

    private static boolean mayPass(String log) {
        return log.contains("pre-existing shared memory block") || log.contains("Address already in use");
    }

    private void startOnPort(int port) throws IOException {
        home.note(PORT, Integer.toString(port));
        var settings = new StringBuilder("-p " + port);
        DURABLE.forEach(setting -> settings.append(" -c ").append(setting));
        ORDINARY.forEach(setting -> settings.append(" -c ").append(setting));
        more.forEach(setting -> settings.append(" -c ").append(setting));
        run(
                "pg_ctl",
                "-D",
                data.toString(),
                "-l",
                home.resolve("log/database.log").toString(),
                "-w",
                "-t",
                "120",
                "-o",
                settings.toString(),
                "start");
    }

    private static void pause(int millis) throws IOException {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** PostgreSQL refuses to run as root, so for root it runs as nobody in a user namespace of its own. */
    private void run(String program, String... arguments) throws IOException {
        var command = new ArrayList<String>();
        if (Postmaster.isRoot()) command.addAll(List.of("unshare", "-U"));
        command.add(home.resolve("postgresql/bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        var said = Files.createTempFile(home.folder(), program, ".said");
        try {
            // To a file, not a pipe: the server inherits it and would keep a pipe open for as long as it runs.
            var process = new ProcessBuilder(command)
                    .directory(home.folder().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            if (!process.waitFor(150, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroy();
                throw new CannotStart(refusal(program, Files.readString(said) + lastOfLog()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            Files.deleteIfExists(said);
        }
    }

    private String lastOfLog() throws IOException {
        var log = home.resolve("log/database.log");
        if (!Files.exists(log)) return "";
        var lines = Files.readAllLines(log);
        return "\n" + String.join("\n", lines.subList(Math.max(0, lines.size() - 8), lines.size()));
    }

    private String refusal(String program, String said) {
        LOG.error("{} failed: {}", program, said);
        if (said.contains("No space left on device")) {
            return "The disk that holds " + home.folder()
                    + " is full. Free some space and start again: nothing is lost.";
        }
        if (said.contains("unshare failed")) {
            return "The built-in database cannot run as root on this machine ("
                    + said.lines().findFirst().orElse("")
                    + "). Run Quorate as an ordinary user, or set QUORATE_DATABASE_URL.";
        }
        return "The database in " + data + " did not start: " + home.resolve("log/database.log") + " says why.";
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    /** Below the range from which the system takes ports for connections, so that it is free at the next start too. */
    private static int freePort() {
        return new SecureRandom()
                .ints(20_000, 32_000)
                .filter(Cluster::isFree)
                .limit(1)
                .findFirst()
                .orElseThrow();
    }

    /** @param password of {@link #USER} */
    record Address(int port, String password) {

        String jdbcUrl() {
            return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?reWriteBatchedInserts=true";
        }
    }
}
