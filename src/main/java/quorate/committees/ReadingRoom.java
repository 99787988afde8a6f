package quorate.committees;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import quorate.kernel.MeetingId;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.web.CurrentPerson;

/** Gives out the records of meetings, each as far as the reader's pass goes. */
@Component
class ReadingRoom {

    private final MeetingStore meetings;
    private final Chamber chamber;
    private final PaperStore papers;
    private final MinutesStore minutes;
    private final Passes passes;
    private final Convening convening;

    ReadingRoom(
            MeetingStore meetings,
            Chamber chamber,
            PaperStore papers,
            MinutesStore minutes,
            Passes passes,
            Convening convening) {
        this.meetings = meetings;
        this.chamber = chamber;
        this.papers = papers;
        this.minutes = minutes;
        this.passes = passes;
        this.convening = convening;
    }

    Optional<MeetingRecord> find(MeetingId meeting, CurrentPerson reader) {
        return meetings.find(meeting).flatMap(found -> read(found, reader));
    }

    /** Earliest first; a meeting that was cancelled is among them. */
    List<MeetingRecord> list(PartyId committee, Span days, CurrentPerson reader) {
        return meetings.listOf(committee).reversed().stream()
                .filter(meeting -> days.holdsOn(meeting.day()))
                .flatMap(meeting -> read(meeting, reader).stream())
                .toList();
    }

    private Optional<MeetingRecord> read(Meeting meeting, CurrentPerson reader) {
        var pass = passes.passOf(reader, meeting.committees());
        if (!pass.enters()) return Optional.empty();
        var whole = chamber.record(meeting.id());
        var items = whole.items().stream().filter(pass::seesTitle).toList();
        var read = whole.items().stream().filter(pass::reads).map(Item::id).collect(Collectors.toSet());
        return Optional.of(new MeetingRecord(
                meeting,
                pass.secretary(),
                items,
                items.stream()
                        .map(Item::id)
                        .filter(item -> !read.contains(item))
                        .collect(Collectors.toSet()),
                papers.list(meeting.id()).stream()
                        .filter(paper -> whole.find(paper.item())
                                .filter(item -> pass.reads(item, paper))
                                .isPresent())
                        .toList(),
                Fold.standing(whole.log()).stream()
                        .filter(entry -> entry.fact()
                                .about()
                                .filter(item -> !read.contains(item))
                                .isEmpty())
                        .toList(),
                minutes.doneOf(meeting.id()).stream()
                        .collect(Collectors.toMap(
                                MinutesStore.Done::entry, done -> new MeetingRecord.Done(done.day(), done.words()))),
                whole.at(Instant.MAX),
                convening.lastDay(meeting),
                !minutes.approvalsOf(meeting.id()).isEmpty()));
    }
}
