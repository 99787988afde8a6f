package quorate.committees;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.kernel.Actor;
import quorate.kernel.Answer;
import quorate.kernel.Happening;
import quorate.kernel.MeetingId;
import quorate.kernel.PartyId;

/** Minutes from draft to approval by a later meeting, and their corrections. */
@Component
class MinuteBook {

    private final Clocks clocks;
    private final Chamber chamber;
    private final MeetingStore meetings;
    private final AgendaStore lines;
    private final MinutesStore store;
    private final Authorship authorship;
    private final Publishing publishing;
    private final ApplicationEventPublisher events;

    MinuteBook(
            Clocks clocks,
            Chamber chamber,
            MeetingStore meetings,
            AgendaStore lines,
            MinutesStore store,
            Authorship authorship,
            Publishing publishing,
            ApplicationEventPublisher events) {
        this.clocks = clocks;
        this.chamber = chamber;
        this.meetings = meetings;
        this.lines = lines;
        this.store = store;
        this.authorship = authorship;
        this.publishing = publishing;
        this.events = events;
    }

    /** Minutes were approved, or corrected, by a later meeting. */
    record MinutesApproved(MeetingId meeting, UUID atItem, boolean correction, Actor by) implements Happening {
        @Override
        public List<UUID> about() {
            return List.of(meeting.value(), atItem);
        }
    }

    /**
     * An action that was agreed at a meeting was done.
     *
     * @param item under which it was agreed, where it was under one
     * @param entry of the log that says what was to be done
     */
    record ActionDone(MeetingId meeting, Optional<UUID> item, long entry, LocalDate day, Actor by)
            implements Happening {
        @Override
        public List<UUID> about() {
            return item.map(one -> List.of(meeting.value(), one)).orElse(List.of(meeting.value()));
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("entry", Long.toString(entry), "day", day.toString());
        }
    }

    /** The minutes as somebody may read them. @param publicOnly as anybody may */
    Minutes minutes(MeetingId id, Predicate<Item> readable, boolean publicOnly) {
        return minutes(chamber.record(id), readable, publicOnly);
    }

    /** The same for one of the committees that sat: its members, and what it decided, with nothing of the others. */
    Minutes extract(MeetingId id, PartyId committee, Predicate<Item> readable, boolean publicOnly) {
        var whole = chamber.record(id);
        var others = whole.meeting().committees().stream()
                .filter(other -> !other.equals(committee))
                .map(other -> publishing.nameOf(other, whole.meeting().day()))
                .toList();
        var own = minutes(whole.of(committee), readable, publicOnly);
        return others.isEmpty() ? own : own.inCommonWith(others);
    }

    private Minutes minutes(Chamber.Record record, Predicate<Item> readable, boolean publicOnly) {
        var id = record.meeting().id();
        var day = record.meeting().day();
        return new Minuting(
                        record,
                        store.wordsOf(id),
                        store.doneOf(id),
                        committee -> chamber.terms(committee, day),
                        party -> publishing.nameOf(party, day),
                        item -> authorship.of(item, day, publicOnly),
                        readable,
                        publicOnly)
                .assemble();
    }

    List<Minutes.Approval> approvalsOf(MeetingId id) {
        return store.approvalsOf(id);
    }

    /** What was noted of the room of a meeting after it had approved these minutes, where that leaves its quorum in doubt. */
    List<String> doubts(MeetingId id) {
        return store.approvalsOf(id).stream()
                .flatMap(approval -> lines.meetingOf(approval.atItem()).stream()
                        .flatMap(later -> chamber.touched(chamber.record(later)).stream())
                        .filter(touched -> touched.item().equals(approval.atItem())
                                && touched.committee().equals(approval.committee())
                                && touched.isInDoubt()))
                .map(Afterwards::sentence)
                .toList();
    }

    String wordsOf(MeetingId id, String part) {
        return store.wordsOf(id).getOrDefault(part, "");
    }

    long versionOf(MeetingId id, String part) {
        return store.versionOf(id, part);
    }

