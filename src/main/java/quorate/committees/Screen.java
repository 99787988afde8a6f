package quorate.committees;

import java.util.UUID;
import org.springframework.stereotype.Component;
import quorate.kernel.MeetingId;
import quorate.web.CurrentPerson;
import quorate.web.Veil;

/**
 * Hides a meeting, on pages that show things of every module, from whoever has no business there today, and an item from
 * whoever may not read it. Administrators see the journal anyway: what happened and when, no titles.
 */
@Component
class Screen implements Veil {

    private final MeetingStore meetings;
    private final AgendaStore lines;
    private final Agenda agenda;
    private final Passes passes;

    Screen(MeetingStore meetings, AgendaStore lines, Agenda agenda, Passes passes) {
        this.meetings = meetings;
        this.lines = lines;
        this.agenda = agenda;
        this.passes = passes;
    }

    @Override
    public boolean hides(CurrentPerson person, UUID thing) {
        if (person.administrator()) return false;
        var meeting = meetings.find(new MeetingId(thing));
        if (meeting.isPresent())
            return !passes.passOf(person, meeting.get().committees()).enters();
        return lines.meetingOf(thing)
                .filter(place -> hides(person, place, thing))
                .isPresent();
    }

    private boolean hides(CurrentPerson person, MeetingId meeting, UUID item) {
        var pass = passes.passOf(person, meetings.find(meeting).orElseThrow().committees());
        // What was taken off the agenda is judged as if it had been private: nobody knows any more.
        return agenda.of(meeting)
                .find(item)
                .map(found -> !pass.reads(found))
                .orElse(!pass.member() && !pass.secretary());
    }
}
