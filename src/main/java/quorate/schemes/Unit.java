package quorate.schemes;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a number counts. A price is pounds for each of something, so multiplying by so many of something else gives no pounds,
 * and the definition is told so before anybody is paid.
 *
 * @param dimensions how often each thing counts: pounds once and weighted patients minus once for a price; empty for a number
 * @param sort what a number without dimensions is
 */
public record Unit(Map<String, Integer> dimensions, Sort sort) {

    /** What a number is that counts nothing. */
    public enum Sort {
        /** It counts something. */
        COUNT,
        NUMBER,
        SHARE,
        YES_NO,
        /** Nothing at all fits beside everything. */
        NOTHING
    }

    private static final Set<String> RESERVED = Set.of("per", "number", "share", "yes-no");
    static final String POUND = "£";
    public static final Unit NUMBER = new Unit(Map.of(), Sort.NUMBER);
    public static final Unit SHARE = new Unit(Map.of(), Sort.SHARE);
    public static final Unit YES_NO = new Unit(Map.of(), Sort.YES_NO);
    static final Unit NOTHING = new Unit(Map.of(), Sort.NOTHING);
    public static final Unit POUNDS = new Unit(Map.of(POUND, 1), Sort.COUNT);

    public Unit {
        dimensions = Map.copyOf(dimensions);
    }

    /**
     * Reads {@code weighted-patients}, {@code £}, {@code £ per weighted-patient}, {@code share}, {@code number} or {@code yes-no}.
     *
     * @throws IllegalArgumentException with a sentence, when it is none
     */
    public static Unit parse(String text) {
        var plain = text.strip().toLowerCase(Locale.ROOT);
        switch (plain) {
            case "number" -> {
                return NUMBER;
            }
            case "share" -> {
                return SHARE;
            }
            case "yes-no" -> {
                return YES_NO;
            }
            default -> {}
        }
        var parts = List.of(plain.split("\\s+per\\s+", -1));
        var all = new TreeMap<String, Integer>();
        for (var at = 0; at < parts.size(); at++) {
            var part = parts.get(at).strip();
            if (!part.matches("£|[a-z]+(-[a-z]+)*") || RESERVED.contains(part)) {
                throw new IllegalArgumentException(
                        "A unit is written like patients, £ or £ per weighted-patient, not '" + text + "'");
            }
            all.merge(singular(part), at == 0 ? 1 : -1, Integer::sum);
        }
        return of(all);
    }

    private static Unit of(Map<String, Integer> dimensions) {
        dimensions.values().removeIf(power -> power == 0);
        return dimensions.isEmpty() ? NUMBER : new Unit(dimensions, Sort.COUNT);
    }

    private static String singular(String word) {
        return word.length() > 2 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }

    Unit times(Unit other) {
        return combined(other, 1);
    }

    Unit per(Unit other) {
        return combined(other, -1);
    }

    private Unit combined(Unit other, int sign) {
        if (other.dimensions.isEmpty() && !dimensions.isEmpty()) return this;
        var all = new TreeMap<>(dimensions);
        other.dimensions.forEach((word, power) -> all.merge(word, sign * power, Integer::sum));
        if (all.isEmpty() && sort == Sort.SHARE && other.sort == Sort.SHARE) return SHARE;
        return of(all);
    }

    /** True if the two can be added and compared: they count the same, or one of them is nothing at all. */
    boolean fits(Unit other) {
        if (sort == Sort.NOTHING || other.sort == Sort.NOTHING) return sort != Sort.YES_NO && other.sort != Sort.YES_NO;
        return dimensions.equals(other.dimensions) && (sort == Sort.YES_NO) == (other.sort == Sort.YES_NO);
    }

    public boolean isTruth() {
        return sort == Sort.YES_NO;
    }

    boolean isPounds() {
        return dimensions.equals(POUNDS.dimensions);
    }

    /** True for a price: pounds for each of something. */
    public boolean isPrice() {
        return dimensions.getOrDefault(POUND, 0) == 1;
    }

    /** "£ per weighted patient", "weighted patients", "a number". */
    @Override
    public String toString() {
        if (dimensions.isEmpty()) {
            return switch (sort) {
                case YES_NO -> "yes or no";
                case SHARE -> "a share";
                default -> "a number";
            };
        }
        var above = words(1);
        var below = words(-1);
        return (above.isEmpty() ? "one" : above) + (below.isEmpty() ? "" : " per " + below);
    }

    private String words(int sign) {
        return dimensions.entrySet().stream()
                .filter(entry -> entry.getValue() * sign > 0)
                .sorted(Map.Entry.comparingByKey())
                .flatMap(entry -> Arrays.stream(new String[Math.abs(entry.getValue())])
                        .map(each -> sign > 0 && !entry.getKey().equals(POUND) ? entry.getKey() + "s" : entry.getKey()))
                .map(word -> word.replace('-', ' '))
                .collect(Collectors.joining(" × "));
    }

    /** "weighted patients" after a count; nothing after money, shares and numbers. */
    String suffix() {
        return isPrice() || dimensions.isEmpty() ? "" : " " + this;
    }
}
