package quorate.founding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import quorate.committees.SeatKinds;
import quorate.founding.Founding.Place;
import quorate.web.Choice;
import quorate.web.Typed;

/** A seat of a committee, as somebody typed it. */
final class PlaceForm {

    private PlaceForm() {}

    static Place read(Typed typed, Place before) {
        var title = typed.line("seat", "Enter the title of the seat");
        var kind = typed.choice(
                "counts-as",
                "Select what its holder counts as",
                SeatKinds.KINDS.stream().map(Choice::value).toList());
        var office = SeatKinds.OFFICES.stream().anyMatch(one -> one.value().equals(typed.value("office")))
                ? typed.value("office")
                : "";
        var votes = typed.choice("vote", "Select yes if whoever sits here has a vote", List.of("yes", "no"));
        return new Place(before.id(), title, office, kind, votes, before.holders());
    }

    static Place blank(UUID id) {
        return new Place(id, "", "", "", "", List.of());
    }

    static Typed prefilled(Place place) {
        var known = new HashMap<String, String>();
        known.put("seat", place.title());
        known.put("counts-as", place.kind());
        known.put("office", place.office());
        known.put("vote", place.votes());
        return Typed.prefilled(known);
    }

    /** The traits of a post in the register by which a seat is known again. */
    static Map<String, String> traitsOf(Place place) {
        return Map.of(
                "office", place.office().isEmpty() ? "member" : place.office(),
                "title", place.title(),
                "seat-kind", place.kind(),
                "voting", place.votes());
    }
}
