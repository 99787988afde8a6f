package quorate.journal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Goes along the chain once, keeping only the hash before and the texts found missing. */
final class Verifier {

    private final JournalStore.Head head;
    private final Map<String, Long> missing = new LinkedHashMap<>();
    private String hash = Chain.BEGINNING;
    private long position;
    private long erased;

    Verifier(JournalStore.Head head) {
        this.head = head;
    }

    Verification verify(Stream<JournalStore.Link> chain) {
        for (var links = chain.iterator(); links.hasNext(); ) {
            var link = links.next();
            var fault = faultOf(link);
            if (fault != null) return new Verification.Broken(position + 1, fault);
            position++;
            hash = link.hash();
        }
        if (position != head.position() || !hash.equals(head.hash())) {
            return new Verification.Broken(
                    position + 1,
                    "The journal ends at entry %d, but its last entry was number %d: entries were cut off the end or the head was changed."
                            .formatted(position, head.position()));
        }
        for (var text : missing.entrySet()) {
            return new Verification.Broken(
                    text.getValue(),
                    "A text of entry %d is gone and no entry says that it was erased.".formatted(text.getValue()));
        }
        return new Verification.Whole(position, erased, hash);
    }

    private @Nullable String faultOf(JournalStore.Link link) {
        var entry = link.entry();
        if (entry.position() != position + 1) {
            return "Entry %d is missing: entry %d is followed by entry %d."
                    .formatted(position + 1, position, entry.position());
        }
        if (!Chain.hash(hash, entry).equals(link.hash())) {
            return "Entry %d (%s, write %d) is not as it was written."
                    .formatted(entry.position(), entry.words(), entry.number());
        }
        for (var digest : entry.digests().entrySet()) {
            var now = link.texts().get(digest.getKey());
            if (now == null) {
                missing.put(entry.position() + " " + digest.getKey(), entry.position());
            } else if (!now.equals(digest.getValue())) {
                return "The text '%s' of entry %d is not as it was written."
                        .formatted(digest.getKey(), entry.position());
            }
        }
        if (entry.kind().equals("Journal.Erased")
                && missing.remove(
                                entry.facts().get("entry") + " " + entry.facts().get("text"))
                        != null) {
            erased++;
        }
        return null;
    }
}
