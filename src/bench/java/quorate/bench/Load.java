package quorate.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import quorate.bench.Mix.Visit;

/**
 * Opens pages at a steady rate, whether or not earlier ones have been answered, as people do. Each is timed from the moment
 * at which it was due, so that a server that stalls is charged for everybody who had to wait.
 */
final class Load {

    private final List<Visit> visits;
    private final int rate;

    Load(List<Visit> visits, int rate) {
        this.visits = visits;
        this.rate = rate;
    }

    /** One answer. @param millis since it was due */
    record Timed(String page, double millis, boolean failed) {}

    Outcome run(Duration length) {
        var count = Math.toIntExact(length.toSeconds() * rate);
        var begin = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Future<Timed>>();
            for (var at = 0; at < count; at++) {
                var due = begin + at * 1_000_000_000L / rate;
                var visit = visits.get(at % visits.size());
                all.add(threads.submit(() -> open(visit, due)));
            }
            return new Outcome(all.stream().map(Load::await).toList());
        }
    }

    private static Timed await(Future<Timed> answer) {
        try {
            return answer.get();
        } catch (ExecutionException | InterruptedException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static Timed open(Visit visit, long due) throws InterruptedException {
        var wait = due - System.nanoTime();
        if (wait > 0) Thread.sleep(Duration.ofNanos(wait));
        var failed = true;
        try {
            failed = visit.open().statusCode() != 200;
        } catch (IOException fault) {
            System.out.println(visit.page() + ": " + fault);
        }
        return new Timed(visit.page().getPath(), (System.nanoTime() - due) / 1e6, failed);
    }

    record Outcome(List<Timed> answers) {

        int count() {
            return answers.size();
        }

        long failures() {
            return answers.stream().filter(Timed::failed).count();
        }

        double percentile(int per) {
            return percentile(answers, per);
        }

        private static double percentile(List<Timed> of, int per) {
            var sorted = of.stream().mapToDouble(Timed::millis).sorted().toArray();
            return sorted[Math.min(sorted.length - 1, sorted.length * per / 100)];
        }

        String words() {
            return Arrays.stream(new int[] {50, 95, 99})
                            .mapToObj(per -> "p" + per + " " + Figures.plain(percentile(per)) + " ms")
                            .collect(Collectors.joining(", "))
                    + ", " + failures() + " of " + count() + " failed";
        }

        /** The pages by their 95th percentile, slowest first. */
        List<String> slowest() {
            return answers.stream()
                    .collect(Collectors.groupingBy(Timed::page, LinkedHashMap::new, Collectors.toList()))
                    .entrySet()
                    .stream()
                    .sorted(Comparator.comparing(entry -> -percentile(entry.getValue(), 95)))
                    .map(entry -> "  %8.1f ms  %s".formatted(percentile(entry.getValue(), 95), entry.getKey()))
                    .toList();
        }
    }
}
