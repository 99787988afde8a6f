package quorate.register;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import quorate.kernel.Actor;
import quorate.kernel.Happening;
import quorate.kernel.PartyId;
import quorate.kernel.Span;

/**
 * Somebody, as they were on the day of the view they came from.
 *
 * @param id who it is, for ever
 * @param name what they were called that day
 * @param life from when until when they existed; an open end means that they still do
 * @param traits what else was true that day, by name: {@code ods} (code), {@code postcode}, {@code address}, {@code
 *     status}, {@code setting}, {@code phone}; for a post {@code office} and {@code seat-kind}
 */
public record Party(PartyId id, Kind kind, String name, Span life, Map<String, String> traits) {

    public Party {
        traits = Map.copyOf(traits);
    }

    public Optional<String> trait(String name) {
        return Optional.ofNullable(traits.get(name));
    }

    /** The code of the Organisation Data Service, where it has one. */
    public Optional<String> code() {
        return trait("ods");
    }

    /** Where in the register's pages they stand. People's pages are apart, because they have a narrower door. */
    public String page() {
        if (kind == Kind.PERSON) return "/register/people/" + id;
        return code().filter(code -> code.matches("[A-Za-z0-9]{1,12}"))
                .map(code -> "/register/" + code)
                .orElse("/register/id/" + id);
    }

    /** Somebody was entered in the register. The name of a person is kept as text that can be erased. */
    public record Admitted(Party party, Actor by) implements Happening {

        @Override
        public List<UUID> about() {
            return List.of(party.id().value());
        }

        @Override
        public Map<String, String> facts() {
            var plain =
                    Map.of("kind", party.kind().toString(), "life", party.life().toString());
            return party.kind() == Kind.PERSON ? plain : with(plain, "name", party.name());
        }

        @Override
        public Map<String, String> secrets() {
            return party.kind() == Kind.PERSON ? Map.of("name", party.name()) : Map.of();
        }
    }

    /**
     * What is said of a party was changed or corrected.
     *
     * @param changes the traits, {@code name} among them, that hold for the span from now on
     * @param why in the words of whoever did it
     */
    public record Described(PartyId party, Kind of, Map<String, String> changes, Span span, String why, Actor by)
            implements Happening {

        @Override
        public List<UUID> about() {
            return List.of(party.value());
        }

        @Override
        public Map<String, String> facts() {
            var plain = Map.of(
                    "span",
                    span.toString(),
                    "traits",
                    String.join(", ", changes.keySet().stream().sorted().toList()));
            return of == Kind.PERSON ? plain : with(plain, "why", why);
        }

        @Override
        public Map<String, String> secrets() {
            return of == Kind.PERSON ? Map.of("why", why) : Map.of();
        }
    }

    private static Map<String, String> with(Map<String, String> facts, String name, String value) {
        var all = new java.util.HashMap<>(facts);
        all.put(name, value);
        return all;
    }
}
