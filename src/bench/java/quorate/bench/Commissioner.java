package quorate.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import quorate.authority.Facts;
import quorate.authority.Instrument;
import quorate.authority.Question;
import quorate.authority.Room;
import quorate.authority.Room.Part;
import quorate.authority.Room.Place;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.register.Kind;
import quorate.register.Register;
import quorate.register.Tie;

/** A real commissioner at level 3, with a fictional committee of 13 whose quorum has four conditions. */
final class Commissioner {

    private static final String SPAN = "2015-04-01/2022-07-01";

    private final England england;
    private final PartyId committee;

    /** @param code of the commissioner in the national files */
    Commissioner(England england, String code) {
        this.england = england;
        var day = LocalDate.parse("2016-05-10");
        var ccg = england.register.on(day).findByCode("ods", code).orElseThrow().id();
        committee = new PartyId(Fresh.idOf("bench committee", code));
        var life = Span.parse(SPAN);
        england.register
                .admit(committee, Kind.COMMITTEE, "Committee of " + code, life, Map.of(), England.BENCH)
                .orThrow();
        england.register
                .link(committee, Tie.PART_OF, ccg, life, Map.of(), "benchmark", England.BENCH)
                .orThrow();
        var ids = Map.of("ccg", ccg, "committee", committee, "nhs-england", Register.NHS_ENGLAND);
        grant(Map.of("kind", "delegation", "from", "nhs-england", "to", "ccg", "span", SPAN), ids);
        grant(terms(), ids);
    }

    private void grant(Map<String, Object> data, Map<String, PartyId> ids) {
        england.authority
                .grant(Instrument.read(data, ids::get), Optional.empty(), England.BENCH)
                .orThrow();
    }

    private static Map<String, Object> terms() {
        return Map.ofEntries(
                Map.entry("kind", "terms"),
                Map.entry("body", "committee"),
                Map.entry("of", List.of("ccg")),
                Map.entry("span", SPAN),
                Map.entry("acts", List.of("primary-medical")),
                Map.entry(
                        "seats",
                        List.of(
                                Map.of("office", "chair", "is", "lay"),
                                Map.of("office", "vice-chair", "is", "lay"),
                                Map.of("title", "Lay members", "is", "lay", "count", "2"),
                                Map.of("office", "chief-officer", "is", "executive"),
                                Map.of("title", "Executives", "is", "executive", "count", "3"),
                                Map.of("title", "GP members", "is", "gp", "count", "3"),
                                Map.of("title", "Nurse", "is", "nurse"),
                                Map.of("title", "Secondary care doctor", "is", "secondary-care-doctor"))),
                Map.entry("chair", List.of("chair", "vice-chair")),
                Map.entry(
                        "quorum",
                        List.of(
                                Map.of("at-least", "5", "of", "voting-members"),
                                Map.of("at-least", "2", "of", "lay"),
                                Map.of("at-least", "1", "of", "executive"),
                                Map.of("more-than", "1/2", "of", List.of("lay", "executive"), "among", "voting"))),
                Map.entry("counting", Map.of("stayers", "no", "deputies", "no")),
                Map.entry("invites", List.of("healthwatch", "hwb")),
                Map.entry("public", "yes"));
    }

    Question question(String act, LocalDate day) {
        return new Question(act, committee, day, Set.of(), Facts.NONE, Optional.empty());
    }

    /** Thirteen people; of the three GPs one has left for the item and one may only discuss it. */
    static Room room() {
        var places = new ArrayList<Place>();
        for (var office : List.of("chair", "vice-chair")) places.add(place(office, Set.of(office), "lay", Part.FULL));
        for (var at = 1; at <= 2; at++) places.add(place("lay " + at, Set.of(), "lay", Part.FULL));
        places.add(place("chief officer", Set.of("chief-officer"), "executive", Part.FULL));
        for (var at = 1; at <= 3; at++) places.add(place("executive " + at, Set.of(), "executive", Part.FULL));
        for (var part : Part.values()) places.add(place("gp " + part, Set.of(), "gp", part));
        places.add(place("nurse", Set.of(), "nurse", Part.FULL));
        places.add(place("doctor", Set.of(), "secondary-care-doctor", Part.FULL));
        if (places.size() != 13) throw new IllegalStateException(places.size() + " people");
        return new Room(places, Optional.of(places.getFirst().person()));
    }

    private static Place place(String name, Set<String> offices, String kind, Part part) {
        var person = new PartyId(Fresh.idOf("bench member", name));
        return new Place(person, name, offices, Set.of(kind), true, true, part, Optional.empty());
    }
}
