package quorate.records;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.committees.Committees;
import quorate.committees.Item;
import quorate.committees.Meeting;
import quorate.committees.Paper;
import quorate.files.Files;
import quorate.kernel.MeetingId;
import quorate.kernel.PartyId;

/**
 * Gives out the pages of a meeting's pack, so that “page 12” means the same to everybody in the room. What comes after notice
 * was given is a supplement, one for each day, and goes behind the last page.
 */
@Component
class Paging {

    private final PageStore store;
    private final Committees committees;
    private final Files files;
    private final Clocks clocks;

    Paging(PageStore store, Committees committees, Files files, Clocks clocks) {
        this.store = store;
        this.committees = committees;
        this.files = files;
        this.clocks = clocks;
    }

    /** In the write in which notice is given. */
    @EventListener
    void on(Meeting.NoticeGiven given) {
        giveOut(given.meeting());
    }

    /** In the write that adds a paper; before notice no page is given out. */
    @EventListener
    void on(Meeting.AgendaChanged changed) {
        if (changed.change().equals("paper") && !store.list(changed.meeting()).isEmpty()) giveOut(changed.meeting());
    }

    private void giveOut(MeetingId id) {
        var meeting = committees.find(id).orElseThrow();
        var places = new ArrayList<>(store.list(id));
        var supplement = places.isEmpty() ? 0 : supplement(places.getLast());
        var next = places.isEmpty() ? 1 : places.getLast().last() + 1;
        for (var paper : papers(meeting)) {
            if (places.stream().anyMatch(place -> place.isOf(paper))) continue;
            var pages = files.get(paper.file()).pages(files.text(paper.file()));
            var place = new PageStore.Place(
                    paper.item(), paper.title(), paper.version(), supplement, next, pages, clocks.now());
            store.add(id, place, clocks.writing());
            places.add(place);
            next += pages;
        }
    }

    private int supplement(PageStore.Place last) {
        var sameDay = LocalDate.ofInstant(last.at(), Clocks.LONDON).equals(clocks.today());
        return last.supplement() > 0 && sameDay ? last.supplement() : last.supplement() + 1;
    }

    /** In the order of the agenda, whichever committees decide. */
    private List<Paper> papers(Meeting meeting) {
        var places = new HashMap<UUID, Integer>();
        var papers = new ArrayList<Paper>();
        for (PartyId committee : meeting.committees()) {
            var volume = committees.proceedings(meeting.id(), committee, Optional.empty());
            volume.items().forEach(item -> places.put(item.id(), item.place()));
            volume.papers().stream().filter(paper -> !papers.contains(paper)).forEach(papers::add);
        }
        papers.sort(Comparator.comparing((Paper paper) -> places.getOrDefault(paper.item(), Integer.MAX_VALUE)));
        return papers;
    }

    /** Where each paper of these items stands, by the order of the pages. */
    List<PageStore.Place> of(MeetingId meeting, Map<UUID, Item> items) {
        return store.list(meeting).stream()
                .filter(place -> items.containsKey(place.item()))
                .toList();
    }
}
