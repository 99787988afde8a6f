package quorate.secretariat;

import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import quorate.kernel.PartyId;
import quorate.register.Party;
import quorate.web.Csv;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.OnDay;
import quorate.web.Page;
import quorate.web.Trend;
import quorate.web.Xlsx;

/** What is counted of a committee, year by year, as pictures and tables. */
@Controller
@Door(Door.Who.STAFF)
class MeasurePages {

    private static final List<String> HEADER =
            List.of("measure", "year", "value", "unit", "in words", "how it is counted");

    private final Bookcase books;
    private final Measures measures;

    MeasurePages(Bookcase books, Measures measures) {
        this.books = books;
        this.measures = measures;
    }

    /** @param trend empty where fewer than two years are known: one number is no line */
    record Drawn(Measure measure, Trend trend) {

        boolean isDrawn() {
            return measure.points().stream()
                            .filter(point -> point.value().isPresent())
                            .count()
                    > 1;
        }
    }

    record Shown(Party committee, List<Drawn> drawn) {}

    @GetMapping("/committees/{id}/measures")
    ModelAndView page(@PathVariable PartyId id, CurrentPerson person, OnDay day) {
        var committee = books.enterWhole(id, person);
        var drawn = measures.of(id, person, day.day()).stream()
                .map(measure -> new Drawn(measure, trend(measure)))
                .toList();
        return Page.of("secretariat/measures", new Shown(committee, drawn));
    }

    private static Trend trend(Measure measure) {
        var points = measure.points().stream()
                .map(point -> new Trend.Point(
                        point.year().first(), point.year().toString(), point.value(), point.words(), ""))
                .toList();
        return Trend.of(measure.title(), points, measure::axis);
    }

    @GetMapping("/committees/{id}/measures/csv")
    void csv(@PathVariable PartyId id, CurrentPerson person, OnDay day, HttpServletResponse response) {
        Csv.answer(response, "measures-" + day.day() + ".csv", HEADER, rows(id, person, day));
    }

    @GetMapping("/committees/{id}/measures/xlsx")
    void xlsx(@PathVariable PartyId id, CurrentPerson person, OnDay day, HttpServletResponse response) {
        var sheet = new Xlsx.Sheet("Measures", HEADER, rows(id, person, day));
        Xlsx.answer(response, "measures-" + day.day() + ".xlsx", sheet);
    }

    private Stream<List<String>> rows(PartyId id, CurrentPerson person, OnDay day) {
        books.enterWhole(id, person);
        return measures.of(id, person, day.day()).stream()
                .flatMap(measure -> measure.points().stream()
                        .map(point -> List.of(
                                measure.title(),
                                point.year().toString(),
                                point.value().map(BigDecimal::toPlainString).orElse(""),
                                measure.unit(),
                                point.words(),
                                measure.how())));
    }
}
