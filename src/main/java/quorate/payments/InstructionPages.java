package quorate.payments;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import quorate.clocks.Clocks;
import quorate.intake.RawFile;
import quorate.intake.Spreadsheet;
import quorate.intake.Table;
import quorate.intake.Unreadable;
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
    private final Signatories signatories;
    private final Hands hands;
    private final Desk desk;
    private final Standing standing;
    private final Clocks clocks;

    InstructionPages(
            Instructions instructions,
            Signatories signatories,
            Hands hands,
            Desk desk,
            Standing standing,
            Clocks clocks) {
        this.instructions = instructions;
        this.signatories = signatories;
        this.hands = hands;
        this.desk = desk;
        this.standing = standing;
        this.clocks = clocks;
    }

    /** What is due from a fund. */
    record Due(Fund fund, List<Row> rows, Money total) {}

    record Row(String practice, String name, String stream, Money amount, UUID posting) {}

    record Told(Instruction instruction, String fund, String by) {}

    record Listing(
            List<Due> dues,
            List<Told> told,
            List<Choice> funds,
            String payday,
            boolean reads,
            boolean signs,
            Typed typed) {}

    /** @param difference from what was told; empty while there is none */
    record Confirming(String code, String name, Money told, String paid, String difference) {}

    record One(Told told, String commissioner, List<Confirming> lines, List<Row> rows, boolean confirms, Typed typed) {}

    @GetMapping(HERE)
    ModelAndView list(CurrentPerson person, OnDay day, Typed typed) {
        return Page.of("payments/instructions", listing(person, day.known(), typed.knowing(TallyPages.fresh())));
    }

    private Listing listing(CurrentPerson person, long known, Typed typed) {
        var commissioners = hands.readBy(person);
        var funds = desk.listFunds(commissioners, known);
        var dues = funds.stream()
                .map(fund -> due(fund, instructions.due(fund.id())))
                .filter(due -> !due.rows().isEmpty())
                .toList();
        var signs = commissioners.stream()
                .anyMatch(commissioner -> signatories.isListed(commissioner, person.id(), clocks.today()));
        var payday = instructions.firstPayday();
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

    private Due due(Fund fund, List<Line> lines) {
        return new Due(
                fund,
                lines.stream().map(this::row).toList(),
                lines.stream()
                        .map(Line::amount)
                        .filter(amount -> amount.pence() > 0)
                        .reduce(Money.ZERO, Money::plus));
    }

    private Row row(Line line) {
        return new Row(
                line.practice(),
                standing.nameOf(line.party()),
                Words.sentence(line.stream().replace('-', ' ')),
                line.amount(),
                line.posting());
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

    private Instruction find(UUID id, CurrentPerson person) {
        return instructions.find(id, hands.readBy(person)).orElseThrow(Page::missing);
    }

    @GetMapping(HERE + "/{id}")
    ModelAndView look(@PathVariable UUID id, CurrentPerson person) {
        return Page.of("payments/instruction", one(find(id, person), person, Typed.nothing()));
    }

    private One one(Instruction it, CurrentPerson person, Typed typed) {
        var lines = new ArrayList<Confirming>();
        it.byPractice()
                .forEach((code, told) -> lines.add(new Confirming(
                        code,
                        nameOf(it, code),
                        told,
                        it.of(code)
                                .map(confirmed -> confirmed.amount().toString())
                                .orElse(""),
                        it.difference(code).orElse(""))));
        return new One(
                told(it, desk.listFunds(List.of(it.commissioner()), Long.MAX_VALUE)),
                standing.nameOf(it.commissioner()),
                lines,
                it.lines().stream().map(this::row).toList(),
                mayConfirm(it, person) && !it.isConfirmed(),
                typed);
    }

    private String nameOf(Instruction it, String code) {
        return it.lines().stream()
                .filter(line -> line.practice().equals(code))
                .findFirst()
                .map(line -> standing.nameOf(line.party()))
                .orElse(code);
    }

    private boolean mayConfirm(Instruction it, CurrentPerson person) {
        return hands.enteredBy(person).contains(it.commissioner())
                || hands.approvedBy(person).contains(it.commissioner());
    }

    @GetMapping(HERE + "/{id}/schedule.csv")
    void schedule(@PathVariable UUID id, CurrentPerson person, HttpServletResponse response) {
        var it = find(id, person);
        Csv.answer(
                response,
                "instruction-" + it.paysOn() + ".csv",
                List.of("practice", "name", "stream", "amount", "payment date"),
                it.lines().stream()
                        .map(this::row)
                        .map(row -> List.of(
                                row.practice(),
                                row.name(),
                                row.stream(),
                                row.amount().plain(),
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
        var paid = file.isEmpty() || file.get().isEmpty() ? typed(it, typed) : read(file.get(), typed);
        var day = typed.day("paid", "Enter the day on which it was paid");
        if (paid.isEmpty() && !typed.isFaulty()) typed.fault("file", "Give the agent’s file, or enter what was paid");
        if (!typed.isFaulty()
                && instructions.confirm(it, paid, day, person.id()) instanceof Answer.Refused<Instruction>(var no)) {
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

    /** The file of the agent: a heading with practice and amount. All that is wrong with it is said at once. */
    private static Map<String, Money> read(MultipartFile file, Typed typed) throws IOException {
        var paid = new LinkedHashMap<String, Money>();
        var faults = new ArrayList<String>();
        try (var stream = file.getInputStream()) {
            var name = Optional.ofNullable(file.getOriginalFilename()).orElse("confirmation");
            var rows = Spreadsheet.of(RawFile.read(name, stream)).rows();
            var heading = rows.getFirst().stream().map(Table::key).toList();
            var practice = heading.indexOf("practice");
            var amount = heading.indexOf("amount");
            if (practice < 0 || amount < 0) {
                typed.fault("file", "The first row must have the headings practice and amount");
                return paid;
            }
            for (var at = 1; at < rows.size(); at++) {
                if (!Spreadsheet.isFilled(rows.get(at))) continue;
                row(at + 1, cell(rows.get(at), practice), cell(rows.get(at), amount), paid, faults);
            }
        } catch (Unreadable unreadable) {
            faults.add(unreadable.sentence());
        }
        if (!faults.isEmpty()) typed.fault("file", String.join("; ", faults));
        return paid;
    }

    private static String cell(List<String> row, int column) {
        return column < row.size() ? row.get(column).strip() : "";
    }

    private static void row(int row, String practice, String amount, Map<String, Money> paid, List<String> faults) {
        var code = practice.toUpperCase(Locale.ROOT);
        try {
            if (code.isEmpty()) faults.add("row " + row + " names no practice");
            else paid.merge(code, Money.parse(amount), Money::plus);
        } catch (ArithmeticException | NumberFormatException notAnAmount) {
            faults.add("row " + row + ": “" + amount + "” is not an amount of pounds, such as 1,234.50");
        }
    }
}
