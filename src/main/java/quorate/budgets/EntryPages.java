package quorate.budgets;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import quorate.clocks.Clocks;
import quorate.kernel.Answer;
import quorate.kernel.Code;
import quorate.kernel.Fresh;
import quorate.ledger.Desk;
import quorate.ledger.Fund;
import quorate.ledger.Ledger;
import quorate.ledger.Posted;
import quorate.ledger.Voucher;
import quorate.ledger.Warrant;
import quorate.register.Kind;
import quorate.register.Party;
import quorate.register.Register;
import quorate.web.Choice;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.Page;
import quorate.web.Typed;

/** Where an allocation or an accrual is entered, checked and posted. */
@Controller
@Door(Door.Who.STAFF)
class EntryPages {

    private static final String HERE = "/money/entries/new";
    private static final List<Choice> KINDS = Arrays.stream(Entry.Kind.values())
            .map(kind -> Choice.of(Code.of(kind), kind.toString()).hint(kind.about))
            .toList();

    private final Bookkeeping bookkeeping;
    private final Ledger ledger;
    private final Desk desk;
    private final Register register;
    private final Clocks clocks;

    EntryPages(Bookkeeping bookkeeping, Ledger ledger, Desk desk, Register register, Clocks clocks) {
        this.bookkeeping = bookkeeping;
        this.ledger = ledger;
        this.desk = desk;
        this.register = register;
        this.clocks = clocks;
    }

    record Asking(Typed typed, List<Choice> kinds, List<Choice> funds) {}

    record Checking(Typed typed, Entry entry, String practice, Map<String, String> carried) {}

    @GetMapping(HERE)
    ModelAndView ask(CurrentPerson person, Typed typed) {
        var funds = bookkeeping.fundsKeptBy(person);
        return Page.of("budgets/entryAsk", asking(typed.knowing(MovementPages.fresh()), funds));
    }

    private static Asking asking(Typed typed, List<Fund> funds) {
        return new Asking(typed, KINDS, MovementForm.choices(funds));
    }

    @PostMapping(HERE)
    ModelAndView enter(CurrentPerson person, Typed typed) {
        var funds = bookkeeping.fundsKeptBy(person);
        var practice = practice(typed);
        var read = read(typed, funds, practice);
        var voucher = read.flatMap(entry -> voucher(entry, person));
        if (!typed.isFaulty() && read.isPresent()) {
            var posting = read.get().posting();
            typed.object(voucher.map(it -> desk.against(it, List.of(posting)))
                    .orElseGet(() -> List.of(Movements.unsettled(read.get().day()))));
        }
        if (typed.isFaulty() || read.isEmpty() || voucher.isEmpty()) {
            return Page.faulty("budgets/entryAsk", asking(typed, funds));
        }
        if (typed.isChosen("change", "yes")) return Page.of("budgets/entryAsk", asking(typed, funds));
        if (!typed.isChosen("confirmed", "yes")) {
            var name = practice.map(Party::name).orElse("");
            return Page.of("budgets/entryCheck", new Checking(typed, read.get(), name, MovementForm.carried(typed)));
        }
        return switch (ledger.post(voucher.get(), List.of(read.get().posting()))) {
            case Answer.Done<Posted> done ->
                Page.seeOther("/money/postings/" + read.get().id(), "Posted");
            case Answer.Refused<Posted>(var objections) -> {
                typed.object(objections);
                yield Page.faulty("budgets/entryAsk", asking(typed, funds));
            }
        };
    }

    /** The practice whose code was typed, if one was. */
    private Optional<Party> practice(Typed typed) {
        if (typed.value("practice").isBlank()) return Optional.empty();
        var view = register.on(clocks.today());
        return typed.found(
                "practice",
                "Enter the code of a practice, or leave it empty",
                text -> view.findByCode("ods", text.toUpperCase(Locale.ROOT))
                        .filter(party -> party.kind() == Kind.PRACTICE));
    }

    private Optional<Entry> read(Typed typed, List<Fund> funds, Optional<Party> practice) {
        var kind = typed.choice("kind", "Choose what is entered", Entry.Kind.class);
        var fund = MovementForm.fund(typed, funds);
        var accrual = kind == Entry.Kind.ACCRUAL;
        var stream = accrual ? MovementForm.stream(typed, "stream", "Enter the stream that it is for") : "";
        var amount = MovementForm.amount(typed);
        var day = typed.day("day", "Enter the day on which it belongs");
        var words = typed.line("words", "Enter what it is, as it will stand in the ledger");
        return fund.map(each -> new Entry(
                typed.id("key").orElseGet(Fresh::id),
                kind,
                each,
                stream,
                accrual ? practice.map(Party::id) : Optional.empty(),
                amount,
                day,
                words));
    }

    /** By the power to manage the budget: nobody decides that an allocation came. */
    private Optional<Voucher> voucher(Entry entry, CurrentPerson person) {
        return bookkeeping
                .booksOf(entry.fund().commissioner(), entry.day())
                .map(books -> new Voucher(
                        Fresh.idOf("voucher of an entry", entry.id().toString()),
                        books,
                        new Warrant.Cited(books.source()),
                        person.actor()));
    }
}
