package quorate.instructions;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import quorate.kernel.PartyId;
import quorate.payments.Payable;
import quorate.web.Csv;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.Page;
import quorate.web.Standing;
import quorate.web.Xlsx;

/** What reaches a practice's account: gross, what is deducted for whom, and net, for whoever speaks for it. */
@Controller
@Door(Door.Who.SIGNED_IN)
class NetPages {

    private static final List<String> HEADER = Stream.of(
                    Stream.of("practice", "payment date", "gross"),
                    Stream.of(Deduction.Kind.values()).map(Deduction.Kind::toString),
                    Stream.of("net", "state"))
            .flatMap(each -> each)
            .toList();

    private static final String OPEN = "To be paid";

    private final InstructionStore store;
    private final Payable payable;
    private final Standing standing;

    NetPages(InstructionStore store, Payable payable, Standing standing) {
        this.store = store;
        this.payable = payable;
        this.standing = standing;
    }

    /** @param otherwise what the agent deducted otherwise than it was told, a sentence each */
    record Row(Instruction instruction, Net net, String state, List<String> otherwise) {

        /** Whether the agent is still to pay it. */
        boolean isOpen() {
            return state.equals(OPEN);
        }
    }

    record Own(String name, List<Row> rows) {}

    @GetMapping("/payments/mine/net")
    ModelAndView own(CurrentPerson person) {
        return Page.of(
                "instructions/net",
                payable.practicesOf(person).stream()
                        .map(practice -> new Own(standing.nameOf(practice), rows(practice)))
                        .toList());
    }

    private List<Row> rows(PartyId practice) {
        return store.list(store.listCommissioners(practice), Long.MAX_VALUE).stream()
                .flatMap(it -> rows(it, practice))
                .toList();
    }

    /** What of an instruction is for a practice, by the code under which it is paid. */
    static Stream<Row> rows(Instruction it, PartyId practice) {
        return it.lines().stream()
                .filter(line -> line.party().equals(practice))
                .map(Instruction.Line::practice)
                .distinct()
                .map(code -> row(it, code));
    }

    private static Row row(Instruction it, String code) {
        var net = Net.of(it, code);
        var state = it.paid(code).isEmpty() ? OPEN : it.difference(code).orElse("Paid");
        return new Row(it, net, net.gross().pence() == 0 ? "Taken back, and due again" : state, net.otherwise());
    }

    private Stream<List<Object>> cells(CurrentPerson person) {
        return payable.practicesOf(person).stream()
                .flatMap(practice -> rows(practice).stream().map(row -> {
                    var cells = new ArrayList<Object>(List.of(
                            standing.nameOf(practice),
                            row.instruction().paysOn(),
                            row.net().gross()));
                    for (var kind : Deduction.Kind.values()) cells.add(row.net().of(kind));
                    cells.add(row.net().net());
                    cells.add(row.state());
                    return cells;
                }));
    }

    @GetMapping("/payments/mine/net.csv")
    void csv(CurrentPerson person, HttpServletResponse response) {
        Csv.answer(response, "net.csv", HEADER, cells(person).map(Csv::texts));
    }

    @GetMapping("/payments/mine/net.xlsx")
    void workbook(CurrentPerson person, HttpServletResponse response) {
        Xlsx.answer(
                response,
                "net.xlsx",
                new Xlsx.Sheet("Net", HEADER, cells(person), HEADER.subList(2, HEADER.size() - 1)));
    }
}
