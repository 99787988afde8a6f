package quorate.secretariat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Something that is counted of a committee, year by year.
 *
 * @param title in a few words
 * @param how how it is counted, and from what
 * @param unit of the numbers: {@code %}, {@code hours}, {@code days} or nothing
 */
record Measure(String code, String title, String how, String unit, List<Point> points) {

    Measure {
        points = List.copyOf(points);
    }

    /**
     * One year of it.
     *
     * @param value empty where it is not known
     * @param words the number with its base: "25%, 2 of 8 items"; or why it is not known
     */
    record Point(Year year, Optional<BigDecimal> value, String words) {

        static Point unknown(Year year, String why) {
            return new Point(year, Optional.empty(), "Not known: " + why);
        }
    }

    /** How a number of the upright axis is written. */
    String axis(BigDecimal number) {
        var plain = number.stripTrailingZeros().toPlainString();
        return unit.equals("%") ? plain + "%" : plain;
    }
}
