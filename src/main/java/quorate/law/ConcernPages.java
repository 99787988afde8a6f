package quorate.law;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import quorate.kernel.Citation;
import quorate.web.Choice;
import quorate.web.Column;
import quorate.web.Csv;
import quorate.web.Door;
import quorate.web.OnDay;
import quorate.web.Page;
import quorate.web.Typed;

/** Who must act on a worry about a practice, at each level of responsibility, on a day. */
@Controller
@Door(Door.Who.PUBLIC)
class ConcernPages {

    private static final List<Column> COLUMNS =
            List.of(Column.text("Concern"), Column.text("Level"), Column.text("Who acts"), Column.text("Who is told"));

    private final Law law;

    ConcernPages(Law law) {
        this.law = law;
    }

    /** @param levels those that anybody could hold on the day */
    record Concerns(Law law, Typed typed, List<Level> levels, List<Row> rows, List<Column> columns) {

        List<Choice> families() {
            return ConcernReader.FAMILIES.stream()
                    .map(code -> Choice.of(code, Phrases.family(code)))
                    .toList();
        }

        List<Choice> choices() {
            return levels.stream().map(it -> Choice.of(it.id(), it.title())).toList();
        }
    }

    record Row(Concern concern, Level level, Concern.Route route) {}

    /**
     * @param now the routes of the day, by level
     * @param elsewhen those of other days, oldest first
     */
    record One(Law law, Concern concern, List<Concern.Route> now, List<Concern.Route> elsewhen) {

        String title(String level) {
            return law.pack().titleOf(level);
        }
    }

    @GetMapping("/law/concerns")
    ModelAndView concerns(Typed typed, OnDay onDay) {
        var levels = levels(onDay);
        var rows = rows(onDay).filter(row -> fits(row, typed)).toList();
        return Page.of("law/concerns", new Concerns(law, typed, levels, rows, COLUMNS));
    }

    private static boolean fits(Row row, Typed typed) {
        var words = row.concern.id() + " " + row.concern.title() + " " + Phrases.route(row.route);
        return words.toLowerCase(Locale.UK).contains(typed.optionalLine("q").toLowerCase(Locale.UK))
                && (typed.value("family").isEmpty() || row.concern.family().equals(typed.value("family")))
                && (typed.value("level").isEmpty() || row.level.id().equals(typed.value("level")));
    }

    @GetMapping("/law/concerns/{id}")
    ModelAndView concern(@PathVariable String id, OnDay onDay) {
        var concern = law.pack().concerns().stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var all = law.pack().routes().stream()
                .filter(it -> it.concern().equals(id))
                .toList();
        return Page.of(
                "law/concern",
                new One(
                        law,
                        concern,
                        all.stream()
                                .filter(it -> it.span().holdsOn(onDay.day()))
                                .toList(),
                        all.stream()
                                .filter(it -> !it.span().holdsOn(onDay.day()))
                                .toList()));
    }

    @GetMapping("/law/concerns.csv")
    void download(OnDay onDay, HttpServletResponse response) {
        Csv.answer(
                response,
                "concerns-" + onDay.day() + ".csv",
                List.of(
                        "day",
                        "concern",
                        "title",
                        "family",
                        "level",
                        "owners",
                        "tell",
                        "from",
                        "until",
                        "note",
                        "evidence",
                        "sources"),
                rows(onDay).map(row -> line(onDay, row)));
    }

    private static List<String> line(OnDay onDay, Row row) {
        var route = row.route;
        return List.of(
                onDay.day().toString(),
                row.concern.id(),
                row.concern.title(),
                row.concern.family(),
                route.level(),
                Phrases.parts(route.owners()),
                Phrases.parts(route.tell()),
                route.span().from().toString(),
                route.span().end().map(Object::toString).orElse(""),
                route.note(),
                route.sources().stream()
                        .map(Citation::evidence)
                        .sorted()
                        .findFirst()
                        .map(Object::toString)
                        .orElse(""),
                String.join(
                        "; ", route.sources().stream().map(Citation::toString).toList()));
    }

    private Stream<Row> rows(OnDay onDay) {
        var on = law.on(onDay.day());
        var levels = levels(onDay);
        return on.listConcerns().stream()
                .flatMap(concern -> levels.stream()
                        .flatMap(level -> on.findRoute(concern.id(), level.id()).stream()
                                .map(route -> new Row(concern, level, route))));
    }

    private List<Level> levels(OnDay onDay) {
        return law.pack().levels().stream()
                .filter(level -> level.span().holdsOn(onDay.day()))
                .toList();
    }
}
