package quorate.claims;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import quorate.authority.Route;
import quorate.clocks.Clocks;
import quorate.kernel.Answer;
import quorate.kernel.Fresh;
import quorate.kernel.Money;
import quorate.ledger.Desk;
import quorate.ledger.Fund;
import quorate.payments.Dues;
import quorate.web.Choice;
import quorate.web.Csv;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.OnDay;
import quorate.web.Page;
import quorate.web.Paging;
import quorate.web.Sort;
import quorate.web.Typed;
import quorate.web.Xlsx;

/** The register of claims, and where an officer enters one for a practice. */
@Controller
@Door(Door.Who.STAFF)
class ClaimPages {

    private static final int SIZE = 25;
    private static final List<String> STATES = List.of(
            "With the commissioner", "Waits for the practice", "Waits for a decision", "Due", "Not paid", "Withdrawn");
    private static final List<String> HEADER = List.of(
            "practice",
            "name",
            "kind",
            "from",
            "to",
            "invoice",
            "invoiced",
            "limit",
            "owed",
            "state",
            "entered",
            "days");

    private final Claims claims;
    private final ClaimForm form;
    private final ClaimRows rows;
    private final ClaimLimit limits;
    private final ClaimPromises promises;
    private final Dues dues;
    private final Desk desk;
    private final Clocks clocks;

    ClaimPages(
            Claims claims,
            ClaimForm form,
            ClaimRows rows,
            ClaimLimit limits,
            ClaimPromises promises,
            Dues dues,
            Desk desk,
            Clocks clocks) {
        this.claims = claims;
        this.form = form;
        this.rows = rows;
        this.limits = limits;
        this.promises = promises;
        this.dues = dues;
        this.desk = desk;
        this.clocks = clocks;
    }

    record Listing(
            List<ClaimRow> rows,
            Paging paging,
            Sort sort,
            boolean any,
            boolean reads,
            boolean enters,
            Money given,
            List<Choice> kinds,
            List<Choice> states,
            Typed typed) {}

    record Asking(Typed typed, List<Choice> funds, List<Choice> kinds, List<Field> terms) {}

    /** @param sentences whether it is answered in sentences */
    record Field(String name, String label, boolean sentences) {}

    /** @param promises from which it can be drawn; none where there is nothing to choose */
    record Checking(
            Typed typed,
            ClaimRow row,
            List<Route> routes,
            List<ClaimRow> before,
            List<Choice> promises,
            Map<String, String> carried) {}

    private static List<ClaimRow> fitting(List<ClaimRow> all, Typed typed, Sort sort) {
        var words = typed.value("q").strip().toLowerCase(Locale.UK);
        var found = all.stream()
                .filter(row -> row.words().contains(words))
                .filter(row ->
                        typed.value("kind").isBlank() || row.claim().kind().id().equals(typed.value("kind")))
                .filter(row ->
                        typed.value("state").isBlank() || row.claim().state().equals(typed.value("state")));
        return sorted(found, sort).toList();
    }

    private static Stream<ClaimRow> sorted(Stream<ClaimRow> rows, Sort sort) {
        Comparator<ClaimRow> by = switch (sort.by()) {
            case "practice" -> Comparator.comparing(ClaimRow::practice);
            case "kind" -> Comparator.comparing(row -> row.claim().kind().title());
            case "invoice" -> Comparator.comparing(row -> row.claim().used().invoice());
            case "owed" -> Comparator.comparing(row -> row.claim().owed());
            case "state" -> Comparator.comparing(row -> row.claim().state());
            default -> (one, other) -> 0;
        };
        return rows.sorted(sort.down() ? by.reversed() : by);
    }

    @GetMapping("/claims")
    ModelAndView list(CurrentPerson person, OnDay day, Typed typed, Sort sort) {
        var all = rows.of(person, day.known());
        var found = fitting(all, typed, sort);
        var page = typed.value("page");
        var paging = new Paging(page.matches("\\d{1,6}") ? Math.max(1, Integer.parseInt(page)) : 1, SIZE, found.size());
        return Page.of(
                "claims/claims",
                new Listing(
                        found.stream().skip(paging.before()).limit(SIZE).toList(),
                        paging,
                        sort,
                        !all.isEmpty(),
                        !dues.readBy(person).isEmpty(),
                        !dues.enteredBy(person).isEmpty(),
                        Claims.given(found.stream().map(ClaimRow::claim).toList()),
                        ClaimForm.KINDS,
                        STATES.stream().map(state -> Choice.of(state, state)).toList(),
                        typed));
    }

