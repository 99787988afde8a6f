package quorate.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Starting, answering, and what it takes in memory, as a process of its own with the national register loaded. */
final class Running {

    private static final int RATE = 50;

    private Running() {}

    static void measure(Figures figures) {
        try (var installation = new Installation()) {
            figures.below("first start, from nothing", 12, installation.start(), "s");
            var files = List.of("eccg_2018-11.csv", "epraccur_2019-10.csv.gz", "epcmem_2019-10.csv.gz");
            var words = new ArrayList<>(List.of("import"));
            files.forEach(file -> words.add(Published.file(file).toString()));
            installation.run(words.toArray(String[]::new)).forEach(System.out::println);
            var remembered = installation.awaitMemoryOfStart();
            var starts = new ArrayList<Double>();
            for (var at = 0; at < 3; at++) {
                installation.stop();
                starts.add(installation.start());
            }
            System.out.println("later starts: " + starts);
            starts.sort(null);
            var what = "later start, national register loaded" + (remembered ? "" : ", without its memory");
            figures.below(what + " (middle of 3)", 6, starts.get(1), "s");
            pages(figures, installation);
            figures.below("memory of the JVM after the pages", 600, installation.residentMegabytes(), "MB");
        }
    }

    private static void pages(Figures figures, Installation installation) {
        var mix = Mix.of(installation.address());
        if (!mix.leftOut().isEmpty()) System.out.println("left out, because they do not answer: " + mix.leftOut());
        var load = new Load(mix.visits(), RATE);
        var cold = load.run(Duration.ofSeconds(20));
        System.out.println("first 20 s after the start: " + cold.words());
        var warm = load.run(Duration.ofSeconds(30));
        System.out.println("next 30 s: " + warm.words());
        warm.slowest().forEach(System.out::println);
        figures.note(
                "pages in the first 20 s after a start: 95th percentile", Figures.plain(cold.percentile(95)) + " ms");
        figures.below("pages at %d a second for 30 s: 95th percentile".formatted(RATE), 100, warm.percentile(95), "ms");
        figures.note(
                "… median; 99th percentile",
                Figures.plain(warm.percentile(50)) + " ms; " + Figures.plain(warm.percentile(99)) + " ms");
        figures.note(
                "… answers other than 200", warm.failures() + cold.failures() + " of " + (warm.count() + cold.count()));
    }
}
