package quorate.register;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Turns the capitals of published files into words that people can read: "THE SURGERY, STOCKTON-ON-TEES" becomes "The
 * Surgery, Stockton-on-Tees". What is not all in capitals is left as it is. Nothing hangs on it: files are joined by code.
 */
final class Letters {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern VOWEL = Pattern.compile("[AEIOUYÂÊÎÔÛŴŶÀÈÌÒÙÁÉÍÓÚÄËÏÖÜ]");
    private static final Set<String> SMALL = Set.of(
            "a", "an", "and", "at", "by", "for", "from", "in", "le", "of", "on", "or", "the", "to", "under", "upon",
            "with", "next", "y", "yr", "ar");
    private static final Set<String> CAPITALS = Set.of(
            "NHS", "CCG", "ICB", "PCN", "PCT", "GP", "GPS", "UK", "APMS", "OOH", "OOHS", "WIC", "UTC", "HMP", "YOI",
            "LHB", "ICS", "STP", "IUC", "CIC", "LLP", "PLC", "AE", "II", "III", "IV", "VI", "VOG", "SAS", "ASC",
            "CAMHS", "IAPT", "EA", "MIU", "UCC", "SEQOL", "PMS", "RAF", "MOD", "HIV", "IOW", "BPAS", "US", "USA", "LA");
    private static final Set<String> TITLES =
            Set.of("DR", "DRS", "MR", "MRS", "MS", "ST", "RD", "LTD", "STR", "FLR", "NR");

    private Letters() {}

    static String readable(String text) {
        if (!text.equals(text.toUpperCase(Locale.ROOT))) return text;
        var readable = new StringBuilder(text);
        var words = WORD.matcher(text);
        var previous = "";
        while (words.find()) {
            var before = words.start() == 0 ? ' ' : text.charAt(words.start() - 1);
            var first = words.start() == 0 || before == '(' || before == '/' || before == ',';
            readable.replace(words.start(), words.end(), word(words.group(), first, before, previous));
            previous = words.group();
        }
        return readable.toString();
    }

    private static String word(String word, boolean first, char before, String previous) {
        var small = word.toLowerCase(Locale.ROOT);
        if (before == '\'' || before == '’') return previous.length() == 1 ? capital(small) : small;
        if (!first && SMALL.contains(small) && word.length() > 1 && !isTitle(previous)) return small;
        if (TITLES.contains(word)) return capital(small);
        if (CAPITALS.contains(word) || word.length() == 1) return word;
        if (word.chars().anyMatch(Character::isDigit)) return word.matches("\\d+(ST|ND|RD|TH)") ? small : word;
        if (word.length() == 2 && isTitle(previous)) return word;
        if (word.length() <= 5 && !VOWEL.matcher(word).find()) return word;
        if (word.startsWith("MC") && word.length() > 4) return "Mc" + capital(small.substring(2));
        return capital(small);
    }

    private static boolean isTitle(String word) {
        return word.equals("DR") || word.equals("DRS");
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
