package quorate.secretariat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import quorate.clocks.Clocks;
import quorate.committees.Fact;
import quorate.committees.Item;
import quorate.committees.Meeting;
import quorate.committees.MeetingRecord;
import quorate.kernel.PartyId;
import quorate.web.OnDay;
import quorate.web.Words;

/**
 * An action that somebody took on at a meeting, with what came of it.
 *
 * @param entry of the meeting's log
 * @param taker who took it on
 * @param raised the day on which it was
 * @param given by when, as it was said at the meeting
 * @param updates what was noted of it since, in its order
 */
record Action(
        Meeting meeting,
        Item item,
        PartyId committee,
        long entry,
        PartyId taker,
        String what,
        LocalDate raised,
        Optional<LocalDate> given,
        List<Line> updates,
        Optional<MeetingRecord.Done> done) {

    Action {
        updates = List.copyOf(updates);
    }

    /** What may be noted of an action. */
    enum Update {
        PROGRESS("Progress"),
        DONE("Done"),
        CARRIED("Carried over to a later day"),
        HANDED("Handed to somebody else");

        private final String words;

        Update(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    enum State {
        OPEN("Open", "blue"),
        LATE("Late", "red"),
        DONE("Done", "green");

        private final String words;
        private final String colour;

        State(String words, String colour) {
            this.words = words;
            this.colour = colour;
        }

        String colour() {
            return colour;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    static Action of(MeetingRecord record, Item item, PartyId committee, Fact.Entry entry, List<Line> updates) {
        var taken = (Fact.ActionTaken) entry.fact();
        return new Action(
                record.meeting(),
                item,
                committee,
                entry.number(),
                taken.person(),
                Words.sentence(taken.what()),
                LocalDate.ofInstant(entry.at(), Clocks.LONDON),
                taken.due(),
                updates,
                Optional.ofNullable(record.done().get(entry.number())));
    }

    /** As it was on the day of a page; empty where nobody had taken it on yet. */
    Optional<Action> asAt(OnDay on) {
        if (raised.isAfter(on.day())) return Optional.empty();
        return Optional.of(new Action(
                meeting,
                item,
                committee,
                entry,
                taker,
                what,
                raised,
                given,
                updates.stream().filter(line -> line.isKnown(on)).toList(),
                done.filter(one -> !one.day().isAfter(on.day()))));
    }

    PartyId owner() {
        return updates.stream()
                .flatMap(line -> line.personIn("owner").stream())
                .reduce((one, other) -> other)
                .orElse(taker);
    }

    Optional<LocalDate> due() {
        return updates.stream()
                .flatMap(line -> line.dayIn("due").stream())
                .reduce((one, other) -> other)
                .or(() -> given);
    }

    State state(LocalDate day) {
        if (done.isPresent()) return State.DONE;
        return due().filter(last -> last.isBefore(day)).isPresent() ? State.LATE : State.OPEN;
    }

    long timesCarried() {
        return updates.stream().filter(line -> line.dayIn("due").isPresent()).count();
    }

    /** The number of the last line on it: what a form must have seen. */
    long seen() {
        return updates.isEmpty() ? 0 : updates.getLast().number();
    }

    String part() {
        return Long.toString(entry);
    }

    String path() {
        return "/actions/" + meeting.id() + "/" + entry;
    }

    /** What came of it last, in a line. */
    String last() {
        if (done.isPresent()) {
            return "Done on " + Words.day(done.get().day())
                    + (done.get().words().isBlank() ? "" : ": " + done.get().words());
        }
        return updates.isEmpty() ? "" : updates.getLast().said("words");
    }

    /** What a line about it touches. */
    List<UUID> threads() {
        return List.of(meeting.id().value(), item.id(), item.matter().value());
    }
}
