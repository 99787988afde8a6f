package quorate.committees;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import quorate.clocks.Clocks;
import quorate.kernel.MeetingId;
import quorate.kernel.PartyId;
import quorate.web.CurrentPerson;

/** Opens the pages of a meeting to whoever has business there. */
@Component
class Heads {

    private final MeetingStore meetings;
    private final Chamber chamber;
    private final Passes passes;
    private final Publishing names;
    private final Clocks clocks;

    Heads(MeetingStore meetings, Chamber chamber, Passes passes, Publishing names, Clocks clocks) {
        this.meetings = meetings;
        this.chamber = chamber;
        this.passes = passes;
        this.names = names;
        this.clocks = clocks;
    }

    /** What is not there, or is not to be known of: the two are answered alike. */
    static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /** For anybody with business at the meeting today; to everybody else it is closed. */
    Head enter(MeetingId id, CurrentPerson person) {
        return head(id, person, false);
    }

    /** For a secretary of the committee. */
    Head keepRecord(MeetingId id, CurrentPerson person) {
        return head(id, person, true);
    }

    private Head head(MeetingId id, CurrentPerson person, boolean toKeepRecord) {
        var meeting = meetings.find(id).orElseThrow(Heads::missing);
        var pass = toKeepRecord
                ? passes.keepRecord(person, meeting.committees())
                : passes.enter(person, meeting.committees());
        return new Head(
                meeting,
                names(meeting),
                pass,
                chamber.record(id).at(clocks.now()).phase());
    }

    private List<String> names(Meeting meeting) {
        return meeting.committees().stream()
                .map(committee -> nameOf(committee, meeting))
                .toList();
    }

    private String nameOf(PartyId committee, Meeting meeting) {
        return names.nameOf(committee, meeting.day());
    }
}
