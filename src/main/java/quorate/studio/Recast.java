package quorate.studio;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import quorate.authority.Room;
import quorate.authority.Room.Place;
import quorate.authority.Terms;
import quorate.authority.Terms.Seat;
import quorate.kernel.PartyId;
import quorate.kernel.Truth;

/**
 * Seats the people of a real room at the table of draft terms: whoever has an office of a seat sits there, else whoever
 * counts as what it asks for. Whoever finds no seat attends without one.
 */
record Recast(Terms draft) {

    private static final String ATTENDS = "in-attendance";

    Room of(Room room) {
        if (draft.seats().isEmpty()) return room;
        var seated = seated(room);
        return new Room(
                room.places().stream()
                        .map(place -> place.deputyFor().isPresent() || isAttendee(place)
                                ? place
                                : place(place, Optional.ofNullable(seated.get(place.person()))))
                        .toList(),
                room.chair(),
                room.yielding());
    }

    private static boolean isAttendee(Place place) {
        return place.kinds().contains(ATTENDS);
    }

    private static Place place(Place place, Optional<Seat> seat) {
        var offices = seat.map(one -> place.offices()).orElse(Set.of());
        var kinds = seat.map(one -> place.kinds()).orElse(Set.of(ATTENDS));
        var votes = seat.filter(one -> one.votes() == Truth.YES || one.votes() == Truth.UNKNOWN && place.voting())
                .isPresent();
        return new Place(
                place.person(), place.name(), offices, kinds, votes, place.present(), place.part(), Optional.empty());
    }

    /** By office first, so that a chair who is a lay member does not take the seat of another lay member. */
    private Map<PartyId, Seat> seated(Room room) {
        var seated = new HashMap<PartyId, Seat>();
        var left = new HashMap<Seat, Integer>();
        draft.seats().forEach(seat -> left.merge(seat, seat.count(), Integer::sum));
        var members = room.places().stream()
                .filter(place -> place.deputyFor().isEmpty() && !isAttendee(place))
                .toList();
        for (var byOffice : List.of(true, false)) {
            for (var place : members) {
                if (seated.containsKey(place.person())) continue;
                draft.seats().stream()
                        .filter(seat -> left.getOrDefault(seat, 0) > 0)
                        .filter(seat -> byOffice
                                ? seat.offices().stream().anyMatch(place.offices()::contains)
                                : seat.kinds().stream().anyMatch(place.kinds()::contains))
                        .findFirst()
                        .ifPresent(seat -> {
                            seated.put(place.person(), seat);
                            left.merge(seat, -1, Integer::sum);
                        });
            }
        }
        return seated;
    }

    /** Whom the draft leaves without a seat, and which of its seats nobody held. */
    List<String> remarks(Room room) {
        if (draft.seats().isEmpty()) return List.of("The draft has no seats yet: everybody keeps the seat they had");
        var seated = seated(room);
        var remarks = new ArrayList<String>();
        room.places().stream()
                .filter(place -> place.deputyFor().isEmpty() && !isAttendee(place))
                .filter(place -> !seated.containsKey(place.person()))
                .forEach(place -> remarks.add(place.name() + " would have no seat, and is taken as attending"));
        for (var seat : draft.seats()) {
            var held = seated.values().stream().filter(seat::equals).count();
            if (held < seat.count() && seat.votes() != Truth.NO) {
                remarks.add("The seat “" + seat.title() + "” was held by " + (held == 0 ? "nobody" : "fewer people")
                        + " then, and is taken as vacant");
            }
        }
        return remarks;
    }
}
