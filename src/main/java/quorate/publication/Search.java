package quorate.publication;

import java.util.Optional;
import java.util.UUID;

/**
 * What somebody looks for. Empty parts do not narrow it.
 *
 * @param words as typed: words, "a phrase", -without
 * @param body whose documents
 * @param year of the day a document is about
 */
public record Search(String words, Optional<UUID> body, String kind, Optional<Integer> year) {

    public static final Search ALL = new Search("", Optional.empty(), "", Optional.empty());

    public Search {
        words = words.replaceAll("\\p{Cc}", " ").strip();
        if (words.length() > 200) words = words.substring(0, 200);
    }

    /** Reads an address's query. What cannot be read does not narrow: no link may break a page. */
    static Search of(String words, String body, String kind, String year) {
        return new Search(
                words,
                uuid(body),
                kind,
                year.matches("\\d{4}") ? Optional.of(Integer.valueOf(year)) : Optional.empty());
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }
}
