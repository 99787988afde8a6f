package quorate.chairing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import quorate.authority.TermsInForce;
import quorate.kernel.Entry;
import quorate.kernel.Exemplar;
import quorate.kernel.PartyId;
import quorate.law.Law;

/** Ways to hold an item in worked examples: who is expected, what was found of them, and what follows. */
final class ChairingExemplar implements Exemplar {

    private static final String[] KEYS = {
        "ask",
        "day",
        "act",
        "everybody",
        "affected",
        "body",
        "room",
        "interests",
        "ruled",
        "outside",
        "lenders",
        "next",
        "others",
        "shut",
        "by"
    };
    private static final TermsInForce NONE = (body, day) -> Optional.empty();

    ChairingExemplar() {}

    @Override
    public Map<String, List<String>> given() {
        return Map.of("case", List.of());
    }

    @Override
    public void read(String block, Object yaml, Scene scene) {
        if (yaml instanceof Map<?, ?> map && !map.isEmpty()) CaseBook.Told.read(Entry.of(block, yaml));
    }

    @Override
    public List<String> asks() {
        return List.of("ways");
    }

    @Override
    public Map<String, Object> answer(String ask, Map<String, Object> when, Scene scene) {
        var entry = Entry.of("when", when).only(KEYS);
        var law = scene.get(Law.class);
        var people = new GivenPeople(scene, entry);
        var terms = scene.has(TermsInForce.class) ? scene.get(TermsInForce.class) : NONE;
        var day = entry.day("day");
        var here = chamber(entry, people, terms, Optional.of(day), entry.text("body", ""));
        var everybody = entry.yes("everybody", false);
        var leeways = new Leeways(law);
        var act = entry.text("act", "");
        var asked = new Asked(
                day,
                act,
                everybody,
                entry.words("affected").stream().map(people::id).toList(),
                people::name,
                leeways.isDividable(act, everybody),
                here,
                people.places(entry, "outside"),
                people.places(entry, "lenders"),
                entry.findEntry("next").map(next -> next(next, entry, people, terms)),
                entry.entries("others").stream()
                        .map(other -> chamber(
                                other.only("body", "day", "room", "interests", "first"),
                                people,
                                terms,
                                other.findDay("day"),
                                other.text("body")))
                        .toList(),
                entry.words("shut"),
                entry.findDay("by"));
        return told(Advising.on(asked, leeways, law.on(day), new Advising.Lattices()), people);
    }

    /** The next meeting: everybody comes, unless a room is given. */
    private static Asked.Chamber next(Entry next, Entry here, GivenPeople people, TermsInForce terms) {
        next.only("day", "room", "interests");
        var day = next.day("day");
        var room = next.has("room") ? next : here;
        var places = people.places(room, "room").stream()
                .map(place -> next.has("room") ? place : place.present(true))
                .toList();
        var interests = next.has("interests") ? next : here;
        return new Asked.Chamber(
                here.text("body", ""),
                Optional.of(day),
                terms.find(people.id(here.text("body", "")), day),
                places,
                conflicts(interests, people),
                Map.of(),
                List.of());
    }

    private static Asked.Chamber chamber(
            Entry entry, GivenPeople people, TermsInForce terms, Optional<LocalDate> day, String body) {
        var ruled = new HashMap<PartyId, Stay>();
        if (entry.has("ruled")) {
            entry.entry("ruled")
                    .texts()
                    .forEach((who, stay) -> ruled.put(
                            people.id(who),
                            Stay.valueOf(stay.toUpperCase(java.util.Locale.ROOT).replace('-', '_'))));
        }
        return new Asked.Chamber(
                people.name(people.id(body)),
                day,
                terms.find(people.id(body), day.orElse(LocalDate.MAX)),
                people.places(entry, "room"),
                conflicts(entry, people),
                ruled,
                entry.words("first"));
    }

    private static List<Conflict> conflicts(Entry entry, GivenPeople people) {
        var causes = new LinkedHashMap<PartyId, List<Conflict.Cause>>();
        for (var given : entry.entries("interests"))
            causes.computeIfAbsent(people.id(given.text("who")), who -> new ArrayList<>())
                    .add(people.cause(given));
        return causes.entrySet().stream()
                .map(one -> new Conflict(one.getKey(), one.getValue()))
                .toList();
    }

    private static Map<String, Object> told(Advice advice, GivenPeople people) {
        var told = new LinkedHashMap<String, Object>();
        told.put("sort", advice.sort().id());
        told.put("fundamental", advice.sort().fundamental() ? "yes" : "no");
        told.put("edition", advice.edition());
        told.put("remarks", advice.remarks());
        told.put("ways", String.valueOf(advice.best().size() + advice.others().size()));
        told.put("lawful", String.valueOf(advice.lawful()));
        told.put("all", String.valueOf(advice.all()));
        told.put("means", advice.means().stream().map(Means::code).toList());
        var order = List.of("first", "second", "third");
        for (var at = 0; at < advice.best().size(); at++)
            told.put(order.get(at), told(advice.best().get(at), people));
        told.put(
                "closed",
                advice.closed().stream()
                        .collect(Collectors.toMap(closed -> closed.means().code(), Advice.Closed::why)));
        told.put("advised", byPerson(advice, people, leeway -> leeway.advised().code()));
        told.put(
                "allowed",
                byPerson(
                        advice,
                        people,
                        leeway -> leeway.allowed().stream()
                                .sorted()
                                .map(Stay::code)
                                .toList()));
        told.put("why", byPerson(advice, people, leeway -> String.join(" ", leeway.why())));
        return told;
    }

    private static Map<String, Object> byPerson(
            Advice advice, GivenPeople people, java.util.function.Function<Leeway, Object> what) {
        var all = new LinkedHashMap<String, Object>();
        advice.leeways().forEach((person, leeway) -> all.put(people.key(person), what.apply(leeway)));
        return all;
    }

    private static Map<String, Object> told(Way way, GivenPeople people) {
        var told = new LinkedHashMap<String, Object>();
        told.put("means", way.means().stream().map(Means::code).toList());
        var who = new LinkedHashMap<String, Object>();
        way.doings()
                .forEach(doing ->
                        who.put(people.key(doing.person()), doing.stay().code()));
        told.put("who", who);
        told.put("where", way.where());
        told.put("chair", way.chair().orElse("nobody"));
        told.put("guests", way.guests());
        told.put("settled", way.isSettled() ? "yes" : "no");
        told.put("voices", String.valueOf(way.score().voices()));
        told.put("gps", String.valueOf(way.gps()));
        told.put("votes", String.valueOf(way.score().votes()));
        told.put("spare", String.valueOf(way.score().spare()));
        told.put("delay", way.delay());
        told.put("first", way.first());
        told.put("parts", way.parts().stream().map(Way.Part::about).toList());
        return told;
    }
}
