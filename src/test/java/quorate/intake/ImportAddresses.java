package quorate.intake;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import quorate.kernel.Actor;
import quorate.stories.AddressExamples;

/** A file of practices that was read, one row of it rejected. */
class ImportAddresses implements AddressExamples {

    private final String report;
    private final String running;

    ImportAddresses(ImportRuns runs) {
        // Of a month that no story reads, and before all that they do: a later file with fewer rows is half a file.
        var text = practice("Z99001", "A GOOD ROW", "19740401") + practice("Z99002", "A BAD ROW", "19740431");
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var run = runs.begin("epraccur_2013-05.csv", bytes, "", new Actor.Process("test of imports"));
        var read = switch (((ImportRuns.Ended) run.waitFor()).results().getFirst()) {
            case Import.Result.Finished finished -> finished.file();
            case Import.Result.Already already -> already.file();
            case Import.Result.Refused refused -> throw new IllegalStateException(refused.toString());
        };
        this.report = "/imports/" + read.id();
        this.running = "/imports/running/" + run.id();
    }

    private static String practice(String code, String name, String open) {
        var fields = Map.of(0, code, 1, name, 10, open, 12, "A", 14, "Z99C", 15, "20130401", 25, "4");
        return IntStream.range(0, 27)
                        .mapToObj(at -> "\"" + fields.getOrDefault(at, "") + "\"")
                        .collect(Collectors.joining(","))
                + "\r\n";
    }

    @Override
    public Map<String, List<String>> byPattern() {
        return Map.of(
                "/imports/{id}", List.of(report),
                "/imports/{id}/rejected.csv", List.of(report + "/rejected.csv"),
                "/imports/{id}/checks/{check}.csv", List.of(report + "/checks/none.csv"),
                "/imports/running/{id}", List.of(running));
    }
}
