package quorate.figures;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import quorate.register.Party;
import quorate.web.Choice;
import quorate.web.Csv;
import quorate.web.Door;
import quorate.web.OnDay;
import quorate.web.Page;
import quorate.web.Typed;
import quorate.web.Xlsx;

/** What was counted, for everybody: what there is, and the figures of one body through all its periods. */
@Controller
@Door(Door.Who.PUBLIC)
class FigurePages {

    private static final String BODY = "/figures/{code:[A-Za-z0-9]{3,9}}";

    /** What is shown first, where somebody only asks for a body. */
    private static final List<String> FIRST = List.of("payments.registered", "nhsbsa.registered", "registered.all");

    static final List<String> HEADINGS = List.of(
            "dataset", "measure", "title", "unit", "period", "from", "until", "value", "gap", "published", "dated");

    private final Figures figures;
    private final Catalogue catalogue;
    private final Practices practices;

    FigurePages(Figures figures, Catalogue catalogue, Practices practices) {
        this.figures = figures;
        this.catalogue = catalogue;
        this.practices = practices;
    }

    /** One dataset, and what has been read of it. */
    record Shelf(Dataset dataset, List<Edition> editions) {}

    record Overview(Typed typed, List<Shelf> shelves, List<Dataset> unread) {}

    /**
     * @param dataset the one that is open
     * @param story of the measure that was chosen
     * @param practices how many the body has on the day, if it commissions any
     */
    record Body(
            String code,
            String name,
            String kind,
            Typed typed,
            List<Dataset> datasets,
            Dataset dataset,
            List<Choice> measures,
            Optional<Story> story,
            List<Sheaf.Line> lines,
            int practices) {}

    @GetMapping("/figures")
    ModelAndView overview(Typed typed, OnDay on) {
        var wanted = typed.optionalLine("q").toUpperCase(java.util.Locale.ROOT);
        if (wanted.matches("[A-Z0-9]{3,9}")) {
            var view = practices.on(on.day(), on.known());
            if (practices.find(wanted, view, List.of()).isPresent()
                    || !figures.of(wanted, as(on)).isEmpty()) {
                return Page.seeOther("/figures/" + wanted + on.query());
            }
        }
        if (!wanted.isEmpty())
            typed.fault("q", "Nothing was counted about '" + wanted + "': enter a whole code, such as A81001");
        var editions = figures.editions(as(on));
        var shelves = catalogue.datasets().stream()
                .map(dataset -> new Shelf(
                        dataset,
                        editions.stream()
                                .filter(edition -> edition.dataset().equals(dataset.id()))
                                .toList()))
                .toList();
        var overview = new Overview(
                typed,
                shelves.stream().filter(shelf -> !shelf.editions().isEmpty()).toList(),
                shelves.stream()
                        .filter(shelf -> shelf.editions().isEmpty())
                        .map(Shelf::dataset)
                        .toList());
        return typed.isFaulty() ? Page.faulty("figures/overview", overview) : Page.of("figures/overview", overview);
    }

    @GetMapping(BODY)
    ModelAndView body(@PathVariable String code, Typed typed, OnDay on) {
        var sheaf = sheaf(code, on);
        var view = practices.on(on.day(), on.known());
        var party = practices.find(key(code), view, editions(sheaf));
        if (party.isEmpty() && sheaf.all().isEmpty()) throw Page.missing();
        var count = party.map(body -> practices.of(body, view).size()).orElse(0);
        if (sheaf.all().isEmpty()) return ofNone(key(code), typed, party.get(), count, on);
        var chosen = chosen(sheaf, typed);
        var dataset = catalogue.dataset(chosen.dataset());
        var name = party.map(Party::name).orElse(key(code));
        return Page.of(
                "figures/body",
                new Body(
                        key(code),
                        name,
                        party.map(body -> body.kind().toString()).orElse("body"),
                        typed.knowing(java.util.Map.of("measure", chosen.id())),
                        sheaf.datasets(),
                        dataset,
                        sheaf.measures(dataset.id()).stream()
                                .map(measure -> Choice.of(measure.id(), measure.title()))
                                .toList(),
                        Optional.of(Story.of(chosen, name, sheaf.of(chosen.id()))),
                        sheaf.latest(dataset.id()),
                        count));
    }

    /** A commissioner of which nothing was counted has its practices' figures; somebody else has nothing to show yet. */
    private ModelAndView ofNone(String code, Typed typed, Party party, int practices, OnDay on) {
        if (practices > 0) return Page.seeOther("/figures/" + code + "/practices" + on.query());
        return Page.of("figures/none", new None(code, party.name(), party.kind().toString()));
    }

    record None(String code, String name, String kind) {}

    @GetMapping(BODY + "/list.csv")
    void csv(@PathVariable String code, OnDay on, HttpServletResponse response) {
        Csv.answer(
                response,
                "figures-" + key(code) + ".csv",
                HEADINGS,
                rows(code, on).map(Csv::texts));
    }

    @GetMapping(BODY + "/list.xlsx")
    void xlsx(@PathVariable String code, OnDay on, HttpServletResponse response) {
        Xlsx.answer(response, "figures-" + key(code) + ".xlsx", new Xlsx.Sheet(key(code), HEADINGS, rows(code, on)));
    }

    private Stream<List<Object>> rows(String code, OnDay on) {
        var sheaf = sheaf(code, on);
        if (sheaf.all().isEmpty()) throw Page.missing();
        return sheaf.all().stream().map(figure -> row(figure));
    }

    static List<Object> row(Figure figure) {
        var edition = figure.edition();
        return List.of(
                edition.dataset(),
                figure.measure().id(),
                figure.measure().title(),
                quorate.kernel.Code.of(figure.measure().unit()),
                edition.title(),
                edition.period().from(),
                edition.period().end().<Object>map(day -> day).orElse(""),
                new Shown(figure).cell(),
                figure.gap(),
                edition.vintage().toString(),
                edition.dated());
    }

    private Measure chosen(Sheaf sheaf, Typed typed) {
        var asked = typed.value("measure");
        if (sheaf.has(asked)) return catalogue.measure(asked);
        var dataset = typed.value("dataset");
        return FIRST.stream()
                .filter(sheaf::has)
                .map(catalogue::measure)
                .filter(measure -> dataset.isEmpty() || measure.dataset().equals(dataset))
                .findFirst()
                .or(() -> sheaf.datasets().stream()
                        .filter(each -> dataset.isEmpty() || each.id().equals(dataset))
                        .findFirst()
                        .map(each -> sheaf.measures(each.id()).getFirst()))
                .orElseGet(() -> sheaf.all().getFirst().measure());
    }

    private Sheaf sheaf(String code, OnDay on) {
        var day = on.day();
        return new Sheaf(
                catalogue,
                figures.of(key(code), as(on)).stream()
                        .filter(figure -> !figure.edition().period().from().isAfter(day))
                        .toList());
    }

    private static List<Edition> editions(Sheaf sheaf) {
        return sheaf.all().stream()
                .map(Figure::edition)
                .distinct()
                .sorted(Comparator.comparing(Edition::geography).reversed())
                .limit(20)
                .toList();
    }

    static AsKnown as(OnDay on) {
        return AsKnown.at(on.known());
    }

    static String key(String code) {
        return code.toUpperCase(java.util.Locale.ROOT);
    }
}
