package quorate.committees;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import quorate.kernel.MeetingId;
import quorate.kernel.PartyId;
import quorate.register.Affected;
import quorate.web.Words;

/** Meetings of committees that are to be held although the committee, or its body, is reorganised by then. */
@Component
class MeetingsAhead implements Affected {

    private final MeetingStore meetings;

    MeetingsAhead(MeetingStore meetings) {
        this.meetings = meetings;
    }

    @Override
    public List<Open> listOpen(Set<PartyId> bodies, LocalDate day) {
        var ahead = new LinkedHashMap<MeetingId, Open>();
        for (var body : bodies) {
            for (var meeting : meetings.listOf(body)) {
                if (meeting.cancelled().isPresent() || meeting.day().isBefore(day)) continue;
                ahead.put(
                        meeting.id(),
                        new Open(
                                "Meeting",
                                meeting.title() + ", " + Words.day(meeting.day()),
                                "/meetings/" + meeting.id()));
            }
        }
        return List.copyOf(ahead.values());
    }
}
