package quorate.figures;

import java.util.Map;
import java.util.Optional;

/**
 * What an edition says of a body beside the counts.
 *
 * @param texts by name: {@code name}, {@code ccg}, {@code region}, {@code network}, {@code postcode}, {@code contract}, {@code
 *     dispensing}, {@code rurality}, {@code opened}, {@code closed}, {@code atypical}
 */
public record Facts(Edition edition, String body, String code, Map<String, String> texts) {

    public Facts {
        texts = Map.copyOf(texts);
    }

    public Optional<String> find(String name) {
        return Optional.ofNullable(texts.get(name));
    }
}
