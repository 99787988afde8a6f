package quorate.committees;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import quorate.kernel.PartyId;

/**
 * What is on record about a meeting, as far as somebody may read it: what may not be read is not in it.
 *
 * @param keeps whether they keep the record of the meeting
 * @param items those of which they may know
 * @param withheld those of them whose papers and minute they may not read
 * @param papers every version of every paper that they may read
 * @param log what was noted and not struck out, without what is about items that they may not read
 * @param done the actions that are done, by their entries
 * @param end the room at the end, or as it is now
 * @param noticeBy the last day on which notice is in time by the terms of reference; empty where they ask for none
 * @param approved whether its minutes were approved
 */
public record MeetingRecord(
        Meeting meeting,
        boolean keeps,
        List<Item> items,
        Set<UUID> withheld,
        List<Paper> papers,
        List<Fact.Entry> log,
        Map<Long, Done> done,
        Sitting end,
        Optional<LocalDate> noticeBy,
        boolean approved) {

    public MeetingRecord {
        items = List.copyOf(items);
        withheld = Set.copyOf(withheld);
        papers = List.copyOf(papers);
        log = List.copyOf(log);
        done = Map.copyOf(done);
    }

    /** When an action was done, and what came of it. */
    public record Done(LocalDate day, String words) {}

    /** The item, if they may read all of it. */
    public Optional<Item> findReadable(UUID item) {
        return items.stream()
                .filter(one -> one.id().equals(item) && !withheld.contains(item))
                .findFirst();
    }

    /** When the first fact of the kind was noted to have happened. */
    public Optional<Instant> first(Class<? extends Fact> kind) {
        return log.stream()
                .filter(entry -> kind.isInstance(entry.fact()))
                .map(Fact.Entry::at)
                .findFirst();
    }

    /** Who has a seat at it that is theirs to fill. */
    public List<PartyId> members() {
        return end.seats().stream()
                .filter(Seat::voting)
                .map(Seat::person)
                .distinct()
                .toList();
    }
}
