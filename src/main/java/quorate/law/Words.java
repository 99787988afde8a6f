package quorate.law;

import java.util.List;
import java.util.Map;
import quorate.kernel.Citation;
import quorate.kernel.Money;

/** The codes of the pack in the words of the committee room. */
final class Words {

    private static final Map<String, String> DECIDERS = Map.of(
            "nhs-england", "NHS England",
            "joint-committee", "The joint committee",
            "shared", "Shared",
            "national", "Decided nationally",
            "nobody", "Nobody",
            "unsettled", "Not settled");

    private Words() {}

    static String decider(String code, String level) {
        if (!code.equals("commissioner")) return DECIDERS.getOrDefault(code, code);
        return level.equals("icb") ? "The ICB" : "The CCG";
    }

    static String amount(Parameter parameter) {
        if (parameter.unit().equals("pence")) {
            return new Money(parameter.value().longValueExact()).toString();
        }
        return parameter.value().toPlainString() + " " + parameter.unit().replace('-', ' ');
    }

    /** True if at least one of them was read, so that the thing may be called so and not just expected. */
    static boolean isSourced(List<Citation> sources) {
        return sources.stream().anyMatch(source -> source.evidence().isSourced());
    }
}
