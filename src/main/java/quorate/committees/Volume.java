package quorate.committees;

import java.util.List;
import java.util.function.Predicate;

/**
 * Everything on record of one meeting, bound together for whoever keeps the record of the committee.
 *
 * @param items as they stand on the agenda
 * @param papers every version of every paper
 * @param approvals of its minutes, earliest first; none while they are a draft
 * @param minutes as assembled now, with only what the reader may read
 * @param readable which items the reader may read; of the others not even papers are given
 */
public record Volume(
        Meeting meeting,
        List<Seat> seats,
        List<Item> items,
        List<Paper> papers,
        List<Minutes.Approval> approvals,
        Minutes minutes,
        Predicate<Item> readable) {

    public Volume {
        seats = List.copyOf(seats);
        items = List.copyOf(items);
        papers = List.copyOf(papers);
        approvals = List.copyOf(approvals);
    }

    /** Whether the minutes were approved, so that what they say is said for good. */
    public boolean isApproved() {
        return !approvals.isEmpty();
    }

    /** True for the newest version of a paper that may be shown to everybody: its item and itself are of the public part. */
    public boolean isOpen(Paper paper) {
        return paper.hidden().isEmpty()
                && items.stream().anyMatch(item -> item.id().equals(paper.item()) && item.isPublic())
                && papers.stream()
                        .noneMatch(other -> other.item().equals(paper.item())
                                && other.title().equals(paper.title())
                                && other.version() > paper.version());
    }
}
