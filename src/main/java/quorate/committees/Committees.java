package quorate.committees;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import quorate.interests.Interests;
import quorate.kernel.Actor;
import quorate.kernel.Answer;
import quorate.kernel.FileId;
import quorate.kernel.MeetingId;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.web.CurrentPerson;

/** The front door: committees, their meetings, and what happens at them. */
@Component
public class Committees {

    private final Interests interests;
    private final Convening convening;
    private final MeetingStore meetings;
    private final Agenda agenda;
    private final Questions questions;
    private final Chamber chamber;
    private final Outcomes outcomes;
    private final MinuteBook minutes;
    private final Settling settling;
    private final ReadingRoom records;
    private final Binding binding;

    Committees(
            Interests interests,
            Convening convening,
            MeetingStore meetings,
            Agenda agenda,
            Questions questions,
            Chamber chamber,
            Outcomes outcomes,
            MinuteBook minutes,
            Settling settling,
            ReadingRoom records,
            Binding binding) {
        this.interests = interests;
        this.convening = convening;
        this.meetings = meetings;
        this.agenda = agenda;
        this.questions = questions;
        this.chamber = chamber;
        this.outcomes = outcomes;
        this.minutes = minutes;
        this.settling = settling;
        this.records = records;
        this.binding = binding;
    }

    /**
     * What the committee came to at its meetings of these days, item by item with the room in which it did, as far as the
     * reader may read it.
     */
    public Proceedings proceedings(PartyId committee, Span days, CurrentPerson reader) {
        return settling.of(committee, days, reader);
    }

    /**
     * What is on record of one meeting, as far as it concerns the committee.
     *
     * @param reader who is to read it; empty for whoever runs the installation, from whom nothing is kept
     */
    public Volume proceedings(MeetingId meeting, PartyId committee, Optional<CurrentPerson> reader) {
        return binding.of(meeting, committee, reader);
    }

    /** @param id of the caller's making, so that the same form sent twice convenes one meeting */
    public Answer<MeetingId> convene(
            MeetingId id, List<PartyId> committees, String title, LocalDateTime starts, String place, Actor by) {
        return convening.convene(id, committees, title, starts, place, by);
    }

    public Optional<Meeting> find(MeetingId meeting) {
        return meetings.find(meeting);
    }

    /** Every meeting at which the committee sat or is to sit, latest first. */
    public List<Meeting> find(PartyId committee) {
        return meetings.listOf(committee);
    }

    /** The next meeting of the committee, from the day on, of which the public was given notice. */
    public Optional<Meeting> find(PartyId committee, LocalDate from) {
        return meetings.listOf(committee).reversed().stream()
                .filter(meeting -> !meeting.day().isBefore(from)
                        && meeting.isAnnounced()
                        && meeting.cancelled().isEmpty())
                .findFirst();
    }

    /** Puts an item on the agenda, last in its part; interests in it are searched from then on. */
    public Answer<UUID> add(MeetingId meeting, Item item, PartyId by) {
        var added = agenda.add(meeting, item, Long.MAX_VALUE, by);
        if (added.isDone()) agenda.of(meeting).find(added.orThrow()).ifPresent(placed -> consider(meeting, placed, by));
        return added;
    }

    void consider(MeetingId meeting, Item item, PartyId by) {
        questions.consider(item, by);
        var record = chamber.record(meeting);
        interests.rulings(item.matter()).all().stream()
                .filter(ruling -> interests
                        .rulings(item.matter())
                        .of(ruling.person())
                        .filter(ruling::equals)
                        .isPresent())
                .forEach(ruling -> chamber.note(record, item.id(), ruling));
    }

    /** Adds a paper that {@code files} keeps, or the next version of one with the same title. */
    public Answer<UUID> addPaper(
            MeetingId meeting,
            UUID item,
            String title,
            FileId file,
            Paper.Kind kind,
            Optional<Ground> hidden,
            PartyId by) {
        return agenda.addPaper(meeting, item, title, file, kind, hidden, by);
    }

    /** Gives public notice and publishes the public agenda. @param urgent why it comes late; empty when it does not */
    public Answer<MeetingId> giveNotice(MeetingId meeting, String urgent, PartyId by) {
        return convening.giveNotice(meeting, urgent, by);
    }

    /**
     * Notes what happened at a meeting. Outcomes on which a decision rests are noted with {@link #agree}.
     *
     * @param key the same for the same form, so that a form sent twice is noted once
     */
    public Answer<Long> note(MeetingId meeting, Fact fact, Instant at, UUID key, PartyId by) {
        return chamber.note(meeting, fact, at, Long.MAX_VALUE, key, by);
    }

    /** The committee agrees what was asked, without a vote, if it has the power as the room stands. */
    public Answer<Long> agree(
            MeetingId meeting, UUID item, PartyId committee, String words, Instant at, UUID key, PartyId by) {
        var act = new Outcomes.Act(
                meeting, item, committee, at, quorate.authority.Facts.NONE, "", Long.MAX_VALUE, key, by);
        return outcomes.agree(act, true, words, List.of(), "");
    }

    /** The meeting as it stood at a moment. */
    public Sitting sitting(MeetingId meeting, Instant at) {
        return chamber.record(meeting).at(at);
    }

    /** Notes that the action of an entry was done. The same action is done once. */
    public Answer<MeetingId> note(MeetingId meeting, long action, LocalDate day, String words, PartyId by) {
        return minutes.actionDone(meeting, action, day, words, by);
    }

    /** What is on record about the meeting; empty for somebody with no business there. */
    public Optional<MeetingRecord> onRecord(MeetingId meeting, CurrentPerson reader) {
        return records.find(meeting, reader);
    }

    /** The same for every meeting of the committee in these days, earliest first; cancelled ones are among them. */
    public List<MeetingRecord> onRecord(PartyId committee, Span days, CurrentPerson reader) {
        return records.list(committee, days, reader);
    }
}
