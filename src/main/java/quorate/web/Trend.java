package quorate.web;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A line through what was counted over time, drawn on the server. It is a help for the eye: every number it shows stands in
 * a table beside it, and {@code web/trend.jte} names it for those who do not see it.
 *
 * @param title what it says, in at most ten words
 * @param description the same for the ear: from what to what, and what is missing
 * @param lines unbroken stretches: where nothing was counted, or it was counted otherwise from then on, a new one begins
 * @param dots every number, with its words
 * @param ticks of the upright axis
 * @param years of the level axis
 * @param breaks where it is counted otherwise from then on
 * @param cut whether the upright axis begins above nought
 */
public record Trend(
        String title,
        String description,
        List<String> lines,
        List<Dot> dots,
        List<Tick> ticks,
        List<Tick> years,
        List<Tick> breaks,
        boolean cut) {

    public static final int WIDTH = 680;
    public static final int HEIGHT = 280;
    static final int LEFT = 96;
    static final int RIGHT = 24;
    static final int TOP = 16;
    static final int BOTTOM = 40;

    private static final int MOST_YEARS = 8;
    private static final List<BigDecimal> STEPS =
            List.of(BigDecimal.ONE, BigDecimal.TWO, new BigDecimal("2.5"), new BigDecimal(5), BigDecimal.TEN);

    /**
     * What was counted at one time.
     *
     * @param value nothing where nothing was counted, or nothing may be shown
     * @param changed what was counted otherwise from this point on; empty as a rule
     */
    public record Point(LocalDate day, String label, Optional<BigDecimal> value, String words, String changed) {}

    /** A number in the picture. */
    public record Dot(int x, int y, String words) {}

    /** A mark on an axis. */
    public record Tick(int at, String words) {}

    /** @param words how a number of the upright axis is written */
    public static Trend of(String title, List<Point> points, Function<BigDecimal, String> words) {
        var known = points.stream().flatMap(point -> point.value().stream()).toList();
        if (known.isEmpty())
            return new Trend(
                    title, "Nothing was counted.", List.of(), List.of(), List.of(), List.of(), List.of(), false);
        return new Drawing(points, Scale.of(known)).draw(title, words);
    }

    public boolean isEmpty() {
        return dots.isEmpty();
    }

    /** The upright axis: from where to where, in steps that people can read. */
    private record Scale(BigDecimal from, BigDecimal to, BigDecimal step) {

        static Scale of(List<BigDecimal> values) {
            var least = values.stream().min(BigDecimal::compareTo).orElseThrow();
            var most = values.stream().max(BigDecimal::compareTo).orElseThrow();
            // Small changes of large numbers would be a flat line above a long way to nought.
            var cut = least.signum() > 0 && least.compareTo(most.multiply(new BigDecimal("0.7"))) >= 0;
            var bottom = cut || least.signum() < 0 ? least : BigDecimal.ZERO;
            var top = most.signum() < 0 ? BigDecimal.ZERO : most;
            var step = step(top.subtract(bottom));
            var from = floor(bottom, step);
            var to = floor(top, step).compareTo(top) == 0
                    ? top
                    : floor(top, step).add(step);
            return new Scale(from, to.compareTo(from) == 0 ? from.add(step) : to, step);
        }

        /** One of 1, 2, 2.5 and 5, ten times as much or a tenth, so that at most five fit. */
        private static BigDecimal step(BigDecimal range) {
            if (range.signum() == 0) return BigDecimal.ONE;
            var wanted = range.divide(new BigDecimal(4), MathContext.DECIMAL32);
            var ten = BigDecimal.ONE.movePointRight(wanted.precision() - wanted.scale() - 1);
            return STEPS.stream()
                    .map(ten::multiply)
                    .filter(step -> step.compareTo(wanted) >= 0)
                    .findFirst()
                    .orElseThrow();
        }

        private static BigDecimal floor(BigDecimal value, BigDecimal step) {
            return value.divide(step, 0, RoundingMode.FLOOR).multiply(step);
        }

        int y(BigDecimal value) {
            var room = new BigDecimal(HEIGHT - TOP - BOTTOM);
            var part = value.subtract(from).multiply(room).divide(to.subtract(from), 0, RoundingMode.HALF_UP);
            return HEIGHT - BOTTOM - part.intValue();
        }

        List<Tick> ticks(Function<BigDecimal, String> words) {
            var ticks = new ArrayList<Tick>();
            for (var value = from; value.compareTo(to) <= 0; value = value.add(step)) {
                ticks.add(new Tick(y(value), words.apply(value)));
            }
            return ticks;
        }
    }

    private record Drawing(List<Point> points, Scale scale) {

        Trend draw(String title, Function<BigDecimal, String> words) {
            var dots = new ArrayList<Dot>();
            var lines = new ArrayList<String>();
            var breaks = new ArrayList<Tick>();
            var line = new StringBuilder();
            for (var point : points) {
                if (!point.changed().isEmpty() && !dots.isEmpty())
                    breaks.add(new Tick(x(point.day()), point.changed()));
                if (point.value().isEmpty() || !point.changed().isEmpty()) end(line, lines);
                if (point.value().isEmpty()) continue;
                var dot = new Dot(x(point.day()), scale.y(point.value().get()), point.label() + ": " + point.words());
                line.append(line.isEmpty() ? "" : " ")
                        .append(dot.x())
                        .append(',')
                        .append(dot.y());
                dots.add(dot);
            }
            end(line, lines);
            return new Trend(
                    title,
                    description(),
                    lines,
                    dots,
                    scale.ticks(words),
                    years(),
                    breaks,
                    scale.from().signum() > 0);
        }

        private static void end(StringBuilder line, List<String> lines) {
            if (line.indexOf(" ") > 0) lines.add(line.toString());
            line.setLength(0);
        }

        private String description() {
            var known =
                    points.stream().filter(point -> point.value().isPresent()).toList();
            var first = known.getFirst();
            var last = known.getLast();
            var gaps = points.size() - known.size();
            return (known.size() == 1
                            ? first.label() + ": " + first.words()
                            : "From " + first.words() + " in " + first.label() + " to " + last.words() + " in "
                                    + last.label())
                    + (gaps == 0 ? "." : ". Not known for " + Words.count(gaps, "period", "periods") + " between.");
        }

        private int x(LocalDate day) {
            var first = points.getFirst().day().toEpochDay();
            var all = points.getLast().day().toEpochDay() - first;
            var room = WIDTH - LEFT - RIGHT;
            return all == 0 ? LEFT + room / 2 : (int) (LEFT + (day.toEpochDay() - first) * room / all);
        }

        private List<Tick> years() {
            var every = (points.size() + MOST_YEARS - 1) / MOST_YEARS;
            var ticks = new ArrayList<Tick>();
            @Nullable Tick last = null;
            for (var at = 0; at < points.size(); at += every) {
                var tick = new Tick(x(points.get(at).day()), points.get(at).label());
                if (last != null && tick.at() - last.at() < 48) continue;
                ticks.add(tick);
                last = tick;
            }
            return ticks;
        }
    }
}
