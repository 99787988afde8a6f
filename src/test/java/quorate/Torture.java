package quorate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Kills Quorate at random moments of one act, over and over, and each time asks whether anything was lost, doubled or half
 * saved. {@code bin/torture ACT TIMES FOLDER…} runs it.
 */
final class Torture {

    /** Something worth killing. It works on a home of its own, which begins each round as {@link #prepare} left it. */
    interface Act {

        /** Makes the home ready for the first round. */
        void prepare(Path home) throws Exception;

        /** Begins the act, in processes of their own; all of them are killed at once. */
        List<Run> begin(Path home) throws Exception;

        /** Does it to the end, or what is left of it. */
        void finish(Path home) throws Exception;

        /** What is wrong with the home right after a kill; empty when nothing is. */
        List<String> faultsAfterKill(Questions ask) throws Exception;

        /** What there is in the end: the same after every round, however often it was killed. */
        String outcome(Questions ask) throws Exception;
    }

    /** Asks the database of a home, which is started for it without the application. */
    interface Questions {
        String ask(String question) throws SQLException;

        default long count(String question) throws SQLException {
            return Long.parseLong(ask(question));
        }
    }

    private final Act act;
    private final Path folder;
    private final Random random;

    /** @param seed of the moments; printed, so that a fault can be met again */
    Torture(Act act, Path folder, long seed) {
        this.act = act;
        this.folder = folder;
        this.random = new Random(seed);
    }

    /** @return how many rounds ended in a fault */
    int run(int rounds) throws Exception {
        var pristine = folder.resolve("pristine");
        act.prepare(pristine);
        var reference = copy(pristine, folder.resolve("reference"));
        var begun = System.nanoTime();
        act.finish(reference);
        var length = Duration.ofNanos(System.nanoTime() - begun);
        var expected = outcome(reference);
        System.out.printf(
                "Undisturbed it takes %.1f seconds, and in the end there is: %s%n", length.toMillis() / 1e3, expected);
        var faulty = 0;
        for (var round = 1; round <= rounds; round++) {
            var home = copy(pristine, folder.resolve("round " + round));
            // The first fifth is the start of Java, which has nothing to lose.
            var moment = Duration.ofMillis(random.nextLong(length.toMillis() / 5, length.toMillis()));
            var faults = round(home, moment, random.nextBoolean(), expected);
            System.out.printf(
                    "Round %2d, killed after %4.1f seconds: %s%n",
                    round,
                    moment.toMillis() / 1e3,
                    faults.isEmpty() ? "nothing lost or doubled" : String.join("; ", faults));
            if (!faults.isEmpty()) faulty++;
            else Binaries.remove(home);
        }
        System.out.println((rounds - faulty) + " passed, " + faulty + " failed");
        return faulty;
    }

    private List<String> round(Path home, Duration moment, boolean databaseToo, String expected) throws Exception {
        var running = act.begin(home);
        Thread.sleep(moment);
        for (var run : running) run.kill();
        if (databaseToo) killDatabase(home);
        var faults = new ArrayList<String>();
        answer(home, ask -> faults.addAll(act.faultsAfterKill(ask)));
        verifyJournal(home, faults);
        act.finish(home);
        var found = outcome(home);
        if (!found.equals(expected)) faults.add("in the end there is: " + found);
        verifyJournal(home, faults);
        return faults;
    }

    private static void verifyJournal(Path home, List<String> faults) throws Exception {
        try (var run = Run.quorate(home, Map.of(), "journal", "verify")) {
            if (run.code() != 0) faults.add(run.said().strip());
        }
    }

    private static void killDatabase(Path home) throws IOException {
        var file = home.resolve("database/postmaster.pid");
        if (!Files.exists(file)) return;
        var lines = Files.readAllLines(file);
        if (!lines.isEmpty())
            ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).ifPresent(ProcessHandle::destroyForcibly);
    }

    private String outcome(Path home) throws Exception {
        var outcome = new String[1];
        answer(home, ask -> outcome[0] = act.outcome(ask));
        return outcome[0];
    }

    interface Inquiry {
        void make(Questions ask) throws Exception;
    }

    private static void answer(Path place, Inquiry inquiry) throws Exception {
        var home = Home.open(place, 0);
        if (home.take("questions").isPresent()) throw new IllegalStateException(place + " is still in use");
        var cluster = Cluster.start(home);
        var address = cluster.address();
        try (var connection = DriverManager.getConnection(address.jdbcUrl(), Cluster.USER, address.password())) {
            inquiry.make(question -> {
                try (var statement = connection.createStatement();
                        var rows = statement.executeQuery(question)) {
                    rows.next();
                    return rows.getString(1);
                }
            });
        } finally {
            cluster.stop();
            home.close();
        }
    }

    private static Path copy(Path from, Path to) throws IOException {
        Binaries.remove(to);
        try (var all = Files.walk(from)) {
            for (var path : all.toList()) {
                Files.copy(path, to.resolve(from.relativize(path)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        Files.deleteIfExists(to.resolve("database.port"));
        return to;
    }

    public static void main(String[] arguments) throws Exception {
        if (arguments.length < 3 || !arguments[0].equals("import")) {
            System.err.println("Usage: bin/torture import TIMES FILE...");
            System.exit(2);
        }
        var files = new ArrayList<String>();
        for (var i = 2; i < arguments.length; i++)
            files.add(Path.of(arguments[i]).toAbsolutePath().toString());
        var folder = Files.createTempDirectory("quorate torture ");
        var seed = new Random().nextLong();
        System.out.println("In " + folder + ", with moments drawn from seed " + seed);
        var faulty = new Torture(new TorturedImport(files), folder, seed).run(Integer.parseInt(arguments[1]));
        if (faulty == 0) Binaries.remove(folder);
        System.exit(faulty == 0 ? 0 : 1);
    }
}
