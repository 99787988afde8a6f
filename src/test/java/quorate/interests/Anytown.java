package quorate.interests;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.law.Law;
import quorate.register.Draft;
import quorate.register.Kind;
import quorate.register.Tie;

/** The cast as far as their interests go, in memory. */
final class Anytown {

    static final Guidance GUIDANCE = Guidance.of(Law.ofJar());
    static final LocalDate MAY_2015 = LocalDate.of(2015, 5, 12);
    static final LocalDate AUTUMN_2016 = LocalDate.of(2016, 10, 11);

    final Draft draft = new Draft();
    final Declarations declarations = new Declarations();

    Anytown() {
        draft.party("anytown-ccg", Kind.CCG, "NHS Anytown CCG", Span.parse("2013-04-01/2022-07-01"), Map.of());
        draft.party(
                "brookshire-icb",
                Kind.ICB,
                "NHS Brookshire Integrated Care Board",
                Span.parse("2022-07-01/"),
                Map.of());
        draft.party("federation", Kind.FEDERATION, "Anytown GP Federation Ltd");
        draft.party("brightcare", Kind.COMPANY, "Brightcare Primary Care Ltd");
        draft.party("riverside-estates", Kind.COMPANY, "Riverside Estates Partnership Ltd");
        draft.party("riverside-centre", Kind.PREMISES, "Riverside Health Centre");
        for (var practice : List.of(
                "Mill Lane Surgery", "Chapel Street Practice", "Orchard House Medical Centre", "Station Road Surgery"))
            draft.party(
                    practice.toLowerCase()
                            .replaceFirst(" (surgery|practice|medical centre)$", "")
                            .replace(' ', '-'),
                    Kind.PRACTICE,
                    practice);
        for (var person : List.of(
                "Margaret Hale",
                "Samuel Okoro",
                "Priya Nair",
                "Dr Ruth Amos",
                "Dr Daniel Price",
                "Dr Helen Marsh",
                "Tom Bevan",
                "Carys Bevan",
                "Owen Griffiths",
                "Dr Peter Finch"))
            draft.party(person.replace("Dr ", "").toLowerCase().replace(' ', '-'), Kind.PERSON, person);
        link("ruth-amos", Tie.PARTNER_IN, "mill-lane", "2010-04-01/");
        link("daniel-price", Tie.PARTNER_IN, "orchard-house", "2008-01-01/");
        link("daniel-price", Tie.DIRECTOR_OF, "federation", "2014-06-01/");
        link("peter-finch", Tie.PARTNER_IN, "chapel-street", "2003-09-01/");
        link("mill-lane", Tie.MEMBER_OF, "federation", "2014-06-01/");
        link("orchard-house", Tie.MEMBER_OF, "federation", "2014-06-01/");
        link("mill-lane", Tie.OCCUPIES, "riverside-centre", "2009-01-01/");
        link("riverside-estates", Tie.LANDLORD_OF, "riverside-centre", "2009-01-01/");
        link("chapel-street", Tie.NEIGHBOUR_OF, "mill-lane", "2009-01-01/");
        link("tom-bevan", Tie.FAMILY_OF, "carys-bevan", "2001-07-14/");
        link("carys-bevan", Tie.DIRECTOR_OF, "brightcare", "2012-01-01/");
        link("owen-griffiths", Tie.REGISTERED_WITH, "chapel-street", "2011-01-01/");
        for (var practice : List.of("mill-lane", "chapel-street", "orchard-house", "station-road"))
            link(practice, Tie.COMMISSIONED_BY, "anytown-ccg", "2013-04-01/2022-07-01");
    }

    Anytown link(String from, Tie tie, String to, String span, String... notes) {
        var all =
                Arrays.stream(notes).collect(Collectors.toMap(note -> note.split("=")[0], note -> note.split("=")[1]));
        draft.link(from, tie, to, Span.parse(span), all);
        return this;
    }

    Interest declare(String who, String type, String in, String span, String what) {
        var party = in.isEmpty() ? java.util.Optional.<PartyId>empty() : java.util.Optional.of(draft.id(in));
        var days = Span.parse(span);
        var interest = new Interest(
                Fresh.idOf(who, what, span),
                draft.id(who),
                "member",
                Interest.Type.parse(type),
                type,
                what,
                party,
                in,
                days,
                days.from(),
                days.from(),
                "",
                true,
                "");
        declarations.add(interest);
        return interest;
    }

    PartyId id(String key) {
        return draft.id(key);
    }

    Conflicts on(LocalDate day) {
        return new Conflicts(draft.on(day), GUIDANCE, declarations::of, person -> List.of(), key -> false);
    }

    List<Finding> find(LocalDate day, String act, List<String> people, String... affected) {
        return on(day).of(people.stream().map(draft::id).toList(), Subject.of(act, ids(affected)));
    }

    Finding one(LocalDate day, String person, String affected) {
        var all = find(day, "fn.contract.vary", List.of(person), affected);
        if (all.size() != 1) throw new AssertionError(all.size() + " findings on " + person + ": " + all);
        return all.getFirst();
    }

    Set<PartyId> ids(String... keys) {
        return Arrays.stream(keys).map(draft::id).collect(Collectors.toSet());
    }
}
