package quorate.procurement;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import quorate.kernel.Code;
import quorate.periods.Due;
import quorate.procurement.Proceeding.State;
import quorate.procurement.SelectionRoute.Stage;
import quorate.web.Choice;
import quorate.web.Column;
import quorate.web.Csv;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.OnDay;
import quorate.web.Page;
import quorate.web.Paging;
import quorate.web.Sort;
import quorate.web.Standing;
import quorate.web.Typed;

/** The procurements of a commissioner, and the notices that were made of them. */
@Controller
@Door(Door.Who.STAFF)
class ProcurementPages {

    private static final int SIZE = 20;
    static final List<String> HEADINGS = List.of(
            "title", "commissioner", "opened", "begun", "route", "state", "next step", "day of it", "chosen provider");
    private static final List<Column> COLUMNS = List.of(
            Column.text("Procurement").sortedBy("title"),
            Column.text("Opened").sortedBy("opened"),
            Column.text("Route").sortedBy("route"),
            Column.text("State").sortedBy("state"),
            Column.text("Next").sortedBy("next"));

    private final Procurements procurements;
    private final ProcurementDays days;
    private final ProcurementReaders readers;
    private final Standing standing;

    ProcurementPages(Procurements procurements, ProcurementDays days, ProcurementReaders readers, Standing standing) {
        this.procurements = procurements;
        this.days = days;
        this.readers = readers;
        this.standing = standing;
    }

    /** @param due by when, or from when, what is next is to be done */
    record Row(
            Proceeding proceeding,
            String commissioner,
            String route,
            Optional<Stage> next,
            Optional<Due> due,
            String chosen,
            boolean late) {

        String text() {
            return (proceeding.procurement().title() + " " + commissioner + " " + route + " " + chosen)
                    .toLowerCase(Locale.UK);
        }

        List<String> cells() {
            return List.of(
                    proceeding.procurement().title(),
                    commissioner,
                    proceeding.procurement().opened().toString(),
                    proceeding.begun().map(LocalDate::toString).orElse(""),
                    route,
                    proceeding.state().toString(),
                    next.map(Stage::title).orElse(""),
                    due.map(it -> it.day().toString()).orElse(""),
                    chosen);
        }
    }

    /** @param mine of which the reader may see any at all, whatever is filtered */
    record Listed(Typed typed, List<Row> rows, Paging paging, Sort sort, int mine, long late, boolean mayOpen) {

        List<Column> columns() {
            return COLUMNS;
        }

        List<Choice> states() {
            return Choice.of(State.class);
        }
    }

    @GetMapping("/procurements")
    ModelAndView list(
            CurrentPerson person, Typed typed, OnDay on, Sort sort, @RequestParam(defaultValue = "1") String page) {
        var all = rows(person, on);
        var found = sifted(all, typed, sort);
        var paging = new Paging(page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1, SIZE, found.size());
        return Page.of(
                "procurement/procurements",
                new Listed(
                        typed,
                        found.stream().skip(paging.before()).limit(SIZE).toList(),
                        paging,
                        sort,
                        all.size(),
                        all.stream().filter(Row::late).count(),
                        readers.keepsAny(person)));
    }

    @GetMapping("/procurements.csv")
    void csv(CurrentPerson person, Typed typed, OnDay on, Sort sort, HttpServletResponse response) {
        Csv.answer(
                response,
                "procurements-" + on.day() + ".csv",
                HEADINGS,
                sifted(rows(person, on), typed, sort).stream().map(Row::cells));
    }

    private List<Row> rows(CurrentPerson person, OnDay on) {
        return procurements.list(on.day(), on.known()).stream()
                .filter(proceeding -> readers.mayRead(person, proceeding))
                .map(proceeding -> row(proceeding, on.day()))
                .toList();
    }

    private Row row(Proceeding proceeding, LocalDate day) {
        var next = days.next(proceeding);
        var due = days.nextDue(proceeding);
        return new Row(
                proceeding,
                standing.nameOf(proceeding.procurement().commissioner()),
                days.route(proceeding).map(SelectionRoute::title).orElse(""),
                next,
                due,
                proceeding.chosen().map(standing::nameOf).orElse(""),
                due.filter(it -> it.bound() == Due.Bound.LATEST && it.day().isBefore(day))
                        .isPresent());
    }

    private static List<Row> sifted(List<Row> all, Typed typed, Sort sort) {
        var words = typed.optionalLine("q").toLowerCase(Locale.UK);
        var state = typed.value("state");
        return all.stream()
                .filter(row -> row.text().contains(words))
                .filter(row ->
                        state.isEmpty() || Code.of(row.proceeding().state()).equals(state))
                .sorted(order(sort))
                .toList();
    }

    private static Comparator<Row> order(Sort sort) {
        Comparator<Row> order = switch (sort.by()) {
            case "title" ->
                Comparator.comparing(row -> row.proceeding().procurement().title());
            case "route" -> Comparator.comparing(Row::route);
            case "state" -> Comparator.comparing(row -> row.proceeding().state());
            case "next" -> Comparator.comparing(row -> row.due().map(Due::day).orElse(LocalDate.MAX));
            default ->
                Comparator.comparing((Row row) -> row.proceeding().procurement().opened())
                        .reversed();
        };
        return sort.down() ? order.reversed() : order;
    }

    record Paper(Proceeding proceeding, Issued issued, String commissioner) {}

    @GetMapping("/procurements/{id}/notices/{notice}")
    ModelAndView notice(@PathVariable UUID id, @PathVariable UUID notice, CurrentPerson person, OnDay on) {
        var proceeding = find(id, person).asAt(on.day(), on.known()).orElseThrow(Page::missing);
        return Page.of(
                "procurement/issued",
                new Paper(
                        proceeding,
                        proceeding.notice(notice).orElseThrow(Page::missing),
                        standing.nameOf(proceeding.procurement().commissioner())));
    }

    @GetMapping("/procurements/{id}/notices/{notice}/release.json")
    ResponseEntity<String> release(@PathVariable UUID id, @PathVariable UUID notice, CurrentPerson person) {
        var issued = find(id, person).notice(notice).orElseThrow(Page::missing);
        var save = ContentDisposition.attachment()
                .filename("release-" + issued.ordinal() + "-" + issued.notice() + ".json")
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, save.toString())
                .body(issued.release());
    }

    Proceeding find(UUID id, CurrentPerson person) {
        return procurements
                .find(id)
                .filter(proceeding -> readers.mayRead(person, proceeding))
                .orElseThrow(Page::missing);
    }
}
