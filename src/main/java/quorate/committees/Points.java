package quorate.committees;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import quorate.committees.Fact.Entry;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.kernel.Weight;

/** What every point of order looks at, and the words in which it is put. */
abstract sealed class Points permits Order, VotingOrder {

    final Sitting then;
    final List<Objection> objections;

    Points(Sitting then, List<Objection> objections) {
        this.then = then;
        this.objections = objections;
    }

    final void isOpen() {
        switch (then.phase()) {
            case NOT_OPENED -> no("sitting.not-open", "The meeting has not been opened.", "Open the meeting first");
            case ADJOURNED -> no("sitting.adjourned", "The meeting is adjourned.", "Resume it first");
            case CLOSED -> no("sitting.closed", "The meeting is closed.", "");
            case OPEN -> {}
        }
    }

    final void isThere(PartyId person) {
        is(then.isPresent(person), "sitting.absent", name(person) + " is not in the room.", "Note the arrival first");
    }

    final void isOnAgenda(UUID item) {
        is(
                business(item).isPresent(),
                "sitting.agenda",
                "That item is not on the agenda.",
                "Add it to the agenda first");
    }

    final void isUnderDiscussion(UUID item, PartyId committee) {
        switch (then.progressOf(item, committee)) {
            case Progress.UnderDiscussion open -> {}
            case Progress.Waiting waiting ->
                no("sitting.item", "'" + title(item) + "' has not been opened.", "Open the item first");
            case Progress.Balloting voting ->
                no("sitting.ballot-open", "A vote is being taken on '" + title(item) + "'.", "Close the vote first");
            default -> no("sitting.decided", "'" + title(item) + "' was dealt with already.", "");
        }
    }

    final boolean hasSeat(PartyId person) {
        return then.seats().stream().anyMatch(seat -> seat.person().equals(person))
                || then.deputies().values().stream()
                        .anyMatch(deputy -> deputy.person().equals(person));
    }

    final Optional<Business> business(UUID item) {
        return then.business(item);
    }

    final String title(UUID item) {
        return business(item).map(Business::title).orElse("an item that is not on the agenda");
    }

    final String name(PartyId person) {
        return then.nameOf(person);
    }

    static final String clock(Entry entry) {
        return WallTime.told(entry.at());
    }

    final void is(boolean fine, String rule, String sentence, String remedy) {
        if (!fine) no(rule, sentence, remedy);
    }

    final void no(String rule, String sentence, String remedy) {
        objections.add(new Objection(rule, Weight.LOCAL, sentence, remedy, List.of()));
    }
}
