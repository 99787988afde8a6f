package quorate.committees;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.kernel.Actor;
import quorate.kernel.Answer;
import quorate.kernel.MeetingId;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;

/** Moves meetings to another day, time or place, and calls them off; the public is told whatever it was told before. */
@Component
class Moving {

    private final Clocks clocks;
    private final MeetingStore meetings;
    private final Chamber chamber;
    private final Convening convening;
    private final Publishing publishing;
    private final ApplicationEventPublisher events;

    Moving(
            Clocks clocks,
            MeetingStore meetings,
            Chamber chamber,
            Convening convening,
            Publishing publishing,
            ApplicationEventPublisher events) {
        this.clocks = clocks;
        this.meetings = meetings;
        this.chamber = chamber;
        this.convening = convening;
        this.publishing = publishing;
        this.events = events;
    }

    /** The meeting as it would be at another time. */
    static Meeting at(Meeting meeting, LocalDateTime starts, String place, Optional<String> cancelled) {
        return new Meeting(
                meeting.id(), meeting.committees(), meeting.title(), starts, place, cancelled, meeting.notices());
    }

    /**
     * Moves the meeting. If notice of it was given, it is given anew for the new time, by the same clock.
     *
     * @param urgent why notice of the new time comes late; empty when it does not
     */
    Answer<MeetingId> move(MeetingId id, LocalDateTime starts, String place, String urgent, PartyId by) {
        return clocks.write(number -> {
            var before = chamber.record(id).meeting();
            var after = at(before, starts, place.strip(), Optional.empty());
            if (before.equals(after)) return new Answer.Done<>(id);
            var objections = new ArrayList<>(stays(id));
            objections.addAll(convening.mistakes(before.committees(), before.title(), starts, place));
            var told = !before.notices().isEmpty();
            var late = told && !after.isAnnounced() ? convening.lateness(after, clocks.today()) : List.<String>of();
            if (!late.isEmpty() && urgent.isBlank()) {
                objections.add(Chamber.no(
                        "notice.late",
                        String.join(" ", late),
                        "Record why the meeting is urgent, or choose a later day"));
            }
            if (!objections.isEmpty()) return new Answer.Refused<>(objections);
            var actor = new Actor.Person(by);
            meetings.change(id, new MeetingStore.Convening(before.title(), starts, after.place(), null), number);
            events.publishEvent(new Meeting.Moved(id, starts, actor));
            if (told) announce(before, !late.isEmpty(), urgent, by, number);
            return new Answer.Done<>(id);
        });
    }

    private void announce(Meeting before, boolean late, String urgent, PartyId by, long number) {
        meetings.notice(before.id(), clocks.now(), by, urgent.strip(), number);
        events.publishEvent(new Meeting.NoticeGiven(before.id(), late, new Actor.Person(by)));
        var record = chamber.record(before.id());
        publishing.moved(before, record.meeting());
        publishing.agenda(record, "The meeting was moved");
    }

    /** Calls the meeting off. Its matters stay on the docket. */
    Answer<MeetingId> cancel(MeetingId id, String why, PartyId by) {
        return clocks.write(number -> {
            var meeting = chamber.record(id).meeting();
            var objections = new ArrayList<>(stays(id));
            if (why.isBlank()) {
                objections.add(Chamber.no("meeting.cancelled", "No reason is given.", "Enter why it is cancelled"));
            }
            if (!objections.isEmpty()) return new Answer.Refused<>(objections);
            meetings.change(
                    id,
                    new MeetingStore.Convening(meeting.title(), meeting.starts(), meeting.place(), why.strip()),
                    number);
            events.publishEvent(new Meeting.Cancelled(id, meeting.starts(), why.strip(), new Actor.Person(by)));
            if (!meeting.notices().isEmpty()) publishing.agenda(chamber.record(id), "The meeting was cancelled");
            return new Answer.Done<>(id);
        });
    }

    private List<Objection> stays(MeetingId id) {
        var record = chamber.record(id);
        var found = new ArrayList<Objection>();
        if (record.meeting().cancelled().isPresent()) {
            found.add(Chamber.no("sitting.cancelled", "The meeting was cancelled already.", "Convene another"));
        }
        if (record.at(clocks.now()).phase() != Sitting.Phase.NOT_OPENED) {
            found.add(Chamber.no(
                    "sitting.opened", "The meeting was opened already and stays where it is.", "Adjourn it instead"));
        }
        return found;
    }
}
