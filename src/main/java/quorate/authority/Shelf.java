package quorate.authority;

import java.util.HashMap;
import java.util.List;
import org.springframework.stereotype.Component;
import quorate.authority.InstrumentStore.Row;
import quorate.clocks.Follower;
import quorate.clocks.Uncommitted;
import quorate.kernel.InstrumentId;

/**
 * All versions of all instruments in memory. A write sees what it has entered before it is committed; nobody else does, and
 * if it fails nothing of it remains.
 */
@Component
class Shelf implements Follower {

    private final InstrumentStore store;
    private final Uncommitted<Held> uncommitted = new Uncommitted<>();
    private volatile Held committed = new Held(-1, List.of(), Instruments.NONE);

    Shelf(InstrumentStore store) {
        this.store = store;
    }

    /** @param now what is known now, ready to be asked */
    private record Held(long number, List<Row> rows, Instruments now) {}

    @Override
    public long number() {
        return committed.number();
    }

    @Override
    public void follow(long upTo) {
        committed = merge(committed, store.changes(committed.number(), upTo), upTo);
    }

    private static Held merge(Held held, List<Row> changes, long number) {
        if (changes.isEmpty()) return new Held(number, held.rows(), held.now());
        var rows = new HashMap<Long, Row>();
        held.rows().forEach(row -> rows.put(row.row(), row));
        changes.forEach(row -> rows.put(row.row(), row));
        var all = rows.values().stream()
                .sorted(java.util.Comparator.comparing(Row::row))
                .toList();
        return new Held(number, all, known(all, InstrumentStore.OPEN));
    }

    private static Instruments known(List<Row> rows, long number) {
        return Instruments.of(rows.stream()
                .filter(row -> number == InstrumentStore.OPEN ? row.until() == number : row.isKnownAt(number))
                .map(Row::instrument)
                .toList());
    }

    Instruments instruments() {
        return held().now();
    }

    /** As was known at the number; {@link Long#MAX_VALUE} for now. */
    Instruments instruments(long known) {
        return known == InstrumentStore.OPEN ? instruments() : known(held().rows(), known);
    }

    /** Versions of the instrument known now, oldest first. */
    List<Row> open(InstrumentId id) {
        return held().rows().stream()
                .filter(row -> row.until() == InstrumentStore.OPEN
                        && row.instrument().id().equals(id))
                .sorted(java.util.Comparator.comparing(
                        row -> row.instrument().span().from()))
                .toList();
    }

    private Held held() {
        var own = uncommitted.find();
        return own == null ? committed : own;
    }

    /** Lets the write under way see what it has just entered or closed. */
    void note(Row... changes) {
        uncommitted.set(merge(held(), List.of(changes), committed.number()));
    }
}
