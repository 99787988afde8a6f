package quorate.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import quorate.clocks.Clocks;
import quorate.kernel.Code;

/** Who may sign in, who cannot yet, and what administrators do about it. */
@Controller
@Door(Door.Who.ADMINISTRATOR)
class AccountPages {

    private static final int SIZE = 20;
    private static final String CLOSINGS = "web/accountClosing";

    private final AccountStore store;
    private final AccountBook book;
    private final Administration administration;
    private final Clocks clocks;

    AccountPages(AccountStore store, AccountBook book, Administration administration, Clocks clocks) {
        this.store = store;
        this.book = book;
        this.administration = administration;
        this.clocks = clocks;
    }

    /** @param without how many people hold a post and have no account */
    record Listing(Typed typed, List<AccountLine> lines, Paging paging, Sort sort, List<Choice> states, int without) {}

    /** @param accounts how many there are */
    record Without(List<AccountBook.Waiting> people, Paging paging, int accounts) {}

    /**
     * @param until when the one-time password ends, in words; empty where the person has chosen one
     * @param own whether it is of whoever looks
     * @param last whether nobody could administer without it
     * @param registered whether the register knows the person
     */
    record One(
            AccountLine line,
            AccountStore.Row account,
            Optional<String> until,
            List<String> posts,
            boolean registered,
            boolean own,
            boolean last,
            List<AccountBook.Moment> history,
            Typed typed) {}

    record Leaving(AccountLine line, Typed typed) {}

    @GetMapping("/accounts")
    ModelAndView list(Typed typed, Sort sort, @RequestParam(defaultValue = "") String page) {
        var found = found(typed, sort);
        var paging = paging(page, found.size());
        var lines = found.stream().skip(paging.before()).limit(paging.size()).toList();
        var listing = new Listing(
                typed,
                lines,
                paging,
                sort,
                Choice.of(AccountLine.State.class),
                book.listWithout().size());
        return typed.isFaulty() ? Page.faulty("web/accounts", listing) : Page.of("web/accounts", listing);
    }

    @GetMapping("/accounts/list.csv")
    void download(Typed typed, Sort sort, HttpServletResponse response) {
        Csv.answer(
                response,
                "accounts-" + clocks.today() + ".csv",
                AccountLine.COLUMNS.stream().map(Column::heading).toList(),
                found(typed, sort).stream().map(AccountLine::cells));
    }

    @GetMapping("/accounts/without")
    ModelAndView without(@RequestParam(defaultValue = "") String page) {
        var people = book.listWithout();
        var paging = paging(page, people.size());
        var shown = people.stream().skip(paging.before()).limit(paging.size()).toList();
        return Page.of(
                "web/accountsWithout", new Without(shown, paging, store.list().size()));
    }

    @GetMapping("/accounts/{id}")
    ModelAndView one(@PathVariable UUID id, CurrentPerson person) {
        return Page.of("web/accountOfOne", one(id, person, Typed.nothing()));
    }

    /**
     * Answers with the password itself instead of sending on: it is shown once and kept nowhere, neither in the session nor
     * in an address. Loading the answer again gives another.
     */
    @PostMapping("/accounts/{id}/passwords")
    ModelAndView givePassword(@PathVariable UUID id, CurrentPerson person) {
        find(id);
        return switch (administration.givePassword(id, person)) {
            case Administration.Issue.Given given -> Page.of("web/accountPassword", given);
            case Administration.Issue.Refused(var faults) ->
                refused(id, person, faults.getFirst().sentence());
        };
    }

    @PostMapping("/accounts/{id}/unlockings")
    ModelAndView unlock(@PathVariable UUID id, CurrentPerson person) {
        find(id);
        return answer(id, person, administration.unlock(id, person), "Account unlocked");
    }

    @PostMapping("/accounts/{id}/roles")
    ModelAndView setAdministrator(@PathVariable UUID id, Typed typed, CurrentPerson person) {
        find(id);
        var made = typed.choice("administrator", "Select whether they administer", List.of("yes", "no"))
                .equals("yes");
        if (typed.isFaulty()) return Page.faulty("web/accountOfOne", one(id, person, typed));
        var why = administration.setAdministrator(id, made, person);
        if (why.isEmpty() && !made && one(id, person, typed).own()) {
            return Page.seeOther("/account", "You no longer administer this installation");
        }
        return answer(
                id, person, why, made ? "They are an administrator now" : "They are not an administrator any more");
    }

    @GetMapping("/accounts/{id}/closures/new")
    ModelAndView closing(@PathVariable UUID id, CurrentPerson person) {
        var one = one(id, person, Typed.nothing());
        if (one.account().isClosed() || one.own() || one.last())
            return Page.seeOther(one.line().link());
        return Page.of(CLOSINGS, new Leaving(one.line(), Typed.nothing()));
    }

    @PostMapping("/accounts/{id}/closures")
    ModelAndView close(@PathVariable UUID id, Typed typed, CurrentPerson person) {
        var line = book.lineOf(find(id));
        var reason = typed.choice("reason", "Select why the account is closed", Closing.class);
        if (typed.isFaulty()) return Page.faulty(CLOSINGS, new Leaving(line, typed));
        return answer(id, person, administration.close(id, reason, person), "Account closed");
    }

    private ModelAndView answer(UUID id, CurrentPerson person, Optional<String> why, String done) {
        return why.map(sentence -> refused(id, person, sentence))
                .orElseGet(() -> Page.seeOther("/accounts/" + id, done));
    }

    private ModelAndView refused(UUID id, CurrentPerson person, String sentence) {
        var typed = Typed.nothing();
        typed.fault("", sentence);
        return Page.faulty("web/accountOfOne", one(id, person, typed));
    }

    private One one(UUID id, CurrentPerson person, Typed typed) {
        var account = find(id);
        var known = book.find(account.person());
        return new One(
                book.lineOf(account),
                account,
                Optional.ofNullable(account.oneTimeUntil()).map(Words::moment),
                known.map(Directory.Somebody::posts).orElse(List.of()),
                known.isPresent(),
                account.person().equals(person.id()),
                administration.isLast(account),
                book.historyOf(account),
                typed);
    }

    private AccountStore.Row find(UUID id) {
        return store.findAny(id).orElseThrow(Page::missing);
    }

    private List<AccountLine> found(Typed typed, Sort sort) {
        var text = typed.optionalLine("q");
        var state = typed.value("state");
        return book.list().stream()
                .filter(line -> text.isBlank() || line.matches(text))
                .filter(line -> state.isBlank() || state.equals(Code.of(line.state())))
                .sorted(AccountLine.order(sort))
                .toList();
    }

    private static Paging paging(String page, int total) {
        return new Paging(page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1, SIZE, total);
    }
}
