package quorate.disclosures;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import quorate.clocks.Clocks;
import quorate.interests.Editions;
import quorate.kernel.Code;
import quorate.kernel.PartyId;
import quorate.law.LawOn;
import quorate.register.Party;
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

/** The register of gifts and hospitality of a body: as a page, as files, and one gift by itself. */
@Controller
@Door(Door.Who.STAFF)
class GiftPages {

    static final List<Column> COLUMNS = List.of(
            Column.text("Offered").sortedBy("day"),
            Column.text("To").sortedBy("person"),
            Column.text("From").sortedBy("giver"),
            Column.number("Value").sortedBy("value"),
            Column.text("What became of it"),
            Column.text("Guidance of the day"));
    private static final List<String> HEADER = List.of(
            "Offered on",
            "To",
            "Gift or hospitality",
            "What",
            "From",
            "Supplier",
            "Value",
            "Outcome",
            "Approved by",
            "Reason",
            "Guidance of the day",
            "Footing",
            "From the same source in the 12 months before",
            "Remarks");
    private static final int SIZE = 50;

    private final Giving giving;
    private final Desk desk;
    private final Clocks clocks;
    private final Editions editions;

    GiftPages(Giving giving, Desk desk, Clocks clocks, Editions editions) {
        this.giving = giving;
        this.desk = desk;
        this.clocks = clocks;
        this.editions = editions;
    }

    /** One gift with the names of who is in it. */
    record Line(Assessed it, String person, String approver) {

        Gift gift() {
            return it.gift();
        }

        String says() {
            return it.advice().map(Bands.Advice::says).orElse("");
        }

        String remarks() {
            return Stream.concat(it.contrary().stream(), it.parts().stream())
                    .reduce("", (a, b) -> (a + " " + b).strip());
        }
    }

    /**
     * @param mayEnter whether the reader may enter one, for themselves or for others
     * @param mayPublish whether the reader is a secretary who keeps it
     */
    record Register(
            Typed typed,
            Party body,
            List<Line> lines,
            Paging paging,
            Sort sort,
            Optional<LawOn.Edition> edition,
            boolean any,
            boolean mayEnter,
            boolean mayPublish,
            String address,
            List<Column> columns) {}

    /** @param mayCorrect whether the reader may say that it was otherwise */
    record One(Party body, Line line, boolean mayCorrect, int corrections) {}

    @GetMapping("/registers/{body}/gifts")
    ModelAndView register(
            @PathVariable String body,
            OnDay on,
            CurrentPerson person,
            Typed typed,
            Sort sort,
            @RequestParam(defaultValue = "1") String page) {
        var party = seen(body, on, person);
        var all = giving.registerOf(party.id(), on.day(), on.known());
        var lines = filtered(all, typed, sort, on);
        var paging = new Paging(page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1, SIZE, lines.size());
        return Page.of(
                "disclosures/gifts",
                new Register(
                        typed,
                        party,
                        lines.stream().skip(paging.before()).limit(SIZE).toList(),
                        paging,
                        sort,
                        editions.on(on.day()),
                        !all.isEmpty(),
                        on.isToday(),
                        on.isToday()
                                && person.posts().stream()
                                        .anyMatch(post -> post.office().equals("secretary"))
                                && desk.keeps(person, party.id()),
                        Desk.slug(party) + "/register-of-gifts",
                        COLUMNS));
    }

    /** Only whoever is part of the body sees its register here; everybody else reads what was published. */
    private Party seen(String word, OnDay on, CurrentPerson person) {
        var party = desk.body(word, on.day());
        if (!desk.belongs(person, party.id()) && !desk.keeps(person, party.id())) throw Page.missing();
        return party;
    }

