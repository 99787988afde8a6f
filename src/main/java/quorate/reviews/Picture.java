package quorate.reviews;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Charts as they are drawn, beside the table that says the same: across in hundredths of a per cent of the width, so that
 * words keep their size on any screen, and down in pixels.
 */
final class Picture {

    static final int ROW = 46;
    private static final int WHOLE = 10_000;
    private static final int TOP = 24;
    private static final int BOTTOM = 224;
    private static final int LEFT = 500;
    private static final int RIGHT = 9_500;
    private static final int LONGEST_NAME = 20;

    private Picture() {}

    /** How a bar looks: what is more, what is less, or something else. */
    enum Tone {
        MORE,
        LESS,
        OTHER;

        @Override
        public String toString() {
            return quorate.kernel.Code.of(this);
        }
    }

    /** @param label what stands above the bar, with its number in words */
    record Amount(String label, BigDecimal value, Tone tone) {}

    record Bar(String label, Tone tone, int top, int left, int width) {

        String x() {
            return percent(left);
        }

        String wide() {
            return percent(width);
        }

        /** With a name that fits on a telephone; the number stays whole. */
        String brief() {
            var end = label.lastIndexOf(": ");
            return end <= LONGEST_NAME
                    ? label
                    : Lists.cut(label.substring(0, end), LONGEST_NAME) + label.substring(end);
        }
    }

    /** @param zero where nought stands */
    record Bars(String title, String about, List<Bar> bars, int zero) {

        int height() {
            return bars.size() * ROW;
        }

        String nought() {
            return percent(zero);
        }
    }

    /** Bars from nought to the right for what is more, to the left for what is less. */
    static Bars bars(String title, String about, List<Amount> amounts) {
        var most = amounts.stream().map(Amount::value).reduce(BigDecimal.ZERO, BigDecimal::max);
        var least = amounts.stream().map(Amount::value).reduce(BigDecimal.ZERO, BigDecimal::min);
        var range = most.subtract(least);
        var zero = part(least.negate(), range);
        var bars = new ArrayList<Bar>();
        for (var amount : amounts) {
            var width = part(amount.value().abs(), range);
            var left = amount.value().signum() < 0 ? zero - width : zero;
            bars.add(new Bar(amount.label(), amount.tone(), bars.size() * ROW, Math.max(0, left), width));
        }
        return new Bars(title, about, List.copyOf(bars), zero);
    }

    private static int part(BigDecimal of, BigDecimal whole) {
        if (whole.signum() == 0) return 0;
        return of.multiply(BigDecimal.valueOf(WHOLE))
                .divide(whole, 0, RoundingMode.HALF_UP)
                .intValueExact();
    }

    /** @param dash how the line is broken, so that it is known without its colour */
    record Series(String name, String dash, List<BigDecimal> values) {}

    record Point(int across, int down) {

        String x() {
            return percent(across);
        }
    }

    record Segment(Point from, Point to) {}

    record Line(String name, String dash, List<Point> points, List<Segment> segments) {}

    record Tick(String words, int across, int down) {

        String x() {
            return percent(across);
        }
    }

    /** @param years along the foot, and {@code levels} up the side */
    record Lines(String title, String about, List<Line> lines, List<Tick> years, List<Tick> levels) {

        int height() {
            return BOTTOM + 36;
        }

        int bottom() {
            return BOTTOM;
        }
    }

    /** Lines through the years, from nought upwards, so that a small change does not look like a large one. */
    static Lines lines(String title, String about, List<String> years, List<Series> series) {
        var most = series.stream().flatMap(it -> it.values().stream()).reduce(BigDecimal.ONE, BigDecimal::max);
        var lines = new ArrayList<Line>();
        for (var one : series) {
            var points = new ArrayList<Point>();
            for (var at = 0; at < one.values().size(); at++) {
                points.add(new Point(across(at, years.size()), down(one.values().get(at), most)));
            }
            var segments = new ArrayList<Segment>();
            for (var at = 1; at < points.size(); at++) segments.add(new Segment(points.get(at - 1), points.get(at)));
            lines.add(new Line(one.name(), one.dash(), List.copyOf(points), List.copyOf(segments)));
        }
        var feet = new ArrayList<Tick>();
        for (var at = 0; at < years.size(); at++) {
            feet.add(new Tick(years.get(at), across(at, years.size()), BOTTOM + 24));
        }
        return new Lines(title, about, lines, feet, levels(most));
    }

    private static List<Tick> levels(BigDecimal most) {
        var found = new ArrayList<Tick>();
        for (var half = 0; half <= 2; half++) {
            var value = most.multiply(BigDecimal.valueOf(half)).divide(BigDecimal.TWO, 0, RoundingMode.HALF_UP);
            found.add(new Tick(
                    "£" + String.format(java.util.Locale.UK, "%,d", value.longValueExact()), 0, down(value, most)));
        }
        return List.copyOf(found);
    }

    private static int across(int at, int of) {
        return LEFT + (RIGHT - LEFT) * at / Math.max(1, of - 1);
    }

    private static int down(BigDecimal value, BigDecimal most) {
        var height = value.max(BigDecimal.ZERO)
                .multiply(BigDecimal.valueOf((long) BOTTOM - TOP))
                .divide(most, 0, RoundingMode.HALF_UP)
                .intValueExact();
        return BOTTOM - height;
    }

    static String percent(int hundredths) {
        return hundredths / 100 + "." + (hundredths % 100 < 10 ? "0" : "") + hundredths % 100 + "%";
    }
}
