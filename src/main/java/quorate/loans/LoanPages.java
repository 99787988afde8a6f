package quorate.loans;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import quorate.authority.Route;
import quorate.clocks.Clocks;
import quorate.kernel.Answer;
import quorate.kernel.Fresh;
import quorate.kernel.Money;
import quorate.ledger.Ledger;
import quorate.ledger.Trail;
import quorate.web.Csv;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.OnDay;
import quorate.web.Page;
import quorate.web.Sort;
import quorate.web.Standing;
import quorate.web.Typed;
import quorate.web.Xlsx;

/** What practices were lent, one loan with its instalments, and what comes back of it. */
@Controller
@Door(Door.Who.SIGNED_IN)
class LoanPages {

    private static final String ONE = "/loans/{id}";
    private static final List<String> HEADER = List.of(
            "practice",
            "name",
            "for",
            "lent",
            "amount",
            "back",
            "written off",
            "left",
            "open",
            "missed",
            "next",
            "state");

    private final Loans loans;
    private final WritingOff writingOff;
    private final LoanRows rows;
    private final Ledger ledger;
    private final Standing standing;
    private final Clocks clocks;

    LoanPages(Loans loans, WritingOff writingOff, LoanRows rows, Ledger ledger, Standing standing, Clocks clocks) {
        this.loans = loans;
        this.writingOff = writingOff;
        this.rows = rows;
        this.ledger = ledger;
        this.standing = standing;
        this.clocks = clocks;
    }

    record Listing(List<LoanRows.Row> rows, boolean any, boolean reads, Sort sort, Money left, Typed typed) {}

    record Back(Loan.Back it, String by) {}

    /**
     * @param paid what was confirmed as paid to the practice and did not come back
     * @param takable what can be taken from what is due today
     * @param keeps whether the person enters what comes back
     * @param routes who could decide today that the rest is given up
     */
    record One(
            LoanRows.Row row,
            List<Instalment> schedule,
            List<Back> backs,
            Money paid,
            Money takable,
            boolean keeps,
            boolean own,
            List<Route> routes,
            List<String> way,
            Typed typed) {}

    private List<LoanRows.Row> fitting(List<LoanRows.Row> all, Typed typed, Sort sort) {
        var found = all.stream()
                .filter(row -> row.has(typed.value("q")))
                .filter(row -> !typed.isChosen("left", "yes") || !row.loan().isOver());
        Comparator<LoanRows.Row> by = switch (sort.by()) {
            case "practice" -> Comparator.comparing(LoanRows.Row::practice);
            case "lent" -> Comparator.comparing(row -> row.loan().lent());
            case "left" -> Comparator.comparing(row -> row.loan().left());
            case "missed" -> Comparator.comparing(row -> row.loan().missed(row.day()));
            default -> (one, other) -> 0;
        };
        Stream<LoanRows.Row> sorted = found.sorted(sort.down() ? by.reversed() : by);
        return sorted.toList();
    }

    @GetMapping("/loans")
    @Door(Door.Who.STAFF)
    ModelAndView list(CurrentPerson person, OnDay day, Typed typed, Sort sort) {
        var all = rows.of(person, day.day(), day.known());
        var found = fitting(all, typed, sort);
        var left = found.stream().map(row -> row.loan().left()).reduce(Money.ZERO, Money::plus);
        return Page.of("loans/loans", new Listing(found, !all.isEmpty(), rows.isReader(person), sort, left, typed));
    }

    @GetMapping("/loans/csv")
    @Door(Door.Who.STAFF)
    void csv(CurrentPerson person, OnDay day, Typed typed, Sort sort, HttpServletResponse response) {
        var found = fitting(rows.of(person, day.day(), day.known()), typed, sort).stream()
                .map(row -> row.cells().stream()
                        .map(cell -> cell instanceof Money money ? money.plain() : cell.toString())
                        .toList());
        Csv.answer(response, "loans.csv", HEADER, found);
    }

    @GetMapping("/loans/xlsx")
    @Door(Door.Who.STAFF)
    void workbook(CurrentPerson person, OnDay day, Typed typed, Sort sort, HttpServletResponse response) {
        var found = fitting(rows.of(person, day.day(), day.known()), typed, sort).stream()
                .map(LoanRows.Row::cells);
        Xlsx.answer(response, "loans.xlsx", new Xlsx.Sheet("Loans", HEADER, found));
    }

