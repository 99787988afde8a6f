package quorate.law;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import quorate.kernel.Code;
import quorate.web.Choice;
import quorate.web.Column;
import quorate.web.Csv;
import quorate.web.Door;
import quorate.web.Page;
import quorate.web.Typed;

/** How much of the law the pack holds: every section, function, concern and document, and every open point. */
@Controller
@Door(Door.Who.PUBLIC)
class CoveragePages {

    static final List<Column> COLUMNS =
            List.of(Column.text("What"), Column.text("State"), Column.text("What is missing, and what would close it"));

    private final Law law;

    CoveragePages(Law law) {
        this.law = law;
    }

    /** @param shown what fits the filter, by kind. @param open the open points that fit it */
    record Covered(Law law, Typed typed, List<Part> shown, List<OpenPoint> open, int count) {

        List<Choice> kinds() {
            return Stream.concat(
                            Stream.of(Coverage.Kind.values()).map(it -> Choice.of(Code.of(it), it.toString())),
                            Stream.of(Choice.of("open", "Open points")))
                    .toList();
        }

        List<Choice> states() {
            return Choice.of(Coverage.State.class);
        }

        /** "35 of 37 functions are encoded …". */
        String counted(Coverage.Kind kind) {
            var all = law.coverage().stream().filter(it -> it.kind() == kind).toList();
            return kind + ": " + count(all, Coverage.State.ENCODED) + " encoded, " + count(all, Coverage.State.PARTLY)
                    + " partly, " + count(all, Coverage.State.NOT) + " not";
        }

        private static long count(List<Coverage> all, Coverage.State state) {
            return all.stream().filter(it -> it.state() == state).count();
        }
    }

    record Part(Coverage.Kind kind, List<Coverage> rows) {}

    @GetMapping("/law/coverage")
    ModelAndView coverage(Typed typed) {
        var parts = Arrays.stream(Coverage.Kind.values())
                .map(kind -> new Part(
                        kind, rows(typed).filter(it -> it.kind() == kind).toList()))
                .filter(part -> !part.rows().isEmpty())
                .toList();
        var open = open(typed).toList();
        var count = parts.stream().mapToInt(part -> part.rows().size()).sum() + open.size();
        return Page.of("law/coverage", new Covered(law, typed, parts, open, count));
    }

    @GetMapping("/law/coverage.csv")
    void download(Typed typed, HttpServletResponse response) {
        Csv.answer(
                response,
                "coverage-pack-" + law.number() + ".csv",
                List.of("kind", "id", "title", "state", "missing", "closes"),
                Stream.concat(
                        rows(typed).flatMap(CoveragePages::lines),
                        open(typed)
                                .map(it -> List.of("open", it.id(), it.title(), "open", readings(it), it.closes()))));
    }

    private static Stream<List<String>> lines(Coverage it) {
        var gaps = it.gaps().isEmpty() ? List.of(new Coverage.Gap("", "")) : it.gaps();
        return gaps.stream()
                .map(gap -> List.of(
                        Code.of(it.kind()), it.id(), it.title(), it.state().toString(), gap.what(), gap.closes()));
    }

    private static String readings(OpenPoint point) {
        return String.join(
                " Or: ", point.readings().stream().map(OpenPoint.Reading::says).toList());
    }

    private Stream<Coverage> rows(Typed typed) {
        var kind = typed.value("kind");
        var state = typed.value("state");
        return law.coverage().stream()
                .filter(it -> kind.isEmpty() || Code.of(it.kind()).equals(kind))
                .filter(it -> state.isEmpty() || Code.of(it.state()).equals(state))
                .filter(it -> says(typed, it.id() + " " + it.title() + " " + it.gaps()));
    }

    private Stream<OpenPoint> open(Typed typed) {
        if (!typed.value("state").isEmpty() || !List.of("", "open").contains(typed.value("kind"))) return Stream.of();
        return law.pack().open().stream()
                .filter(it -> says(typed, it.title() + " " + it.about() + " " + readings(it) + " " + it.answer()));
    }

    private static boolean says(Typed typed, String text) {
        return text.toLowerCase(Locale.UK).contains(typed.optionalLine("q").toLowerCase(Locale.UK));
    }

    /** The page of what is covered; empty where it has none. */
    static String page(Coverage it) {
        return switch (it.kind()) {
            case SECTION -> "";
            case ACT -> "/law/acts/" + it.id();
            case CONCERN -> "/law/concerns/" + it.id();
            case DOCUMENT -> "/law/sources/" + it.id();
        };
    }
}
