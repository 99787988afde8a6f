package quorate.guide;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import quorate.authority.Verdict.Owed;
import quorate.kernel.Citation;
import quorate.register.Party;

/** The matrix of a commissioner as a spreadsheet, one row a function. */
final class DealsList {

    static final List<String> HEADER = List.of(
            "Day",
            "Commissioner",
            "Level",
            "Code",
            "Function",
            "Family",
            "State",
            "Who decides",
            "Needed before",
            "Whom to tell",
            "Note",
            "What would close the gap",
            "Evidence",
            "Sources");

    private DealsList() {}

    static List<Object> row(Line line, Party commissioner, LocalDate day) {
        return List.of(
                day,
                commissioner.name(),
                Levels.inWords(line.ways().level()),
                line.act().id(),
                line.act().title(),
                line.act().family(),
                line.state().toString(),
                line.who().stream().map(Line.Who::toString).collect(Collectors.joining("; ")),
                join(line.owed(true)),
                join(line.owed(false)),
                (line.note() + " " + String.join(" ", line.expected())).strip(),
                String.join(" ", line.gaps()),
                line.evidence(),
                line.sources().stream().map(Citation::toString).collect(Collectors.joining("; ")));
    }

    private static String join(List<Owed> owed) {
        return owed.stream().map(Owed::inWords).collect(Collectors.joining(" "));
    }
}
