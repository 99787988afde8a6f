package quorate.payments;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import quorate.kernel.Actor;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;
import quorate.ledger.Desk;
import quorate.ledger.Fund;
import quorate.schemes.Schemes;

/** Three practices of Anytown with all that was read about them, and months of theirs that are worked out and due. */
public class Payday {

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

    public final PartyId anytown = party("anytown-ccg");
    public final PartyId owen = party("owen-griffiths");
    public final PartyId grace = party("grace-lin");

    private final Tallies tallies;
    private final Starting starting;
    private final Approving approving;
    private final Schemes schemes;
    private final Desk desk;

    Payday(Tallies tallies, Starting starting, Approving approving, Schemes schemes, Desk desk) {
        this.tallies = tallies;
        this.starting = starting;
        this.approving = approving;
        this.schemes = schemes;
        this.desk = desk;
    }

    public static PartyId party(String key) {
        return new PartyId(Fresh.idOf("fictional world", key));
    }

    public Fund fund() {
        return desk.listFunds(List.of(anytown), Long.MAX_VALUE).stream()
                .filter(each -> each.code().equals("delegated-2016"))
                .findFirst()
                .orElseThrow();
    }

    /** What was counted, entered by one and checked by another. */
    public void read() throws Exception {
        read(same -> same);
    }

    private void read(UnaryOperator<String> change) throws Exception {
        var file = new ByteArrayInputStream(change.apply(LISTS).getBytes(StandardCharsets.UTF_8));
        tallies.receive(anytown, schemes.get("gms-global-sum"), "lists.csv", file, owen);
        var open = tallies.list(List.of(anytown), Long.MAX_VALUE).stream()
                .filter(tally -> tally.checked().isEmpty())
                .toList();
        tallies.check(open, grace).orThrow();
    }

    /** What is due for a month becomes due. */
    public void owe(LocalDate month) {
        run(month, false);
    }

    /** What was counted is counted otherwise, and a month that was paid is worked out again. */
    public void correct(LocalDate month, UnaryOperator<String> change) throws Exception {
        read(change);
        run(month, true);
    }

    private void run(LocalDate month, boolean retro) {
        var asked = new Run.Asked(Fresh.id(), anytown, "gms-global-sum", retro, month, month, fund().id());
        var run = starting.start(asked, new Actor.Person(owen)).orThrow();
        approving.approve(run, grace).orThrow();
    }
}
