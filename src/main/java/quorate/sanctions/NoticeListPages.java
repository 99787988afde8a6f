package quorate.sanctions;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import quorate.kernel.Code;
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

/** All notices that somebody may see: found by words, kind and state, sorted, and as a file. */
@Controller
@Door(Door.Who.STAFF)
class NoticeListPages {

    private static final int SIZE = 20;
    private static final List<String> HEADINGS =
            List.of("practice", "name", "kind", "drafted", "served or to be served", "day of the notice", "state");
    private static final List<Column> COLUMNS = List.of(
            Column.text("Notice").sortedBy("kind"),
            Column.text("Practice").sortedBy("practice"),
            Column.text("To be served, or served").sortedBy("served"),
            Column.text("State").sortedBy("state"));

    private final Sanctions sanctions;
    private final Readers readers;
    private final Standing standing;

    NoticeListPages(Sanctions sanctions, Readers readers, Standing standing) {
        this.sanctions = sanctions;
        this.readers = readers;
        this.standing = standing;
    }

    /** @param name of the practice */
    record Line(Dossier dossier, String name) {

        private boolean says(String words) {
            var notice = dossier.notice();
            return (notice.practice() + " " + name + " " + notice.title() + " "
                            + notice.body().breach())
                    .toLowerCase(Locale.UK)
                    .contains(words);
        }

        private List<String> row() {
            var notice = dossier.notice();
            return List.of(
                    notice.practice(),
                    name,
                    notice.kind().toString(),
                    notice.drafted().toString(),
                    dossier.served().toString(),
                    notice.body().day().map(Object::toString).orElse(""),
                    dossier.state().toString());
        }
    }

    /** @param all how many the reader may see, whatever is filtered */
    record Listing(Typed typed, List<Line> lines, Paging paging, Sort sort, long all) {

        List<Column> columns() {
            return COLUMNS;
        }

        List<Choice> kinds() {
            return Choice.of(NoticeKind.class);
        }

        List<Choice> states() {
            return Stream.concat(Stream.of(Choice.of("open", "Open")), Choice.of(Dossier.State.class).stream())
                    .toList();
        }
    }

    @GetMapping("/contracts/notices")
    ModelAndView list(
            CurrentPerson person,
            Typed typed,
            OnDay on,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "1") String page) {
        var all = lines(person, on);
        var order = Sort.parse(sort);
        var found = found(all, typed, order).toList();
        var paging = new Paging(page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1, SIZE, found.size());
        var shown = found.stream().skip(paging.before()).limit(SIZE).toList();
        return Page.of("sanctions/notices", new Listing(typed, shown, paging, order, all.size()));
    }

    @GetMapping("/contracts/notices.csv")
    void csv(CurrentPerson person, Typed typed, OnDay on, HttpServletResponse response) {
        Csv.answer(
                response,
                "notices-" + on.day() + ".csv",
                HEADINGS,
                found(lines(person, on), typed, Sort.NONE).map(Line::row));
    }

    private List<Line> lines(CurrentPerson person, OnDay on) {
        return sanctions.list(on.day(), on.known()).stream()
                .filter(dossier -> readers.mayRead(person, dossier))
                .map(dossier ->
                        new Line(dossier, standing.nameOf(dossier.notice().party())))
                .toList();
    }

    private static Stream<Line> found(List<Line> all, Typed typed, Sort order) {
        var words = typed.optionalLine("q").toLowerCase(Locale.UK);
        var kind = typed.value("kind");
        var state = typed.value("state");
        return all.stream()
                .filter(line -> line.says(words))
                .filter(line -> kind.isEmpty()
                        || Code.of(line.dossier().notice().kind()).equals(kind))
                .filter(line -> state.isEmpty()
                        || state.equals("open") && line.dossier().state().isOpen()
                        || Code.of(line.dossier().state()).equals(state))
                .sorted(order(order));
    }

    private static Comparator<Line> order(Sort sort) {
        var order = switch (sort.by()) {
            case "practice" ->
                Comparator.comparing((Line line) -> line.dossier().notice().practice());
            case "kind" ->
                Comparator.comparing((Line line) -> line.dossier().notice().kind());
            case "served" -> Comparator.comparing((Line line) -> line.dossier().served());
            case "state" -> Comparator.comparing((Line line) -> line.dossier().state());
            default ->
                Comparator.comparing((Line line) -> line.dossier().number()).reversed();
        };
        return sort.down() ? order.reversed() : order;
    }
}
