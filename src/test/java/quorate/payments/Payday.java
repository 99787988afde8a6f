package quorate.payments;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import quorate.kernel.Actor;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;
import quorate.ledger.Desk;
import quorate.ledger.Fund;
import quorate.schemes.Schemes;

/** Three practices of Anytown with all that was read about them, and months of theirs that are worked out and told. */
class Payday {

    private static final String LISTS = """
            practice,reading,value,from,until,source
            Z90001,weighted-list,9240,2016-04-01,2016-09-30,NHS Digital April 2016
            Z90001,registered-list,9400,2016-04-01,2016-09-30,NHS Digital April 2016
            Z90001,ooh-opted-out,yes,2016-04-01,,Contract
            Z90003,weighted-list,12510.5,2016-04-01,2016-09-30,NHS Digital April 2016
            Z90003,registered-list,12800,2016-04-01,2016-09-30,NHS Digital April 2016
            Z90003,ooh-opted-out,yes,2016-04-01,,Contract
            Z90005,weighted-list,2280,2016-04-01,2016-09-30,NHS Digital April 2016
            Z90005,registered-list,2300,2016-04-01,2016-09-30,NHS Digital April 2016
            Z90005,ooh-opted-out,no,2016-04-01,,Contract
            """;

    final PartyId anytown = party("anytown-ccg");
    final PartyId owen = party("owen-griffiths");
    final PartyId grace = party("grace-lin");

    private final Tallies tallies;
    private final Starting starting;
    private final Approving approving;
    private final Instructions instructions;
    private final Signatories signatories;
    private final Schemes schemes;
    private final Desk desk;

    Payday(
            Tallies tallies,
            Starting starting,
            Approving approving,
            Instructions instructions,
            Signatories signatories,
            Schemes schemes,
            Desk desk) {
        this.tallies = tallies;
        this.starting = starting;
        this.approving = approving;
        this.instructions = instructions;
        this.signatories = signatories;
        this.schemes = schemes;
        this.desk = desk;
    }

    static PartyId party(String key) {
        return new PartyId(Fresh.idOf("fictional world", key));
    }

    Fund fund() {
        return desk.listFunds(List.of(anytown), Long.MAX_VALUE).stream()
                .filter(each -> each.code().equals("delegated-2016"))
                .findFirst()
                .orElseThrow();
    }

    /** What was counted, entered by one and checked by another; Owen is on the list of those who may instruct. */
    void read() throws Exception {
        var file = new ByteArrayInputStream(LISTS.getBytes(StandardCharsets.UTF_8));
        tallies.receive(anytown, schemes.get("gms-global-sum"), "lists.csv", file, owen);
        var open = tallies.list(List.of(anytown), Long.MAX_VALUE).stream()
                .filter(tally -> tally.checked().isEmpty())
                .toList();
        tallies.check(open, grace).orThrow();
        signatories.add(anytown, owen, LocalDate.of(2016, 5, 1), grace).orThrow();
    }

    /** What is due for a month becomes due. */
    void owe(LocalDate month) {
        var asked = new Run.Asked(Fresh.id(), anytown, "gms-global-sum", false, month, month, fund().id());
        var run = starting.start(asked, new Actor.Person(owen)).orThrow();
        approving.approve(run, grace).orThrow();
    }

    Instruction tell(UUID instruction) {
        return instructions
                .give(instruction, anytown, fund().id(), instructions.firstPayday(), owen)
                .orThrow();
    }

    void pay(LocalDate month, UUID instruction) {
        owe(month);
        tell(instruction);
    }
}
