package quorate.authority;

import java.util.List;

/**
 * Which people a condition speaks of.
 *
 * @param basis from among whom
 * @param words the offices or kinds of which they must have at least one; empty for everybody of the basis
 * @param deputies whether a deputy may stand in here
 */
public record Who(Basis basis, List<String> words, Deputies deputies) {

    public Who {
        words = List.copyOf(words);
    }

    /** Everybody of the basis; a deputy counts as the terms say. */
    public static Who all(Basis basis) {
        return new Who(basis, List.of(), Deputies.AS_THE_TERMS_SAY);
    }

    /** Members who have at least one of these offices or kinds; a deputy counts as the terms say. */
    public static Who of(String... words) {
        return new Who(Basis.MEMBERS, List.of(words), Deputies.AS_THE_TERMS_SAY);
    }

    boolean matches(Room.Place place) {
        if (words.isEmpty()) return true;
        for (var word : words) {
            if (place.offices().contains(word) || place.kinds().contains(word)) return true;
        }
        return false;
    }

    /** "members", "voting members", "Chair or Vice-Chair". */
    String inWords() {
        return inWords(1);
    }

    /** @param number of people asked for: "GP" or "GPs" */
    String inWords(int number) {
        if (words.isEmpty()) return basis.words;
        var who = number == 1 ? Capacities.list(words, "or") : Capacities.several(words, "or");
        return basis == Basis.MEMBERS ? who : who + " (from the " + basis.words + ")";
    }

    /** From among whom people are counted. */
    public enum Basis {
        /** Everybody with a seat. A person whose kinds include {@code in-attendance} has none. */
        MEMBERS("members", "members"),
        /** Members whose seat has a vote. */
        VOTING("voting-members", "voting members"),
        /** Whoever is there without a vote, member or not. */
        NON_VOTING("non-voting", "people without a vote"),
        /** Everybody in the room who is not of the public. */
        ANYBODY("anybody", "people"),
        /** Members with a vote on this item: not excluded from it, not merely allowed to discuss it. */
        ENTITLED("entitled", "members entitled to vote on the item");

        final String key;
        final String words;

        Basis(String key, String words) {
            this.key = key;
            this.words = words;
        }
    }

    /** Whether a nominated deputy counts in the place of the person they stand in for. */
    public enum Deputies {
        AS_THE_TERMS_SAY,
        COUNT,
        DO_NOT_COUNT
    }
}
