package quorate.authority;

import java.util.List;
import java.util.Map;
import java.util.Set;
import quorate.web.Words;

/** Offices and kinds of member as a committee room says them: {@code chief-finance-officer} is "Chief Finance Officer". */
final class Capacities {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("gp", "GP"),
            Map.entry("lay", "lay member"),
            Map.entry("vice-chair", "vice-chair"),
            Map.entry("executive", "executive"),
            Map.entry("nhs-england", "NHS England"),
            Map.entry("lmc", "LMC"),
            Map.entry("hwb", "Health and Wellbeing Board"),
            Map.entry("healthwatch", "Healthwatch"),
            Map.entry("out-of-area-gp", "GP from another area"),
            Map.entry("chief-finance-officer", "Chief Finance Officer"),
            Map.entry("deputy-chief-finance-officer", "Deputy Chief Finance Officer"),
            Map.entry("chief-nursing-officer", "Chief Nursing Officer"),
            Map.entry("chief-officer", "Chief Officer"),
            Map.entry("accountable-officer", "Accountable Officer"));

    private static final Set<String> BODIES = Set.of("nhs-england", "lmc", "hwb", "healthwatch");

    private Capacities() {}

    static String of(String word) {
        var known = WORDS.get(word);
        return known != null ? known : word.replace('-', ' ');
    }

    /** "GPs or lay members"; what is a body and no person stays one. */
    static String several(List<String> words, String last) {
        return Words.list(
                words.stream()
                        .map(word -> of(word) + (BODIES.contains(word) ? "" : "s"))
                        .toList(),
                last);
    }

    /** "GP or lay member". */
    static String list(List<String> words, String last) {
        return Words.list(words.stream().map(Capacities::of).toList(), last);
    }
}
