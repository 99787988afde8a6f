package quorate.reviews;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import quorate.figures.Edition;
import quorate.figures.Excerpt;
import quorate.figures.Figures;

/**
 * How far PMS and GMS practices lay apart in England in a year, as their payments were published: the balance of PMS for each
 * weighted patient against global sum and correction factor. A practice that was paid nothing of these has no price, and does
 * not count. The mean differs from the middle because a few practices have lists or payments that are like no other.
 */
record Medians(String year, Kind pms, Kind gms) {

    /**
     * @param median of the practice in the middle, in pounds for each weighted patient; empty where there is none
     * @param mean of all their money over all their weighted patients
     */
    record Kind(int practices, Optional<BigDecimal> median, Optional<BigDecimal> mean) {}

    private static final List<String> MEASURES =
            List.of("payments.weighted", "payments.line.pms-balance", "payments.line.global-sum", "payments.line.mpig");
    private static final List<String> TEXTS = List.of("contract");

    /** By how much the one in the middle is above the other. */
    Optional<BigDecimal> apart() {
        return pms.median().flatMap(it -> gms.median().map(it::subtract));
    }

    private record Practice(BigDecimal money, BigDecimal weighted) {}

    static Medians of(Figures figures, Edition edition) {
        var pms = new ArrayList<Practice>();
        var gms = new ArrayList<Practice>();
        for (var row : figures.of(edition, MEASURES, TEXTS)) {
            var weighted = number(figures, row, 0);
            if (weighted.signum() <= 0) continue;
            var contract = row.texts().getFirst();
            if ("PMS".equals(contract)) pms.add(new Practice(number(figures, row, 1), weighted));
            if ("GMS".equals(contract)) {
                gms.add(new Practice(number(figures, row, 2).add(number(figures, row, 3)), weighted));
            }
        }
        return new Medians(edition.title(), kind(pms), kind(gms));
    }

    private static BigDecimal number(Figures figures, Excerpt row, int at) {
        @Nullable Long value = row.values().get(at);
        return value == null
                ? BigDecimal.ZERO
                : figures.findMeasure(MEASURES.get(at)).orElseThrow().number(value);
    }

    private static Kind kind(List<Practice> all) {
        var paid = all.stream().filter(it -> it.money().signum() > 0).toList();
        var money = paid.stream().map(Practice::money).reduce(BigDecimal.ZERO, BigDecimal::add);
        var weighted = paid.stream().map(Practice::weighted).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Kind(
                paid.size(),
                median(paid.stream()
                        .map(it -> it.money().divide(it.weighted(), 6, RoundingMode.HALF_UP))
                        .toList()),
                weighted.signum() == 0
                        ? Optional.empty()
                        : Optional.of(money.divide(weighted, 2, RoundingMode.HALF_UP)));
    }

    /** The one in the middle, or the mean of both that are; to the penny. */
    static Optional<BigDecimal> median(List<BigDecimal> amounts) {
        if (amounts.isEmpty()) return Optional.empty();
        var sorted = amounts.stream().sorted().toList();
        var middle = sorted.size() / 2;
        var found = sorted.size() % 2 == 1
                ? sorted.get(middle)
                : sorted.get(middle - 1).add(sorted.get(middle)).divide(BigDecimal.TWO, 6, RoundingMode.HALF_UP);
        return Optional.of(found.setScale(2, RoundingMode.HALF_UP));
    }
}
