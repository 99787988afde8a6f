package quorate.authority;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import quorate.authority.Room.Part;
import quorate.authority.Room.Place;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;
import quorate.kernel.Truth;

/**
 * Rooms as plain data, for worked examples: a list of people, each {@code {who, office, is, votes, here, part,
 * deputy-for, chairs}}.
 */
final class RoomNotation {

    private RoomNotation() {}

    static PartyId person(String key) {
        return new PartyId(Fresh.idOf("person", key));
    }

    static Room read(Object data, Function<String, PartyId> id) {
        var chair = new PartyId[1];
        var places = Plain.list(data, "room").stream()
                .map(entry -> place(entry, id, chair))
                .toList();
        return new Room(places, Optional.ofNullable(chair[0]));
    }

    private static Place place(Object data, Function<String, PartyId> id, PartyId[] chair) {
        var keys = Plain.map(data, "A place in the room");
        var who = keys.get("who");
        var person = id.apply(who);
        var place = new Place(
                person,
                keys.take("name").map(text -> Plain.text(text, "name")).orElse(name(who)),
                Set.copyOf(keys.take("office")
                        .map(words -> Plain.words(words, "office"))
                        .orElse(List.of())),
                Set.copyOf(
                        keys.take("is").map(words -> Plain.words(words, "is")).orElse(List.of())),
                keys.take("votes").map(Plain::yes).orElse(true),
                keys.take("here").map(Plain::yes).orElse(true),
                keys.take("part").map(RoomNotation::part).orElse(Part.FULL),
                keys.take("deputy-for").map(text -> id.apply(Plain.text(text, "deputy-for"))));
        if (keys.take("chairs").map(Plain::yes).orElse(false)) chair[0] = person;
        keys.done();
        return place;
    }

    private static String name(String key) {
        var words = new StringBuilder();
        for (var word : key.split("-")) words.append(words.isEmpty() ? "" : " ").append(Words.first(word));
        return words.toString();
    }

    private static Part part(Object word) {
        return switch (Plain.text(word, "part")) {
            case "full" -> Part.FULL;
            case "discuss" -> Part.DISCUSS_ONLY;
            case "none" -> Part.NONE;
            default -> throw new IllegalArgumentException("part: one of full, discuss, none; this is '" + word + "'");
        };
    }

    /** Terms that consist of a rule on quorum and whatever the example says besides. */
    private static Terms terms(Plain.Keys keys) {
        var given = new LinkedHashMap<String, Object>();
        given.put("body", "body");
        given.put("of", "body");
        for (var key : List.of("chair", "counting", "voting")) keys.take(key).ifPresent(value -> given.put(key, value));
        given.put("quorum", keys.take("rule").orElse("no rule is given"));
        return new TermsNotation(RoomNotation::person).read(Plain.map(given, "The rule"));
    }

    /** {@code quorate} yes, no or unsettled; {@code why}; {@code missing} what fails; {@code mends} as sentences. */
    static Map<String, Object> quorum(Plain.Keys keys) {
        var terms = terms(keys);
        var room = read(keys.need("room"), RoomNotation::person);
        var quorate = terms.quorate(room);
        var answer = new HashMap<String, Object>();
        answer.put("quorate", quorate.truth() == Truth.UNKNOWN ? "unsettled" : Plain.word(quorate.truth()));
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
    static Map<String, Object> vote(Plain.Keys keys) {
        var terms = terms(keys);
        var room = read(keys.need("room"), RoomNotation::person);
        var votes = new LinkedHashMap<PartyId, Voting.Vote>();
        var cast = Plain.map(keys.need("votes"), "votes");
        for (var who : List.copyOf(cast.names())) votes.put(person(who), vote(cast.get(who)));
        var deciding = keys.take("deciding").map(word -> vote(Plain.text(word, "deciding")));
        var outcome = terms.count(room, votes, deciding);
        return Map.of(
                "result", outcome.result().name().toLowerCase(Locale.ROOT),
                "says", outcome.sentence(),
                "faults", outcome.faults());
    }

    private static Voting.Vote vote(String word) {
        return Voting.Vote.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
