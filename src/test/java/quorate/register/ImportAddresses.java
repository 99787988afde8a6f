package quorate.register;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import quorate.stories.AddressExamples;

/** A file of practices that was read, one row of it rejected. */
class ImportAddresses implements AddressExamples {

    private final String report;
    private final String running;

    ImportAddresses(ImportRuns runs) {
        // Of a month that no story reads, and before all that they do: a later file with fewer rows is half a file.
        var file = SmallFiles.file(
                "epraccur_2013-05.csv",
                SmallFiles.practice("Z99001", "A GOOD ROW", "19740401", "", "A", "Z99C", "20130401", ""),
                SmallFiles.practice("Z99002", "A BAD ROW", "19740431", "", "A", "Z99C", "20130401", ""));
        var bytes = file.text().getBytes(StandardCharsets.UTF_8);
        var run = runs.begin(file.name(), bytes, "", SmallFiles.IMPORT);
        var read = switch (((ImportRuns.Ended) run.waitFor()).result()) {
            case Import.Result.Finished finished -> finished.file();
            case Import.Result.Already already -> already.file();
            case Import.Result.Refused refused -> throw new IllegalStateException(refused.toString());
        };
        this.report = "/register/imports/" + read.id();
        this.running = "/register/imports/running/" + run.id();
    }

    @Override
    public Map<String, List<String>> byPattern() {
        return Map.of(
                "/register/imports/{id}", List.of(report),
                "/register/imports/{id}/rejected.csv", List.of(report + "/rejected.csv"),
                "/register/imports/running/{id}", List.of(running));
    }
}
