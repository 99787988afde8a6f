package quorate.figures;

import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import quorate.register.Party;
import quorate.web.Column;
import quorate.web.Csv;
import quorate.web.Door;
import quorate.web.OnDay;
import quorate.web.Page;
import quorate.web.Sort;
import quorate.web.Trend;
import quorate.web.Xlsx;

/**
 * The practices of a commissioner on a day: what they have together through the years, and each of them side by side. In
 * the order of their names or lists, never of how they did: this is no league table.
 */
@Controller
@Door(Door.Who.PUBLIC)
class PracticePages {

    private static final String HERE = "/figures/{code:[A-Za-z0-9]{3,9}}/practices";

    /** What is set side by side. */
    static final List<String> BESIDE = List.of(
            "payments.registered",
            "payments.weighted",
            "payments.line.global-sum",
            "payments.total",
            "payments.per-weighted");

    private final Figures figures;
    private final FigureStore store;
    private final Catalogue catalogue;
    private final Practices practices;

    PracticePages(Figures figures, FigureStore store, Catalogue catalogue, Practices practices) {
        this.figures = figures;
        this.store = store;
        this.catalogue = catalogue;
        this.practices = practices;
    }

    /** What all of them have together in a period. @param of how many there is a number */
    record Sum(String measure, String period, String value, int of) {}

    record Line(Party practice, String code, List<String> values) {}

    /** @param year of which the values are; empty where nothing was counted */
    record Listing(
            String code,
            String name,
            String year,
            Sort sort,
            List<Column> columns,
            List<Line> lines,
            List<Trend> trends,
            List<Sum> sums) {}

    @GetMapping(HERE)
    ModelAndView practices(@PathVariable String code, Sort sort, OnDay on) {
        var found = of(code, on);
        var lines = lines(found.members(), on);
        var year = lines.stream()
                .flatMap(line -> line.figures().values().stream())
                .map(figure -> figure.edition().title())
                .findFirst()
                .orElse("");
        var together = together(found.members(), on);
        return Page.of(
                "figures/practices",
                new Listing(
                        FigurePages.key(code),
                        found.body().name(),
                        year,
                        sort,
                        columns(),
                        sorted(lines, sort).stream().map(Row::line).toList(),
                        trends(found.body().name(), together),
                        sums(together)));
    }

    @GetMapping(HERE + ".csv")
    void csv(@PathVariable String code, OnDay on, HttpServletResponse response) {
        var rows = lines(of(code, on).members(), on);
        Csv.answer(response, file(code, on, "csv"), headings(), rows.stream().map(row -> Csv.texts(row.cells())));
    }

    @GetMapping(HERE + ".xlsx")
    void xlsx(@PathVariable String code, OnDay on, HttpServletResponse response) {
        var rows = lines(of(code, on).members(), on);
        var sheet =
                new Xlsx.Sheet(FigurePages.key(code), headings(), rows.stream().map(Row::cells));
        Xlsx.answer(response, file(code, on, "xlsx"), sheet);
    }

    private record Found(Party body, List<Party> members) {}

    private Found of(String code, OnDay on) {
        var view = practices.on(on.day(), on.known());
        var body = practices.find(FigurePages.key(code), view, List.of()).orElseThrow(Page::missing);
        var members = practices.of(body, view);
        if (members.isEmpty()) throw Page.missing();
        return new Found(body, members);
    }

    /** @param figures by measure */
    private record Row(Party practice, Map<String, Figure> figures) {

        String code() {
            return practice.code().orElseThrow();
        }

        Line line() {
            return new Line(
                    practice,
                    code(),
                    BESIDE.stream()
                            .map(measure -> find(measure).map(Shown::plain).orElse(""))
                            .toList());
        }

        List<Object> cells() {
            var cells = new ArrayList<Object>(List.of(code(), practice.name()));
            BESIDE.forEach(measure -> cells.add(find(measure).map(Shown::cell).orElse("")));
            cells.add(figures.values().stream()
                    .map(figure -> figure.edition().title())
                    .findFirst()
                    .orElse(""));
            return cells;
        }

