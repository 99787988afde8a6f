package quorate.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Every contract in England asked what is missing from it, and the pages of one commissioner, nine years of payments read. */
final class Agreed {

    private static final int ROUNDS = 60;
    private static final int WARM = 10;
    private static final String CODE = "QHM";
    private static final List<String> REGISTER = List.of(
            "eccg_2018-11.csv",
            "eccg_2025-12.csv",
            "epraccur_2019-10.csv.gz",
            "epraccur_2025-09.csv.gz",
            "epcmem_2019-10.csv.gz");

    private Agreed() {}

    static void measure(Figures figures) {
        try (var installation = new Installation()) {
            var words = new ArrayList<>(List.of("import"));
            REGISTER.forEach(file -> words.add(Published.file(file).toString()));
            try (var files = Files.list(Published.folder().resolve("payments"))) {
                files.map(file -> file.toAbsolutePath().normalize().toString())
                        .sorted()
                        .forEach(words::add);
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
            installation.start();
            installation.run(words.toArray(String[]::new)).forEach(System.out::println);
            var client = Mix.signIn(installation.address(), "ada");
            var all = new Page(installation, client, "/contracts/commissioners?on=2019-03-31");
            figures.note(
                    "contracts of England by commissioner with all gaps, asked for the first time",
                    Figures.plain(all.once()) + " ms");
            figures.below("… 95th percentile of " + ROUNDS, 2_000, all.percentile(), "ms");
            var here = "/contracts/commissioners/" + CODE;
            figures.below(
                    "contracts that a board keeps: 95th percentile of " + ROUNDS,
                    150,
                    new Page(installation, client, here).percentile(),
                    "ms");
            figures.below(
                    "what is missing from them: 95th percentile of " + ROUNDS,
                    150,
                    new Page(installation, client, here + "/gaps").percentile(),
                    "ms");
            figures.below(
                    "its contract action log: 95th percentile of " + ROUNDS,
                    1_000,
                    new Page(installation, client, here + "/action-log").percentile(),
                    "ms");
        }
    }

    private record Page(Installation installation, HttpClient client, String path) {

        double once() {
            try {
                var begun = System.nanoTime();
                var answer = new Mix.Visit(client, URI.create(installation.address() + path)).open();
                if (answer.statusCode() != 200) throw new IllegalStateException(path + ": " + answer.statusCode());
                return (System.nanoTime() - begun) / 1e6;
            } catch (IOException | InterruptedException fault) {
                throw new IllegalStateException(path, fault);
            }
        }

        double percentile() {
            var times = new double[ROUNDS];
            for (var round = -WARM; round < ROUNDS; round++) {
                var time = once();
                if (round >= 0) times[round] = time;
            }
            Arrays.sort(times);
            return times[ROUNDS * 95 / 100 - 1];
        }
    }
}
