package quorate.claims;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.kernel.PartyId;

/** What practices have begun to claim and not sent: nobody else sees it. */
@Component
class Drafts {

    private final CourseStore store;
    private final Clocks clocks;

    Drafts(CourseStore store, Clocks clocks) {
        this.store = store;
        this.clocks = clocks;
    }

    List<ClaimDraft> list(Collection<PartyId> practices) {
        return store.drafts(practices);
    }

    /** Begins one. Begun twice under the same key, it is one. */
    ClaimDraft begin(UUID id, PartyId practice, ClaimKind kind, PartyId by) {
        var there = list(List.of(practice)).stream()
                .filter(draft -> draft.id().equals(id))
                .findFirst();
        if (there.isPresent()) return there.get();
        return write(
                new ClaimDraft(id, practice, kind, Map.of(), List.of(), clocks.today(), by), Optional.of(Map.of()));
    }

    /** The same again changes nothing. */
    void keep(ClaimDraft before, Map<String, String> typed, PartyId by) {
        if (before.typed().equals(typed)) return;
        write(again(before, by), Optional.of(typed));
    }

    void throwAway(ClaimDraft draft, PartyId by) {
        write(again(draft, by), Optional.empty());
    }

    private ClaimDraft again(ClaimDraft it, PartyId by) {
        return new ClaimDraft(it.id(), it.practice(), it.kind(), it.typed(), it.papers(), clocks.today(), by);
    }

    private ClaimDraft write(ClaimDraft draft, Optional<Map<String, String>> typed) {
        return clocks.write(number -> {
            store.insert(draft, typed, number);
            return draft;
        });
    }
}
