package quorate.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import quorate.kernel.PartyId;
import quorate.kernel.Span;

/**
 * A register made by hand, in memory: for worked examples, for trying an arrangement before anybody signs it, and for
 * tests. It answers by the same {@link View} as the real one, for any day, and knows everything at once.
 */
public final class Draft {

    private final Map<PartyId, Party> parties = new HashMap<>();
    private final Map<String, PartyId> keys = new HashMap<>();
    private final List<Link> links = new ArrayList<>();

    /** @param key the short name by which the example speaks of the party */
    public PartyId party(String key, Kind kind, String name, Span life, Map<String, String> traits) {
        if (keys.containsKey(key)) throw new IllegalArgumentException("'" + key + "' is given twice");
        var id = new PartyId(quorate.kernel.Fresh.idOf("draft", key));
        var all = new HashMap<>(traits);
        all.put("key", key);
        keys.put(key, id);
        parties.put(id, new Party(id, kind, name, life, all));
        return id;
    }

    /** Somebody who always existed and of whom nothing else matters. */
    public PartyId party(String key, Kind kind, String name) {
        return party(key, kind, name, Span.ALWAYS, Map.of());
    }

    /** Connects two parties by their short names. @throws IllegalArgumentException naming the one that was not given */
    public Draft link(String from, Tie tie, String to, Span span, Map<String, String> notes) {
        var id = quorate.kernel.Fresh.idOf("draft-link", from, tie.name(), to, span.toString());
        links.add(new Link(id, id(from), tie, id(to), span, notes, "given"));
        return this;
    }

    /** A connection that always holds. */
    public Draft link(String from, Tie tie, String to) {
        return link(from, tie, to, Span.ALWAYS, Map.of());
    }

    /** @throws IllegalArgumentException naming the key, if no such party was given */
    public PartyId id(String key) {
        var id = keys.get(key);
        if (id == null) throw new IllegalArgumentException("Nobody called '" + key + "' is given");
        return id;
    }

    /** The short name of a party given here. */
    public String key(PartyId id) {
        return Optional.ofNullable(parties.get(id))
                .flatMap(party -> party.trait("key"))
                .orElse(id.toString());
    }

    /** The register as it was on the day; what is added to the draft later is not in it. */
    public View on(LocalDate day) {
        return new Picture(day, Map.copyOf(parties), List.copyOf(links));
    }

    private record Picture(LocalDate day, Map<PartyId, Party> parties, List<Link> links) implements View {

        @Override
        public long known() {
            return Long.MAX_VALUE;
        }

        @Override
        public Optional<Party> find(PartyId id) {
            return Optional.ofNullable(parties.get(id))
                    .filter(party -> party.life().holdsOn(day));
        }

        @Override
        public Party get(PartyId id) {
            return find(id).orElseThrow(
                            () -> new NoSuchElementException("Nobody with the id " + id + " existed on " + day));
        }

        @Override
        public Optional<Party> findByCode(String scheme, String code) {
            return parties.values().stream()
                    .filter(party -> party.life().holdsOn(day))
                    .filter(party -> code.equals(party.traits().get(scheme)))
                    .findFirst();
        }

        @Override
        public List<Link> linksFrom(PartyId id) {
            return links.stream()
                    .filter(link -> link.from().equals(id) && link.span().holdsOn(day))
                    .toList();
        }

        @Override
        public List<Link> linksTo(PartyId id) {
            return links.stream()
                    .filter(link -> link.to().equals(id) && link.span().holdsOn(day))
                    .toList();
        }

        @Override
        public List<Party> list(Kind kind) {
            return parties.values().stream()
                    .filter(party -> party.kind() == kind && party.life().holdsOn(day))
                    .sorted(java.util.Comparator.comparing(Party::name))
                    .toList();
        }
    }
}
