package quorate.committees;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import quorate.authority.Quorate;
import quorate.authority.Room;
import quorate.authority.Room.Part;
import quorate.authority.Terms;
import quorate.committees.Fact.Entry;
import quorate.kernel.DecisionId;
import quorate.kernel.PartyId;
import quorate.kernel.Truth;
import quorate.web.Words;

/**
 * What was noted after a decision about the room in which it was taken. The decision stays on record as it was taken; that
 * its quorum is touched is said wherever it is told.
 *
 * @param entry of the decision in the log
 * @param changes who was there after all, or was not, as sentences
 * @param now the quorum on the attendance as corrected; empty where no terms of reference are in force
 */
record Afterwards(
        UUID item,
        PartyId committee,
        Optional<DecisionId> decision,
        long entry,
        List<String> changes,
        Optional<Quorate> now) {

    /** Every decision of the meeting whose room was changed later. */
    static List<Afterwards> of(Chamber.Record record, Function<PartyId, Optional<Terms>> terms) {
        var found = new ArrayList<Afterwards>();
        for (var entry : Fold.standing(record.log())) {
            switch (entry.fact()) {
                case Fact.Agreed how ->
                    of(record, entry, how.committee(), how.decision(), terms).ifPresent(found::add);
                case Fact.BallotClosed how ->
                    of(record, entry, how.committee(), how.decision(), terms).ifPresent(found::add);
                default -> {}
            }
        }
        return found;
    }

    private static Optional<Afterwards> of(
            Chamber.Record record,
            Entry entry,
            PartyId committee,
            Optional<DecisionId> decision,
            Function<PartyId, Optional<Terms>> terms) {
        var item = entry.fact().about().orElseThrow();
        var now = record.at(entry.moment());
        var changes = changes(record.asNotedAt(entry).room(item, committee), now.room(item, committee));
        if (changes.isEmpty()) return Optional.empty();
        return Optional.of(new Afterwards(
                item,
                committee,
                decision,
                entry.number(),
                changes,
                terms.apply(committee).map(one -> one.quorate(now.room(item, committee)))));
    }

    private static List<String> changes(Room before, Room after) {
        var changes = new ArrayList<String>();
        var known = byPerson(before);
        for (var place : after.places()) {
            var was = Optional.ofNullable(known.remove(place.person()));
            var present = was.filter(Room.Place::present).isPresent();
            if (place.present() != present) {
                changes.add(place.name() + (place.present() ? " was in the room after all" : " was not in the room"));
            } else if (present
                    && was.map(Room.Place::part).filter(place.part()::equals).isEmpty()) {
                changes.add(
                        place.name() + (place.part() == Part.FULL ? " was free to decide" : " was ruled out of it"));
            }
        }
        known.values().stream()
                .filter(Room.Place::present)
                .forEach(place -> changes.add(place.name() + " was not in the room"));
        return changes;
    }

    private static Map<PartyId, Room.Place> byPerson(Room room) {
        var places = new LinkedHashMap<PartyId, Room.Place>();
        room.places().forEach(place -> places.put(place.person(), place));
        return places;
    }

    /** Whether the committee might not have been able to decide. */
    boolean isInDoubt() {
        return now.filter(quorate -> quorate.truth() == Truth.YES).isEmpty();
    }

    /** What the minute says of it. */
    String sentence() {
        var what = "The attendance was corrected after this was decided: " + Words.list(changes) + ".";
        if (now.isEmpty()) return what;
        return what
                + switch (now.get().truth()) {
                    case YES -> " The committee was quorate all the same.";
                    case NO ->
                        " On the corrected attendance the committee was not quorate: "
                                + String.join("; ", now.get().sentences(Truth.NO)) + ".";
                    case UNKNOWN -> " Whether it was quorate on the corrected attendance is not settled.";
                };
    }
}