    private Loan find(UUID id, CurrentPerson person) {
        return loans.find(id).filter(it -> rows.isRead(it, person)).orElseThrow(Page::missing);
    }

    private Loan kept(UUID id, CurrentPerson person) {
        var loan = find(id, person);
        if (!rows.isKept(loan, person)) throw new AccessDeniedException("Keeps no loans of this commissioner");
        return loan;
    }

    private One one(Loan loan, CurrentPerson person, Typed typed) {
        var today = clocks.today();
        var keeps = rows.isKept(loan, person) && !loan.isOver();
        return new One(
                rows.of(loan, today),
                loan.schedule(today),
                loan.backs().stream()
                        .map(back -> new Back(back, standing.nameOf(back.by())))
                        .toList(),
                loans.paid(loan),
                loans.takable(loan),
                keeps,
                rows.isOwn(loan, person),
                keeps ? writingOff.ways(loan) : List.of(),
                ledger.trace(loan.posting(), Long.MAX_VALUE).map(Trail::aloud).orElse(List.of()),
                typed.knowing(Map.of("key", Fresh.id().toString())));
    }

    @GetMapping(ONE)
    ModelAndView look(@PathVariable UUID id, CurrentPerson person, Typed typed) {
        return Page.of("loans/loan", one(find(id, person), person, typed));
    }

    private ModelAndView answer(Answer<Loan> answer, String done, Loan loan, CurrentPerson person, Typed typed) {
        if (answer instanceof Answer.Refused<Loan>(var no)) typed.object(no);
        if (typed.isFaulty()) return Page.faulty("loans/loan", one(loan, person, typed));
        return Page.seeOther(rows.isRead(loan, person) ? loan.ownPage() : "/loans", done);
    }

    @PostMapping(ONE + "/instalments")
    @Door(Door.Who.STAFF)
    ModelAndView take(@PathVariable UUID id, CurrentPerson person, Typed typed) {
        var loan = kept(id, person);
        return answer(loans.take(id, person.id()), "Taken from what is due", loan, person, typed);
    }

    /** What the practice has paid back by itself. */
    @PostMapping(ONE + "/returns")
    @Door(Door.Who.STAFF)
    ModelAndView back(@PathVariable UUID id, CurrentPerson person, Typed typed) {
        var loan = kept(id, person);
        var amount = typed.money("amount", "Enter how much was paid back");
        if (typed.faultOf("amount").isEmpty() && (amount.pence() <= 0 || amount.isMoreThan(loan.left())))
            typed.fault(
                    "amount", "Enter an amount above nothing, and no more than the " + loan.left() + " that is left");
        var day = typed.day("day", "Enter the day on which it arrived");
        if (typed.faultOf("day").isEmpty() && (day.isAfter(clocks.today()) || day.isBefore(loan.lent())))
            typed.fault("day", "It arrived between the day on which it was lent and today");
        var words = typed.line("reference", "Enter by which payment it came, as the bank has it");
        if (typed.isFaulty()) return Page.faulty("loans/loan", one(loan, person, typed));
        var back = new Loan.Back(typed.id("key").orElseGet(Fresh::id), amount, day, false, words, person.id());
        return answer(loans.back(id, back), "Entered", loan, person, typed);
    }

    /** Lays that what is left is given up. */
    @PostMapping(ONE + "/write-off")
    @Door(Door.Who.STAFF)
    ModelAndView writeOff(@PathVariable UUID id, CurrentPerson person, Typed typed) {
        var loan = kept(id, person);
        var why = typed.text("why", "Enter why it is given up, and what was done to have it paid back", 4000);
        if (typed.isFaulty()) return Page.faulty("loans/loan", one(loan, person, typed));
        var asked = new Loan.WriteOff(
                typed.id("key").orElseGet(Fresh::id),
                id,
                loan.left(),
                why,
                clocks.today(),
                person.id(),
                java.util.Optional.empty());
        return answer(writingOff.lay(asked), "Laid for a decision", loan, person, typed);
    }
}
