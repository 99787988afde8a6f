package quorate.authority;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Turns days, lists and capacities into the words of a committee room. Plain concatenation: judgements are hot. */
final class Words {

    private static final String[] MONTHS = {
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December"
    };

    private static final Map<String, String> CAPACITIES = Map.ofEntries(
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

    private Words() {}

    /** "1 April 2015". */
    static String day(LocalDate day) {
        return day.getDayOfMonth() + " " + MONTHS[day.getMonthValue() - 1] + " " + day.getYear();
    }

    /** "a", "a and b", "a, b and c". */
    static String list(List<String> items, String last) {
        return switch (items.size()) {
            case 0 -> "";
            case 1 -> items.getFirst();
            default -> {
                var text = new StringBuilder();
                for (var at = 0; at < items.size(); at++) {
                    if (at > 0) text.append(at == items.size() - 1 ? " " + last + " " : ", ");
                    text.append(items.get(at));
                }
                yield text.toString();
            }
        };
    }

    /** A capacity in words: {@code chief-finance-officer} is "Chief Finance Officer". */
    static String capacity(String word) {
        var known = CAPACITIES.get(word);
        return known != null ? known : word.replace('-', ' ');
    }

    static String capacities(List<String> words, String last) {
        return words.size() == 1
                ? capacity(words.getFirst())
                : list(words.stream().map(Words::capacity).toList(), last);
    }

    static String first(String sentence) {
        return sentence.isEmpty() ? sentence : Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
