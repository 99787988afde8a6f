package quorate.instructions;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import quorate.instructions.Instruction.Line;
import quorate.instructions.Instruction.Mend;
import quorate.kernel.Answer;
import quorate.kernel.Fresh;
import quorate.ledger.Desk;
import quorate.ledger.Fund;
import quorate.payments.Payable;
import quorate.web.Choice;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.Page;
import quorate.web.Standing;
import quorate.web.Typed;
import quorate.web.Words;

/** Where a difference between told and paid is put right, and what practices were paid too much comes back. */
@Controller
@Door(Door.Who.STAFF)
class DifferencePages {

    private static final String ONE = "/payments/instructions/{id}";
    private static final String BACK = "/payments/recoveries";

    private final ConfirmationPages pages;
    private final Confirmations confirmations;
    private final Mending mending;
    private final Payable payable;
    private final Desk desk;
    private final Standing standing;

    DifferencePages(
            ConfirmationPages pages,
            Confirmations confirmations,
            Mending mending,
            Payable payable,
            Desk desk,
            Standing standing) {
        this.pages = pages;
        this.confirmations = confirmations;
        this.mending = mending;
        this.payable = payable;
        this.desk = desk;
        this.standing = standing;
    }

    @PostMapping(ONE + "/again")
    ModelAndView again(@PathVariable UUID id, CurrentPerson person, Typed typed) {
        return changed(id, person, typed, "What was not paid is due again", it -> {
            var practice = typed.offered(
                    "again", "Choose the practice", it.byPractice().keySet());
            var why = typed.line("why-again", "Say why it was not paid");
            return typed.isFaulty()
                    ? new Answer.Done<>(it)
                    : mending.again(it, practice.orElseThrow(), why, person.id());
        });
    }

    @PostMapping(ONE + "/excesses")
    ModelAndView beyond(@PathVariable UUID id, CurrentPerson person, Typed typed) {
        return changed(id, person, typed, "What was paid beyond is posted, to be recovered", it -> {
            var practice = typed.offered(
                    "beyond", "Choose the practice", it.byPractice().keySet());
            var amount = typed.money("excess", "Enter what was paid beyond what was told");
            var day = typed.day("paid-beyond", "Enter the day on which it was paid");
            var why = typed.line("why-beyond", "Say what the agent says of it");
            var key = typed.id("key")
                    .filter(each -> !each.equals(Instruction.TOLD))
                    .orElseGet(Fresh::id);
            return typed.isFaulty()
                    ? new Answer.Done<>(it)
                    : confirmations.beyond(it, key, practice.orElseThrow(), amount, day, why, person.id());
        });
    }

    private ModelAndView changed(
            UUID id, CurrentPerson person, Typed typed, String done, Function<Instruction, Answer<Instruction>> act) {
        var it = pages.find(id, person);
        if (!pages.mayConfirm(it, person)) throw Page.missing();
        typed.object(act.apply(it).objections());
        return typed.isFaulty()
                ? Page.faulty("instructions/instruction", pages.one(it, person, typed))
                : Page.seeOther(it.page(), done);
    }

    record Row(String key, String fund, Line line, String name, String stream) {}

    /** @param back whether it came back, and did not go out */
    record Step(Mend mend, String name, String stream, String by, boolean back) {}

    record Listing(List<Row> rows, List<Step> steps, List<Choice> offer, boolean reads, Typed typed) {}

    @GetMapping(BACK)
    ModelAndView list(CurrentPerson person) {
        return Page.of("instructions/recoveries", listing(person, Typed.prefilled(Instructions.fresh())));
    }

    private Listing listing(CurrentPerson person, Typed typed) {
        var funds = desk.listFunds(payable.readBy(person), Long.MAX_VALUE);
        var rows = funds.stream().flatMap(fund -> rows(fund).stream()).toList();
        var may = funds.stream()
                .filter(fund -> mayEnter(fund, person))
                .flatMap(fund -> rows(fund).stream())
                .map(row -> Choice.of(
                        row.key(),
                        row.name() + ", " + row.stream() + ": " + row.line().amount()))
                .toList();
        var steps = funds.stream()
                .flatMap(fund -> mending.list(fund.id()).stream())
                .map(mend -> new Step(
                        mend,
                        standing.nameOf(mend.party()),
                        of(mend.stream()),
                        standing.nameOf(mend.by()),
                        mend.kind() == Mend.Kind.BACK))
                .toList();
        return new Listing(rows, steps, may, !payable.readBy(person).isEmpty(), typed);
    }

    private boolean mayEnter(Fund fund, CurrentPerson person) {
        return payable.enteredBy(person).contains(fund.commissioner())
                || payable.approvedBy(person).contains(fund.commissioner());
    }

    private List<Row> rows(Fund fund) {
        return mending.owed(fund.id()).stream()
                .map(line -> new Row(
                        Fresh.idOf(fund.id().toString(), line.party().toString(), line.stream())
                                .toString(),
                        fund.name(),
                        line,
                        standing.nameOf(line.party()),
                        of(line.stream())))
                .toList();
    }

    private static String of(String stream) {
        return Words.sentence(Words.stream(stream));
    }

    @PostMapping(BACK)
    ModelAndView back(CurrentPerson person, Typed typed) {
        var funds = desk.listFunds(payable.readBy(person), Long.MAX_VALUE).stream()
                .filter(fund -> mayEnter(fund, person))
                .toList();
        if (funds.isEmpty()) throw Page.missing();
        record Found(Fund fund, Row row) {}
        var found = typed.found(
                "owed",
                "Choose what was paid back",
                text -> funds.stream()
                        .flatMap(fund -> rows(fund).stream().map(row -> new Found(fund, row)))
                        .filter(each -> each.row().key().equals(text))
                        .findFirst());
        var amount = typed.money("amount", "Enter how much was paid back");
        var day = typed.day("back", "Enter the day on which it was paid back");
        var why = typed.line("why", "Say how it came back, such as the number of the receipt");
        var key = typed.id("key").orElseGet(Fresh::id);
        if (!typed.isFaulty() && found.isPresent()) {
            var line = found.get().row().line();
            Answer<Mend> answer =
                    mending.back(found.get().fund(), key, line.party(), line.stream(), amount, day, why, person.id());
            typed.object(answer.objections());
        }
        return typed.isFaulty()
                ? Page.faulty("instructions/recoveries", listing(person, typed))
                : Page.seeOther(BACK, amount + " was paid back");
    }
}
