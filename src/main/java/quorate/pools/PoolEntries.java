package quorate.pools;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.kernel.Actor;
import quorate.kernel.Answer;
import quorate.kernel.Money;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.ledger.Posting;
import quorate.pools.PoolEntry.Ending;
import quorate.pools.PoolEntry.Kind;
import quorate.pools.PoolEntry.Part;
import quorate.pools.PoolEntry.Purse;
import quorate.pools.PoolEntry.Undoing;
import quorate.web.Standing;

/** Takes what happens in pools: one person enters it, another confirms it, and with that it counts and is posted. */
@Component
class PoolEntries {

    private final Pools pools;
    private final EntryStore store;
    private final PoolBooks books;
    private final Standing standing;
    private final Clocks clocks;
    private final ApplicationEventPublisher events;

    PoolEntries(
            Pools pools,
            EntryStore store,
            PoolBooks books,
            Standing standing,
            Clocks clocks,
            ApplicationEventPublisher events) {
        this.pools = pools;
        this.store = store;
        this.books = books;
        this.standing = standing;
        this.clocks = clocks;
        this.events = events;
    }

    Optional<PoolEntry> find(UUID id) {
        return store.find(id);
    }

    private List<PoolEntry> others(PoolEntry entry) {
        return store.list(entry.pool(), Long.MAX_VALUE).stream()
                .filter(other -> !other.id().equals(entry.id()))
                .toList();
    }

    /** Everything that stands against it: of the agreement, of what is in the pool, and of the ledger. */
    List<Objection> against(Pool pool, PoolEntry entry) {
        var others = others(entry);
        var found = new ArrayList<>(new EntryChecks(pool, others, entry, clocks.today(), standing::nameOf).found());
        if (entry.kind().isMoney() && found.isEmpty()) {
            found.addAll(books.against(pool, entry.moving(parts(entry, others))));
        } else if (entry.kind() == Kind.CONTRIBUTION && entry.fund().isPresent()) {
            // What the ledger says of the fund is said at once with the rest.
            found.addAll(books.against(pool, entry.moving(parts(entry, others))));
        }
        return List.copyOf(found);
    }

    /** Whose money it moves: of spending so much of each as each has left in the pool. */
    private List<Part> parts(PoolEntry entry, List<PoolEntry> others) {
        if (!entry.kind().isMoney()) return List.of();
        if (entry.kind().isOfPartner()) {
            var purse = new Purse(entry.partner().orElseThrow(), entry.fund());
            var in = entry.kind() == Kind.CONTRIBUTION;
            return List.of(new Part(purse, in ? entry.amount() : Money.ZERO.minus(entry.amount())));
        }
        var left = new LinkedHashMap<>(Position.of(others, clocks.today()).purses());
        left.values().removeIf(money -> money.pence() <= 0);
        return Split.of(entry.amount(), left).entrySet().stream()
                .map(part -> new Part(part.getKey(), Money.ZERO.minus(part.getValue())))
                .toList();
    }

    /** Enters it. Entered twice, it is there once. */
    Answer<PoolEntry> enter(Pool pool, PoolEntry entry, Actor by) {
        return clocks.write(number -> {
            var before = store.find(entry.id());
            if (before.isPresent()) return new Answer.Done<>(before.get());
            var objections = against(pool, entry);
            if (!objections.isEmpty()) return new Answer.Refused<>(objections);
            store.insert(entry, number);
            tell(entry, "entered", "", by);
            return new Answer.Done<>(entry);
        });
    }

    private void tell(PoolEntry entry, String what, String why, Actor by) {
        events.publishEvent(
                new PoolEntry.Moved(entry.id(), entry.pool(), entry.kind(), what, entry.valueWords(), why, by));
    }

    /** Confirms it and posts what it moves; or turns it down. Done twice, it is done once. */
    Answer<PoolEntry> end(Pool asked, UUID id, boolean confirmed, String why, PartyId by) {
        return clocks.write(number -> {
            var pool = pools.find(asked.id(), Long.MAX_VALUE).orElseThrow();
            var entry = store.find(id).orElseThrow();
            if (entry.ending().filter(it -> it.confirmed() == confirmed).isPresent()) return new Answer.Done<>(entry);
            var objections = new ArrayList<Objection>();
            if (!entry.isWaiting()) {
                objections.add(Pools.no("pools.answered", "This was answered: " + entry.state() + ".", ""));
            }
            if (confirmed && entry.by().equals(by)) {
                objections.add(Pools.no(
                        "pools.second",
                        "You entered this yourself.",
                        "It is confirmed by a second person: ask somebody else."));
            }
            if (confirmed && objections.isEmpty()) objections.addAll(against(pool, entry));
            if (!objections.isEmpty()) return new Answer.Refused<>(objections);
            var person = new Actor.Person(by);
            var moving = entry.moving(confirmed ? parts(entry, others(entry)) : List.of());
            store.insert(entry, new Ending(confirmed, why, clocks.today(), by), moving.parts(), number);
            books.post(pool, moving, person);
            tell(entry, confirmed ? "confirmed" : "turned down", why, person);
            return new Answer.Done<>(store.find(id).orElseThrow());
        });
    }

    /** Takes back what was confirmed in error, by later postings. */
    Answer<PoolEntry> undo(Pool pool, UUID id, String why, PartyId by) {
        return clocks.write(number -> {
            var entry = store.find(id).orElseThrow();
            if (entry.undoing().isPresent()) return new Answer.Done<>(entry);
            var objections = new ArrayList<Objection>();
            if (!entry.isConfirmed()) {
                objections.add(Pools.no("pools.undone", "There is nothing to take back: " + entry.state() + ".", ""));
            }
            if (objections.isEmpty()) missed(entry).ifPresent(objections::add);
            if (!objections.isEmpty()) return new Answer.Refused<>(objections);
            var person = new Actor.Person(by);
            var posted = books.undo(pool, entry, clocks.today(), person);
            if (!posted.isEmpty()) return new Answer.Refused<>(posted);
            store.insert(entry, new Undoing(why, clocks.today(), by), number);
            tell(entry, "taken back", why, person);
            return new Answer.Done<>(store.find(id).orElseThrow());
        });
    }

    /** Whoever would have less than nothing in the pool without it. */
    private Optional<Objection> missed(PoolEntry entry) {
        return Position.of(others(entry), clocks.today()).purses().entrySet().stream()
                .filter(left -> left.getValue().pence() < 0)
                .findFirst()
                .map(left -> Pools.no(
                        "pools.used",
                        Money.ZERO.minus(left.getValue()) + " of what "
                                + standing.nameOf(left.getKey().partner()) + " put in here was spent or handed back.",
                        "Take that back first."));
    }

    /** Its postings, by the purse of each. */
    Map<Purse, Posting> postings(Pool pool, PoolEntry entry) {
        return books.postings(pool, entry);
    }
}
