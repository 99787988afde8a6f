package quorate.pools;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import quorate.budgets.Bookkeeping;
import quorate.kernel.Actor;
import quorate.kernel.DecisionId;
import quorate.kernel.Fresh;
import quorate.kernel.Money;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.ledger.Desk;
import quorate.ledger.Ledger;
import quorate.ledger.Posting;
import quorate.ledger.Voucher;
import quorate.ledger.Warrant;
import quorate.pools.PoolEntry.Part;
import quorate.pools.PoolEntry.Purse;
import quorate.web.Words;

/** What a pool moves, in the books of each partner that are kept here: by the partner's own decision about the pool. */
@Component
class PoolBooks {

    private final Bookkeeping bookkeeping;
    private final Ledger ledger;
    private final Desk desk;

    PoolBooks(Bookkeeping bookkeeping, Ledger ledger, Desk desk) {
        this.bookkeeping = bookkeeping;
        this.ledger = ledger;
        this.desk = desk;
    }

    private static Map<PartyId, List<Part>> posted(PoolEntry entry) {
        return entry.parts().stream()
                .filter(part -> part.purse().fund().isPresent())
                .collect(
                        Collectors.groupingBy(part -> part.purse().partner(), LinkedHashMap::new, Collectors.toList()));
    }

    /** What stands against it in the books of each partner. */
    List<Objection> against(Pool pool, PoolEntry entry) {
        var found = new ArrayList<Objection>();
        posted(entry).forEach((partner, parts) -> {
            var voucher = voucher(pool, entry.id(), partner, entry.day(), new Actor.Person(entry.by()));
            if (voucher.isEmpty()) found.add(unsettled(entry.day()));
            voucher.ifPresent(it -> found.addAll(desk.against(
                    it,
                    parts.stream().map(part -> entry.posting(part, pool.name())).toList())));
        });
        return found;
    }

    private static Objection unsettled(LocalDate day) {
        return Pools.no(
                "pools.unsettled",
                "Nothing that the service knows says on whose books the money is on " + Words.day(day) + ".",
                "Choose a day on which the commissioner's level of responsibility is known.");
    }

    private Optional<Voucher> voucher(Pool pool, UUID key, PartyId partner, LocalDate day, Actor by) {
        var decision = Optional.ofNullable(pool.outcomes().get(partner)).map(Pool.Outcome::decision);
        return bookkeeping
                .booksOf(partner, day)
                .map(books -> new Voucher(
                        Fresh.idOf("voucher of a pool's entry", key.toString(), partner.toString()),
                        books,
                        new Warrant.Decided(new DecisionId(decision.orElse(pool.id()))),
                        by));
    }

    /** Posts it; asked before, nothing stands against it. */
    void post(Pool pool, PoolEntry entry, Actor by) {
        posted(entry).forEach((partner, parts) -> {
            var voucher = voucher(pool, entry.id(), partner, entry.day(), by).orElseThrow();
            ledger.post(
                            voucher,
                            parts.stream()
                                    .map(part -> entry.posting(part, pool.name()))
                                    .toList())
                    .orThrow();
        });
    }

    /** Posts it back, by later postings. @return what stands against it; nothing is posted then */
    List<Objection> undo(Pool pool, PoolEntry entry, LocalDate day, Actor by) {
        var found = new ArrayList<Objection>();
        var vouchers = new LinkedHashMap<Voucher, List<Posting>>();
        var key = Fresh.idOf("pool's entry taken back", entry.id().toString());
        posted(entry).forEach((partner, parts) -> {
            var voucher = voucher(pool, key, partner, entry.day(), by);
            if (voucher.isEmpty()) found.add(unsettled(entry.day()));
            voucher.ifPresent(it -> vouchers.put(
                    it, parts.stream().map(part -> back(pool, entry, part, day)).toList()));
        });
        vouchers.forEach((voucher, postings) -> found.addAll(desk.against(voucher, postings)));
        if (found.isEmpty())
            vouchers.forEach(
                    (voucher, postings) -> ledger.post(voucher, postings).orThrow());
        return found;
    }

    private static Posting back(Pool pool, PoolEntry entry, Part part, LocalDate day) {
        var made = entry.posting(part, pool.name());
        return Posting.correcting(
                made,
                Fresh.idOf("taken back", made.id().toString()),
                Money.ZERO.minus(made.amount()),
                day,
                "Taken back: " + made.words());
    }

    Map<Purse, Posting> postings(Pool pool, PoolEntry entry) {
        var all = new LinkedHashMap<Purse, Posting>();
        posted(entry).values().stream()
                .flatMap(List::stream)
                .forEach(part -> all.put(part.purse(), entry.posting(part, pool.name())));
        return all;
    }
}
