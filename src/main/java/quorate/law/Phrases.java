package quorate.law;

import java.util.List;
import java.util.Locale;
import quorate.kernel.Citation;
import quorate.kernel.Money;
import quorate.kernel.Weight;

/** The codes of the pack in the words of the committee room. */
final class Phrases {

    private Phrases() {}

    static String decider(Power.Decider decider, String level) {
        return switch (decider) {
            case NHS_ENGLAND -> "NHS England";
            case JOINT_COMMITTEE -> "Joint committee";
            case COMMISSIONER -> level.equals("icb") ? "ICB" : "CCG";
            case SHARED -> "Shared";
            case NATIONAL -> "Decided nationally";
            case NOBODY -> "Nobody";
            case UNSETTLED -> "Not settled";
        };
    }

    /** How binding, without ever calling a rule a requirement that was not read anywhere. */
    static String weight(Weight weight) {
        return switch (weight) {
            case MUST -> "Statute or agreement";
            case COMPLY_OR_EXPLAIN -> "Guidance: comply or explain";
            case SHOULD -> "Model terms";
            case LOCAL -> "Local";
        };
    }

    static String commissioner(String part, String level) {
        var who = level.equals("icb") ? "The ICB" : "The CCG";
        return switch (part) {
            case "consulted" -> who + " is heard, but does not decide";
            case "administers" -> who + " may be asked to administer it";
            default -> "";
        };
    }

    /** The name of a fact, as a condition of something owed: "GMS contract". */
    static String fact(String code) {
        return code.replace('-', ' ').replace("gms", "GMS");
    }

    static String origin(Act.Origin origin) {
        return switch (origin) {
            case COMMISSIONER -> "The commissioner's own function";
            case NATIONAL -> "National";
            case NHS_ENGLAND -> "NHS England's function";
        };
    }

    static String family(String code) {
        return code.substring(0, 1).toUpperCase(Locale.UK) + code.substring(1);
    }

    static String when(String code) {
        return switch (code) {
            case "before" -> "Before the decision";
            case "with" -> "With the decision";
            default -> "After the decision";
        };
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
