package quorate.instructions;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import quorate.kernel.Answer;
import quorate.kernel.Money;
import quorate.ledger.Desk;
import quorate.networks.Network;
import quorate.networks.Networks;
import quorate.payments.Payable;
import quorate.web.Choice;
import quorate.web.Csv;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.Page;
import quorate.web.Standing;
import quorate.web.Typed;
import quorate.web.Xlsx;

/** Where an instruction is looked at, and what the agent says it paid is taken in. */
@Controller
@Door(Door.Who.STAFF)
class ConfirmationPages {

    private static final String ONE = "/payments/instructions/{id}";

    private final InstructionPages pages;
    private final Instructions instructions;
    private final Confirmations confirmations;
    private final Payable payable;
    private final Networks networks;
    private final Desk desk;
    private final Standing standing;

    ConfirmationPages(
            InstructionPages pages,
            Instructions instructions,
            Confirmations confirmations,
            Payable payable,
            Networks networks,
            Desk desk,
            Standing standing) {
        this.pages = pages;
        this.instructions = instructions;
        this.confirmations = confirmations;
        this.payable = payable;
        this.networks = networks;
        this.desk = desk;
        this.standing = standing;
    }

    /**
     * What one practice was told to be paid, and was.
     *
     * @param left what of it is still to come
     * @param difference in a sentence; empty while there is none
     * @param done about differences, a sentence each
     * @param net of what was told, less what is deducted
     */
    record Confirming(
            String code,
            String name,
            Money told,
            String paid,
            Money left,
            String difference,
            List<String> done,
            Net net) {}

    /** @param lacking those who were not paid all @param whole those of whom nothing is still to come */
    record One(
            InstructionPages.Told told,
            String commissioner,
            List<Confirming> lines,
            List<InstructionPages.Row> rows,
            boolean confirms,
            List<Choice> lacking,
            List<Choice> whole,
            Typed typed) {}

    Instruction find(UUID id, CurrentPerson person) {
        return instructions.find(id, payable.readBy(person)).orElseThrow(Page::missing);
    }

    @GetMapping(ONE + "")
    ModelAndView look(@PathVariable UUID id, CurrentPerson person) {
        return Page.of(
                "instructions/instruction", one(find(id, person), person, Typed.prefilled(Instructions.fresh())));
    }

    One one(Instruction it, CurrentPerson person, Typed typed) {
        var told = it.byPractice();
        var lines = Net.all(it).entrySet().stream()
                .map(each ->
                        confirming(it, each.getKey(), told.getOrDefault(each.getKey(), Money.ZERO), each.getValue()))
                .toList();
        var may = mayConfirm(it, person);
        return new One(
                pages.told(it, desk.listFunds(List.of(it.commissioner()), Long.MAX_VALUE)),
                standing.nameOf(it.commissioner()),
                lines,
                it.lines().stream().map(line -> pages.row(line, "")).toList(),
                may && !it.isConfirmed(),
                choices(lines, line -> may && !line.difference().isEmpty()),
                choices(lines, line -> may && line.left().pence() == 0),
                typed);
    }

    private Confirming confirming(Instruction it, String code, Money told, Net net) {
        return new Confirming(
                code,
                nameOf(it, code),
                told,
                it.paid(code).map(Money::toString).orElse(""),
                it.left(code),
                it.difference(code).orElse(""),
                it.mendsOf(code).stream().map(Instruction.Mend::sentence).toList(),
                net);
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
                .map(line -> standing.nameOf(line.party())
                        + account(it, line)
                                .map(name -> ", into the account of " + name)
                                .orElse(""))
                .orElse(code);
    }

    /** Whose account a network is paid into; empty for whoever has its own. */
    private Optional<String> account(Instruction it, Instruction.Line line) {
        return networks.findAccount(line.party(), it.paysOn()).map(Network.Through::name);
    }

    boolean mayConfirm(Instruction it, CurrentPerson person) {
        return payable.enteredBy(person).contains(it.commissioner())
                || payable.approvedBy(person).contains(it.commissioner());
    }

    @GetMapping(ONE + "/schedule.csv")
    void schedule(@PathVariable UUID id, CurrentPerson person, HttpServletResponse response) {
        var it = find(id, person);
        Csv.answer(
                response,
                "instruction-" + it.paysOn() + ".csv",
                // What came later stands last, because whoever reads the file may go by the place of a column.
                List.of("practice", "name", "stream", "amount", "taken back", "payment date", "account of"),
                it.lines().stream()
                        .map(line -> List.of(
                                line.practice(),
                                standing.nameOf(line.party()),
                                line.stream(),
                                line.amount().plain(),
                                it.again(line).plain(),
                                it.paysOn().toString(),
                                account(it, line).orElse(""))));
    }

    private static final List<String> NET = Stream.of(
                    Stream.of("practice", "name", "gross"),
                    Stream.of(Deduction.Kind.values()).map(Deduction.Kind::toString),
                    Stream.of("net", "payment date"))
            .flatMap(each -> each)
            .toList();

    /** Gross, deductions by kind and net: the headings are those that a confirmation may have. */
    private Stream<List<Object>> net(Instruction it) {
        return Net.all(it).entrySet().stream().map(each -> {
            var code = each.getKey();
            var net = each.getValue();
            var cells = new ArrayList<Object>(List.of(code, nameOf(it, code), net.gross()));
            for (var kind : Deduction.Kind.values()) cells.add(net.of(kind));
            cells.add(net.net());
            cells.add(it.paysOn());
            return cells;
        });
    }

    @GetMapping(ONE + "/net.csv")
    void net(@PathVariable UUID id, CurrentPerson person, HttpServletResponse response) {
        var it = find(id, person);
        Csv.answer(response, "net-" + it.paysOn() + ".csv", NET, net(it).map(Csv::texts));
    }

    @GetMapping(ONE + "/net.xlsx")
    void workbook(@PathVariable UUID id, CurrentPerson person, HttpServletResponse response) {
        var it = find(id, person);
        var sums = NET.subList(2, NET.size() - 1);
        Xlsx.answer(response, "net-" + it.paysOn() + ".xlsx", new Xlsx.Sheet("Net", NET, net(it), sums));
    }

    @PostMapping(ONE + "/confirmations")
    ModelAndView confirm(
            @PathVariable UUID id,
            CurrentPerson person,
            Typed typed,
            @RequestParam(required = false) Optional<MultipartFile> file)
            throws IOException {
        var it = find(id, person);
        if (!mayConfirm(it, person)) throw Page.missing();
        var said = file.isEmpty() || file.get().isEmpty()
                ? new Confirmations.Said(typed(it, typed), Map.of())
                : ConfirmationReading.read(file.get(), typed);
        var day = typed.day("paid", "Enter the day on which it was paid");
        if (said.gross().isEmpty() && !typed.isFaulty())
            typed.fault("file", "Give the agent’s file, or enter what was paid");
        if (!typed.isFaulty()
                && confirmations.confirm(it, said, day, person.id()) instanceof Answer.Refused<Instruction>(var no)) {
            typed.object(no);
        }
        return typed.isFaulty()
                ? Page.faulty("instructions/instruction", one(it, person, typed))
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
