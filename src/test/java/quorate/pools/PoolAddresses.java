package quorate.pools;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import quorate.authority.Authority;
import quorate.authority.Decision;
import quorate.budgets.Bookkeeping;
import quorate.clocks.Clocks;
import quorate.kernel.Actor;
import quorate.ledger.Fund;
import quorate.ledger.Ledger;
import quorate.stories.AddressExamples;

/** A pool of Anytown with the council, with a contribution that waits for a second person. */
class PoolAddresses implements AddressExamples {

    private final String pool;
    private final String entry;

    PoolAddresses(
            Pools pools,
            PoolEntries entries,
            Authority authority,
            Ledger ledger,
            Bookkeeping bookkeeping,
            Clocks clocks) {
        PoolWorld.officer(authority);
        var fund = PoolWorld.fund(ledger, bookkeeping, "for addresses", new Fund.Pooling.Free(), 700_000);
        var person = new Actor.Person(PoolWorld.TOM);
        var laid = pools.lay(PoolWorld.pool("Better care of addresses", false), "It was agreed", person)
                .orThrow();
        if (!laid.isAgreed()) PoolWorld.decide(authority, laid, clocks.today(), Decision.Outcome.APPROVED);
        var now = pools.find(laid.id(), Long.MAX_VALUE).orElseThrow();
        var waiting = PoolWorld.entry(
                now,
                PoolEntry.Kind.CONTRIBUTION,
                Optional.of(PoolWorld.ANYTOWN),
                Optional.of(fund.id()),
                "",
                300_000,
                PoolWorld.APRIL);
        entries.enter(now, waiting, person).orThrow();
        pool = now.page();
        entry = pool + "/entries/" + waiting.id();
    }

    @Override
    public Map<String, List<String>> byPattern() {
        return Map.of(
                "/money/pools/{id}", List.of(pool),
                "/money/pools/{id}/outturn", List.of(pool + "/outturn"),
                "/money/pools/{id}/outturn/csv", List.of(pool + "/outturn/csv"),
                "/money/pools/{id}/outturn/xlsx", List.of(pool + "/outturn/xlsx"),
                "/money/pools/{id}/entries/new", List.of(pool + "/entries/new"),
                "/money/pools/{id}/entries/{entry}", List.of(entry),
                "/money/pools/{id}/entries/{entry}/endings", List.of(entry + "/endings"),
                "/money/pools/{id}/entries/{entry}/undoings", List.of(entry + "/undoings"));
    }
}
