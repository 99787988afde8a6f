package quorate.budgets;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import quorate.clocks.Clocks;
import quorate.kernel.Money;
import quorate.ledger.Fund;
import quorate.register.Register;
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

/** What is promised and not owed yet; where money is proposed to be promised, and a promise to be released. */
@Controller
@Door(Door.Who.STAFF)
class PromisePages {

    private static final String HERE = "/money/promises";
    private static final int PAGE = 25;
    private static final List<String> HEADER =
            List.of("fund", "stream", "to whom", "for", "from", "until", "goes on", "promised", "owed", "left");

    private final Movements movements;
    private final Laying laying;
    private final Bookkeeping bookkeeping;
    private final Register register;
    private final Standing standing;
    private final List<Veil> veils;
    private final Clocks clocks;

    PromisePages(
            Movements movements,
            Laying laying,
            Bookkeeping bookkeeping,
            Register register,
            Standing standing,
            List<Veil> veils,
            Clocks clocks) {
        this.movements = movements;
        this.laying = laying;
        this.bookkeeping = bookkeeping;
        this.register = register;
        this.standing = standing;
        this.veils = veils;
        this.clocks = clocks;
    }

    /** A promise on the list. @param whom by name; empty where it is nobody's in particular */
    record Row(PromiseForm.Open open, String whom) {

        Commitment commitment() {
            return open.commitment();
        }

        Fund fund() {
            return open.fund();
        }

        private boolean has(String words) {
            return String.join(" ", whom, commitment().words(), Movement.purpose(commitment().stream()), fund().name())
                    .toLowerCase(Locale.UK)
                    .contains(words);
        }
    }

    record Listing(List<Row> rows, Money left, Paging paging, boolean any, boolean reads, boolean keeps, Typed typed) {}

    record Asking(Typed typed, List<Choice> funds, List<Choice> recurrent) {}

    record Releasing(Typed typed, List<Choice> promises) {}

    @GetMapping(HERE)
    ModelAndView list(CurrentPerson person, OnDay day, Typed typed, @RequestParam(defaultValue = "1") String page) {
        var all = rows(person, day.day(), day.known());
        var found = found(all, typed);
        var paging = new Paging(page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1, PAGE, found.size());
        return Page.of(
                "budgets/promises",
                new Listing(
                        found.stream().skip(paging.before()).limit(PAGE).toList(),
                        found.stream().map(row -> row.commitment().left()).reduce(Money.ZERO, Money::plus),
                        paging,
                        !all.isEmpty(),
                        !bookkeeping.readBy(person).isEmpty(),
                        !bookkeeping.keptBy(person).isEmpty(),
                        typed));
    }

    private static List<Row> found(List<Row> all, Typed typed) {
        var words = typed.value("q").strip().toLowerCase(Locale.UK);
        return all.stream().filter(row -> row.has(words)).toList();
    }

    private List<Row> rows(CurrentPerson person, LocalDate day, long known) {
        var funds = bookkeeping.fundsReadBy(person, known);
        return bookkeeping.readBy(person).stream()
                .flatMap(commissioner -> movements.commitments(commissioner, day, known).stream())
                .filter(commitment -> commitment.said().stream().noneMatch(said -> isHidden(said, person)))
                .flatMap(commitment -> funds.stream()
                        .filter(fund -> fund.id()
                                .equals(commitment.outstanding().made().to().fund()))
                        .map(fund -> new Row(new PromiseForm.Open(commitment, fund), whom(commitment))))
                .toList();
    }

    private boolean isHidden(Movement movement, CurrentPerson person) {
        return veils.stream()
                .anyMatch(veil -> veil.hides(person, movement.matter().value()));
    }

    private String whom(Commitment commitment) {
        return commitment
                .promised()
                .map(Promised::whom)
                .or(() -> commitment.outstanding().made().to().practice().map(standing::nameOf))
                .orElse("");
    }

    @GetMapping(HERE + "/csv")
    void csv(CurrentPerson person, OnDay day, Typed typed, HttpServletResponse response) {
        var rows = found(rows(person, day.day(), day.known()), typed).stream().map(row -> {
            var made = row.commitment().outstanding().made();
            var now = row.commitment().outstanding().now();
            var promised = row.open().promised();
            return List.of(
                    row.fund().name(),
                    row.commitment().stream(),
                    row.whom(),
                    row.commitment().words(),
                    made.effective().toString(),
                    promised.until().toString(),
                    promised.recurrent() ? "yes" : "no",
                    now.promised().plain(),
                    now.settled().plain(),
                    now.left().plain());
        });
        Csv.answer(response, "promises-" + day.day() + ".csv", HEADER, rows);
    }

    @GetMapping(HERE + "/new")
    ModelAndView ask(CurrentPerson person, Typed typed) {
        var funds = bookkeeping.fundsKeptBy(person);
        return Page.of("budgets/promiseAsk", asking(typed.knowing(MovementPages.fresh()), funds));
    }

    private static Asking asking(Typed typed, List<Fund> funds) {
        return new Asking(typed, MovementForm.choices(funds), PromiseForm.RECURRENT);
    }

    @PostMapping(HERE + "/new")
    ModelAndView promise(CurrentPerson person, Typed typed) {
        var funds = bookkeeping.fundsKeptBy(person);
        var read = PromiseForm.promise(typed, funds, register.on(clocks.today()), clocks.today(), person.id());
        var asked = new Laying.Asked(HERE + "/new", "budgets/promiseAsk", asking(typed, funds));
        return laying.of(person, typed, read, funds, asked);
    }

    @GetMapping(HERE + "/releases/new")
    ModelAndView askRelease(CurrentPerson person, Typed typed) {
        bookkeeping.fundsKeptBy(person);
        return Page.of("budgets/releaseAsk", releasing(typed.knowing(MovementPages.fresh()), open(person)));
    }

    private List<PromiseForm.Open> open(CurrentPerson person) {
        var kept = bookkeeping.keptBy(person);
        return rows(person, LocalDate.of(9999, 3, 31), Long.MAX_VALUE).stream()
                .map(Row::open)
                .filter(open -> kept.contains(open.fund().commissioner()))
                .toList();
    }

    private static Releasing releasing(Typed typed, List<PromiseForm.Open> open) {
        return new Releasing(typed, open.stream().map(PromiseForm.Open::choice).toList());
    }

    @PostMapping(HERE + "/releases/new")
    ModelAndView release(CurrentPerson person, Typed typed) {
        var funds = bookkeeping.fundsKeptBy(person);
        var open = open(person);
        var read = PromiseForm.release(typed, open, clocks.today(), person.id());
        var asked = new Laying.Asked(HERE + "/releases/new", "budgets/releaseAsk", releasing(typed, open));
        return laying.of(person, typed, read, funds, asked);
    }
}
