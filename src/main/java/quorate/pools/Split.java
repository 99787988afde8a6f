package quorate.pools;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import quorate.kernel.Money;

/** An amount divided in proportion, to the penny. */
final class Split {

    private Split() {}

    /** What rounding down leaves goes one penny each to the largest. Nothing is divided where all weights are nothing. */
    static <T> Map<T, Money> of(Money amount, Map<T, Money> weights) {
        var whole = weights.values().stream().mapToLong(Money::pence).sum();
        var parts = new LinkedHashMap<T, Money>();
        if (whole <= 0 || amount.pence() <= 0) return parts;
        var order = new ArrayList<>(weights.entrySet());
        order.sort(Map.Entry.<T, Money>comparingByValue()
                .reversed()
                .thenComparing(entry -> entry.getKey().toString()));
        var left = amount.pence();
        for (var entry : order) {
            var part = BigInteger.valueOf(amount.pence())
                    .multiply(BigInteger.valueOf(entry.getValue().pence()))
                    .divide(BigInteger.valueOf(whole))
                    .longValueExact();
            parts.put(entry.getKey(), new Money(part));
            left -= part;
        }
        for (var entry : order) {
            if (left-- <= 0) break;
            parts.merge(entry.getKey(), new Money(1), Money::plus);
        }
        parts.values().removeIf(part -> part.pence() == 0);
        return parts;
    }
}
