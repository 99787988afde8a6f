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
import quorate.kernel.Code;
import quorate.kernel.PartyId;
import quorate.web.Choice;
import quorate.web.Column;
import quorate.web.Csv;
import quorate.web.Door;
import quorate.web.OnDay;
import quorate.web.Page;
import quorate.web.Paging;
import quorate.web.Sort;
import quorate.web.Typed;

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

    private static final List<Kind> KINDS = Stream.of(Kind.values())
            .filter(kind -> kind != Kind.PERSON && kind != Kind.POST)
            .toList();

    private final Register register;
    private final Snapshot snapshot;

    RegisterPages(Register register, Snapshot snapshot) {
        this.register = register;
        this.snapshot = snapshot;
    }

    /** One line of the list. */
    record Line(Party party, String link, String commissioner) {}

    record Listing(
            Typed typed,
            List<Line> lines,
            Paging paging,
            Sort sort,
            List<Choice> kinds,
            List<Choice> states,
            String download) {}

    @GetMapping("/register")
    ModelAndView list(Typed typed, Sort sort, OnDay on, @RequestParam(defaultValue = "1") String page) {
        var view = register.on(on.day(), on.known());
        var search = read(typed, sort, view).page(page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1);
        var found = register.search(search, on.day(), on.known());
        var lines = found.parties().stream()
                .map(party -> new Line(party, Address.of(party) + on.query(), commissionerOf(party, view)))
                .toList();
        var listing = new Listing(
                typed,
                lines,
                new Paging(search.page(), SIZE, found.total()),
                sort,
                kinds(),
                states(),
                "/register/list.csv");
        return typed.isFaulty() ? Page.faulty("register/list", listing) : Page.of("register/list", listing);
    }

    @GetMapping("/register/list.csv")
    void download(Typed typed, Sort sort, OnDay on, HttpServletResponse response) {
        var view = register.on(on.day(), on.known());
        var found = register.search(read(typed, sort, view).size(MOST), on.day(), on.known());
        Csv.answer(
                response,
                "register-" + on.day() + ".csv",
                Sheet.PARTIES,
                found.parties().stream().map(party -> Sheet.of(party, view)));
    }

    @GetMapping("/register/{code:[A-Za-z0-9]{1,12}}")
    ModelAndView ofCode(@PathVariable String code, OnDay on) {
        var view = register.on(on.day(), on.known());
        var picture = snapshot.picture();
        var id = view.findByCode("ods", code).map(Party::id).or(() -> latestWith(picture, code, on.known()));
        return page(picture, id, on);
    }

    @GetMapping("/register/id/{id}")
    ModelAndView ofId(@PathVariable UUID id, OnDay on) {
        return page(snapshot.picture(), Optional.of(new PartyId(id)), on);
    }

    /** People have a page with a narrower door, and here it is as if they did not exist. */
    private ModelAndView page(Picture picture, Optional<PartyId> id, OnDay on) {
        var dossier = id.flatMap(picture::find)
                .filter(found -> !found.stages(on.known()).isEmpty())
                .filter(found -> found.latest()
                        .filter(party -> KINDS.contains(party.kind()))
                        .isPresent())
                .orElseThrow(Page::missing);
        return Page.of("register/body", Profile.of(picture, dossier, on));
    }

    private static Optional<PartyId> latestWith(Picture picture, String code, long known) {
        return picture.withCode("ods", code).stream()
                .flatMap(id -> picture.find(id).stream())
                .flatMap(dossier -> dossier.stages(known).stream().reduce((earlier, later) -> later).stream())
                .max(java.util.Comparator.comparing(stage -> stage.span().from()))
                .map(stage -> stage.party().id());
    }

    private static Search read(Typed typed, Sort sort, View view) {
        var text = typed.optionalLine("q");
        var kinds = KINDS.stream()
                .filter(kind -> typed.isChosen("kind", Code.of(kind)))
                .collect(java.util.stream.Collectors.toSet());
        var state = typed.isChosen("state", "closed")
                ? Search.State.CLOSED
                : typed.isChosen("state", "any") ? Search.State.ANY : Search.State.OPEN;
        var commissioner = typed.value("commissioner").isBlank()
                ? Optional.<Party>empty()
                : typed.found(
                        "commissioner",
                        "No commissioner has this code on this day: enter one such as 00K, or leave it empty",
                        code -> view.findByCode("ods", code));
        var order = Stream.of(Search.Order.values())
                .filter(each -> Code.of(each).equals(sort.by()))
                .findFirst()
                .orElse(Search.Order.NAME);
        return new Search(text, kinds, state, commissioner.map(Party::id), order, sort.down(), 1, SIZE);
    }

    private static String commissionerOf(Party party, View view) {
        return Commissioners.find(view, party.id())
                .flatMap(view::find)
                .map(Party::name)
                .orElse("");
    }

    private static List<Choice> kinds() {
        return KINDS.stream()
                .map(kind -> Choice.of(
                        Code.of(kind),
                        kind.toString().substring(0, 1).toUpperCase(java.util.Locale.ROOT)
                                + kind.toString().substring(1)))
                .toList();
    }

    private static List<Choice> states() {
        return List.of(
                Choice.of("open", "Open on the day"),
                Choice.of("closed", "Closed by then"),
                Choice.of("any", "Open or closed"));
    }
}
