package quorate.register;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import quorate.kernel.PartyId;
import quorate.web.Choice;
import quorate.web.Column;
import quorate.web.Csv;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.OnDay;
import quorate.web.Page;
import quorate.web.Paging;
import quorate.web.Sort;
import quorate.web.Typed;
import quorate.web.Xlsx;

/** The register for everybody: organisations, and who holds a public post. Nothing about people stands here. */
@Controller
@Door(Door.Who.PUBLIC)
class RegisterPages {

    private static final int SIZE = 20;
    private static final int MOST = 50_000;

    static final List<Column> COLUMNS = List.of(
            Column.text("Name").sortedBy("name"),
            Column.text("Code").sortedBy("code"),
            Column.text("Kind").sortedBy("kind"),
            Column.text("Postcode").sortedBy("postcode"),
            Column.text("Commissioner"));

    private final Register register;
    private final Snapshot snapshot;
    private final List<Elsewhere> elsewhere;

    RegisterPages(Register register, Snapshot snapshot, List<Elsewhere> elsewhere) {
        this.register = register;
        this.snapshot = snapshot;
        this.elsewhere = elsewhere;
    }

    /** One line of the list. */
    record Line(Party party, String link, String commissioner) {}

    /**
     * @param hint what to do where nothing was found
     * @param download the address of the same list as a file, without its ending
     */
    record Listing(
            Typed typed,
            List<Line> lines,
            Paging paging,
            Sort sort,
            List<Choice> kinds,
            List<Choice> states,
            List<Choice> areas,
            String hint,
            boolean mayWiden,
            String download) {}

    @GetMapping("/register")
    ModelAndView list(Typed typed, Sort sort, OnDay on, @RequestParam(defaultValue = "1") String page) {
        var view = register.on(on.day(), on.known());
        var form = SearchForm.read(typed, view, register);
        var search = form.search(sort, page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1, SIZE);
        var found = typed.isFaulty()
                ? new Search.Found(List.of(), 0, search)
                : register.search(search, on.day(), on.known());
        var lines = found.parties().stream()
                .map(party -> new Line(party, party.page() + on.query(), commissionerOf(party, view)))
                .toList();
        var listing = new Listing(
                typed,
                lines,
                new Paging(search.page(), SIZE, found.total()),
                sort,
                SearchForm.kindChoices(),
                SearchForm.stateChoices(),
                SearchForm.areaChoices(view),
                form.hint(typed, on.day()),
                !typed.isFaulty() && form.state() == Search.State.OPEN,
                "/register/list");
        return typed.isFaulty() ? Page.faulty("register/list", listing) : Page.of("register/list", listing);
    }

    @GetMapping("/register/list.csv")
    void download(Typed typed, Sort sort, OnDay on, HttpServletResponse response) {
        Csv.answer(response, "register-" + on.day() + ".csv", Sheet.PARTIES, rows(typed, sort, on));
    }

    @GetMapping("/register/list.xlsx")
    void workbook(Typed typed, Sort sort, OnDay on, HttpServletResponse response) {
        var sheet = new Xlsx.Sheet("Register " + on.day(), Sheet.PARTIES, rows(typed, sort, on));
        Xlsx.answer(response, "register-" + on.day() + ".xlsx", sheet);
    }

    private Stream<List<String>> rows(Typed typed, Sort sort, OnDay on) {
        var view = register.on(on.day(), on.known());
        var search = SearchForm.read(typed, view, register).search(sort, 1, MOST);
        // A list of everybody would not be what a filter that cannot be read has asked for.
        if (typed.isFaulty()) return Stream.of();
        var found = register.search(search, on.day(), on.known());
        return found.parties().stream().map(party -> Sheet.of(party, view));
    }

    @GetMapping("/register/{code:[A-Za-z0-9]{1,12}}")
    ModelAndView ofCode(@PathVariable String code, OnDay on, Optional<CurrentPerson> person) {
        var view = register.on(on.day(), on.known());
        var picture = snapshot.picture();
        var id = view.findByCode("ods", code).map(Party::id).or(() -> latestWith(picture, code, on.known()));
        return page(picture, id, on, person);
    }

    @GetMapping("/register/id/{id}")
    ModelAndView ofId(@PathVariable UUID id, OnDay on, Optional<CurrentPerson> person) {
        return page(snapshot.picture(), Optional.of(new PartyId(id)), on, person);
    }

    /** People have a page with a narrower door, and here it is as if they did not exist. */
    private ModelAndView page(Picture picture, Optional<PartyId> id, OnDay on, Optional<CurrentPerson> person) {
        var dossier = id.flatMap(picture::find)
                .filter(found -> !found.stages(on.known()).isEmpty())
                .filter(found -> found.latest()
                        .filter(party -> SearchForm.KINDS.contains(party.kind()))
                        .isPresent())
                .orElseThrow(Page::missing);
        return Page.of(
                "register/body",
                Profile.of(
                        picture,
                        dossier,
                        on,
                        party -> elsewhere.stream()
                                .flatMap(other -> other.about(party, on, person).stream())
                                .toList()));
    }

    private static Optional<PartyId> latestWith(Picture picture, String code, long known) {
        return picture.withCode("ods", code).stream()
                .flatMap(id -> picture.find(id).stream())
                .flatMap(dossier -> dossier.stages(known).stream().reduce((earlier, later) -> later).stream())
                .max(java.util.Comparator.comparing(stage -> stage.span().from()))
                .map(stage -> stage.party().id());
    }

    private static String commissionerOf(Party party, View view) {
        return Commissioners.find(view, party.id())
                .flatMap(view::find)
                .map(Party::name)
                .orElse("");
    }
}
