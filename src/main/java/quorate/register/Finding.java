package quorate.register;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Something in a file that is not taken as it stands, or that a reader should know of.
 *
 * @param source the file that says it
 * @param check which of the checks of a file found it
 * @param code of whom it is said
 * @param field what about them
 * @param believed what is held to be so instead
 */
record Finding(String source, String check, String code, String field, String said, String believed, String sentence) {

    /** What a better source says differently. */
    static final String DISPUTE = "better-source";

    /** A practice whose commissioner is not its network's. */
    static final String ACROSS = "across";

    /** A code that no file read so far explains. */
    static final String UNEXPLAINED = "unexplained";

    static final List<String> COLUMNS = List.of("code", "field", "said", "believed", "sentence");

    private static final Pattern NOISE = Pattern.compile(
            "\\b(nhs|ccg|clinical commissioning group|icb|integrated care board|stp|pcn|primary care network|the|and|of|for"
                    + "|commissioning region|england)\\b");

    List<String> cells() {
        return List.of(code, field, said, believed, sentence);
    }

    /** True where two files mean the same, though one writes it shorter or in capitals. */
    static boolean isAlike(String trait, String one, String other) {
        if (one.equalsIgnoreCase(other)) return true;
        return switch (trait) {
            case "name" -> bare(one).equals(bare(other));
            case "postcode", "phone" -> one.replace(" ", "").equalsIgnoreCase(other.replace(" ", ""));
            case "address" -> Index.closed(one).equals(Index.closed(other));
            default -> false;
        };
    }

    private static String bare(String name) {
        var words = Index.bare(name.replace("&", " and ")).toLowerCase(Locale.ROOT);
        return NOISE.matcher(words).replaceAll("").replace(" ", "");
    }
}
