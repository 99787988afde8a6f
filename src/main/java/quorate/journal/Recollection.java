package quorate.journal;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import quorate.web.Memory;

/** What the journal remembers about a thing, for the thing's own page. */
@Component
class Recollection implements Memory {

    private final JournalStore store;

    Recollection(JournalStore store) {
        this.store = store;
    }

    @Override
    public List<Remembered> about(UUID thing, String sort) {
        return store.about(thing, sort).stream()
                .map(entry -> new Remembered(entry.kind(), entry.at(), entry.by(), entry.facts()))
                .toList();
    }
}
