package quorate.law;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import quorate.kernel.Citation;
import quorate.kernel.Money;
import quorate.kernel.Weight;

/** The codes of the pack in the words of the committee room. */
final class Phrases {

    /** Everybody who may have a part in a concern or come in somebody's place, as their names begin a sentence. */
    static final Map<String, String> PARTIES = Map.ofEntries(
            Map.entry("nhs-england", "NHS England"),
            Map.entry("commissioner", "The commissioner"),
            Map.entry("joint-committee", "The joint committee"),
            Map.entry("practice", "The practice"),
            Map.entry("cqc", "The Care Quality Commission"),
            Map.entry("lmc", "The local medical committee"),
            Map.entry("gmc", "The General Medical Council"),
            Map.entry("complainant", "The complainant"),
            Map.entry("receiver", "Whoever received it"),
            Map.entry("anybody", "Whoever sees it"),
            Map.entry("safeguarding-partners", "The local safeguarding partners"),
            Map.entry("local-authority", "The local authority"),
            Map.entry("counter-fraud", "The NHS counter fraud authority and the local counter fraud specialist"),
            Map.entry("landlord", "The landlord"),
            Map.entry("ico", "The Information Commissioner"),
            Map.entry("surveillance-group", "The quality surveillance group"),
            Map.entry("controlled-drugs-officer", "NHS England’s controlled drugs accountable officer"),
            Map.entry("medical-directorate", "NHS England’s medical directorate"),
            Map.entry("advisory-group", "NHS England’s performance advisory group"),
            Map.entry("secretary-of-state", "The Secretary of State"),
            Map.entry("icb", "The ICB"),
            Map.entry("nobody", "Nobody"),
            Map.entry("unsettled", "Not settled"));

    private Phrases() {}

    /** "The CCG", or who else has this code at this level. */
    static String party(String code, String level) {
        if (code.equals("commissioner")) return level.equals("icb") ? "The ICB" : "The CCG";
        return PARTIES.getOrDefault(code, code);
    }

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

    /** "The CCG deals with the contract. NHS England is told." */
    static String route(Concern.Route route) {
        var told = route.tell().isEmpty() ? "" : " " + parts(route.tell());
        return parts(route.owners()) + told + (route.note().isEmpty() ? "" : " " + route.note());
    }

    /** Each with its part, as sentences; empty where there is nobody. */
    static String parts(List<Concern.Part> parts) {
        return parts.stream().map(part -> part + ".").collect(Collectors.joining(" "));
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
