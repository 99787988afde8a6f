package quorate.committees;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.kernel.Actor;
import quorate.kernel.Answer;
import quorate.kernel.MeetingId;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.law.Law;
import quorate.register.Register;
import quorate.web.Words;

/** Calls meetings and gives notice of them. */
@Component
class Convening {

    private final Clocks clocks;
    private final MeetingStore meetings;
    private final Chamber chamber;
    private final Register register;
    private final Law law;
    private final Publishing publishing;
    private final ApplicationEventPublisher events;

    Convening(
            Clocks clocks,
            MeetingStore meetings,
            Chamber chamber,
            Register register,
            Law law,
            Publishing publishing,
            ApplicationEventPublisher events) {
        this.clocks = clocks;
        this.meetings = meetings;
        this.chamber = chamber;
        this.register = register;
        this.law = law;
        this.publishing = publishing;
        this.events = events;
    }

    Answer<MeetingId> convene(
            MeetingId id, List<PartyId> committees, String title, LocalDateTime starts, String place, Actor by) {
        return clocks.write(number -> {
            if (meetings.find(id).isPresent()) return new Answer.Done<>(id);
            var objections = mistakes(committees, title, starts, place);
            if (!objections.isEmpty()) return new Answer.Refused<>(objections);
            meetings.add(
                    id, committees, new MeetingStore.Convening(title.strip(), starts, place.strip(), null), number);
            events.publishEvent(new Meeting.Convened(id, committees, starts, by));
            return new Answer.Done<>(id);
        });
    }

    List<Objection> mistakes(List<PartyId> committees, String title, LocalDateTime starts, String place) {
        var found = new ArrayList<Objection>();
        if (committees.isEmpty()) found.add(Chamber.no("meeting.committee", "No committee is named.", "Choose one"));
        if (title.isBlank()) found.add(Chamber.no("meeting.title", "The meeting has no title.", "Enter one"));
        if (title.length() > 200) {
            found.add(Chamber.no("meeting.title", "The title is longer than 200 characters.", "Shorten it"));
        }
        if (place.isBlank())
            found.add(Chamber.no("meeting.place", "The place of the meeting is missing.", "Enter where it is held"));
        var view = register.on(starts.toLocalDate());
        for (var committee : committees) {
            if (view.find(committee).isEmpty()) {
                found.add(Chamber.no(
                        "meeting.committee",
                        "The committee does not exist on " + Words.day(starts.toLocalDate()) + ".",
                        "Choose a day on which it does"));
            }
        }
        return found;
    }

    /** A sentence for each term of reference that notice given on the day would break; empty when it is in time. */
    List<String> lateness(Meeting meeting, LocalDate given) {
        return clocksOf(meeting).stream()
                .filter(clock -> !clock.isInTime(given, meeting.day()))
                .map(clock -> clock.lateness(given, meeting.day()))
                .distinct()
                .toList();
    }

    /** What is not certain about notice: to be told, never to refuse. */
    Optional<String> expected(Meeting meeting, LocalDate given) {
        var told = Stream.concat(
                        clocksOf(meeting).stream().flatMap(clock -> clock.doubt(meeting.day()).stream()),
                        publicNotice(meeting, given).stream())
                .distinct()
                .collect(Collectors.joining(" "));
        return Optional.of(told).filter(words -> !words.isEmpty());
    }

    /** Public notice under the Act of 1960, which nobody has read. */
    private Optional<String> publicNotice(Meeting meeting, LocalDate given) {
        return law.on(meeting.day())
                .findParameter("pccc.notice.pbama")
                .map(days -> new NoticeClock(days.value().intValueExact(), NoticeClock.Basis.CLEAR_DAYS, law))
                .filter(clock -> !clock.isInTime(given, meeting.day()))
                .map(clock -> "Public notice is expected " + clock.days() + " clear days ahead, by "
                        + Words.day(clock.lastDay(meeting.day())) + " (expected practice, source not verified).");
    }

    /** The last day on which notice of the meeting is in time, if the terms ask for notice. */
    Optional<LocalDate> lastDay(Meeting meeting) {
        return clocksOf(meeting).stream()
                .map(clock -> clock.lastDay(meeting.day()))
                .min(LocalDate::compareTo);
    }

    private List<NoticeClock> clocksOf(Meeting meeting) {
        return meeting.committees().stream()
                .flatMap(committee -> chamber.terms(committee, meeting.day()).stream())
                .filter(terms -> terms.noticeDays() > 0)
                .map(terms -> new NoticeClock(terms.noticeDays(), NoticeClock.Basis.parse(terms.notice()), law))
                .toList();
    }

    /** Gives public notice: the agenda goes out, and the public part of it is published. */
    Answer<MeetingId> giveNotice(MeetingId id, String urgent, PartyId by) {
        return clocks.write(number -> {
            var record = chamber.record(id);
            var meeting = record.meeting();
            var late = lateness(meeting, clocks.today());
            if (meeting.cancelled().isPresent()) {
                return Agenda.no("sitting.cancelled", "The meeting was cancelled.", "Convene another");
            }
            if (record.items().isEmpty()) {
                return Agenda.no("notice.agenda", "There is nothing on the agenda yet.", "Add the items first");
            }
            if (!late.isEmpty() && urgent.isBlank() && !meeting.isAnnounced()) {
                return Agenda.no(
                        "notice.late",
                        String.join(" ", late),
                        "Record why the meeting is urgent, or move it to a later day");
            }
            meetings.notice(id, clocks.now(), by, urgent.strip(), number);
            events.publishEvent(new Meeting.NoticeGiven(id, !late.isEmpty(), new Actor.Person(by)));
            publishing.agenda(
                    chamber.record(id), meeting.notices().isEmpty() ? null : "A supplementary agenda was issued");
            return new Answer.Done<>(id);
        });
    }
}
