package quorate.figures;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/** From where to where. */
record Interval(BigDecimal low, BigDecimal high) {

    private static final MathContext EXACT = new MathContext(16);

    /** The standard normal's quantile for 95%. */
    private static final BigDecimal Z = new BigDecimal("1.959964");

    /**
     * Wilson's interval for a share, in percent: in 95 of 100 years of chance the share that lies behind the count is in it.
     * It holds for small numbers too, and never leaves 0 to 100.
     *
     * @see <a href="https://doi.org/10.1080/01621459.1927.10502953">Wilson 1927</a>
     */
    static Interval wilson(BigDecimal count, BigDecimal of) {
        var p = count.divide(of, EXACT);
        var zz = Z.multiply(Z).divide(of, EXACT);
        var half = BigDecimal.ONE.movePointLeft(1).multiply(new BigDecimal(5));
        var middle = p.add(zz.multiply(half));
        var spread = p.multiply(BigDecimal.ONE.subtract(p))
                .divide(of, EXACT)
                .add(zz.divide(of.multiply(new BigDecimal(4)), EXACT))
                .sqrt(EXACT)
                .multiply(Z);
        var below = BigDecimal.ONE.add(zz);
        return new Interval(
                percent(middle.subtract(spread).divide(below, EXACT).max(BigDecimal.ZERO)),
                percent(middle.add(spread).divide(below, EXACT).min(BigDecimal.ONE)));
    }

    /** Where the middle four fifths lie: a tenth of the values is below, a tenth above. */
    static Interval middle(List<BigDecimal> values) {
        return new Interval(quantile(values, "0.1"), quantile(values, "0.9"));
    }

    static BigDecimal median(List<BigDecimal> values) {
        return quantile(values, "0.5");
    }

    /** Between the two nearest values in proportion, as spreadsheets do it. @param values at least one */
    static BigDecimal quantile(List<BigDecimal> values, String share) {
        var sorted = values.stream().sorted().toList();
        var place = new BigDecimal(share).multiply(new BigDecimal(sorted.size() - 1));
        var at = place.intValue();
        var before = sorted.get(at);
        if (at + 1 == sorted.size()) return before;
        return before.add(sorted.get(at + 1).subtract(before).multiply(place.subtract(new BigDecimal(at))));
    }

    boolean contains(BigDecimal value) {
        return low.compareTo(value) <= 0 && value.compareTo(high) <= 0;
    }

    boolean overlaps(Interval other) {
        return low.compareTo(other.high) <= 0 && other.low.compareTo(high) <= 0;
    }

    private static BigDecimal percent(BigDecimal share) {
        return share.movePointRight(2).setScale(4, RoundingMode.HALF_UP);
    }
}