        Optional<Shown> find(String measure) {
            return Optional.ofNullable(figures.get(measure)).map(Shown::new);
        }

        BigDecimal size() {
            return find(BESIDE.getFirst()).flatMap(Shown::number).orElse(BigDecimal.ZERO);
        }
    }

    private List<Row> lines(List<Party> members, OnDay on) {
        var codes = members.stream().map(party -> party.code().orElseThrow()).toList();
        var byCode = figures.latest(codes, BESIDE, on.day(), FigurePages.as(on)).stream()
                .collect(Collectors.groupingBy(
                        Figure::code,
                        Collectors.toMap(figure -> figure.measure().id(), figure -> figure, (one, other) -> one)));
        return members.stream()
                .map(party -> new Row(party, byCode.getOrDefault(party.code().orElseThrow(), Map.of())))
                .toList();
    }

    private static List<Row> sorted(List<Row> rows, Sort sort) {
        Comparator<Row> order = switch (sort.by()) {
            case "code" -> Comparator.comparing(Row::code);
            case "size" -> Comparator.comparing(Row::size);
            default -> Comparator.comparing(row -> row.practice().name().toLowerCase(Locale.UK));
        };
        return rows.stream().sorted(sort.down() ? order.reversed() : order).toList();
    }

    private List<Column> columns() {
        var columns = new ArrayList<>(List.of(
                Column.text("Practice").sortedBy("name"), Column.text("Code").sortedBy("code")));
        for (var measure : BESIDE) {
            var column = Column.number(catalogue.measure(measure).title());
            columns.add(measure.equals(BESIDE.getFirst()) ? column.sortedBy("size") : column);
        }
        return columns;
    }

    private static List<String> headings() {
        var headings = new ArrayList<>(List.of("code", "name"));
        headings.addAll(BESIDE);
        headings.add("period");
        return headings;
    }

    /** Sums by measure, the first period first. */
    private Map<String, List<FigureStore.Together>> together(List<Party> members, OnDay on) {
        var measures = catalogue.datasets().stream()
                .flatMap(dataset -> dataset.national().stream())
                .toList();
        var editions = figures.editions(FigurePages.as(on)).stream()
                .filter(edition -> !edition.period().from().isAfter(on.day()))
                .toList();
        var codes = members.stream().map(party -> party.code().orElseThrow()).toList();
        return store.sums(editions, codes, measures).stream()
                .sorted(Comparator.comparing(each -> each.edition().period().from()))
                .collect(Collectors.groupingBy(
                        each -> each.measure().id(), java.util.LinkedHashMap::new, Collectors.toList()));
    }

    private static List<Trend> trends(String name, Map<String, List<FigureStore.Together>> together) {
        return List.of("payments.registered", "payments.total").stream()
                .filter(together::containsKey)
                .map(together::get)
                .filter(each -> each.size() > 1)
                .map(each -> Story.of(each.getFirst().measure(), "the practices of " + name, figures(each))
                        .trend())
                .toList();
    }

    private static List<Figure> figures(List<FigureStore.Together> sums) {
        return sums.stream()
                .map(sum -> new Figure(
                        sum.measure(), sum.edition(), "practice", "", java.util.OptionalLong.of(sum.sum()), ""))
                .toList();
    }

    private static List<Sum> sums(Map<String, List<FigureStore.Together>> together) {
        return together.values().stream()
                .flatMap(each -> each.reversed().stream())
                .map(sum -> new Sum(
                        sum.measure().title(),
                        sum.edition().title(),
                        Shown.words(sum.measure(), sum.measure().number(sum.sum())),
                        sum.bodies()))
                .toList();
    }

    private static String file(String code, OnDay on, String ending) {
        return "practices-of-" + FigurePages.key(code) + "-" + on.day() + "." + ending;
    }
}
