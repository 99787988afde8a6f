package quorate.budgets;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import quorate.clocks.Clocks;
import quorate.kernel.Actor;
import quorate.kernel.Answer;
import quorate.kernel.Fresh;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.ledger.Closing;
import quorate.ledger.Desk;
import quorate.ledger.Ledger;
import quorate.ledger.Posting;
import quorate.ledger.Voucher;
import quorate.ledger.Warrant;
import quorate.web.Choice;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.OnDay;
import quorate.web.Page;
import quorate.web.Standing;
import quorate.web.Typed;
import quorate.web.Words;

/** Which months are closed, and closing the next one. */
@Controller
@Door(Door.Who.STAFF)
class MonthPages {

    private static final String HERE = "/money/months";
    private static final int FIRST_CHOICES = 12;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

    private final Bookkeeping bookkeeping;
    private final Ledger ledger;
    private final Desk desk;
    private final Movements movements;
    private final Standing standing;
    private final Clocks clocks;

    MonthPages(
            Bookkeeping bookkeeping, Ledger ledger, Desk desk, Movements movements, Standing standing, Clocks clocks) {
        this.bookkeeping = bookkeeping;
        this.ledger = ledger;
        this.desk = desk;
        this.movements = movements;
        this.standing = standing;
        this.clocks = clocks;
    }

    /** A month that was closed, in words. */
    record Closed(String month, String by, String when) {}

    /** The months of one commissioner. @param open those that may be closed now; several only where none was yet */
    record Months(PartyId commissioner, String name, List<Closed> closed, List<Choice> open, boolean keeps) {}

    record Shown(List<Months> all, Typed typed) {}

    /**
     * A month to be closed.
     *
     * @param accrued what will be turned back on the first day of the next
     * @param waiting what belongs to the month and waits for a decision: decided later, it is counted in the next
     */
    record Checking(
            Typed typed,
            PartyId commissioner,
            String name,
            LocalDate first,
            String month,
            List<Posting> accrued,
            Money sum,
            List<Movement> waiting) {}

    @GetMapping(HERE)
    ModelAndView list(CurrentPerson person, OnDay day) {
        return Page.of("budgets/months", shown(person, day.known(), Typed.nothing()));
    }

    private Shown shown(CurrentPerson person, long known, Typed typed) {
        var kept = bookkeeping.keptBy(person);
        return new Shown(
                bookkeeping.readBy(person).stream()
                        .map(commissioner -> months(commissioner, kept.contains(commissioner), known))
                        .filter(months -> months.keeps() || !months.closed().isEmpty())
                        .toList(),
                typed);
    }

    private Months months(PartyId commissioner, boolean keeps, long known) {
        var closings = desk.listClosings(commissioner, known);
        var open = open(commissioner).stream()
                .map(month -> Choice.of(month.toString(), words(month)))
                .toList();
        return new Months(
                commissioner,
                standing.nameOf(commissioner),
                closings.stream().map(this::closed).toList(),
                open,
                keeps);
    }

    private Closed closed(Closing closing) {
        var by = switch (closing.by()) {
            case Actor.Person(var who) -> standing.nameOf(who);
            case Actor.Process(var name) -> Words.sentence(name);
        };
        return new Closed(words(closing.month()), by, Words.moment(closing.at()));
    }

    /** The next month, once it is over; any of the last twelve where none was closed before. */
    private List<LocalDate> open(PartyId commissioner) {
        var last = YearMonth.from(clocks.today()).minusMonths(1);
        var closings = desk.listClosings(commissioner, Long.MAX_VALUE);
        if (closings.isEmpty()) {
            return IntStream.range(0, FIRST_CHOICES)
                    .mapToObj(back -> last.minusMonths(back).atDay(1))
                    .toList();
        }
        var next = closings.getFirst().month().plusMonths(1);
        return next.isAfter(last.atDay(1)) ? List.of() : List.of(next);
    }

    static String words(LocalDate month) {
        return MONTH.format(month);
    }

    /** Says once more what will happen; once that was confirmed, closes it. */
    @PostMapping(HERE)
    ModelAndView close(CurrentPerson person, Typed typed) {
        var kept = bookkeeping.keptBy(person);
        if (kept.isEmpty()) throw Page.missing();
        var commissioner = typed.found(
                "commissioner",
                "Choose whose month it is",
                text -> kept.stream().filter(id -> id.toString().equals(text)).findFirst());
        var month = commissioner.flatMap(id -> typed.found(
                "month",
                "Choose the month",
                text -> open(id).stream()
                        .filter(first -> first.toString().equals(text))
                        .findFirst()));
        if (commissioner.isEmpty() || month.isEmpty()) return faulty(person, typed);
        if (typed.isChosen("change", "yes")) return Page.seeOther(HERE);
        if (!typed.isChosen("confirmed", "yes")) {
            return Page.of("budgets/monthCheck", checking(typed, commissioner.get(), month.get()));
        }
        var voucher = voucher(commissioner.get(), month.get(), person);
        if (voucher.isEmpty()) {
            typed.object(List.of(Movements.unsettled(month.get())));
            return faulty(person, typed);
        }
        var keeper = voucher.get().books().keeper();
        if (!keeper.equals(commissioner.get())) {
            typed.object(List.of(Movements.no(
                    "budgets.books",
                    "The money of " + standing.nameOf(commissioner.get()) + " was on the books of "
                            + standing.nameOf(keeper) + " in " + words(month.get()) + ", who closes the month.",
                    "Nothing needs to be done here.")));
            return faulty(person, typed);
        }
        if (ledger.close(voucher.get(), month.get()) instanceof Answer.Refused<LocalDate>(var objections)) {
            typed.object(objections);
            return faulty(person, typed);
        }
        return Page.seeOther(HERE, words(month.get()) + " was closed");
    }

    private ModelAndView faulty(CurrentPerson person, Typed typed) {
        return Page.faulty("budgets/months", shown(person, Long.MAX_VALUE, typed));
    }

    private Checking checking(Typed typed, PartyId commissioner, LocalDate month) {
        var accrued = desk.listAccrued(commissioner, month);
        var next = month.plusMonths(1);
        return new Checking(
                typed,
                commissioner,
                standing.nameOf(commissioner),
                month,
                words(month),
                accrued,
                accrued.stream().map(Posting::amount).reduce(Money.ZERO, Money::plus),
                movements.list(List.of(commissioner), Long.MAX_VALUE).stream()
                        .filter(movement -> movement.outcome().isEmpty())
                        .filter(movement -> movement.day().isBefore(next))
                        .toList());
    }

    private Optional<Voucher> voucher(PartyId commissioner, LocalDate month, CurrentPerson person) {
        return bookkeeping
                .booksOf(commissioner, month)
                .map(books -> new Voucher(
                        Fresh.idOf("closing", commissioner.toString(), month.toString()),
                        books,
                        new Warrant.Cited(books.source()),
                        person.actor()));
    }
}
