package quorate.register;

import java.util.Locale;
import java.util.Map;

/** The names of what can be true of a party for a while, each with the word that people see. */
final class Traits {

    static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("ods", "ODS code"),
            Map.entry("ons", "ONS code"),
            Map.entry("latitude", "Latitude"),
            Map.entry("longitude", "Longitude"),
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

    /** Prescribing settings as the specification of {@code epraccur} lists them; two came later. */
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("0", "Other"),
            Map.entry("1", "Walk-in centre"),
            Map.entry("2", "Out-of-hours practice"),
            Map.entry("3", "Walk-in centre and out-of-hours practice"),
            Map.entry("4", "GP practice"),
            Map.entry("8", "Public health service"),
            Map.entry("9", "Community health service"),
            Map.entry("10", "Hospital service"),
            Map.entry("11", "Optometry service"),
            Map.entry("12", "Urgent and emergency care"),
            Map.entry("13", "Hospice"),
            Map.entry("14", "Care home or nursing home"),
            Map.entry("15", "Border force"),
            Map.entry("16", "Young offender institution"),
            Map.entry("17", "Secure training centre"),
            Map.entry("18", "Secure children’s home"),
            Map.entry("19", "Immigration removal centre"),
            Map.entry("20", "Court"),
            Map.entry("21", "Police custody"),
            Map.entry("22", "Sexual assault referral centre"),
            Map.entry("24", "Other, justice estate"),
            Map.entry("25", "Prison"));

    private Traits() {}

    /** What a trait says, in words. */
    static String inWords(String name, String value) {
        return switch (name) {
            case "setting" -> SETTINGS.getOrDefault(value, "Setting " + value);
            case "status" -> value.substring(0, 1).toUpperCase(Locale.ROOT) + value.substring(1);
            default -> value;
        };
    }

    static boolean isKnown(String name) {
        return WORDS.containsKey(name);
    }
}
