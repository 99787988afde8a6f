package quorate.figures;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Practices like one: in the same sort of place, in the same fifth of deprivation, and of those the nearest in size. Where
 * one of these is not known of the practice, the others decide, and the rule says so.
 *
 * @param codes nearest in size first; the practice itself is not among them
 * @param rule how they were chosen, as a sentence
 */
record Similar(List<String> codes, String rule) {

    static final int MANY = 20;

    /** So many as make a comparison worth reading. */
    static final int LEAST = 10;

    /** What is known of a practice that says whom it is like. @param rurality empty where it is not known */
    record Traits(String code, BigDecimal size, String rurality) {}

    /** @param deprivation scores by code, of all practices that have one */
    static Optional<Similar> to(String code, List<Traits> all, Map<String, BigDecimal> deprivation) {
        var own = all.stream().filter(traits -> traits.code().equals(code)).findFirst();
        if (own.isEmpty() || own.get().size().signum() == 0) return Optional.empty();
        var fifths = fifths(deprivation);
        var fifth = fifths.get(code);
        var rurality = own.get().rurality();
        var size = own.get().size();
        var codes = all.stream()
                .filter(traits -> !traits.code().equals(code) && traits.size().signum() > 0)
                .filter(traits -> rurality.isEmpty() || traits.rurality().equals(rurality))
                .filter(traits -> fifth == null || fifth.equals(fifths.get(traits.code())))
                .sorted(Comparator.comparing(
                                (Traits traits) -> traits.size().subtract(size).abs())
                        .thenComparing(Traits::code))
                .limit(MANY)
                .map(Traits::code)
                .toList();
        return Optional.of(new Similar(codes, rule(codes.size(), rurality, fifth)));
    }

    /** Each code's fifth, 1 for the most deprived. */
    static Map<String, Integer> fifths(Map<String, BigDecimal> deprivation) {
        var sorted = new TreeMap<>(deprivation)
                .entrySet().stream()
                        .sorted(Map.Entry.<String, BigDecimal>comparingByValue().reversed())
                        .map(Map.Entry::getKey)
                        .toList();
        var fifths = HashMap.<String, Integer>newHashMap(sorted.size());
        for (var at = 0; at < sorted.size(); at++) fifths.put(sorted.get(at), 1 + at * 5 / sorted.size());
        return fifths;
    }

    private static String rule(int count, String rurality, @org.jspecify.annotations.Nullable Integer fifth) {
        return "The " + count + " practices in England nearest in size"
                + (rurality.isEmpty() ? "" : ", " + rurality.toLowerCase(java.util.Locale.UK) + " like it")
                + (fifth == null
                        ? ""
                        : ", and in the same fifth of deprivation (" + fifth + " of 5, 1 the most deprived)")
                + "."
                + (rurality.isEmpty() ? " Whether it is urban or rural is not known." : "")
                + (fifth == null ? " Its deprivation is not known." : "");
    }
}
