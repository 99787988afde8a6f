package quorate.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The pages of a commissioner with more than 200 practices, nine years of payments read, one after another. */
final class Board {

    private static final int ROUNDS = 100;
    private static final int WARM = 20;

    /** The largest board: more than 300 practices. */
    private static final String CODE = "QHM";

    private static final List<String> REGISTER = List.of(
            "eccg_2018-11.csv",
            "eccg_2025-12.csv",
            "epraccur_2019-10.csv.gz",
            "epraccur_2025-09.csv.gz",
            "epcmem_2019-10.csv.gz");

    private Board() {}

    static void measure(Figures figures) {
        try (var installation = new Installation()) {
            installation.start();
            var words = new ArrayList<>(List.of("import"));
            REGISTER.forEach(file -> words.add(Published.file(file).toString()));
            payments().forEach(words::add);
            installation.run(words.toArray(String[]::new)).forEach(System.out::println);
            var client = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .cookieHandler(new CookieManager())
                    .build();
            page(figures, installation, client, "/register/" + CODE, "a board's page in the register");
            page(
                    figures,
                    installation,
                    client,
                    "/figures/" + CODE + "/practices",
                    "figures of its practices, nine years");
        }
    }

    private static Stream<String> payments() {
        try (var files = Files.list(Published.folder().resolve("payments"))) {
            return files.map(file -> file.toAbsolutePath().normalize().toString()).sorted().toList().stream();
        } catch (IOException fault) {
            throw new java.io.UncheckedIOException(fault);
        }
    }

    private static void page(Figures figures, Installation installation, HttpClient client, String path, String what) {
        var visit = new Mix.Visit(client, URI.create(installation.address() + path));
        var times = new double[ROUNDS];
        try {
            for (var round = -WARM; round < ROUNDS; round++) {
                var begun = System.nanoTime();
                var answer = visit.open();
                if (answer.statusCode() != 200) throw new IllegalStateException(path + ": " + answer.statusCode());
                if (round >= 0) times[round] = (System.nanoTime() - begun) / 1e6;
            }
        } catch (IOException | InterruptedException fault) {
            throw new IllegalStateException(path, fault);
        }
        Arrays.sort(times);
        figures.below(what + ": 95th percentile of " + ROUNDS, 150, times[ROUNDS * 95 / 100 - 1], "ms");
    }
}
