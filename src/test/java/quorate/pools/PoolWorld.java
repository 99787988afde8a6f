package quorate.pools;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import quorate.authority.Authority;
import quorate.authority.Decision;
import quorate.authority.Facts;
import quorate.authority.Instrument;
import quorate.budgets.Bookkeeping;
import quorate.kernel.Actor;
import quorate.kernel.Citation;
import quorate.kernel.Evidence;
import quorate.kernel.Fresh;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.ledger.Account;
import quorate.ledger.Fund;
import quorate.ledger.Ledger;
import quorate.ledger.Move;
import quorate.ledger.Place;
import quorate.ledger.Posting;
import quorate.ledger.Voucher;
import quorate.ledger.Warrant;
import quorate.pools.Pool.Line;
import quorate.pools.Pool.Risk;
import quorate.pools.Pool.Share;
import quorate.pools.Pool.Step;

/** Anytown and the council, who pool money for care at home: what tests of pools have in common. */
final class PoolWorld {

    static final PartyId ANYTOWN = party("anytown-ccg");
    static final PartyId COUNCIL = party("anytown-council");
    static final PartyId GRACE = party("grace-lin");
    static final PartyId TOM = party("tom-bevan");
    static final LocalDate APRIL = LocalDate.of(2016, 4, 1);
    static final Citation LETTER =
            new Citation("allocation-letter", "Programme allocation 2016/17", "", Evidence.PRIMARY_POLICY, APRIL);

    private static final Actor TEST = new Actor.Process("test of pools");

    private PoolWorld() {}

    static PartyId party(String key) {
        return new PartyId(Fresh.idOf("fictional world", key));
    }

    /** A fund of Anytown that may be pooled, with so much held. */
    static Fund fund(Ledger ledger, Bookkeeping bookkeeping, String code, Fund.Pooling pooling, long pounds) {
        var fund = new Fund(ANYTOWN, code, "Community services " + code, true, pooling, List.of(), LETTER);
        ledger.open(fund, TEST).orThrow();
        var books = bookkeeping.booksOf(ANYTOWN, APRIL).orElseThrow();
        var voucher = new Voucher(Fresh.idOf("pool test", code), books, new Warrant.Cited(LETTER), TEST);
        var allocation = Posting.of(
                Fresh.idOf("pool test allocation", code),
                Move.ALLOCATE,
                Account.of(fund.id(), Place.ALLOCATION),
                Account.of(fund.id(), Place.HELD),
                Money.pounds(pounds),
                APRIL,
                Optional.empty(),
                "Programme allocation");
        ledger.post(voucher, List.of(allocation)).orThrow();
        return fund;
    }

    /** The accountable officer may decide about pools of a million. */
    static void officer(Authority authority) {
        if (authority.instruments(Long.MAX_VALUE).list().stream()
                .anyMatch(instrument -> instrument.title().startsWith("Pools of"))) return;
        var scheme = Map.of(
                "kind", "scheme",
                "title", "Pools of NHS Anytown CCG",
                "of", ANYTOWN.toString(),
                "span", "2016-04-01/2022-07-01",
                "limits",
                        List.of(Map.of(
                                "post",
                                party("anytown-pccc-ao").toString(),
                                "acts",
                                List.of("fn.budget"),
                                "up-to",
                                "1000000")));
        authority
                .grant(Instrument.read(scheme, PartyId::of), Optional.empty(), TEST)
                .orThrow();
    }

    static void decide(Authority authority, Pool pool, LocalDate day, Decision.Outcome outcome) {
        authority
                .record(new Decision.Taken(
                        Fresh.id().toString(),
                        pool.matter(ANYTOWN),
                        party("anytown-pccc-ao"),
                        day,
                        outcome,
                        "",
                        new Facts(Map.of(
                                "value",
                                pool.terms().agreed(ANYTOWN).plain(),
                                "pooled",
                                pool.primaryCare() ? "yes" : "no")),
                        Optional.empty(),
                        Optional.empty(),
                        "",
                        TEST))
                .orThrow();
    }

    static Line line(String name, Share share, PartyId lead, long anytown, long council) {
        var money = new LinkedHashMap<PartyId, Money>();
        money.put(ANYTOWN, Money.pounds(anytown));
        money.put(COUNCIL, Money.pounds(council));
        return new Line(name, share, lead, Money.pounds(anytown + council), money, Map.of());
    }

    /** Care at home £600,000, a third from the council; equipment £300,000, half and half; £20,000 set aside by Anytown. */
    static Pool pool(String name, boolean primaryCare) {
        return new Pool(
                UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                name,
                COUNCIL,
                List.of(COUNCIL, ANYTOWN),
                List.of(ANYTOWN),
                new Pool.Terms(
                        Risk.SHARED,
                        List.of(Step.UNDERSPEND, Step.RESERVE, Step.CUTS),
                        List.of(
                                line("Care at home", Share.VARIABLE, COUNCIL, 400_000, 200_000),
                                line("Equipment", Share.FIXED, ANYTOWN, 150_000, 150_000)),
                        Map.of(ANYTOWN, Money.pounds(20_000)),
                        Optional.empty()),
                Span.between(APRIL, LocalDate.of(2017, 4, 1)),
                primaryCare,
                "unknown",
                "Section 75 agreement of 29 March 2016",
                LocalDate.of(2016, 5, 10),
                GRACE,
                Map.of());
    }

    static PoolEntry entry(
            Pool pool,
            PoolEntry.Kind kind,
            Optional<PartyId> partner,
            Optional<UUID> fund,
            String line,
            long pounds,
            LocalDate day) {
        return new PoolEntry(
                Fresh.id(),
                pool.id(),
                kind,
                partner,
                fund,
                line,
                kind == PoolEntry.Kind.MEASURE ? pounds : Money.pounds(pounds).pence(),
                day,
                "Report of the host",
                day,
                GRACE,
                Optional.empty(),
                Optional.empty(),
                List.of());
    }
}