    private List<Line> filtered(List<Assessed> all, Typed typed, Sort sort, OnDay on) {
        var text = typed.value("text").strip().toLowerCase(Locale.UK);
        var ladder = desk.on(on.day());
        return all.stream()
                .map(one -> line(one, ladder))
                .filter(line -> typed.value("kind").isEmpty()
                        || Code.of(line.gift().kind()).equals(typed.value("kind")))
                .filter(line -> typed.value("outcome").isEmpty()
                        || Code.of(line.gift().outcome()).equals(typed.value("outcome")))
                .filter(line -> typed.value("show").isEmpty() || !line.it().isUsual())
                .filter(line -> text.isEmpty()
                        || (line.person() + " " + line.gift().giverName() + " "
                                        + line.gift().what())
                                .toLowerCase(Locale.UK)
                                .contains(text))
                .sorted(order(sort))
                .toList();
    }

    private static Comparator<Line> order(Sort sort) {
        Comparator<Line> order = switch (sort.by()) {
            case "person" -> Comparator.comparing(Line::person);
            case "giver" -> Comparator.comparing(line -> line.gift().giverName());
            case "value" -> Comparator.comparing(line -> line.gift().value());
            case "day" -> Comparator.comparing(line -> line.gift().day());
            default ->
                Comparator.<Line, java.time.LocalDate>comparing(
                                line -> line.gift().day())
                        .reversed();
        };
        return sort.down() ? order.reversed() : order;
    }

    private Line line(Assessed one, Ladder ladder) {
        return new Line(
                one,
                nameOf(one.gift().person(), ladder),
                one.gift().approver().map(who -> nameOf(who, ladder)).orElse(""));
    }

    private String nameOf(PartyId person, Ladder ladder) {
        return ladder.find(person).map(Party::name).orElseGet(() -> desk.today().nameOf(person));
    }

    @GetMapping("/registers/{body}/gifts/csv")
    void csv(
            @PathVariable String body,
            OnDay on,
            CurrentPerson person,
            Typed typed,
            Sort sort,
            HttpServletResponse response) {
        var party = seen(body, on, person);
        var lines = filtered(giving.registerOf(party.id(), on.day(), on.known()), typed, sort, on);
        Csv.answer(response, file(party, on) + ".csv", HEADER, lines.stream().map(line -> Csv.texts(cells(line))));
    }

    @GetMapping("/registers/{body}/gifts/xlsx")
    void xlsx(
            @PathVariable String body,
            OnDay on,
            CurrentPerson person,
            Typed typed,
            Sort sort,
            HttpServletResponse response) {
        var party = seen(body, on, person);
        var lines = filtered(giving.registerOf(party.id(), on.day(), on.known()), typed, sort, on);
        Xlsx.answer(
                response,
                file(party, on) + ".xlsx",
                new Xlsx.Sheet("Gifts and hospitality", HEADER, lines.stream().map(GiftPages::cells)));
    }

    private static String file(Party party, OnDay on) {
        return "gifts-" + Desk.slug(party) + "-" + on.day();
    }

    private static List<Object> cells(Line line) {
        var gift = line.gift();
        return List.of(
                gift.day(),
                line.person(),
                gift.kind().toString(),
                gift.what(),
                gift.giverName(),
                gift.supplier() ? "Yes" : "No",
                gift.value(),
                gift.outcome().toString(),
                line.approver(),
                gift.reason(),
                line.says(),
                line.it().footing(),
                line.it().before(),
                line.remarks());
    }

    @GetMapping("/registers/{body}/gifts/{id}")
    ModelAndView one(@PathVariable String body, @PathVariable UUID id, OnDay on, CurrentPerson person) {
        var party = seen(body, on, person);
        var found = giving.find(id, on.day(), on.known())
                .filter(one ->
                        desk.on(on.day()).within(party.id()).contains(one.gift().body())
                                || one.gift().body().equals(party.id()))
                .orElseThrow(Page::missing);
        var mine = found.gift().person().equals(person.id());
        return Page.of(
                "disclosures/gift",
                new One(
                        party,
                        line(found, desk.on(on.day())),
                        on.isToday() && (mine || desk.keeps(person, party.id())),
                        giving.corrections(id)));
    }
}
