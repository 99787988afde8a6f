package quorate.authority;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import quorate.authority.Room.Part;
import quorate.authority.Room.Place;
import quorate.kernel.Code;
import quorate.kernel.Entry;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;
import quorate.kernel.Truth;
import quorate.web.Words;

/**
 * Rooms as plain data, for worked examples: a list of people, each {@code {who, office, is, votes, here, part,
 * deputy-for, chairs, yields}}.
 */
final class RoomNotation {

    private RoomNotation() {}

    static PartyId person(String key) {
        return new PartyId(Fresh.idOf("person", key));
    }

    /** The room under the key {@code room}. */
    static Room read(Entry when, Function<String, PartyId> id) {
        when.value("room");
        var room = when.entries("room");
        var chair = room.stream()
                .filter(place -> place.yes("chairs", false))
                .map(place -> id.apply(place.text("who")))
                .reduce((first, last) -> last);
        var yielding = room.stream()
                .filter(place -> place.yes("yields", false))
                .map(place -> id.apply(place.text("who")))
                .collect(Collectors.toSet());
        return new Room(room.stream().map(place -> place(place, id)).toList(), chair, yielding);
    }

    private static Place place(Entry entry, Function<String, PartyId> id) {
        entry.only("who", "name", "office", "is", "votes", "here", "part", "deputy-for", "chairs", "yields");
        var who = entry.text("who");
        return new Place(
                id.apply(who),
                entry.text("name", name(who)),
                Set.copyOf(entry.words("office")),
                Set.copyOf(entry.words("is")),
                entry.yes("votes", true),
                entry.yes("here", true),
                entry.findAs("part", RoomNotation::part, "full, discuss or none")
                        .orElse(Part.FULL),
                entry.find("deputy-for").map(id));
    }

    private static String name(String key) {
        var words = new StringBuilder();
        for (var word : key.split("-")) words.append(words.isEmpty() ? "" : " ").append(Words.sentence(word));
        return words.toString();
    }

    private static Part part(String word) {
        return switch (word) {
            case "full" -> Part.FULL;
            case "discuss" -> Part.DISCUSS_ONLY;
            case "none" -> Part.NONE;
            default -> throw new IllegalArgumentException(word);
        };
    }

    /** Terms that consist of a rule on quorum and whatever the example says besides. */
    private static Terms terms(Entry when) {
        var given = new LinkedHashMap<String, Object>();
        given.put("body", "body");
        given.put("of", "body");
        for (var key : List.of("chair", "counting", "voting")) {
            when.findValue(key).ifPresent(value -> given.put(key, value));
        }
        given.put("quorum", when.findValue("rule").orElse("no rule is given"));
        return new TermsNotation(RoomNotation::person).read(new Entry(when.where(), given));
    }

    /** {@code quorate} yes, no or unsettled; {@code why}; {@code missing} what fails; {@code mends} as sentences. */
    static Map<String, Object> quorum(Entry when) {
        when.only("ask", "rule", "room", "chair", "counting", "voting");
        var terms = terms(when);
        var room = read(when, RoomNotation::person);
        var quorate = terms.quorate(room);
        var answer = new HashMap<String, Object>();
        answer.put(
                "quorate",
                quorate.truth() == Truth.UNKNOWN ? "unsettled" : quorate.truth().word());
        answer.put("why", quorate.sentences(quorate.truth()));
        answer.put("question", quorate.question().orElse(""));
        answer.put(
                "mends",
                terms.mends(room).stream()
                        .map(way -> Words.list(way.stream().map(Mend::sentence).toList(), "and"))
                        .toList());
        answer.put("entitled", terms.entitled(room).stream().map(Place::name).toList());
        return answer;
    }

    /** {@code result} carried, lost, tied or unsettled, {@code says} the numbers, {@code faults}. */
    static Map<String, Object> vote(Entry when) {
        when.only("ask", "rule", "room", "chair", "counting", "voting", "votes", "deciding");
        var terms = terms(when);
        var room = read(when, RoomNotation::person);
        var votes = new LinkedHashMap<PartyId, Voting.Vote>();
        var cast = when.entry("votes");
        cast.values().keySet().forEach(who -> votes.put(person(who), cast.one(who, Voting.Vote.class)));
        var outcome = terms.count(room, votes, when.findOne("deciding", Voting.Vote.class));
        return Map.of(
                "result", Code.of(outcome.result()),
                "says", outcome.sentence(),
                "faults", outcome.faults());
    }
}
