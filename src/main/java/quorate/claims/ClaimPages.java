package quorate.claims;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import quorate.authority.Route;
import quorate.clocks.Clocks;
import quorate.kernel.Answer;
import quorate.kernel.Code;
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
import quorate.web.Standing;
import quorate.web.Typed;
import quorate.web.Veil;

/** The register of claims, where one is entered, and what was given for the same reason before. */
@Controller
@Door(Door.Who.STAFF)
class ClaimPages {

    private static final int SIZE = 25;
    private static final List<String> STATES = List.of("Waits for a decision", "Due", "Not paid");
    private static final List<String> HEADER = List.of(
            "practice", "name", "kind", "from", "to", "invoice", "invoiced", "limit", "owed", "state", "entered");

    private final Claims claims;
    private final ClaimForm form;
    private final Dues dues;
    private final Desk desk;
    private final Standing standing;
    private final List<Veil> veils;
    private final Clocks clocks;

    ClaimPages(
            Claims claims, ClaimForm form, Dues dues, Desk desk, Standing standing, List<Veil> veils, Clocks clocks) {
        this.claims = claims;
        this.form = form;
        this.dues = dues;
        this.desk = desk;
        this.standing = standing;
        this.veils = veils;
        this.clocks = clocks;
    }

    record Row(Claim claim, String practice) {}

    record Listing(
            List<Row> rows,
            Paging paging,
            boolean any,
            boolean reads,
            boolean enters,
            List<Choice> kinds,
            List<Choice> states,
            Typed typed) {}

    record Asking(Typed typed, List<Choice> funds, List<Choice> kinds) {}

    record Checking(Typed typed, Row row, List<Route> routes, List<Row> before, Map<String, String> carried) {}

    record One(Row row, String fund, String by, List<Row> before, Money given) {}

    private List<Row> rows(CurrentPerson person, long known) {
        return claims.list(dues.readBy(person), known).stream()
                .filter(claim -> !isHidden(claim, person))
                .map(this::row)
                .toList();
    }

    private Row row(Claim claim) {
        return new Row(claim, standing.nameOf(claim.practice()));
    }

    private boolean isHidden(Claim claim, CurrentPerson person) {
        return veils.stream().anyMatch(veil -> veil.hides(person, claim.matter().value()));
    }

    private static List<Row> fitting(List<Row> all, Typed typed) {
        var words = typed.value("q").strip().toLowerCase(Locale.UK);
        return all.stream()
                .filter(row -> (row.practice() + " " + row.claim().code() + " "
                                + row.claim().invoice() + " " + row.claim().kind())
                        .toLowerCase(Locale.UK)
                        .contains(words))
                .filter(row -> typed.value("kind").isBlank()
                        || Code.of(row.claim().kind()).equals(typed.value("kind")))
                .filter(row ->
                        typed.value("state").isBlank() || row.claim().state().equals(typed.value("state")))
                .toList();
    }

    @GetMapping("/claims")
    ModelAndView list(CurrentPerson person, OnDay day, Typed typed) {
        var all = rows(person, day.known());
        var found = fitting(all, typed);
        var page = typed.value("page");
        var paging = new Paging(page.matches("\\d{1,6}") ? Math.max(1, Integer.parseInt(page)) : 1, SIZE, found.size());
        return Page.of(
                "claims/claims",
                new Listing(
                        found.stream().skip(paging.before()).limit(SIZE).toList(),
                        paging,
                        !all.isEmpty(),
                        !dues.readBy(person).isEmpty(),
                        !dues.enteredBy(person).isEmpty(),
                        ClaimForm.KINDS,
                        STATES.stream().map(state -> Choice.of(state, state)).toList(),
                        typed));
    }

    @GetMapping("/claims/csv")
    void csv(CurrentPerson person, OnDay day, Typed typed, HttpServletResponse response) {
        var rows = fitting(rows(person, day.known()), typed).stream().map(ClaimPages::cells);
        Csv.answer(response, "claims.csv", HEADER, rows);
    }

    private static List<String> cells(Row row) {
        var claim = row.claim();
        return List.of(
                claim.code(),
                row.practice(),
                claim.kind().toString(),
                claim.from().toString(),
                claim.to().toString(),
                claim.invoice(),
                claim.invoiced().plain(),
                claim.limit().map(Money::plain).orElse(""),
                claim.owed().plain(),
                claim.state(),
                claim.entered().toString());
    }

    private List<Fund> funds(CurrentPerson person) {
        var commissioners = dues.enteredBy(person);
        if (commissioners.isEmpty()) throw new AccessDeniedException("Enters no claims");
        return desk.listFunds(commissioners, Long.MAX_VALUE);
    }

    private static Asking asking(Typed typed, List<Fund> funds) {
        return new Asking(
                typed,
                funds.stream()
                        .map(fund -> Choice.of(fund.id().toString(), fund.name()))
                        .toList(),
                ClaimForm.KINDS);
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
        if (!typed.isFaulty()) read.ifPresent(it -> typed.object(claims.against(it.claim())));
        if (typed.isFaulty() || read.isEmpty()) return Page.faulty("claims/claimAsk", asking(typed, funds));
        if (typed.isChosen("change", "yes")) return Page.of("claims/claimAsk", asking(typed, funds));
        var claim = read.get().claim();
        if (!typed.isChosen("confirmed", "yes")) {
            return Page.of(
                    "claims/claimCheck",
                    new Checking(
                            typed,
                            row(claim),
                            claims.ways(claim).open(),
                            before(claim, person),
                            ClaimForm.carried(typed)));
        }
        return switch (claims.enter(claim, read.get().practice())) {
            case Answer.Done<Claim>(var entered) -> Page.seeOther(entered.page(), "Laid for a decision");
            case Answer.Refused<Claim>(var objections) -> {
                typed.object(objections);
                yield Page.faulty("claims/claimAsk", asking(typed, funds));
            }
        };
    }

    private List<Row> before(Claim claim, CurrentPerson person) {
        return claims.before(claim).stream()
                .filter(other -> !isHidden(other, person))
                .map(this::row)
                .toList();
    }

    @GetMapping("/claims/{id}")
    ModelAndView look(@PathVariable UUID id, CurrentPerson person) {
        var claim = claims.find(id)
                .filter(it -> dues.readBy(person).contains(it.commissioner()) && !isHidden(it, person))
                .orElseThrow(Page::missing);
        var before = before(claim, person);
        var fund = desk.listFunds(List.of(claim.commissioner()), Long.MAX_VALUE).stream()
                .filter(each -> each.id().equals(claim.fund()))
                .findFirst();
        return Page.of(
                "claims/claim",
                new One(
                        row(claim),
                        fund.map(Fund::name).orElse(""),
                        standing.nameOf(claim.by()),
                        before,
                        before.stream()
                                .map(Row::claim)
                                .filter(it ->
                                        it.outcome().filter(Claim.Outcome::paid).isPresent())
                                .map(Claim::owed)
                                .reduce(Money.ZERO, Money::plus)));
    }
}
