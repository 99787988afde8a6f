package quorate.atlas;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import quorate.authority.Authority;
import quorate.law.Law;
import quorate.register.Register;
import quorate.register.View;
import quorate.web.Column;
import quorate.web.Csv;
import quorate.web.Door;
import quorate.web.OnDay;
import quorate.web.Page;
import quorate.web.Words;
import quorate.web.Xlsx;

/** England by region and level on any day, for everybody. */
@Controller
@Door(Door.Who.PUBLIC)
class NationalPages {

    /** The last year of which published files tell. */
    private static final int LAST_YEAR = 2026;

    private static final List<String> COMMISSIONERS =
            List.of("code", "name", "kind", "region", "level", "practices", "from", "until");
    private static final List<String> YEARS = List.of("day", "commissioners", "practices");

    private final Register register;
    private final Authority authority;
    private final Law law;
    private final Published published;

    NationalPages(Register register, Authority authority, Law law, Published published) {
        this.register = register;
        this.authority = authority;
        this.law = law;
        this.published = published;
    }

    record Picture(
            National national,
            String day,
            Chart.Bars whole,
            Chart.Bars byRegion,
            List<Column> columns,
            Chart.Line commissioners,
            Chart.Line practices,
            List<Census.Year> years,
            List<Census.Check> checks) {

        List<Area> rows() {
            return Stream.concat(national.regions().stream(), Stream.of(national.england()))
                    .toList();
        }
    }

    @GetMapping("/atlas")
    ModelAndView picture(OnDay on) {
        var national = national(on);
        var day = Words.day(on.day());
        var key = national.standings();
        var years = years(on);
        return Page.of(
                "atlas/national",
                new Picture(
                        national,
                        day,
                        Chart.bars(
                                "Commissioners of England by level",
                                "One bar for all of England on " + day + ".",
                                key,
                                List.of(national.england())),
                        Chart.bars(
                                "Commissioners by region and level",
                                "One bar for each region on " + day + ", as long as the number of its commissioners.",
                                key,
                                national.regions()),
                        columns(key),
                        Chart.line(
                                "Commissioners on 1 April of each year",
                                "A line of " + years.size() + " years.",
                                years,
                                Census.Year::commissioners),
                        Chart.line(
                                "Practices on 1 April of each year",
                                "A line of " + years.size() + " years.",
                                years,
                                Census.Year::practices),
                        years,
                        Census.checks(published.bodies(), views(on))));
    }

    @GetMapping("/atlas/regions.csv")
    void regions(OnDay on, HttpServletResponse response) {
        var national = national(on);
        Csv.answer(response, "regions-" + on.day() + ".csv", header(), rows(national));
    }

    @GetMapping("/atlas/commissioners.csv")
    void commissioners(OnDay on, HttpServletResponse response) {
        Csv.answer(response, "commissioners-" + on.day() + ".csv", COMMISSIONERS, lines(national(on)));
    }

    @GetMapping("/atlas/years.csv")
    void years(OnDay on, HttpServletResponse response) {
        Csv.answer(response, "years.csv", YEARS, years(on).stream().map(NationalPages::row));
    }

    @GetMapping("/atlas/national.xlsx")
    void workbook(OnDay on, HttpServletResponse response) {
        var national = national(on);
        Xlsx.answer(
                response,
                "national-" + on.day() + ".xlsx",
                new Xlsx.Sheet("Regions", header(), rows(national)),
                new Xlsx.Sheet("Commissioners", COMMISSIONERS, lines(national)),
                new Xlsx.Sheet("Years", YEARS, years(on).stream().map(NationalPages::row)));
    }

    private National national(OnDay on) {
        return National.of(
                register.on(on.day(), on.known()), authority.instruments(on.known()), law, published.levels(on.day()));
    }

    private Function<LocalDate, View> views(OnDay on) {
        return day -> register.on(day, on.known());
    }

    private List<Census.Year> years(OnDay on) {
        var last = Math.max(LAST_YEAR, on.today().getYear());
        return Census.years(LocalDate.of(last, 4, 1), views(on));
    }

    private static List<Column> columns(List<Standing> key) {
        var columns = new ArrayList<Column>();
        columns.add(Column.text("Region"));
        columns.add(Column.number("Commissioners"));
        columns.add(Column.number("Practices"));
        key.forEach(standing -> columns.add(Column.number(standing.words)));
        columns.add(Column.text("Levels known from"));
        return columns;
    }

    private static List<String> header() {
        var header = new ArrayList<>(List.of("region", "commissioners", "practices"));
        for (var standing : Standing.values()) header.add(standing.toString());
        header.add("levels-from");
        return header;
    }

    private static Stream<List<String>> rows(National national) {
        return Stream.concat(national.regions().stream(), Stream.of(national.england()))
                .map(area -> {
                    var row = new ArrayList<>(List.of(
                            area.name(), Integer.toString(area.commissioners()), Integer.toString(area.practices())));
                    for (var standing : Standing.values()) row.add(Integer.toString(area.shown(standing)));
                    row.add(area.published() ? "published count" : "instruments");
                    return row;
                });
    }

    private static Stream<List<String>> lines(National national) {
        return national.lines().stream()
                .sorted(Comparator.comparing((National.Line line) -> line.region())
                        .thenComparing(line -> line.party().name()))
                .map(line -> List.of(
                        line.party().code().orElse(""),
                        line.party().name(),
                        line.party().kind().toString(),
                        line.region(),
                        line.standing().words,
                        Integer.toString(line.practices()),
                        line.party().life().from().toString(),
                        line.party().life().end().map(Object::toString).orElse("")));
    }

    private static List<String> row(Census.Year year) {
        return List.of(
                year.day().toString(), Integer.toString(year.commissioners()), Integer.toString(year.practices()));
    }
}
