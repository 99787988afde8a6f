package quorate.committees;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import quorate.kernel.MeetingId;
import quorate.web.Naming;
import quorate.web.Words;

/** What meetings and items of agendas are called. */
@Component
class Called implements Naming {

    private final MeetingStore meetings;
    private final AgendaStore lines;
    private final Agenda agenda;

    Called(MeetingStore meetings, AgendaStore lines, Agenda agenda) {
        this.meetings = meetings;
        this.lines = lines;
        this.agenda = agenda;
    }

    @Override
    public Optional<Named> find(UUID thing) {
        return meetings.find(new MeetingId(thing))
                .map(meeting -> new Named(
                        Sort.MEETING, meeting.title() + ", " + Words.day(meeting.day()), "/meetings/" + thing))
                .or(() -> lines.meetingOf(thing)
                        .flatMap(meeting -> agenda.of(meeting)
                                .find(thing)
                                .map(item -> new Named(
                                        Sort.ITEM, item.title(), "/meetings/" + meeting + "/items/" + thing))));
    }
}
