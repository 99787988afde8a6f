package quorate.ledger;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import quorate.kernel.Actor;
import quorate.kernel.Citation;
import quorate.kernel.Code;
import quorate.kernel.Money;
import quorate.web.Choice;
import quorate.web.Csv;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.Naming;
import quorate.web.OnDay;
import quorate.web.Page;
import quorate.web.Paging;
import quorate.web.Typed;
import quorate.web.Words;
import quorate.web.Xlsx;

/** What went through an account, and each posting with the way of its pound. */
@Controller
@Door(Door.Who.STAFF)
class StatementPages {

    private static final int PAGE = 50;
    private static final List<String> HEADER =
            List.of("effective", "counted in", "what", "for", "in or out", "balance", "known from", "posting");

    private final Purse purse;
    private final StatementStore statements;
    private final BalanceStore balances;
    private final ReadingStore reading;
    private final Called called;
    private final TransactionTemplate transaction;

    StatementPages(
            Purse purse,
            StatementStore statements,
            BalanceStore balances,
            ReadingStore reading,
            Called called,
            TransactionTemplate transaction) {
        this.purse = purse;
        this.statements = statements;
        this.balances = balances;
        this.reading = reading;
        this.called = called;
        this.transaction = transaction;
    }

    /** An account as people know it. @param practice its name; empty where it is nobody's in particular */
    record Known(UUID id, Account account, Fund fund, String commissioner, String practice) {

        /** "Paid, global-sum, Mill Lane Surgery". */
        @Override
        public String toString() {
            return account + (practice.isEmpty() ? "" : ", " + practice);
        }
    }

    record Shown(
            Known account,
            Money balance,
            List<StatementStore.Line> lines,
            Paging paging,
            List<Choice> moves,
            Typed typed) {}

    /** @param decision by which it was made, if it was by one */
    record Posted(
            Trail trail,
            Known from,
            Known to,
            String by,
            Optional<Naming.Named> decision,
            Optional<Citation> ground,
            Optional<Reservation> reservation) {}

    @GetMapping("/money/accounts/{id}")
    ModelAndView statement(
            @PathVariable UUID id,
            CurrentPerson person,
            OnDay day,
            Typed typed,
            @RequestParam(defaultValue = "1") String page) {
        var account = purse.findAccount(id, person).orElseThrow(Page::missing);
        var asked = asked(id, day, typed);
        var paging = new Paging(page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1, PAGE, statements.count(asked));
        return Page.of(
                "ledger/statement",
                new Shown(
                        known(account),
                        balances.balance(id, day.day(), day.known()),
                        statements.lines(asked, paging.before(), PAGE),
                        paging,
                        Choice.of(Move.class),
                        typed));
    }

    private static StatementStore.Asked asked(UUID account, OnDay day, Typed typed) {
        var move = Arrays.stream(Move.values())
                .map(Code::of)
                .filter(typed.value("move")::equals)
                .findFirst();
        return new StatementStore.Asked(
                account,
                day.day(),
                day.known(),
                typed.value("q").strip(),
                move.orElse(""),
                typed.isChosen("late", "yes"));
    }

    private Known known(Account account) {
        var fund = Optional.ofNullable(reading.funds(List.of(account.fund())).get(account.fund()))
                .orElseThrow();
        return new Known(
                account.id(),
                account,
                fund,
                called.name(fund.commissioner().value()),
                account.practice()
                        .map(practice -> called.name(practice.value()))
                        .orElse(""));
    }

    @GetMapping("/money/accounts/{id}/csv")
    void csv(@PathVariable UUID id, CurrentPerson person, OnDay day, Typed typed, HttpServletResponse response) {
        var account = purse.findAccount(id, person).orElseThrow(Page::missing);
        // One transaction, so that the driver fetches row by row.
        transaction.executeWithoutResult(status -> Csv.answer(
                response,
                "statement-" + day.day() + ".csv",
                HEADER,
                statements.all(asked(id, day, typed)).map(line -> Csv.texts(cells(line)))));
    }

    @GetMapping("/money/accounts/{id}/xlsx")
    void workbook(@PathVariable UUID id, CurrentPerson person, OnDay day, Typed typed, HttpServletResponse response) {
        var account = purse.findAccount(id, person).orElseThrow(Page::missing);
        transaction.executeWithoutResult(status -> Xlsx.answer(
                response,
                "statement-" + day.day() + ".xlsx",
                new Xlsx.Sheet(
                        "Statement",
                        HEADER,
                        statements.all(asked(account.id(), day, typed)).map(StatementPages::cells))));
    }

    private static List<Object> cells(StatementStore.Line line) {
        var posting = line.entered().posting();
        return List.of(
                posting.effective(),
                line.entered().month(),
                posting.move().toString(),
                posting.words(),
                line.change(),
                line.balance(),
                line.entered().number(),
                posting.id().toString());
    }

    @GetMapping("/money/postings/{id}")
    ModelAndView posting(@PathVariable UUID id, CurrentPerson person, OnDay day) {
        var trail = purse.findTrail(id, person, day.day(), day.known()).orElseThrow(Page::missing);
        var posting = trail.of().entered().posting();
        var warrant = trail.of().warrant();
        return Page.of(
                "ledger/posting",
                new Posted(
                        trail,
                        known(posting.from()),
                        known(posting.to()),
                        switch (trail.of().by()) {
                            case Actor.Person(var who) -> called.name(who.value());
                            case Actor.Process(var name) -> Words.sentence(name);
                        },
                        warrant instanceof Warrant.Decided(var decision)
                                ? Optional.of(called.find(decision.value()))
                                : Optional.empty(),
                        warrant instanceof Warrant.Cited(var ground) ? Optional.of(ground) : Optional.empty(),
                        posting.reservation()
                                .flatMap(it -> Optional.ofNullable(
                                        balances.reservations(List.of(it)).get(it)))));
    }
}
