package quorate.chairing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import quorate.authority.Room;
import quorate.authority.Room.Place;
import quorate.interests.Finding;
import quorate.interests.Interest;
import quorate.kernel.Entry;
import quorate.kernel.Exemplar;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;
import quorate.register.Draft;

/** People and bodies of an example by their short names; they need not be parties besides. */
final class GivenPeople {

    private final Optional<Draft> draft;
    private final boolean everybody;
    private final Map<PartyId, String> keys = new HashMap<>();
    private final Map<PartyId, String> names = new HashMap<>();

    GivenPeople(Exemplar.Scene scene, Entry when) {
        this.draft = scene.has(Draft.class) ? Optional.of(scene.get(Draft.class)) : Optional.empty();
        this.everybody = when.yes("everybody", false);
    }

    PartyId id(String key) {
        PartyId id;
        try {
            id = draft.map(one -> one.id(key)).orElseGet(() -> new PartyId(Fresh.idOf("person", key)));
        } catch (IllegalArgumentException noParty) {
            id = new PartyId(Fresh.idOf("person", key));
        }
        keys.putIfAbsent(id, key);
        return id;
    }

    String key(PartyId id) {
        return keys.getOrDefault(id, id.toString());
    }

    String name(PartyId id) {
        return names.getOrDefault(id, key(id));
    }

    /** The people under a key: {@code {who, name, office, is, votes, here, for}}, or short names alone. */
    List<Place> places(Entry entry, String key) {
        if (!entry.has(key)) return List.of();
        return entry.items(key).stream()
                .map(item -> item instanceof Map
                        ? place(Entry.of(entry.where() + ", " + key, item))
                        : guest(item.toString()))
                .toList();
    }

    private Place guest(String key) {
        return new Place(
                id(key),
                name(id(key)),
                Set.of(),
                Set.of("out-of-area-gp"),
                false,
                true,
                Room.Part.FULL,
                Optional.empty());
    }

    private Place place(Entry given) {
        given.only("who", "name", "office", "is", "votes", "here", "for");
        var person = id(given.text("who"));
        names.put(person, given.text("name", given.text("who")));
        return new Place(
                person,
                name(person),
                Set.copyOf(given.words("office")),
                Set.copyOf(given.words("is")),
                given.yes("votes", true),
                given.yes("here", true),
                Room.Part.FULL,
                given.find("for").map(this::id));
    }

    Conflict.Cause cause(Entry given) {
        given.only("who", "in", "near", "type", "whole", "bids", "must");
        return new Conflict.Cause(
                given.findOne("near", Finding.Nature.class).orElse(Finding.Nature.ACTUAL),
                given.findAs("type", Interest.Type::parse, "a type of interest").orElse(Interest.Type.FINANCIAL),
                given.yes("whole", everybody),
                given.yes("bids", false),
                given.find("must"),
                id(given.text("in", "everybody")),
                given.text("who") + " has an interest");
    }
}
