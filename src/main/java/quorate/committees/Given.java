package quorate.committees;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import quorate.clocks.Clocks;
import quorate.kernel.Entry;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;
import quorate.register.Draft;

/** The meeting of a worked example: the block {@code meeting} under {@code given}. */
final class Given {

    final LocalDate day;
    final List<PartyId> committees;
    final List<Seat> seats = new ArrayList<>();
    final Map<String, Business> items = new LinkedHashMap<>();
    private final Draft draft;
    private final Map<PartyId, String> keys = new HashMap<>();

    Given(Object yaml, Draft draft) {
        var entry = Entry.of("meeting", yaml).only("day", "committees", "seats", "items");
        this.draft = draft;
        this.day = entry.day("day");
        this.committees = entry.words("committees").stream().map(draft::id).toList();
        if (committees.isEmpty()) throw new IllegalArgumentException("meeting: 'committees' names nobody who sits");
        entry.entries("seats").forEach(this::seat);
        if (!entry.has("seats")) seats.addAll(Bench.of(draft.on(day), committees));
        for (var item : Entry.mapOf("meeting, items", entry.values().getOrDefault("items", Map.of()))
                .entrySet()) {
            items.put(item.getKey(), business(item.getKey(), item.getValue()));
        }
    }

    /** @param who as in {@code seats: - {who, committee, office, is, votes, shares}} */
    private void seat(Entry entry) {
        entry.only("who", "name", "title", "committee", "office", "is", "votes", "shares");
        var person = person(entry.text("who"));
        var shared = entry.find("shares").map(post -> new PartyId(Fresh.idOf("post", post)));
        var at = entry.has("committee")
                ? entry.words("committee").stream().map(draft::id).toList()
                : committees;
        for (var committee : at) {
            seats.add(new Seat(
                    committee,
                    person,
                    entry.text("name", inWords(entry.text("who"))),
                    entry.text("title", String.join(", ", entry.words("office"))),
                    Set.copyOf(entry.words("office")),
                    Set.copyOf(entry.words("is")),
                    entry.yes("votes", true),
                    shared));
        }
    }

    private Business business(String key, Entry entry) {
        entry.only("title", "committees", "private");
        var own = entry.words("committees").stream().map(draft::id).toList();
        return new Business(
                item(key),
                entry.text("title", inWords(key)),
                own.isEmpty() ? committees : own,
                entry.yes("private", false));
    }

    private static UUID item(String key) {
        return Fresh.idOf("item", key);
    }

    Business business(String key) {
        var business = items.get(key);
        if (business == null) {
            throw new IllegalArgumentException(
                    "'" + key + "' is not an item of the meeting; items are " + items.keySet());
        }
        return business;
    }

    /** Somebody by their short name; they need not be a party besides. */
    PartyId person(String key) {
        PartyId person;
        try {
            person = draft.id(key);
        } catch (IllegalArgumentException noParty) {
            person = new PartyId(Fresh.idOf("person", key));
        }
        keys.put(person, key);
        return person;
    }

    String name(PartyId person) {
        return seats.stream()
                .filter(seat -> seat.person().equals(person))
                .map(Seat::name)
                .findFirst()
                .orElseGet(() -> inWords(key(person)));
    }

    String key(PartyId person) {
        return Optional.ofNullable(keys.get(person)).orElseGet(() -> draft.key(person));
    }

    List<Business> agenda() {
        return List.copyOf(items.values());
    }

    /** A moment of the meeting: {@code 14:05}, or with its day {@code 2016-05-11 00:10} once midnight has passed. */
    Instant moment(String text) {
        try {
            var wall = text.contains(" ")
                    ? LocalDateTime.parse(text.strip().replace(' ', 'T'))
                    : day.atTime(LocalTime.parse(text.strip()));
            return wall.atZone(Clocks.LONDON).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("at: write 14:05, or 2016-05-11 00:10; this is '" + text + "'", e);
        }
    }

    /** Named by a letter of the day itself, unless the step gives another day or says {@code letter: none}. */
    Fact.Deputised deputy(Entry step) {
        var who = person(step.text("who"));
        var letter = step.text("letter", day.toString()).equals("none")
                ? Optional.<LocalDate>empty()
                : Optional.of(step.has("letter") ? step.day("letter") : day);
        return new Fact.Deputised(who, name(who), person(step.text("member")), letter);
    }

    private static String inWords(String key) {
        var words = new StringBuilder();
        for (var word : key.split("-")) {
            words.append(words.isEmpty() ? "" : " ")
                    .append(Character.toUpperCase(word.charAt(0)))
                    .append(word.substring(1));
        }
        return words.toString();
    }
}
