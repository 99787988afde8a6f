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

    public Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name)).filter(text -> !text.equals("unknown"));
    }

    public Truth truth(String name) {
        return text(name)
                .map(text -> Truth.of(text.equals("yes") || text.equals("true")))
                .orElse(Truth.UNKNOWN);
    }

    public Optional<Money> money(String name) {
        return text(name).map(Money::parse);
    }

    public Optional<BigDecimal> number(String name) {
        return text(name).map(BigDecimal::new);
    }

    public Facts with(String name, String value) {
        var all = new java.util.HashMap<>(values);
        all.put(name, value);
        return new Facts(all);
    }
}
