package quorate.register;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import quorate.kernel.PartyId;

/**
 * What parties can be found by: for each, its names, codes and postcodes as bare words.
 *
 * @param called those that ever had the same names, by {@link Entry#names()}
 */
record Index(List<Entry> entries, Map<String, List<PartyId>> called) {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");

    /**
     * @param names every name it ever had, bare, each word after a blank
     * @param codes codes and postcodes without blanks, each after a blank
     */
    record Entry(PartyId id, String names, String codes) {}

    static Index of(Picture picture) {
        var entries = new ArrayList<Entry>();
        picture.forEach((id, dossier) -> entry(id, dossier).ifPresent(entries::add));
        return of(entries);
    }

    /** The same with whatever has become of some parties. */
    Index with(Picture picture, Set<PartyId> touched) {
        var renewed = new ArrayList<Entry>(entries.size() + touched.size());
        for (var entry : entries) if (!touched.contains(entry.id())) renewed.add(entry);
        touched.forEach(
                id -> picture.find(id).flatMap(dossier -> entry(id, dossier)).ifPresent(renewed::add));
        return of(renewed);
    }

    private static Index of(List<Entry> entries) {
        var called = HashMap.<String, List<PartyId>>newHashMap(entries.size());
        for (var entry : entries)
            called.computeIfAbsent(entry.names(), none -> new ArrayList<>(1)).add(entry.id());
        return new Index(List.copyOf(entries), called);
    }

    private static Optional<Entry> entry(PartyId id, Dossier dossier) {
        var names = new StringBuilder();
        var codes = new StringBuilder();
        String last = "";
        for (var stage : dossier.stages(Fact.OPEN)) {
            var party = stage.party();
            if (!party.name().equals(last)) names.append(' ').append(bare(party.name()));
            last = party.name();
            for (var trait : List.of("ods", "postcode")) {
                party.trait(trait)
                        .map(Index::closed)
                        .filter(code -> codes.indexOf(" " + code) < 0)
                        .ifPresent(code -> codes.append(' ').append(code));
            }
        }
        return names.isEmpty() ? Optional.empty() : Optional.of(new Entry(id, names.toString(), codes.toString()));
    }

    /** Lower case, without accents and with single blanks: "Siân's Tŷ" and "sians ty" are the same. */
    static String bare(String text) {
        return isAscii(text) ? bareAscii(text) : bareLetters(text);
    }

    private static boolean isAscii(String text) {
        for (var at = 0; at < text.length(); at++) if (text.charAt(at) >= 128) return false;
        return true;
    }

    /** Nearly every name is plain, and lists are sorted by it. */
    private static String bareAscii(String text) {
        var bare = new StringBuilder(text.length());
        var gap = false;
        for (var at = 0; at < text.length(); at++) {
            var letter = text.charAt(at);
            if (letter == '\'') continue;
            if (Character.isLetterOrDigit(letter)) {
                if (gap && !bare.isEmpty()) bare.append(' ');
                bare.append(Character.toLowerCase(letter));
            }
            gap = !Character.isLetterOrDigit(letter);
        }
        return bare.toString();
    }

    private static String bareLetters(String text) {
        var plain = MARKS.matcher(Normalizer.normalize(text.replace("'", "").replace("’", ""), Normalizer.Form.NFD))
                .replaceAll("")
                .replace('ø', 'o')
                .replace('Ø', 'O')
                .replace("ß", "ss")
                .replace("æ", "ae")
                .replace('ł', 'l');
        return OTHER.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    static String closed(String code) {
        return bare(code).replace(" ", "");
    }

    /** Those whose code or postcode begins with the text, or with a name in which each word of the text begins a word. */
    List<PartyId> matching(String text) {
        var sought = bare(text);
        if (sought.isEmpty()) return entries.stream().map(Entry::id).toList();
        var code = " " + sought.replace(" ", "");
        var each = sought.split(" ");
        var found = new ArrayList<PartyId>();
        for (var entry : entries) {
            if (entry.codes().contains(code) || hasAll(entry.names(), each)) found.add(entry.id());
        }
        return found;
    }

    private static boolean hasAll(String names, String[] words) {
        for (var word : words) {
            if (!names.contains(" " + word)) return false;
        }
        return true;
    }
}
