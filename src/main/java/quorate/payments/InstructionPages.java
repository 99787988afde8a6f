package quorate.payments;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import quorate.clocks.Clocks;
import quorate.kernel.Answer;
import quorate.kernel.Fresh;
import quorate.kernel.Money;
import quorate.ledger.Desk;
import quorate.ledger.Fund;
import quorate.payments.Instruction.Line;
import quorate.web.Choice;
import quorate.web.Csv;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.OnDay;
import quorate.web.Page;
import quorate.web.Standing;
import quorate.web.Typed;
import quorate.web.Words;

/** Where the agent is told to pay what is due, and what it says it paid is taken in. */
@Controller
@Door(Door.Who.STAFF)
class InstructionPages {

    private static final String HERE = "/payments/instructions";

    private final Instructions instructions;
    private final Confirmations confirmations;
    private final Signatories signatories;
    private final Hands hands;
    private final Desk desk;
    private final Standing standing;
    private final Clocks clocks;

    InstructionPages(
            Instructions instructions,
            Confirmations confirmations,
            Signatories signatories,
            Hands hands,
            Desk desk,
            Standing standing,
            Clocks clocks) {
        this.instructions = instructions;
        this.confirmations = confirmations;
        this.signatories = signatories;
        this.hands = hands;
        this.desk = desk;
        this.standing = standing;
        this.clocks = clocks;
    }

    /** What is due from a fund. */
    record Due(Fund fund, List<Row> rows, Money total) {}

    /** @param held why it must not be paid; empty where nothing holds it */
    record Row(String practice, String name, String stream, Money amount, UUID posting, String held) {}

    record Told(Instruction instruction, String fund, String by) {}

    record Listing(
            List<Due> dues,
            List<Told> told,
            List<Choice> funds,
            String payday,
            boolean reads,
            boolean signs,
            Typed typed) {}

    /**
     * What one practice was told to be paid, and was.
     *
     * @param left what of it is still to come
     * @param difference in a sentence; empty while there is none
     * @param done about differences, a sentence each
     */
    record Confirming(
            String code, String name, Money told, String paid, Money left, String difference, List<String> done) {}

    /** @param lacking those who were not paid all @param whole those of whom nothing is still to come */
    record One(
            Told told,
            String commissioner,
            List<Confirming> lines,
            List<Row> rows,
            boolean confirms,
            List<Choice> lacking,
            List<Choice> whole,
            Typed typed) {}

    @GetMapping(HERE)
    ModelAndView list(CurrentPerson person, OnDay day, Typed typed) {
        return Page.of("payments/instructions", listing(person, day.known(), typed.knowing(TallyPages.fresh())));
    }

    private Listing listing(CurrentPerson person, long known, Typed typed) {
        var commissioners = hands.readBy(person);
        var funds = desk.listFunds(commissioners, known);
        var payday = instructions.firstPayday();
        var dues = funds.stream()
                .map(fund -> due(fund, instructions.due(fund.id()), payday))
                .filter(due -> !due.rows().isEmpty())
                .toList();
        var signs = commissioners.stream()
                .anyMatch(commissioner -> signatories.isListed(commissioner, person.id(), clocks.today()));
        return new Listing(
                dues,
                instructions.list(commissioners, known).stream()
                        .map(it -> told(it, funds))
                        .toList(),
                dues.stream()
                        .map(due ->
                                Choice.of(due.fund().id().toString(), due.fund().name() + ": " + due.total()))
                        .toList(),
                Words.day(payday),
                !commissioners.isEmpty(),
                signs,
                typed);
    }

    private Told told(Instruction it, List<Fund> funds) {
        var fund = funds.stream().filter(each -> each.id().equals(it.fund())).findFirst();
        return new Told(it, fund.map(Fund::name).orElse(""), standing.nameOf(it.by()));
    }

    private Due due(Fund fund, List<Line> lines, LocalDate payday) {
        var held = instructions.held(fund.commissioner(), payday);
        var rows = lines.stream().map(line -> row(line, held)).toList();
        return new Due(
                fund,
                rows,
                rows.stream()
                        .filter(row -> row.held().isEmpty())
                        .map(Row::amount)
                        .filter(amount -> amount.pence() > 0)
                        .reduce(Money.ZERO, Money::plus));
    }

    private Row row(Line line, List<Holds.Hold> holds) {
        return new Row(
                line.practice(),
                standing.nameOf(line.party()),
                Words.sentence(line.stream().replace('-', ' ')),
                line.amount(),
                line.posting(),
                holds.stream()
                        .filter(hold -> hold.holds(line))
                        .map(Holds.Hold::sentence)
                        .findFirst()
                        .orElse(""));
    }

