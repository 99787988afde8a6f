package quorate.committees;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import quorate.authority.Authority;
import quorate.authority.Instrument;
import quorate.authority.Room.Part;
import quorate.authority.Terms;
import quorate.clocks.Clocks;
import quorate.committees.Fact.Entry;
import quorate.interests.Ruling;
import quorate.kernel.Actor;
import quorate.kernel.Answer;
import quorate.kernel.Fresh;
import quorate.kernel.MeetingId;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.kernel.Weight;
import quorate.register.Register;
import quorate.web.Standing;
import quorate.web.Words;

/** Where meetings are held: facts are noted here, one at a time, each judged against all that was noted before. */
@Component
class Chamber {

    private final Clocks clocks;
    private final MeetingStore meetings;
    private final Agenda agenda;
    private final AgendaStore lines;
    private final FactStore facts;
    private final MinutesStore minutes;
    private final Register register;
    private final Authority authority;
    private final Standing standing;
    private final ApplicationEventPublisher events;

    Chamber(
            Clocks clocks,
            MeetingStore meetings,
            Agenda agenda,
            AgendaStore lines,
            FactStore facts,
            MinutesStore minutes,
            Register register,
            Authority authority,
            Standing standing,
            ApplicationEventPublisher events) {
        this.clocks = clocks;
        this.meetings = meetings;
        this.agenda = agenda;
        this.lines = lines;
        this.facts = facts;
        this.minutes = minutes;
        this.register = register;
        this.authority = authority;
        this.standing = standing;
        this.events = events;
    }

    /** Everything on record about a meeting, from which any moment of it can be worked out. */
    record Record(Meeting meeting, List<Item> items, List<Seat> seats, List<Entry> log) {

        Sitting at(Instant time) {
            return at(Moment.endOf(time));
        }

        Sitting at(Moment moment) {
            return Sitting.at(moment, seats, items.stream().map(Item::business).toList(), log);
        }

        /** As far as it concerns one of the committees that sat in common. The room stays whole: others sat there too. */
        Record of(PartyId committee) {
            var own = new Meeting(
                    meeting.id(),
                    List.of(committee),
                    meeting.title(),
                    meeting.starts(),
                    meeting.place(),
                    meeting.cancelled(),
                    meeting.notices());
            return new Record(
                    own,
                    items.stream()
                            .filter(item -> item.committees().contains(committee))
                            .map(item -> item.decidedBy(List.of(committee)))
                            .toList(),
                    seats,
                    log);
        }

        /** The meeting at the moment of the entry as it had been noted by then. */
        Sitting asNotedAt(Entry entry) {
            var noted =
                    log.stream().filter(one -> one.number() <= entry.number()).toList();
            return Sitting.at(
                    entry.moment(), seats, items.stream().map(Item::business).toList(), noted);
        }

        Item item(UUID id) {
            return items.stream()
                    .filter(item -> item.id().equals(id))
                    .findFirst()
                    .orElseThrow();
        }

        Optional<Item> find(UUID id) {
            return items.stream().filter(item -> item.id().equals(id)).findFirst();
        }

        long version() {
            return log.isEmpty() ? 0 : log.getLast().number();
        }
    }

    /** @throws java.util.NoSuchElementException for no meeting */
    Record record(MeetingId id) {
        var meeting =
                meetings.find(id).orElseThrow(() -> new java.util.NoSuchElementException("No such meeting: " + id));
        var seats = Bench.of(register.on(meeting.day()), meeting.committees());
        return new Record(meeting, agenda.of(id).items(), seats, facts.log(id));
    }

    /** The terms of reference under which the committee sits on the day. */
    Optional<Terms> terms(PartyId committee, LocalDate day) {
        return authority
                .instruments(Long.MAX_VALUE)
                .findTerms(committee, day)
                .map(Instrument::content)
                .map(Terms.class::cast);
    }

