package quorate.journal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import quorate.web.Memory;
import quorate.web.Words;

/** What the journal remembers about a thing, for the thing's own page. */
@Component
class Recollection implements Memory {

    private static final int PIECE = 1_000;

    private final JournalStore store;
    private final ObjectProvider<Journal> journal;

    /** @param journal asked for later: whoever remembers is needed before everything is there */
    Recollection(JournalStore store, ObjectProvider<Journal> journal) {
        this.store = store;
        this.journal = journal;
    }

    @Override
    public List<Remembered> about(UUID thing, String sort) {
        return store.about(thing, sort).stream()
                .map(entry -> new Remembered(entry.kind(), entry.at(), entry.by(), entry.facts()))
                .toList();
    }

    @Override
    public Map<UUID, List<Remembered>> about(Collection<UUID> things, String sort) {
        var found = new HashMap<UUID, List<Remembered>>();
        for (var entry : store.about(things, sort + "\\..*", Integer.MAX_VALUE)) {
            for (var thing : entry.about()) {
                if (!things.contains(thing)) continue;
                found.computeIfAbsent(thing, key -> new ArrayList<>())
                        .add(new Remembered(entry.kind(), entry.at(), entry.by(), entry.facts()));
            }
        }
        return found;
    }

    @Override
    public void chain(Collection<UUID> things, Consumer<Link> taker) {
        var after = 0L;
        for (var piece = store.links(things, after, PIECE);
                !piece.isEmpty();
                piece = store.links(things, after, PIECE)) {
            piece.forEach(link -> taker.accept(linkOf(link)));
            after = piece.getLast().entry().position();
        }
    }

    private static Link linkOf(JournalStore.Chained link) {
        var entry = link.entry();
        return new Link(
                entry.position(),
                entry.number(),
                entry.kind(),
                entry.at(),
                link.before(),
                link.hash(),
                HexFormat.of().formatHex(Chain.bytesOf(entry)));
    }

    @Override
    public String proof() {
        return switch (journal.getObject().verify()) {
            case Verification.Whole whole ->
                "The journal was read from end to end and is whole: " + Words.count(whole.entries(), "entry", "entries")
                        + ". Its last hash was " + whole.hash() + ".";
            case Verification.Broken broken ->
                "The journal is broken at entry " + broken.position() + ". " + broken.sentence();
        };
    }
}
