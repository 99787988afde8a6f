package quorate.studio;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import quorate.authority.Room;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;
import quorate.web.Choice;
import quorate.web.Typed;

/** A room that somebody makes up: what each seat does, and who is in the chair. */
final class RoomForm {

    static final List<Choice> DOES = List.of(
            Choice.of("here", "Is there"),
            Choice.of("absent", "Is absent"),
            Choice.of("leaves", "Leaves, because of an interest"),
            Choice.of("discusses", "May discuss and not vote"),
            Choice.of("deputy", "Sends a deputy"));

    private RoomForm() {}

    static Typed prefilled(Room full) {
        var known = new HashMap<String, String>();
        for (var at = 0; at < full.places().size(); at++) known.put("seat-" + at, "here");
        for (var at = 0; at < full.places().size(); at++) {
            if (full.chair().filter(full.places().get(at).person()::equals).isPresent()) known.put("chair", "" + at);
        }
        return Typed.prefilled(known);
    }

    static Room read(Typed typed, Room full) {
        var places = new ArrayList<Room.Place>();
        var people = new ArrayList<PartyId>();
        for (var at = 0; at < full.places().size(); at++) {
            var place = full.places().get(at);
            var does = Part.one(typed, "seat-" + at, "Say what “" + place.name() + "” does", DOES);
            people.add(place.person());
            switch (does) {
                case "absent" -> places.add(place.present(false));
                case "leaves" -> places.add(place.as(Room.Part.NONE));
                case "discusses" -> places.add(place.as(Room.Part.DISCUSS_ONLY));
                case "deputy" -> {
                    places.add(place.present(false));
                    var deputy = deputyOf(place);
                    places.add(deputy);
                    people.set(at, deputy.person());
                }
                default -> places.add(place);
            }
        }
        var chair = typed.optionallyOffered("chair", "Choose who is in the chair, or nobody", numbers(people.size()));
        return new Room(places, chair.map(at -> people.get(Integer.parseInt(at))));
    }

    /** One of these for each seat, and nobody. */
    static List<Choice> chairs(List<Room.Place> places) {
        var choices = new ArrayList<Choice>();
        for (var at = 0; at < places.size(); at++)
            choices.add(Choice.of("" + at, places.get(at).name()));
        return choices;
    }

    private static List<String> numbers(int size) {
        return java.util.stream.IntStream.range(0, size)
                .mapToObj(Integer::toString)
                .toList();
    }

    private static Room.Place deputyOf(Room.Place place) {
        return new Room.Place(
                new PartyId(Fresh.idOf("deputy", place.person().toString())),
                "A deputy for " + place.name(),
                Set.of(),
                Set.of(),
                false,
                true,
                Room.Part.FULL,
                Optional.of(place.person()));
    }
}