    /**
     * Notes a fact.
     *
     * @param at when it happened; not later than now
     * @param seen the version of the log that whoever notes it had before them: an item must not have moved on since
     * @param key the same for the same form, so that a form sent twice is noted once
     * @return the number of the entry
     */
    Answer<Long> note(MeetingId id, Fact fact, Instant at, long seen, UUID key, PartyId by) {
        return clocks.write(number -> {
            var before = facts.find(id, key);
            if (before.isPresent()) return new Answer.Done<>(before.get());
            var record = record(id);
            var objections = new ArrayList<Objection>();
            if (at.isAfter(clocks.now())) {
                objections.add(
                        no("sitting.future", "That time has not come yet.", "Enter the time at which it happened"));
            }
            moved(fact, record, seen).ifPresent(objections::add);
            locked(id).ifPresent(objections::add);
            record.meeting()
                    .cancelled()
                    .ifPresent(why -> objections.add(
                            no("sitting.cancelled", "The meeting was cancelled: " + why + ".", "Convene another")));
            if (fact instanceof Fact.Opened && !record.meeting().isAnnounced()) {
                objections.add(no(
                        "notice.none",
                        "No notice of this meeting has been given.",
                        "Give notice under Edit agenda; if it is late, record there why the meeting is urgent"));
            }
            var then = record.at(at);
            Nomination.against(fact, then, LocalDate.ofInstant(at, Clocks.LONDON))
                    .ifPresent(objections::add);
            objections.addAll(Order.against(fact, then, record.log()));
            if (!objections.isEmpty()) return new Answer.Refused<>(List.copyOf(objections));
            return new Answer.Done<>(write(record, fact, at, key, by, number));
        });
    }

    /** Writes a fact that was found to be in order. Inside a write. */
    long write(Record record, Fact fact, Instant at, UUID key, PartyId by, long number) {
        var id = record.meeting().id();
        var entry = new Entry(record.version() + 1, at, by, fact);
        var touched = touched(record);
        facts.add(id, entry, key, clocks.now(), number);
        var kind = fact.getClass().getSimpleName();
        events.publishEvent(new Meeting.FactNoted(id, entry.number(), kind, at, fact.about(), new Actor.Person(by)));
        touched(record(id)).stream()
                .filter(now ->
                        touched.stream().noneMatch(before -> before.changes().equals(now.changes())))
                .forEach(now -> events.publishEvent(new Meeting.DecisionTouched(
                        id, now.item(), now.decision(), entry.number(), now.isInDoubt(), new Actor.Person(by))));
        return entry.number();
    }

    /** Decisions in whose room something was changed after they were taken. */
    List<Afterwards> touched(Record record) {
        return Afterwards.of(
                record, committee -> terms(committee, record.meeting().day()));
    }

    /** Nothing more is noted of a meeting whose minutes were approved. */
    Optional<Objection> locked(MeetingId id) {
        return minutes.approvalsOf(id).stream()
                .findFirst()
                .map(approval -> no(
                        "minutes.approved",
                        "The minutes of this meeting were approved on "
                                + Words.day(LocalDate.ofInstant(approval.approved(), Clocks.LONDON))
                                + ", and nothing more is noted of it.",
                        "Write a correction under Minutes, for a later meeting to agree"));
    }

    /** Two people acting on one item: whoever comes second is told what the first one did. */
    Optional<Objection> moved(Fact fact, Record record, long seen) {
        if (!(fact instanceof Fact.Agreed
                || fact instanceof Fact.BallotOpened
                || fact instanceof Fact.BallotClosed
                || fact instanceof Fact.Deferred
                || fact instanceof Fact.Noted
                || fact instanceof Fact.Struck)) return Optional.empty();
        return record.log().stream()
                .filter(entry -> entry.number() > seen && entry.fact().about().equals(fact.about()))
                .filter(entry -> !(entry.fact() instanceof Fact.Voted))
                .reduce((earlier, later) -> later)
                .map(entry -> no(
                        "sitting.version",
                        standing.nameOf(entry.by()) + " noted something about this after you opened the page.",
                        "Look at it as it is now and do it again"));
    }

    /** A ruling, wherever it was made, becomes a fact of every meeting that has the matter before it. */
    @EventListener
    void on(Ruling.Made made) {
        var ruling = made.ruling();
        for (var place : lines.placesOf(ruling.matter())) {
            var record = record(place.meeting());
            if (record.at(clocks.now()).phase() == Sitting.Phase.CLOSED) continue;
            note(record, place.item(), ruling);
        }
    }

    /** Notes a ruling in the log, where it is not there yet. Inside a write. */
    void note(Record record, UUID item, Ruling ruling) {
        clocks.write(number -> {
            var id = record.meeting().id();
            var key = Fresh.idOf("ruling", ruling.id().toString(), item.toString());
            if (facts.find(id, key).isPresent()) return number;
            return write(record(id), factOf(ruling, item), ruling.at(), key, ruling.by(), number);
        });
    }

    private static Fact factOf(Ruling ruling, UUID item) {
        var part = !ruling.discusses() ? Part.NONE : ruling.decides() ? Part.FULL : Part.DISCUSS_ONLY;
        return new Fact.Ruled(ruling.person(), item, part, part, ruling.mayChair(), ruling.effect(), ruling.reason());
    }

    static Objection no(String rule, String sentence, String remedy) {
        return new Objection(rule, Weight.LOCAL, sentence, remedy, List.of());
    }
}
