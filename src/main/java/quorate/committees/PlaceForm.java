package quorate.committees;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import quorate.committees.Founding.Place;
import quorate.web.Choice;
import quorate.web.Typed;
import quorate.web.Words;

/** A seat of a committee, as somebody typed it. */
final class PlaceForm {

    static final List<Choice> KINDS = List.of(
            Choice.of("lay", "Lay or non-executive member"),
            Choice.of("executive", "Executive"),
            Choice.of("gp", "GP of the area"),
            Choice.of("out-of-area-gp", "GP from another area"),
            Choice.of("nurse", "Nurse"),
            Choice.of("secondary-care-doctor", "Secondary care doctor"),
            Choice.of("nhs-england", "NHS England"),
            Choice.of("local-authority", "Local authority"),
            Choice.of("hwb", "Health and Wellbeing Board"),
            Choice.of("healthwatch", "Healthwatch"),
            Choice.of("lmc", "Local medical committee"),
            Choice.of("officer", "Officer"),
            Choice.of("other", "Somebody else"));

    static final List<Choice> OFFICES = List.of(
            Choice.of("chair", "Chair"),
            Choice.of("vice-chair", "Vice-chair"),
            Choice.of("lay-member-audit", "Lay member for audit"),
            Choice.of("chief-officer", "Accountable or chief officer"),
            Choice.of("chief-finance-officer", "Chief finance officer"),
            Choice.of("director-of-primary-care", "Director of primary care"),
            Choice.of("chief-nurse", "Chief nurse"),
            Choice.of("gp-member", "GP member"));

    private PlaceForm() {}

    static Place read(Typed typed, Place before) {
        var title = typed.line("seat", "Enter the title of the seat");
        var kind = typed.choice(
                "counts-as",
                "Select what its holder counts as",
                KINDS.stream().map(Choice::value).toList());
        var office = OFFICES.stream().anyMatch(one -> one.value().equals(typed.value("office")))
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

    /** What a holder counts as, or an office, as people read it. */
    static String inWords(String word) {
        return java.util.stream.Stream.concat(KINDS.stream(), OFFICES.stream())
                .filter(choice -> choice.value().equals(word))
                .map(Choice::text)
                .findFirst()
                .orElseGet(() -> Words.sentence(word.replace('-', ' ')));
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
