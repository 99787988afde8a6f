package quorate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Kills Quorate at random moments of one act, over and over, and each time asks whether anything was lost, doubled or half
 * saved. {@code bin/torture ACT TIMES FOLDER…} runs it.
 */
final class Torture {

    /** Something worth killing. */
    interface Act {

        /** Makes a home ready for the act. Every round works on a copy of it. */
        void prepare(Path home) throws Exception;

        /** The act on one copy. */
        Attempt on(Path home) throws Exception;

        /** What there is in the end: the same after every round, however often it was killed. */
        String outcome(Questions ask) throws Exception;
    }

    /** The act on one home, which may be begun again after a kill and then goes on with what was left undone. */
    interface Attempt {

        /** Returns as soon as there is something to lose. */
        void begin() throws Exception;

        /** Waits until it is done, and ends its processes in good order. */
        void end() throws Exception;

        void kill() throws Exception;

        /** What is wrong with the home right after a kill; empty when nothing is. */
        List<String> faultsAfterKill(Questions ask) throws Exception;

        /** How far it had come when it was killed, in a few words. */
        String progress();
    }

    /** Asks the database of a home. */
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
        var reference = folder.resolve("reference");
        Installed.copy(pristine, reference);
        var undisturbed = act.on(reference);
        undisturbed.begin();
        var begun = System.nanoTime();
        undisturbed.end();
        var length = Duration.ofNanos(System.nanoTime() - begun);
        var expected = outcome(reference);
        System.out.printf(
                "Undisturbed it takes %.1f seconds, and in the end there is: %s%n", length.toMillis() / 1e3, expected);
        var faulty = 0;
        for (var round = 1; round <= rounds; round++) {
            var home = folder.resolve("round " + round);
            Installed.copy(pristine, home);
            if (round(round, home, Duration.ofMillis(random.nextLong(length.toMillis())), expected))
                Binaries.remove(home);
            else faulty++;
        }
        System.out.println((rounds - faulty) + " passed, " + faulty + " failed");
        return faulty;
    }

    /** @return whether nothing was wrong */
    private boolean round(int number, Path home, Duration moment, String expected) throws Exception {
        var attempt = act.on(home);
        attempt.begin();
        Thread.sleep(moment);
        attempt.kill();
        var databaseToo = random.nextBoolean();
        if (databaseToo) killDatabase(home);
        var progress = attempt.progress();
        var faults = new ArrayList<String>();
        answer(home, ask -> faults.addAll(attempt.faultsAfterKill(ask)));
        verifyJournal(home, faults);
        attempt.begin();
        attempt.end();
        var found = outcome(home);
        if (!found.equals(expected)) faults.add("in the end there is: " + found);
        verifyJournal(home, faults);
        System.out.printf(
                "Round %2d, killed after %4.1f seconds%s, %s: %s%n",
                number,
                moment.toMillis() / 1e3,
                databaseToo ? " with its database" : "",
                progress,
                faults.isEmpty() ? "nothing lost or doubled, journal whole" : String.join("; ", faults));
        return faults.isEmpty();
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
        if (lines.isEmpty()) return;
        var database = ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
        database.ifPresent(ProcessHandle::destroyForcibly);
        // While it is still dying the next start would take it for alive, and join it.
        database.ifPresent(process -> process.onExit().join());
    }

    private String outcome(Path home) throws Exception {
        var outcome = new String[1];
        answer(home, ask -> outcome[0] = act.outcome(ask));
        return outcome[0];
    }

    interface Inquiry {
        void make(Questions ask) throws Exception;
    }

    /** Starts the database of a home without the application, and asks it. */
    static void answer(Path place, Inquiry inquiry) throws Exception {
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

    private static Act act(String... arguments) {
        if (arguments.length == 2 && arguments[0].equals("ballot")) return new TorturedBallot();
        if (arguments.length == 2 && arguments[0].equals("postings")) return new TorturedPostings();
        if (arguments.length == 2 && arguments[0].equals("payments")) return new TorturedPayments();
        if (arguments.length == 2 && arguments[0].equals("batch")) return new TorturedBatch();
        if (arguments.length == 2 && arguments[0].equals("world")) return new TorturedWorld();
        if (arguments.length > 2 && arguments[0].equals("import")) {
            return new TorturedImport(Arrays.stream(arguments)
                    .skip(2)
                    .map(file -> Path.of(file).toAbsolutePath().toString())
                    .toList());
        }
        System.err.println(
                "Usage: bin/torture ACT TIMES, where ACT is ballot, postings, batch, payments or world, or bin/torture import TIMES FILE...");
        System.exit(2);
        throw new IllegalStateException();
    }

    public static void main(String[] arguments) throws Exception {
        var act = act(arguments);
        var folder = Files.createTempDirectory("quorate torture ");
        var seed = new Random().nextLong();
        System.out.println("In " + folder + ", with moments drawn from seed " + seed);
        var faulty = new Torture(act, folder, seed).run(Integer.parseInt(arguments[1]));
        if (faulty == 0) Binaries.remove(folder);
        System.exit(faulty == 0 ? 0 : 1);
    }
}
