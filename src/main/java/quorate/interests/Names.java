package quorate.interests;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** Whether words somebody wrote may mean a party. Only ever a candidate, never a fact. */
final class Names {

    /** Words that half the names of the NHS have in common and that therefore tell nothing. */
    private static final Set<String> COMMON = Set.of(
            "the",
            "of",
            "and",
            "a",
            "an",
            "in",
            "at",
            "for",
            "dr",
            "drs",
            "nhs",
            "ltd",
            "limited",
            "llp",
            "plc",
            "cic",
            "surgery",
            "practice",
            "medical",
            "centre",
            "center",
            "health",
            "healthcare",
            "care",
            "primary",
            "clinic",
            "group",
            "gp",
            "partnership",
            "partners",
            "services",
            "service",
            "trust",
            "foundation",
            "community",
            "general");

    private Names() {}

    /** True if every telling word of the name occurs in the text. */
    static boolean alike(String name, String text) {
        var telling = words(name);
        telling.removeAll(COMMON);
        return telling.stream().anyMatch(word -> word.length() > 3)
                && words(text).containsAll(telling);
    }

    private static Set<String> words(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        return new LinkedHashSet<>(Arrays.asList(plain.replaceAll("['’]", "").split("[^a-z0-9]+")));
    }
}
