package quorate.budgets;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import quorate.clocks.Clocks;
import quorate.kernel.Answer;
import quorate.kernel.Fresh;
import quorate.ledger.Fund;
import quorate.ledger.Ledger;
import quorate.ledger.Place;
import quorate.web.Choice;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.OnDay;
import quorate.web.Page;
import quorate.web.Paging;
import quorate.web.Standing;
import quorate.web.Typed;
import quorate.web.Veil;

/** Where a budget, a virement or a budget handed back is proposed, checked, laid for a decision, and moved back. */
@Controller
@Door(Door.Who.STAFF)
class MovementPages {

    private static final String HERE = "/money/movements";
    private static final int PAGE = 25;
    private static final List<String> STATES = List.of(
            "Waits for a decision",
            "Moved",
            "Promised",
            "Released",
            "Not moved",
            "Not promised",
            "Not released",
            "Moved back");

    private final Movements movements;
    private final Laying laying;
    private final Bookkeeping bookkeeping;
    private final Sheets sheets;
    private final Ledger ledger;
    private final Standing standing;
    private final List<Veil> veils;
    private final Clocks clocks;

    MovementPages(
            Movements movements,
            Laying laying,
            Bookkeeping bookkeeping,
            Sheets sheets,
            Ledger ledger,
            Standing standing,
            List<Veil> veils,
            Clocks clocks) {
        this.movements = movements;
        this.laying = laying;
        this.bookkeeping = bookkeeping;
        this.sheets = sheets;
        this.ledger = ledger;
        this.standing = standing;
        this.veils = veils;
        this.clocks = clocks;
    }

    /** A movement on the list. */
    record Row(Movement movement, String title) {}

    /** @param kept the funds with what their business rules ask to be kept */
    record Listing(
            List<Row> rows,
            Paging paging,
            boolean any,
            boolean reads,
            boolean keeps,
            List<Choice> states,
            List<Sheets.Table> kept,
            String year,
            Typed typed) {}

    /** @param streams that have a budget today, with what is free */
    record Asking(Typed typed, List<Choice> funds, List<String> streams) {}

    record One(Movement movement, Fund fund, Typed typed, String by, boolean mayUndo) {}

    @GetMapping(HERE)
    ModelAndView list(CurrentPerson person, OnDay day, Typed typed, @RequestParam(defaultValue = "1") String page) {
        var funds = bookkeeping.fundsReadBy(person, day.known()).stream()
                .collect(Collectors.toMap(Fund::id, Function.identity()));
        var all = movements.list(bookkeeping.readBy(person), day.known()).stream()
                .filter(movement -> !isHidden(movement, person) && funds.containsKey(movement.fund()))
                .map(movement ->
                        new Row(movement, movement.title(java.util.Objects.requireNonNull(funds.get(movement.fund())))))
                .toList();
        var words = typed.value("q").strip().toLowerCase(java.util.Locale.UK);
        var state = typed.value("state");
        var found = all.stream()
                .filter(row -> (row.title() + " " + row.movement().words())
                        .toLowerCase(java.util.Locale.UK)
                        .contains(words))
                .filter(row -> state.isBlank() || row.movement().state().equals(state))
                .toList();
        var paging = new Paging(page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1, PAGE, found.size());
        return Page.of(
                "budgets/movements",
                new Listing(
                        found.stream().skip(paging.before()).limit(PAGE).toList(),
                        paging,
                        !all.isEmpty(),
                        !bookkeeping.readBy(person).isEmpty(),
                        !bookkeeping.keptBy(person).isEmpty(),
                        STATES.stream().map(text -> Choice.of(text, text)).toList(),
                        kept(person, day),
                        ReportPages.year(day.day()),
                        typed));
    }

    private List<Sheets.Table> kept(CurrentPerson person, OnDay day) {
        return bookkeeping.readBy(person).stream()
                .flatMap(commissioner ->
                        sheets.tables(commissioner, day.day(), day.known(), Report.Forecast.TREND).stream())
                .filter(table -> BusinessRule.isAskedOf(table.fund()))
                .toList();
    }

    private boolean isHidden(Movement movement, CurrentPerson person) {
        return veils.stream()
                .anyMatch(veil -> veil.hides(person, movement.matter().value()));
    }

    @GetMapping(HERE + "/new")
    ModelAndView ask(CurrentPerson person, Typed typed) {
        var funds = bookkeeping.fundsKeptBy(person);
        return Page.of("budgets/movementAsk", asking(typed.knowing(fresh()), funds));
    }

    static Map<String, String> fresh() {
        return Map.of("key", Fresh.id().toString());
    }

    private Asking asking(Typed typed, List<Fund> funds) {
        var today = clocks.today();
        var streams = funds.stream()
                .map(Fund::commissioner)
                .distinct()
                .flatMap(commissioner -> ledger.trial(commissioner, today, Long.MAX_VALUE).stream())
                .filter(balance -> balance.account().place() == Place.BUDGET)
                .map(balance -> Movement.purpose(balance.account().stream()) + ": " + balance.money() + " free in "
                        + funds.stream()
                                .filter(fund ->
                                        fund.id().equals(balance.account().fund()))
                                .map(Fund::name)
                                .findFirst()
                                .orElse(""))
                .toList();
        return new Asking(typed, MovementForm.choices(funds), streams);
    }

    /** Shows what is wrong; else everything once more; else, once that was confirmed, lays it. */
    @PostMapping(HERE + "/new")
    ModelAndView propose(CurrentPerson person, Typed typed) {
        var funds = bookkeeping.fundsKeptBy(person);
        var movement = MovementForm.read(typed, funds, clocks.today(), person.id());
        return laying.of(
                person,
                typed,
                movement,
                funds,
                new Laying.Asked(HERE + "/new", "budgets/movementAsk", asking(typed, funds)));
    }

    @GetMapping(HERE + "/{id}")
    ModelAndView look(@PathVariable UUID id, CurrentPerson person) {
        return Page.of("budgets/movement", one(find(id, person), Typed.nothing(), person));
    }

    private One one(Movement movement, Typed typed, CurrentPerson person) {
        return new One(
                movement,
                Laying.fund(movement, bookkeeping.fundsReadBy(person, Long.MAX_VALUE)),
                typed,
                standing.nameOf(movement.by()),
                movement.canBeUndone() && bookkeeping.keptBy(person).contains(movement.commissioner()));
    }

    private Movement find(UUID id, CurrentPerson person) {
        return movements
                .find(id)
                .filter(movement -> bookkeeping.readBy(person).contains(movement.commissioner()))
                .filter(movement -> !isHidden(movement, person))
                .orElseThrow(Page::missing);
    }

    @PostMapping(HERE + "/{id}/undoings")
    ModelAndView undo(@PathVariable UUID id, CurrentPerson person, Typed typed) {
        var movement = find(id, person);
        if (!bookkeeping.keptBy(person).contains(movement.commissioner())) throw Page.missing();
        var why = typed.text("why", "Enter why it is moved back", 2000);
        if (!typed.isFaulty()
                && movements.undo(movement, why, person.id()) instanceof Answer.Refused<Movement>(var no)) {
            typed.object(no);
        }
        return typed.isFaulty()
                ? Page.faulty("budgets/movement", one(movement, typed, person))
                : Page.seeOther(movement.page(), "Moved back by a later posting");
    }
}
