package quorate.payments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import quorate.authority.Authority;
import quorate.authority.Instrument;
import quorate.clocks.Clocks;
import quorate.contracts.Contracts;
import quorate.contracts.Filed;
import quorate.kernel.Actor;
import quorate.kernel.Citation;
import quorate.kernel.Evidence;
import quorate.kernel.Fresh;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.ledger.Account;
import quorate.ledger.Books;
import quorate.ledger.Fund;
import quorate.ledger.Ledger;
import quorate.ledger.Move;
import quorate.ledger.Place;
import quorate.ledger.Posting;
import quorate.ledger.Voucher;
import quorate.ledger.Warrant;
import quorate.register.Kind;
import quorate.register.Register;
import quorate.register.Tie;

/** A year of global sums of one commissioner with all the practices of England, paid; then every list of it is corrected. */
public final class RetroMeter {

    private static final String SCHEME = "gms-global-sum";
    private static final String STREAM = "global-sum";
    private static final LocalDate APRIL = LocalDate.of(2018, 4, 1);
    private static final LocalDate MARCH = APRIL.plusYears(1).minusDays(1);
    private static final Span LIFE = Span.parse("1990-01-01/");
    private static final Citation SOURCE =
            new Citation("benchmark", "Benchmark", "", Evidence.PRIMARY_POLICY, LocalDate.of(2026, 11, 27));

    private final PartyId commissioner = new PartyId(Fresh.idOf("retro", "commissioner"));
    private final PartyId owen = new PartyId(Fresh.idOf("retro", "who enters"));
    private final PartyId grace = new PartyId(Fresh.idOf("retro", "who checks"));
    private final Actor bench = new Actor.Process("benchmark");
    private final Fund fund = new Fund(
            commissioner, "delegated-2018", "Delegated 2018/19", true, new Fund.Pooling.Free(), List.of(), SOURCE);
    private final int practices;
    private final Clocks clocks;
    private final Register register;
    private final Contracts contracts;
    private final Ledger ledger;
    private final Authority authority;
    private final Tallies tallies;
    private final Starting starting;
    private final Approving approving;
    private final Runs runs;
    private final PaymentStore payments;
    private final JdbcClient sql;

    public RetroMeter(ApplicationContext context, int practices) {
        this.practices = practices;
        this.clocks = context.getBean(Clocks.class);
        this.register = context.getBean(Register.class);
        this.contracts = context.getBean(Contracts.class);
        this.ledger = context.getBean(Ledger.class);
        this.authority = context.getBean(Authority.class);
        this.tallies = context.getBean(Tallies.class);
        this.starting = context.getBean(Starting.class);
        this.approving = context.getBean(Approving.class);
        this.runs = context.getBean(Runs.class);
        this.payments = context.getBean(PaymentStore.class);
        this.sql = context.getBean(JdbcClient.class);
    }

    /**
     * @param differences one for each practice and month
     * @param month seconds in which one month was worked out and paid for the first time, on average
     * @param worked seconds in which the retro run worked twelve months out again and kept every difference
     * @param posted seconds in which it was approved: worked out once more, looked through and posted
     */
    public record Taken(int differences, double month, double worked, double posted) {}

    public Taken measure() {
        settle();
        read(0);
        say("readings entered");
        var begin = System.nanoTime();
        for (var month = 0; month < 12; month++) {
            var first = APRIL.plusMonths(month);
            approve(start(first, first, false));
            say("paid " + first);
        }
        var month = seconds(begin) / 12;
        sql.sql("analyze").update();
        read(37);
        sql.sql("analyze").update();
        say("readings corrected");
        begin = System.nanoTime();
        var run = start(APRIL, MARCH, true);
        var worked = seconds(begin);
        say("worked out " + worked);
        begin = System.nanoTime();
        approve(run);
        var posted = seconds(begin);
        var differences = runs.sums(run).size();
        if (differences != 12 * practices) throw new IllegalStateException(differences + " differences");
        agree();
        return new Taken(differences, month, worked, posted);
    }