    @GetMapping("/claims/csv")
    void csv(CurrentPerson person, OnDay day, Typed typed, Sort sort, HttpServletResponse response) {
        var found = fitting(rows.of(person, day.known()), typed, sort).stream()
                .map(row -> row.cells(clocks.today()).stream()
                        .map(cell -> cell instanceof Money money ? money.plain() : cell.toString())
                        .toList());
        Csv.answer(response, "claims.csv", HEADER, found);
    }

    @GetMapping("/claims/xlsx")
    void workbook(CurrentPerson person, OnDay day, Typed typed, Sort sort, HttpServletResponse response) {
        var found = fitting(rows.of(person, day.known()), typed, sort).stream().map(row -> row.cells(clocks.today()));
        Xlsx.answer(response, "claims.xlsx", new Xlsx.Sheet("Claims", HEADER, found));
    }

    private List<Fund> funds(CurrentPerson person) {
        var commissioners = dues.enteredBy(person);
        if (commissioners.isEmpty()) throw new AccessDeniedException("Enters no claims");
        return desk.listFunds(commissioners, Long.MAX_VALUE);
    }

    private Asking asking(Typed typed, List<Fund> funds) {
        return new Asking(
                typed,
                funds.stream()
                        .map(fund -> Choice.of(fund.id().toString(), fund.name()))
                        .toList(),
                ClaimForm.KINDS,
                fields());
    }

    /** One field where several kinds ask the same. */
    private List<Field> fields() {
        var found = new LinkedHashMap<String, Field>();
        for (var kind : ClaimKind.all()) {
            limits.asked(kind).forEach(asked -> put(found, asked.id(), kind, asked.title(), false));
            if (kind.isPaidBack())
                put(found, kind.back(), kind, "In how many monthly instalments is it paid back?", false);
            kind.criteria().forEach(asked -> put(found, asked.field(), kind, asked.asks(), true));
        }
        return List.copyOf(found.values());
    }

    private static void put(Map<String, Field> found, String name, ClaimKind kind, String asks, boolean sentences) {
        var before = found.get(name);
        var of = before == null
                ? kind.title()
                : before.label().substring(0, before.label().indexOf(": ")) + ", or " + kind;
        found.put(name, new Field(name, of + ": " + asks, sentences));
    }

    @GetMapping("/claims/new")
    ModelAndView ask(CurrentPerson person, Typed typed) {
        var funds = funds(person);
        return Page.of(
                "claims/claimAsk", asking(typed.knowing(Map.of("key", Fresh.id().toString())), funds));
    }

    /** Shows what is wrong; else everything once more with what was given before; else, once confirmed, lays it. */
    @PostMapping("/claims/new")
    ModelAndView enter(CurrentPerson person, Typed typed) {
        var funds = funds(person);
        var read = form.read(typed, funds, clocks.today(), person.id());
        if (typed.isFaulty() || read.isEmpty()) return Page.faulty("claims/claimAsk", asking(typed, funds));
        var claim = read.get().claim();
        var fund = read.get().fund();
        var offers = promises.offers(claim, funds, person);
        var confirmed = typed.isChosen("confirmed", "yes");
        // While it can still be drawn from a promise, an empty budget is nothing against it.
        typed.object(offers.isEmpty() ? claims.against(claim, fund) : claims.against(claim));
        if (typed.isFaulty()) return Page.faulty("claims/claimAsk", asking(typed, funds));
        if (typed.isChosen("change", "yes")) return Page.of("claims/claimAsk", asking(typed, funds));
        var promise = confirmed ? ClaimPromises.read(typed, offers, Optional.of(fund)) : Optional.<UUID>empty();
        var checking = new Checking(
                typed,
                rows.of(claim),
                claims.ways(claim).open(),
                rows.before(claim, person),
                ClaimPromises.choices(offers),
                ClaimForm.carried(typed, claim.kind()));
        if (typed.isFaulty()) return Page.faulty("claims/claimCheck", checking);
        if (!confirmed) return Page.of("claims/claimCheck", checking);
        return switch (claims.enter(claim, read.get().practice(), fund, promise)) {
            case Answer.Done<Claim>(var entered) -> Page.seeOther(rows.pageFor(entered, person), "Laid for a decision");
            case Answer.Refused<Claim>(var objections) -> {
                typed.object(objections);
                yield Page.faulty(
                        offers.isEmpty() ? "claims/claimAsk" : "claims/claimCheck",
                        offers.isEmpty() ? asking(typed, funds) : checking);
            }
        };
    }
}
