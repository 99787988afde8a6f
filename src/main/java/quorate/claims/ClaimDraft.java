package quorate.claims;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import quorate.kernel.PartyId;

/** What a practice has typed of a claim so far, with whatever may be wrong with it. The claim will have the same id. */
record ClaimDraft(
        UUID id,
        PartyId practice,
        ClaimKind kind,
        Map<String, String> typed,
        List<ClaimPaper> papers,
        LocalDate day,
        PartyId by) {

    ClaimDraft {
        typed = Map.copyOf(typed);
        papers = List.copyOf(papers);
    }

    String page() {
        return "/claims/mine/drafts/" + id;
    }

    /** Evidence that is asked for and is not there yet, in words. */
    List<String> missing() {
        return missing(kind, papers);
    }

    static List<String> missing(ClaimKind kind, List<ClaimPaper> papers) {
        return kind.evidence().entrySet().stream()
                .filter(asked -> papers.stream().noneMatch(paper -> paper.kind().equals(asked.getKey())))
                .map(Map.Entry::getValue)
                .toList();
    }
}
