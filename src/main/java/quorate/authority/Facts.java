package quorate.authority;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import quorate.kernel.Money;
import quorate.kernel.Truth;
import quorate.web.Choice;
import quorate.web.Typed;

/**
 * What is known about a case. What is not given is unknown, and unknown is not "no".
 *
 * @param values by name, as written in examples and forms: {@code value} (pounds), {@code term-years}, {@code
 *     lmc-consulted} (yes, no), {@code origin} and so on
 */
public record Facts(Map<String, String> values) {

    public static final Facts NONE = new Facts(Map.of());

    /** How the field of a fact begins in a form or an address: {@code fact-value=50000}. */
    public static final String FIELD = "fact-";

    private static final int LONGEST = 200;
    private static final Pattern FIELDS = Pattern.compile(FIELD + "[A-Za-z0-9._-]{1,80}");

    public Facts {
        values = Map.copyOf(values);
    }

    /** What was said; empty where nothing was, or that it is unknown. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name)).filter(text -> !text.equals("unknown"));
    }

    /** Yes for {@code yes}, unknown where nothing was said, and no for every other word. */
    public Truth truth(String name) {
        return text(name)
                .map(text -> Truth.of(text.equals("yes") || text.equals("true")))
                .orElse(Truth.UNKNOWN);
    }

    /**
     * @throws ArithmeticException for a fraction of a penny
     * @throws NumberFormatException for what is no amount: to be checked where it is typed
     */
    public Optional<Money> money(String name) {
        return text(name).map(Money::parse);
    }

    /** @throws NumberFormatException for what is no number */
    public Optional<BigDecimal> number(String name) {
        return text(name).map(BigDecimal::new);
    }

    /** These and one more, which takes the place of an earlier word on the same thing. */
    public Facts with(String name, String value) {
        var all = new java.util.HashMap<>(values);
        all.put(name, value);
        return new Facts(all);
    }

    /** The facts among all that a form or an address holds, in their order; an amount that is none is a fault. */
    public static Map<String, String> read(Map<String, String> all, Typed typed) {
        var facts = new LinkedHashMap<String, String>();
        all.forEach((name, value) -> {
            if (!FIELDS.matcher(name).matches() || value.isBlank() || value.length() > LONGEST) return;
            var fact = name.substring(FIELD.length());
            if (Set.of("value", "claim").contains(fact)) typed.money(name, "Enter an amount");
            if (fact.equals("term-years") && !value.strip().matches("\\d{1,3}(\\.\\d{1,2})?")) {
                typed.fault(name, "The term must be a number of years, such as 5 or 7.5");
            }
            facts.put(fact, value.replaceAll("\\p{Cc}", " ").strip());
        });
        return facts;
    }

    /** What may be answered to the question whether a fact is so; empty for a text or an amount. */
    public static List<Choice> answersTo(String fact) {
        return switch (fact) {
            case "value", "claim", "term-years", "commissioner" -> List.of();
            case "onward" ->
                List.of(
                        Choice.of("allowed", "Allowed"),
                        Choice.of("with-consent", "Only with consent"),
                        Choice.of("forbidden", "Forbidden"));
            default -> Choice.yesNo();
        };
    }
}