    private static void say(String what) {
        System.out.println(java.time.LocalTime.now(Clocks.LONDON) + " " + what);
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private static String code(int at) {
        return "Y%05d".formatted(at);
    }

    /** A commissioner at level 3 with its practices, their contracts, and more money than they could ever be owed. */
    private void settle() {
        clocks.write(number -> {
            register.admit(commissioner, Kind.CCG, "NHS Benchmark CCG", LIFE, Map.of("ods", "Z9Z"), bench)
                    .orThrow();
            if (register.on(APRIL).find(Register.NHS_ENGLAND).isEmpty())
                register.admit(Register.NHS_ENGLAND, Kind.NHS_ENGLAND, "NHS England", LIFE, Map.of("ods", "X24"), bench)
                        .orThrow();
            var ids = Map.of("ccg", commissioner, "nhs-england", Register.NHS_ENGLAND);
            var level = Map.<String, Object>of(
                    "kind", "delegation", "from", "nhs-england", "to", "ccg", "span", "2015-04-01/2022-07-01");
            authority
                    .grant(Instrument.read(level, ids::get), Optional.empty(), bench)
                    .orThrow();
            for (var at = 0; at < practices; at++) settle(at);
            return number;
        });
        var held = Account.of(fund.id(), Place.HELD);
        var much = Money.pounds(20_000_000_000L);
        ledger.open(fund, bench).orThrow();
        var source = UUID.randomUUID();
        ledger.post(
                        new Voucher(
                                UUID.randomUUID(),
                                new Books(commissioner, SOURCE),
                                new Warrant.Cited(SOURCE),
                                new Actor.Person(grace)),
                        List.of(
                                Posting.of(
                                        source,
                                        Move.ALLOCATE,
                                        Account.of(fund.id(), Place.ALLOCATION),
                                        held,
                                        much,
                                        APRIL,
                                        Optional.empty(),
                                        "Allocation"),
                                Posting.of(
                                        UUID.randomUUID(),
                                        Move.BUDGET,
                                        held,
                                        Account.budget(fund.id(), STREAM),
                                        much,
                                        APRIL,
                                        Optional.of(source),
                                        "Budget")))
                .orThrow();
        say("world there");
    }

    private void settle(int at) {
        var id = new PartyId(Fresh.idOf("retro", code(at)));
        register.admit(id, Kind.PRACTICE, "Practice " + at, LIFE, Map.of("ods", code(at)), bench)
                .orThrow();
        register.link(id, Tie.COMMISSIONED_BY, commissioner, LIFE, Map.of(), "benchmark", bench)
                .orThrow();
        contracts
                .enter(
                        new Filed(
                                Fresh.idOf("retro contract", code(at)),
                                "gms",
                                "GMS contract",
                                code(at),
                                commissioner,
                                Optional.empty(),
                                Span.parse("2004-04-01/"),
                                List.of(),
                                "benchmark",
                                Optional.empty()),
                        bench)
                .orThrow();
    }

    /** What is counted of every practice, quarter by quarter, checked by somebody else. */
    private void read(int more) {
        var all = new ArrayList<Tally>();
        for (var at = 0; at < practices; at++) {
            for (var quarter = 0; quarter < 4; quarter++) {
                var from = APRIL.plusMonths(3L * quarter);
                var list = 3_000 + at + 10 * quarter + more;
                var days = Span.between(from, from.plusMonths(3));
                all.add(tally(at, "weighted-list", Integer.toString(list), days));
                all.add(tally(at, "registered-list", Integer.toString(list + 100 + at % 90), days));
            }
            all.add(tally(at, "ooh-opted-out", "yes", Span.between(APRIL, MARCH.plusDays(1))));
        }
        tallies.enter(all, new Actor.Person(owen));
        var open = tallies.list(List.of(commissioner), Long.MAX_VALUE).stream()
                .filter(tally -> tally.checked().isEmpty())
                .toList();
        tallies.check(open, grace).orThrow();
    }

    private Tally tally(int at, String name, String value, Span days) {
        return new Tally(
                Fresh.id(),
                new Tally.Key(commissioner, SCHEME, code(at), name),
                value,
                days,
                days.from(),
                "NHS Digital",
                false,
                owen,
                days.from(),
                Optional.empty());
    }

    private Run start(LocalDate from, LocalDate to, boolean retro) {
        return starting.start(
                        new Run.Asked(Fresh.id(), commissioner, SCHEME, retro, from, to, fund.id()),
                        new Actor.Person(owen))
                .orThrow();
    }

    private void approve(Run run) {
        approving.approve(run, grace).orThrow();
    }

    /** What was paid in all for each practice and month is what it comes to now, to the penny. */
    private void agree() {
        var paid = new HashSet<String>();
        payments.list(commissioner, SCHEME, Long.MAX_VALUE).stream()
                .collect(java.util.stream.Collectors.groupingBy(
                        payment -> payment.first() + " " + payment.practice(),
                        java.util.stream.Collectors.reducing(Money.ZERO, Payment::amount, Money::plus)))
                .forEach((what, amount) -> paid.add(what + " " + amount));
        Set<String> owed = new HashSet<>();
        for (var month = 0; month < 12; month++) {
            var first = APRIL.plusMonths(month);
            runs.round(commissioner, runs.scheme(SCHEME), first, clocks.today(), Long.MAX_VALUE)
                    .sums()
                    .forEach(sum -> owed.add(first + " " + sum.practice() + " " + sum.amount()));
        }
        if (!paid.equals(owed)) throw new IllegalStateException("what was paid is not what is owed");
    }
}
