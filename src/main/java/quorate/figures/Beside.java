package quorate.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * One measure of a practice beside practices like it.
 *
 * @param own the practice's value, as people read it
 * @param chance within which chance alone would move it from year to year; empty for what is no share of people
 * @param median of the similar practices
 * @param middle where four fifths of them lie
 * @param among how many of them there is a number of
 * @param place in words: within, above, below
 * @param bar the same as a picture
 */
record Beside(
        String title,
        String period,
        String own,
        String chance,
        String median,
        String middle,
        int among,
        String place,
        Bar bar) {

    /** A picture 200 wide: the middle of the others from {@code from} to {@code to}, and the practice at {@code at}. */
    record Bar(int from, int to, int median, int at) {

        static final int WIDE = 200;

        static Bar of(BigDecimal own, Interval middle, BigDecimal median) {
            var low = own.min(middle.low());
            var high = own.max(middle.high());
            var room = high.subtract(low);
            if (room.signum() == 0) return new Bar(95, 105, 100, 100);
            var edge = room.multiply(new BigDecimal("0.15"));
            var from = low.subtract(edge);
            var all = room.add(edge).add(edge);
            return new Bar(
                    at(middle.low(), from, all),
                    at(middle.high(), from, all),
                    at(median, from, all),
                    at(own, from, all));
        }

        private static int at(BigDecimal value, BigDecimal from, BigDecimal all) {
            return value.subtract(from)
                    .multiply(new BigDecimal(WIDE))
                    .divide(all, 0, RoundingMode.HALF_UP)
                    .intValue();
        }
    }

    /** A value to be compared, and what it is a share of. */
    record Value(BigDecimal number, Optional<Interval> chance) {}

    /** Nothing where the practice has no number, or too few of the others have one. */
    static Optional<Beside> of(
            Measure measure, String title, String period, Optional<Value> own, List<BigDecimal> others) {
        if (own.isEmpty() || others.size() < Similar.LEAST) return Optional.empty();
        var value = own.get();
        var middle = Interval.middle(others);
        var median = Interval.median(others);
        return Optional.of(new Beside(
                title,
                period,
                words(measure, value.number()),
                value.chance()
                        .map(chance -> words(measure, chance.low()) + " to " + words(measure, chance.high()))
                        .orElse(""),
                words(measure, median),
                words(measure, middle.low()) + " to " + words(measure, middle.high()),
                others.size(),
                place(value, middle),
                Bar.of(value.number(), middle, median)));
    }

    /** A share is outside only if chance does not explain it. */
    private static String place(Value own, Interval middle) {
        if (middle.contains(own.number())) return "Like most of them";
        if (own.chance().filter(middle::overlaps).isPresent()) return "Like most of them, allowing for chance";
        return own.number().compareTo(middle.high()) > 0 ? "Higher than most of them" : "Lower than most of them";
    }

    private static String words(Measure measure, BigDecimal number) {
        var plain = number.setScale(2, RoundingMode.HALF_UP);
        return measure.unit() == Unit.POUNDS ? measure.unit().words(plain) : plain.toPlainString() + "%";
    }
}
