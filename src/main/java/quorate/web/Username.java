package quorate.web;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What people type to sign in. */
final class Username {

    private static final Pattern TITLES = Pattern.compile(
            "^(?:(?:dr|prof|professor|mr|mrs|ms|miss|mx|sir|dame|lord|lady|rev|cllr|councillor)\\.?\\s+)+");
    private static final int SHORTEST = 3;
    private static final int LONGEST = 100;

    private Username() {}

    /** Large and small letters are the same. */
    static String plain(String username) {
        return username.strip().toLowerCase(Locale.ROOT);
    }

    static Optional<String> faultOf(String username) {
        return username.matches("[\\p{L}\\d][\\p{L}\\d.@_-]{2,99}")
                ? Optional.empty()
                : Optional.of("A username has 3 to 100 letters, digits, dots and hyphens, such as fiona-kerr");
    }

    /**
     * A free one made of the first and the last word of a name: {@code ruth.amos} for Dr Ruth Amos, {@code ruth.amos2} for
     * the second of that name. Empty where the name has no letters to make one of.
     */
    static String propose(String name, Predicate<String> taken) {
        var words = withoutTitle(name).replaceAll("[^a-z0-9\\s-]", "").strip().split("\\s+");
        var first = words[0];
        var made = words.length == 1 ? first : first + "." + words[words.length - 1];
        if (made.length() < SHORTEST
                || made.length() > LONGEST - 3
                || faultOf(made).isPresent()) return "";
        return IntStream.range(1, 1000)
                .mapToObj(number -> number == 1 ? made : made + number)
                .filter(taken.negate())
                .findFirst()
                .orElse("");
    }

    /** Without accents and in small letters, by which names are compared and sorted. */
    static String bare(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    /** The bare name from the first word that is no title: Dr Ruth Amos stands under R. */
    static String withoutTitle(String name) {
        return TITLES.matcher(bare(name)).replaceFirst("");
    }
}