    /**
     * The secretary's words for an item, or a correction of approved minutes for a later meeting to agree.
     *
     * @param part an item's id, or {@code correction}
     * @param seen the version of the words that was changed
     */
    Answer<MeetingId> write(MeetingId id, String part, String words, long seen, PartyId by) {
        return clocks.write(number -> {
            if (!store.approvalsOf(id).isEmpty() && !part.equals("correction")) {
                return Agenda.no(
                        "minutes.approved",
                        "These minutes were approved and no longer change.",
                        "Write a correction, for a later meeting to agree");
            }
            if (store.versionOf(id, part) > seen) {
                return Agenda.no(
                        "minutes.version",
                        "Somebody else changed these words after you opened them.",
                        "Look at them as they are now and make your change again");
            }
            store.write(id, part, words.strip(), by, number);
            return new Answer.Done<>(id);
        });
    }

    Answer<MeetingId> actionDone(MeetingId id, long entry, LocalDate day, String words, PartyId by) {
        return clocks.write(number -> {
            var action = chamber.record(id).log().stream()
                    .filter(one -> one.number() == entry && one.fact() instanceof Fact.ActionTaken)
                    .findFirst();
            if (action.isEmpty()) return Agenda.no("minutes.action", "There is no such action.", "");
            if (store.doneOf(id).stream().anyMatch(one -> one.entry() == entry)) return new Answer.Done<>(id);
            store.done(id, new MinutesStore.Done(entry, day, words.strip()), by, number);
            events.publishEvent(new ActionDone(id, action.get().fact().about(), entry, day, new Actor.Person(by)));
            return new Answer.Done<>(id);
        });
    }

    /** The meeting, of one of these committees, whose minutes the item is to approve. */
    Optional<Meeting> minutedBy(Item item) {
        return item.committees().stream()
                .flatMap(committee -> meetings.listOf(committee).stream())
                .filter(meeting -> Minutes.matterOf(meeting.id()).equals(item.matter()))
                .findFirst();
    }

    /** A later meeting agreed the minutes: they are fixed as they stand, and the public part is published. */
    @EventListener
    void on(Meeting.FactNoted noted) {
        if (!noted.fact().equals("Agreed") && !noted.fact().equals("BallotClosed")) return;
        var record = chamber.record(noted.meeting());
        var item = noted.item().flatMap(record::find).filter(one -> one.purpose() == Item.Purpose.MINUTES);
        var carried = committeeThatCarried(record, noted.entry());
        item.flatMap(this::minutedBy)
                .ifPresent(meeting -> carried.filter(meeting.committees()::contains)
                        .ifPresent(committee ->
                                approve(meeting.id(), item.get().id(), committee, noted.at(), noted.by())));
    }

    /** The committee that carried what the entry ended. */
    private static Optional<PartyId> committeeThatCarried(Chamber.Record record, long entry) {
        return switch (record.log().get((int) entry - 1).fact()) {
            case Fact.Agreed agreed when agreed.carried() -> Optional.of(agreed.committee());
            case Fact.BallotClosed closed when closed.carried() -> Optional.of(closed.committee());
            default -> Optional.empty();
        };
    }

    private static String again(String correction) {
        return correction.isBlank()
                ? "Approved again by a later meeting"
                : "Corrected by a later meeting: " + correction;
    }

    private void approve(MeetingId id, UUID atItem, PartyId committee, Instant at, Actor by) {
        clocks.write(number -> {
            var correction = wordsOf(id, "correction");
            var earlier = store.approvalsOf(id).stream()
                    .filter(approval -> approval.committee().equals(committee))
                    .toList();
            if (earlier.stream().anyMatch(approval -> approval.atItem().equals(atItem))) return number;
            var open = extract(id, committee, Item::isPublic, true);
            var html = publishing.render("committees/minutesBody", open);
            var whole = publishing.render("committees/minutesBody", extract(id, committee, item -> true, false));
            var why = earlier.isEmpty() ? "" : correction;
            store.approve(id, new Minutes.Approval(committee, atItem, at, whole, html, why), number);
            publishing.minutes(open, html, earlier.isEmpty() ? null : again(correction));
            events.publishEvent(new MinutesApproved(id, atItem, !earlier.isEmpty(), by));
            return number;
        });
    }
}
