package quorate.register;

import java.util.Map;
import java.util.Optional;
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
}
