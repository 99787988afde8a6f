package quorate.committees;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import quorate.authority.Mend;
import quorate.authority.Room;
import quorate.authority.Room.Part;
import quorate.authority.Terms;
import quorate.kernel.PartyId;
import quorate.kernel.Truth;

/**
 * How a committee would stand in a room that has not come about yet.
 *
 * @param chair the name of whoever would take the chair by the terms; empty when nobody could
 * @param why the sentences that decide it: what is missing, or what is open; where it stands, what it rests on
 * @param votes how many could vote
 * @param mends what would mend it, smallest changes first, each as one sentence
 */
public record Prospect(Truth stands, Optional<String> chair, List<String> why, int votes, List<String> mends) {

    static Prospect of(Terms terms, Room room) {
        var judged = terms.quorate(room);
        var mends = judged.truth() == Truth.YES ? List.<List<Mend>>of() : terms.mends(room);
        return new Prospect(
                judged.truth(),
                room.chair().map(person -> nameIn(room, person)),
                judged.truth() == Truth.UNKNOWN && judged.question().isPresent()
                        ? List.of(judged.question().get())
                        : judged.sentences(judged.truth()),
                terms.entitled(room).size(),
                mends.stream().map(Prospect::together).toList());
    }

    /** The room as it would be if everybody came who has not sent apologies, with the parts given. */
    static Room expected(Room now, Sitting sitting, Terms terms, Map<PartyId, Part> parts, List<PartyId> notInChair) {
        var places = new ArrayList<Room.Place>();
        for (var place : now.places()) {
            var comes = sitting.phase() == Sitting.Phase.NOT_OPENED
                    ? !sitting.apologies().contains(place.person())
                    : place.present();
            places.add(place.present(comes).as(parts.getOrDefault(place.person(), place.part())));
        }
        var yielding = places.stream()
                .filter(place -> place.part() == Part.FULL && notInChair.contains(place.person()))
                .map(Room.Place::person)
                .collect(Collectors.toSet());
        return new Room(places, chairOf(places, terms, notInChair), yielding);
    }

    /** How it would stand if everybody with a seat came and nobody had an interest. */
    public static Prospect gathered(Terms terms, List<Seat> seats) {
        var places = seats.stream()
                .map(seat -> new Room.Place(
                        seat.person(),
                        seat.name(),
                        seat.offices(),
                        seat.kinds(),
                        seat.voting(),
                        true,
                        Part.FULL,
                        Optional.empty()))
                .toList();
        return of(terms, new Room(places, chairOf(places, terms, List.of())));
    }

    /** The first, in the order of the terms, who is there and free to take the chair. */
    private static Optional<PartyId> chairOf(List<Room.Place> places, Terms terms, List<PartyId> notInChair) {
        var order = terms.chairing().isEmpty() ? List.of("chair", "vice-chair") : terms.chairing();
        for (var office : order) {
            for (var place : places) {
                var is = office.equals("any-member")
                        ? place.voting()
                        : place.offices().contains(office);
                var free = place.present() && place.part() == Part.FULL && !notInChair.contains(place.person());
                if (is && free) return Optional.of(place.person());
            }
        }
        return Optional.empty();
    }

    private static String nameIn(Room room, PartyId person) {
        return room.places().stream()
                .filter(place -> place.person().equals(person))
                .map(Room.Place::name)
                .findFirst()
                .orElse("Somebody unknown");
    }

    private static String together(List<Mend> mends) {
        var sentence = String.join(", and ", mends.stream().map(Mend::sentence).toList());
        return sentence.isEmpty() ? sentence : Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1) + ".";
    }
}
