package quorate.networks;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import quorate.kernel.Money;

/** A sum in parts that add up to it: by the largest remainder, and of equal ones by the code. */
final class Apportioned {

    private Apportioned() {}

    private record Fraction(String code, BigInteger rest) {}

    /** @param weights none of them negative, and not all nothing; their order changes nothing */
    static Map<String, Money> of(Money sum, SortedMap<String, BigDecimal> weights) {
        var scale = weights.values().stream().mapToInt(BigDecimal::scale).max().orElse(0);
        var whole = new TreeMap<String, BigInteger>();
        weights.forEach((code, weight) -> whole.put(code, weight.setScale(scale).unscaledValue()));
        var all = whole.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
        var pence = BigInteger.valueOf(sum.pence()).abs();
        var sign = sum.pence() < 0 ? -1 : 1;
        var parts = new LinkedHashMap<String, Long>();
        var fractions = new ArrayList<Fraction>();
        var left = pence;
        for (var each : whole.entrySet()) {
            var cut = pence.multiply(each.getValue()).divideAndRemainder(all);
            parts.put(each.getKey(), cut[0].longValueExact());
            fractions.add(new Fraction(each.getKey(), cut[1]));
            left = left.subtract(cut[0]);
        }
        fractions.sort(Comparator.comparing(Fraction::rest).reversed().thenComparing(Fraction::code));
        fractions.stream().limit(left.longValueExact()).forEach(it -> parts.merge(it.code(), 1L, Math::addExact));
        var found = new TreeMap<String, Money>();
        parts.forEach((code, part) -> found.put(code, new Money(part * sign)));
        return found;
    }
}
