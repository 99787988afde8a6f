package quorate.figures;

import java.math.BigDecimal;
import java.util.Map;

/**
 * One thing that is counted.
 *
 * @param id its name for ever: {@code payments.global-sum}, whatever the heading was called in a year
 * @param dataset in which it is published: {@code payments}
 * @param decimals that a value has; it is kept as a whole number of the last of them
 * @param derived worked out here from what was published, such as all age bands together
 * @param breaks by the year that a period begins in: what was counted otherwise from then on, so that the years before do
 *     not compare
 */
public record Measure(
        String id,
        String dataset,
        String title,
        Unit unit,
        int decimals,
        boolean derived,
        String remark,
        Map<Integer, String> breaks) {

    public Measure {
        breaks = Map.copyOf(breaks);
    }

    /** A kept value as the number that it is. */
    public BigDecimal number(long value) {
        return BigDecimal.valueOf(value, decimals);
    }

    /** A kept value as people write it: "£1,234.50", "4,017 patients". */
    public String words(long value) {
        return unit.words(number(value));
    }
}
