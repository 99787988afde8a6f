package quorate.bench;

import java.util.Map;
import java.util.stream.Collectors;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.util.Statistics;

/** The two judgements, each measured in a JVM of its own. */
final class Judgements {

    private Judgements() {}

    static void authority(Figures figures) {
        var by = run(AuthorityBench.class);
        var alone = by.get("quorate");
        var room = by.get("quorateInRoom");
        figures.below("who may decide, explained: median", 10, alone.getPercentile(50), "µs");
        figures.below("who may decide, explained: 99th percentile", 50, alone.getPercentile(99), "µs");
        figures.below("… with a room of 13 people: median", 10, room.getPercentile(50), "µs");
        figures.below("… with a room of 13 people: 99th percentile", 50, room.getPercentile(99), "µs");
        var own = alone.getPercentile(50);
        figures.faster("… beside Cedar", 10, own, by.get("cedar").getPercentile(50), "µs");
        figures.faster("… beside Drools DMN", 1, own, by.get("dmn").getPercentile(50), "µs");
    }

    static void conflicts(Figures figures) {
        var by = run(ConflictsBench.class);
        var own = by.get("quorate");
        figures.below("conflicts of 20 members in 12 items: median", 5, own.getPercentile(50) / 1e3, "ms");
        figures.note(
                "conflicts of 20 members in 12 items: 99th percentile",
                Figures.plain(own.getPercentile(99) / 1e3) + " ms");
        var sql = by.get("recursiveSql").getPercentile(50) / 1e3;
        figures.faster("… beside recursive SQL", 1, own.getPercentile(50) / 1e3, sql, "ms");
    }

    /** @return what JMH found, in microseconds, by the name of the method */
    private static Map<String, Statistics> run(Class<?> bench) {
        System.setProperty("jmh.ignoreLock", "true");
        var options = new OptionsBuilder()
                .include(bench.getName() + "\\..*")
                .shouldFailOnError(true)
                .build();
        try {
            return new Runner(options)
                    .run().stream()
                            .collect(Collectors.toMap(
                                    result -> result.getPrimaryResult().getLabel(),
                                    result -> result.getPrimaryResult().getStatistics()));
        } catch (RunnerException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
