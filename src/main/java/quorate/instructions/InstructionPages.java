package quorate.instructions;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import quorate.clocks.Clocks;
import quorate.instructions.Instruction.Line;
import quorate.kernel.Answer;
import quorate.kernel.Fresh;
import quorate.kernel.Money;
import quorate.ledger.Desk;
import quorate.ledger.Fund;
import quorate.payments.Payable;
import quorate.web.Choice;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.OnDay;
import quorate.web.Page;
import quorate.web.Standing;
import quorate.web.Typed;
import quorate.web.Words;

/** Where the agent is told to pay what is due. */
@Controller
@Door(Door.Who.STAFF)
class InstructionPages {

    private static final String HERE = "/payments/instructions";

    private final Instructions instructions;
    private final Signatories signatories;
    private final Payable payable;
    private final Desk desk;
    private final ObjectProvider<Expects> expects;
    private final Standing standing;
    private final Clocks clocks;

    InstructionPages(
            Instructions instructions,
            Signatories signatories,
            Payable payable,
            Desk desk,
            ObjectProvider<Expects> expects,
            Standing standing,
            Clocks clocks) {
        this.instructions = instructions;
        this.signatories = signatories;
        this.payable = payable;
        this.desk = desk;
        this.expects = expects;
        this.standing = standing;
        this.clocks = clocks;
    }

    /** What is due from a fund, and what would reach each practice of it. */
    record Due(Fund fund, List<Row> rows, Money total, List<Reaches> reaches) {

        Money deducted() {
            return reaches.stream().map(each -> each.net().deducted()).reduce(Money.ZERO, Money::plus);
        }
    }

    /** @param more what is to be deducted beyond what the practice gets, a sentence; empty where there is nothing */
    record Reaches(String practice, String name, Net net, String more) {}

    /** @param code of the stream, which is beside it in words @param held why it must not be paid; empty where nothing holds it */
    record Row(String practice, String name, String code, String stream, Money amount, UUID posting, String held) {}

    record Told(Instruction instruction, String fund, String by) {}

    record Listing(
            List<Due> dues,
            List<Told> told,
            List<Choice> funds,
            String payday,
            List<Expects.Parting> partings,
            boolean reads,
            boolean signs,
            Typed typed) {}

    @GetMapping(HERE)
    ModelAndView list(CurrentPerson person, OnDay day, Typed typed) {
        return Page.of("instructions/instructions", listing(person, day.known(), typed.knowing(Instructions.fresh())));
    }

    private Listing listing(CurrentPerson person, long known, Typed typed) {
        var commissioners = payable.readBy(person);
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
                partings(dues, payday),
                !commissioners.isEmpty(),
                signs,
                typed);
    }

    /** How what can be told parts from what is expected of the payment date, of each commissioner of whom something is due. */
    private List<Expects.Parting> partings(List<Due> dues, LocalDate payday) {
        var byCommissioner = dues.stream()
                .collect(Collectors.groupingBy(
                        due -> due.fund().commissioner(),
                        LinkedHashMap::new,
                        Collectors.flatMapping(
                                due -> due.rows().stream()
                                        .filter(row -> row.held().isEmpty()
                                                && row.amount().pence() > 0)
                                        .map(row -> new Expects.Amount(row.practice(), row.code(), row.amount())),
                                Collectors.toList())));
        return byCommissioner.entrySet().stream()
                .flatMap(each ->
                        expects.stream().flatMap(it -> it.findParting(each.getKey(), payday, each.getValue()).stream()))
                .toList();
    }

    Told told(Instruction it, List<Fund> funds) {
        var fund = funds.stream().filter(each -> each.id().equals(it.fund())).findFirst();
        return new Told(it, fund.map(Fund::name).orElse(""), standing.nameOf(it.by()));
    }

    private Due due(Fund fund, List<Line> lines, LocalDate payday) {
        var held = instructions.held(fund.commissioner(), payday);
        var rows = lines.stream()
                .map(line ->
                        row(line, held.why(line, standing.nameOf(line.party())).orElse("")))
                .toList();
        return new Due(
                fund,
                rows,
                rows.stream()
                        .filter(row -> row.held().isEmpty())
                        .map(Row::amount)
                        .filter(amount -> amount.pence() > 0)
                        .reduce(Money.ZERO, Money::plus),
                instructions.expected(fund.commissioner(), fund.id(), payday).stream()
                        .map(this::reaches)
                        .toList());
    }

    private Reaches reaches(Deducting.Asked it) {
        var left = it.left();
        return new Reaches(
                it.practice(),
                standing.nameOf(it.party()),
                new Net(it.gross(), it.taken(), Map.of()),
                left.pence() == 0
                        ? ""
                        : left + " more is to be deducted than it gets, and comes off what it gets next.");
    }

    Row row(Line line, String held) {
        return new Row(
                line.practice(),
                standing.nameOf(line.party()),
                line.stream(),
                Words.sentence(Words.stream(line.stream())),
                line.amount(),
                line.posting(),
                held);
    }

    @PostMapping(HERE)
    ModelAndView give(CurrentPerson person, Typed typed) {
        var commissioners = payable.readBy(person);
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
        return Page.faulty("instructions/instructions", listing(person, Long.MAX_VALUE, typed));
    }
}