    @PostMapping(HERE)
    ModelAndView give(CurrentPerson person, Typed typed) {
        var commissioners = hands.readBy(person);
        if (commissioners.isEmpty()) throw new AccessDeniedException("Sees no payments");
        var fund = typed.found(
                "fund",
                "Choose the fund from which it is paid",
                text -> desk.listFunds(commissioners, Long.MAX_VALUE).stream()
                        .filter(each -> each.id().toString().equals(text))
                        .findFirst());
        var payday = typed.day("payday", "Enter the day on which it is to be paid");
        if (!typed.isFaulty() && fund.isPresent()) {
            var answer = instructions.give(
                    typed.id("key").orElseGet(Fresh::id),
                    fund.get().commissioner(),
                    fund.get().id(),
                    payday,
                    person.id());
            if (answer instanceof Answer.Done<Instruction>(var it))
                return Page.seeOther(it.page(), "The instruction was given");
            typed.object(answer.objections());
        }
        return Page.faulty("payments/instructions", listing(person, Long.MAX_VALUE, typed));
    }

    Instruction find(UUID id, CurrentPerson person) {
        return instructions.find(id, hands.readBy(person)).orElseThrow(Page::missing);
    }

    @GetMapping(HERE + "/{id}")
    ModelAndView look(@PathVariable UUID id, CurrentPerson person) {
        return Page.of("payments/instruction", one(find(id, person), person, Typed.prefilled(TallyPages.fresh())));
    }

    One one(Instruction it, CurrentPerson person, Typed typed) {
        var lines = it.byPractice().entrySet().stream()
                .map(each -> confirming(it, each.getKey(), each.getValue()))
                .toList();
        var may = mayConfirm(it, person);
        return new One(
                told(it, desk.listFunds(List.of(it.commissioner()), Long.MAX_VALUE)),
                standing.nameOf(it.commissioner()),
                lines,
                it.lines().stream().map(line -> row(line, List.of())).toList(),
                may && !it.isConfirmed(),
                choices(lines, line -> may && !line.difference().isEmpty()),
                choices(lines, line -> may && line.left().pence() == 0),
                typed);
    }

    private Confirming confirming(Instruction it, String code, Money told) {
        return new Confirming(
                code,
                nameOf(it, code),
                told,
                it.paid(code).map(Money::toString).orElse(""),
                it.left(code),
                it.difference(code).orElse(""),
                it.mendsOf(code).stream().map(Instruction.Mend::sentence).toList());
    }

    private static List<Choice> choices(List<Confirming> lines, Predicate<Confirming> which) {
        return lines.stream()
                .filter(which)
                .map(line -> Choice.of(line.code(), line.name()))
                .toList();
    }

    private String nameOf(Instruction it, String code) {
        return it.lines().stream()
                .filter(line -> line.practice().equals(code))
                .findFirst()
                .map(line -> standing.nameOf(line.party()))
                .orElse(code);
    }

    boolean mayConfirm(Instruction it, CurrentPerson person) {
        return hands.enteredBy(person).contains(it.commissioner())
                || hands.approvedBy(person).contains(it.commissioner());
    }

    @GetMapping(HERE + "/{id}/schedule.csv")
    void schedule(@PathVariable UUID id, CurrentPerson person, HttpServletResponse response) {
        var it = find(id, person);
        Csv.answer(
                response,
                "instruction-" + it.paysOn() + ".csv",
                List.of("practice", "name", "stream", "amount", "taken back", "payment date"),
                it.lines().stream()
                        .map(line -> List.of(
                                line.practice(),
                                standing.nameOf(line.party()),
                                line.stream(),
                                line.amount().plain(),
                                it.again(line).plain(),
                                it.paysOn().toString())));
    }

    @PostMapping(HERE + "/{id}/confirmations")
    ModelAndView confirm(
            @PathVariable UUID id,
            CurrentPerson person,
            Typed typed,
            @RequestParam(required = false) Optional<MultipartFile> file)
            throws IOException {
        var it = find(id, person);
        if (!mayConfirm(it, person)) throw Page.missing();
        var paid =
                file.isEmpty() || file.get().isEmpty() ? typed(it, typed) : ConfirmationReading.read(file.get(), typed);
        var day = typed.day("paid", "Enter the day on which it was paid");
        if (paid.isEmpty() && !typed.isFaulty()) typed.fault("file", "Give the agent’s file, or enter what was paid");
        if (!typed.isFaulty()
                && confirmations.confirm(it, paid, day, person.id()) instanceof Answer.Refused<Instruction>(var no)) {
            typed.object(no);
        }
        return typed.isFaulty()
                ? Page.faulty("payments/instruction", one(it, person, typed))
                : Page.seeOther(it.page(), "What was paid is posted");
    }

    /** One amount for each practice, as typed; those left empty are still to come. */
    private static Map<String, Money> typed(Instruction it, Typed typed) {
        var paid = new LinkedHashMap<String, Money>();
        for (var code : it.byPractice().keySet()) {
            var field = "paid-" + code;
            if (typed.value(field).isBlank()) continue;
            paid.put(code, typed.money(field, "Enter what " + code + " was paid"));
        }
        return paid;
    }
}
