package quorate.register;

import java.util.Locale;
import java.util.Map;

/** The names of what can be true of a party for a while, each with the word that people see. */
final class Traits {

    static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("ods", "ODS code"),
            Map.entry("key", "Short name"),
            Map.entry("address", "Address"),
            Map.entry("postcode", "Postcode"),
            Map.entry("phone", "Telephone"),
            Map.entry("status", "Status"),
            Map.entry("setting", "Prescribing setting"),
            Map.entry("country", "Country"),
            Map.entry("contract", "Contract"),
            Map.entry("list-size", "List size"),
            Map.entry("profession", "Profession"),
            Map.entry("company-number", "Company number"),
            Map.entry("office", "Office"),
            Map.entry("title", "Title"),
            Map.entry("seat-kind", "Counts as"),
            Map.entry("voting", "Has a vote"),
            Map.entry("public", "Shown to the public"));

    private Traits() {}

    static boolean isKnown(String name) {
        return WORDS.containsKey(name);
    }

    static String asWritten(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
