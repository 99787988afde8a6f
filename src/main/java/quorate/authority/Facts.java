package quorate.authority;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import quorate.kernel.Money;
import quorate.kernel.Truth;

/**
 * What is known about a case. What is not given is unknown, and unknown is not "no".
 *
 * @param values by name, as written in examples and forms: {@code value} (pounds), {@code term-years}, {@code
 *     lmc-consulted} (yes, no), {@code origin} and so on
 */
public record Facts(Map<String, String> values) {

    public static final Facts NONE = new Facts(Map.of());

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
}
