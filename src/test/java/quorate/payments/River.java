package quorate.payments;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import quorate.kernel.Actor;
import quorate.kernel.Fresh;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.law.Law;
import quorate.ledger.Account;
import quorate.ledger.Books;
import quorate.ledger.Fund;
import quorate.ledger.Ledger;
import quorate.ledger.Move;
import quorate.ledger.Place;
import quorate.ledger.Posting;
import quorate.ledger.Voucher;
import quorate.ledger.Warrant;
import quorate.register.Register;
import quorate.register.Tie;
import quorate.schemes.Schemes;

/** A network of two practices with all that was read about them in 2026/27, and months of it that are worked out and due. */
public class River {

    public static final String CODE = "U99001";

    private static final Actor BY = new Actor.Process("a story");
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
    private static final String READINGS = """
            practice,reading,value,from,until,counted,source
            U99001,signed-up,yes,2026-04-01,2027-03-31,2026-04-01,Network agreement
            U99001,adjusted-population,15800,2026-04-01,2027-03-31,2026-01-01,NHS England
            Z90001,registered-list,9400,2026-04-01,2027-03-31,2026-01-01,NHS Digital
            Z90002,registered-list,6100,2026-04-01,2027-03-31,2026-01-01,NHS Digital
            """;

    public final PartyId brookshire = Payday.party("brookshire-icb");
    public final PartyId riverside = Payday.party("riverside-network");
    public final PartyId chapelStreet = Payday.party("chapel-street");
    public final PartyId millLane = Payday.party("mill-lane");
    public final PartyId owen = Payday.party("owen-griffiths");
    public final PartyId grace = Payday.party("grace-lin");

    private final Tallies tallies;
    private final Starting starting;
    private final Approving approving;
    private final Schemes schemes;
    private final Register register;
    private final Ledger ledger;
    private final Law law;

    River(
            Tallies tallies,
            Starting starting,
            Approving approving,
            Schemes schemes,
            Register register,
            Ledger ledger,
            Law law) {
        this.tallies = tallies;
        this.starting = starting;
        this.approving = approving;
        this.schemes = schemes;
        this.register = register;
        this.ledger = ledger;
        this.law = law;
    }

    /** The network names Chapel Street to be paid for it. */
    public void nominate() {
        register.link(riverside, Tie.PAID_THROUGH, chapelStreet, Span.since(APRIL), Map.of(), "Network agreement", BY)
                .orThrow();
    }

    /** A fund of £60,000 for the core funding of networks. */
    public Fund fund(String name) {
        var ground = law.on(APRIL)
                .findPower("fn.budget", "icb")
                .orElseThrow()
                .sources()
                .getFirst();
        var fund = new Fund(brookshire, "networks-2026", name, true, new Fund.Pooling.Never(), List.of(), ground);
        ledger.open(fund, BY).orThrow();
        var allocation = Fresh.idOf("river", "allocation");
        var held = Account.of(fund.id(), Place.HELD);
        var voucher = new Voucher(
                Fresh.idOf("river", "voucher"), new Books(brookshire, ground), new Warrant.Cited(ground), BY);
        var source = Account.of(fund.id(), Move.ALLOCATE.source().orElseThrow());
        var budget = Account.budget(fund.id(), "network");
        var sum = Money.pounds(60_000);
        var none = Optional.<UUID>empty();
        ledger.post(
                        voucher,
                        List.of(
                                Posting.of(allocation, Move.ALLOCATE, source, held, sum, APRIL, none, "For networks"),
                                Posting.of(
                                        Fresh.idOf("river", "budget"),
                                        Move.BUDGET,
                                        held,
                                        budget,
                                        sum,
                                        APRIL,
                                        Optional.of(allocation),
                                        "Core funding of networks")))
                .orThrow();
        return fund;
    }

    /** What was counted, entered by one and checked by another. */
    public void read() throws Exception {
        var file = new ByteArrayInputStream(READINGS.getBytes(StandardCharsets.UTF_8));
        tallies.receive(brookshire, schemes.get("network-core"), "networks.csv", file, owen);
        tallies.check(
                        tallies.list(List.of(brookshire), Long.MAX_VALUE).stream()
                                .filter(tally -> tally.checked().isEmpty())
                                .toList(),
                        grace)
                .orThrow();
    }

    /** What is due to the network for a month becomes due: £3,969.90. @return the run */
    public UUID owe(LocalDate month, Fund fund) {
        var asked = new Run.Asked(Fresh.id(), brookshire, "network-core", false, month, month, fund.id());
        var run = starting.start(asked, new Actor.Person(owen)).orThrow();
        approving.approve(run, grace).orThrow();
        return run.id();
    }
}
