package quorate.requests;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import quorate.kernel.Citation;
import quorate.kernel.Entry;
import quorate.kernel.PlainYaml;
import quorate.law.Law;
import quorate.periods.Cited;

/** What is weighed and done once a contract is handed back: a template from practice. */
@Component
class HandBack {

    private static final String FILE = "requests/hand-back.yaml";

    /** @param asks the questions that a paper on it answers */
    record Option(String id, String title, List<String> asks) {}

    /** @param by the day, counted back from the last */
    record Milestone(LocalDate by, String title) {}

    private record Line(int weeks, String title) {}

    private final List<Option> options = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<Citation> sources;

    HandBack(Law law) {
        var file = Entry.of(FILE, PlainYaml.document(law.table(FILE))).only("cites", "options", "timeline");
        sources = Cited.of(file, law);
        for (var entry : file.entries("options")) {
            entry.only("id", "title", "asks");
            options.add(new Option(entry.text("id"), entry.text("title"), entry.words("asks")));
        }
        for (var entry : file.entries("timeline")) {
            entry.only("weeks", "title");
            lines.add(new Line(entry.number("weeks"), entry.text("title")));
        }
    }

    List<Option> options() {
        return List.copyOf(options);
    }

    List<Citation> sources() {
        return sources;
    }

    /** The first thing first. */
    List<Milestone> timeline(LocalDate last) {
        return lines.stream()
                .map(line -> new Milestone(last.minusWeeks(line.weeks()), line.title()))
                .sorted(java.util.Comparator.comparing(Milestone::by))
                .toList();
    }
}
