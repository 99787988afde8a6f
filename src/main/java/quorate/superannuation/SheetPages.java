package quorate.superannuation;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import quorate.clocks.Clocks;
import quorate.instructions.Telling;
import quorate.kernel.Money;
import quorate.payments.Payable;
import quorate.register.Party;
import quorate.superannuation.SheetChanges.Change;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.Page;
import quorate.web.Paging;
import quorate.web.Standing;
import quorate.web.Typed;

/** Where superannuation that was entered is checked by somebody else. */
@Controller
@Door(Door.Who.STAFF)
class SheetPages {

    private static final String ONE = "/payments/superannuation/{sheet}";
    private static final String PAGE = "superannuation/sheet";
    private static final int SIZE = 100;

    private final Contributions contributions;
    private final Telling telling;
    private final Payable payable;
    private final Standing standing;
    private final Clocks clocks;

    SheetPages(Contributions contributions, Telling telling, Payable payable, Standing standing, Clocks clocks) {
        this.contributions = contributions;
        this.telling = telling;
        this.payable = payable;
        this.standing = standing;
        this.clocks = clocks;
    }

    /**
     * @param checker who checked it or gave it up
     * @param total what would count of these practices and months @param before what counts for the months before
     * @param checks whether the person may check it @param ends whether they may give it up
     */
    record One(
            Sheet sheet,
            String commissioner,
            String by,
            String checker,
            Money total,
            Money before,
            List<Change> changes,
            List<String> lacking,
            Map<String, String> names,
            Paging paging,
            boolean checks,
            boolean ends,
            Typed typed) {}

    @GetMapping(ONE)
    ModelAndView look(@PathVariable UUID sheet, CurrentPerson person, @RequestParam(defaultValue = "1") String page) {
        var at = page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1;
        return Page.of(PAGE, one(find(sheet, person), person, at, Typed.nothing()));
    }

    private Sheet find(UUID id, CurrentPerson person) {
        return contributions.find(id, payable.readBy(person)).orElseThrow(Page::missing);
    }

    private One one(Sheet it, CurrentPerson person, int page, Typed typed) {
        var found = contributions.changes(it);
        var all = found.changes();
        var paging = new Paging(page, SIZE, all.size());
        var listed = telling.signedBy(person).contains(it.commissioner());
        return new One(
                it,
                standing.nameOf(it.commissioner()),
                standing.nameOf(it.by()),
                it.check()
                        .map(Sheet.Checked::by)
                        .or(() -> it.ending().map(Sheet.Ending::by))
                        .map(standing::nameOf)
                        .orElse(""),
                all.stream().map(each -> each.now().both()).reduce(Money.ZERO, Money::plus),
                all.stream()
                        .flatMap(each -> each.before().stream())
                        .map(SheetChanges.Two::both)
                        .reduce(Money.ZERO, Money::plus),
                all.stream().skip(paging.before()).limit(SIZE).toList(),
                found.lacking(),
                contributions.practices(it.commissioner(), clocks.today()).stream()
                        .collect(Collectors.toMap(party -> party.code().orElseThrow(), Party::name)),
                paging,
                it.waits() && listed && !it.by().equals(person.id()),
                it.waits() && (listed || payable.enteredBy(person).contains(it.commissioner())),
                typed);
    }

    @PostMapping(ONE + "/checks")
    ModelAndView check(@PathVariable UUID sheet, CurrentPerson person, Typed typed) {
        var it = find(sheet, person);
        typed.object(contributions.check(it, person.id()).objections());
        return answered(it, person, typed, "Checked. It is deducted by the next instruction of its month or later");
    }

    @PostMapping(ONE + "/ending")
    ModelAndView giveUp(@PathVariable UUID sheet, CurrentPerson person, Typed typed) {
        var it = find(sheet, person);
        if (!payable.enteredBy(person).contains(it.commissioner())
                && !telling.signedBy(person).contains(it.commissioner())) throw Page.missing();
        var why = typed.line("why", "Say why it is given up");
        if (!typed.isFaulty())
            typed.object(contributions.giveUp(it, why, person.id()).objections());
        return answered(it, person, typed, "It is given up");
    }

    private ModelAndView answered(Sheet it, CurrentPerson person, Typed typed, String done) {
        return typed.isFaulty() ? Page.faulty(PAGE, one(it, person, 1, typed)) : Page.seeOther(it.page(), done);
    }
}
