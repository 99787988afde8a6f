package quorate.shifts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import quorate.web.Trend.Dot;
import quorate.web.Trend.Tick;
import quorate.web.Words;

/**
 * The shares of all sectors over the years in one picture, drawn on the server. Each sector has a colour, a dash and a mark of
 * its own, so that nobody needs the colour; every number stands in the table beside it.
 *
 * @param description the same for the ear
 */
record SectorChart(List<Line> lines, List<Tick> ticks, List<Tick> years, String description) {

    static final int WIDTH = 680;
    static final int HEIGHT = 380;
    private static final int LEFT = 84;
    private static final int RIGHT = 40;
    private static final int TOP = 16;
    private static final int BOTTOM = 44;
    private static final int MOST_YEARS = 5;

    /** How a sector is drawn. @param shape of its marks @param hollow whether these are empty within */
    record Style(String colour, String dash, Shape shape, boolean hollow) {}

    private static final List<Style> STYLES = List.of(
            new Style("#005eb8", "none", Shape.CIRCLE, false),
            new Style("#007f3b", "10 4", Shape.SQUARE, false),
            new Style("#ae2573", "3 4", Shape.TRIANGLE, false),
            new Style("#d5281b", "12 4 3 4", Shape.DIAMOND, false),
            new Style("#330072", "6 3", Shape.CIRCLE, true),
            new Style("#00675a", "16 4", Shape.SQUARE, true),
            new Style("#212b32", "2 3", Shape.TRIANGLE, true));

    enum Shape {
        CIRCLE,
        SQUARE,
        TRIANGLE,
        DIAMOND;

        String at(int x, int y) {
            return switch (this) {
                case CIRCLE -> "M" + (x - 6) + "," + y + " a6,6 0 1,0 12,0 a6,6 0 1,0 -12,0 z";
                case SQUARE -> "M" + (x - 5) + "," + (y - 5) + " h10 v10 h-10 z";
                case TRIANGLE -> "M" + x + "," + (y - 7) + " l7,12 h-14 z";
                case DIAMOND -> "M" + x + "," + (y - 7) + " l7,7 l-7,7 l-7,-7 z";
            };
        }
    }

    /** @param stretches unbroken ones: where nothing is held, or it is counted otherwise from then on, a new one begins */
    record Line(Sector sector, Style style, List<String> stretches, List<Dot> dots, String last) {

        String mark(Dot dot) {
            return style.shape().at(dot.x(), dot.y());
        }

        String sample() {
            return style.shape().at(22, 10);
        }
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    /** @param running the year that is not over, of which no share is drawn */
    static SectorChart of(List<ShiftPages.Series> series, int running) {
        var drawn = series.stream()
                .flatMap(it -> it.shifts().stream())
                .filter(it -> it.year() != running)
                .toList();
        var shares = drawn.stream().flatMap(it -> it.share().stream()).toList();
        if (shares.isEmpty()) return new SectorChart(List.of(), List.of(), List.of(), "No share is held.");
        var years = drawn.stream().map(Shift::year).distinct().sorted().toList();
        return Drawing.of(years, shares).draw(series);
    }

    /** @param from and {@code to}: the ends of the upright axis, in whole steps */
    private record Drawing(List<Integer> years, int from, int to, int step) {

        static Drawing of(List<Integer> years, List<BigDecimal> shares) {
            var least = shares.stream().min(BigDecimal::compareTo).orElseThrow().min(BigDecimal.ZERO);
            var most = shares.stream().max(BigDecimal::compareTo).orElseThrow();
            var range = most.subtract(least).intValue();
            var step = range < 20 ? 5 : range < 50 ? 10 : 20;
            return new Drawing(
                    years, steps(least, step, RoundingMode.FLOOR), steps(most, step, RoundingMode.CEILING), step);
        }

        private static int steps(BigDecimal value, int step, RoundingMode mode) {
            return value.divide(BigDecimal.valueOf(step), 0, mode).intValue() * step;
        }

        SectorChart draw(List<ShiftPages.Series> series) {
            var lines = new ArrayList<Line>();
            for (var each : series) {
                var held = each.shifts().stream().filter(this::isDrawn).toList();
                if (!held.isEmpty()) lines.add(line(each, STYLES.get(lines.size() % STYLES.size()), held));
            }
            return new SectorChart(lines, ticks(), yearTicks(), description(lines));
        }

        private boolean isDrawn(Shift shift) {
            return years.contains(shift.year()) && shift.share().isPresent();
        }

        private Line line(ShiftPages.Series series, Style style, List<Shift> held) {
            var dots = new ArrayList<Dot>();
            var stretches = new ArrayList<String>();
            var stretch = new ArrayList<String>();
            var before = held.getFirst().year();
            for (var shift : held) {
                var share = shift.share().orElseThrow();
                if (shift.year() - before > 1
                        || !shift.changed().isEmpty()
                        || !shift.other().isEmpty()) end(stretch, stretches);
                before = shift.year();
                var dot = new Dot(x(shift.year()), y(share), series.sector().title() + ", " + words(shift));
                dots.add(dot);
                stretch.add(dot.x() + "," + dot.y());
            }
            end(stretch, stretches);
            return new Line(series.sector(), style, stretches, dots, words(held.getLast()));
        }

        private static String words(Shift shift) {
            return Shift.name(shift.year()) + ": "
                    + shift.share().map(it -> it.toPlainString() + "%").orElse("not held");
        }

        private static void end(List<String> stretch, List<String> stretches) {
            if (stretch.size() > 1) stretches.add(String.join(" ", stretch));
            stretch.clear();
        }

        private int x(int year) {
            var room = WIDTH - LEFT - RIGHT;
            var all = years.getLast() - years.getFirst();
            return all == 0 ? LEFT + room / 2 : LEFT + (year - years.getFirst()) * room / all;
        }

        private int y(BigDecimal share) {
            var room = BigDecimal.valueOf(HEIGHT - TOP - BOTTOM);
            var part = share.subtract(BigDecimal.valueOf(from))
                    .multiply(room)
                    .divide(BigDecimal.valueOf(Math.max(1, to - from)), 0, RoundingMode.HALF_UP);
            return HEIGHT - BOTTOM - part.intValue();
        }

        private List<Tick> ticks() {
            var ticks = new ArrayList<Tick>();
            for (var at = from; at <= to; at += step) ticks.add(new Tick(y(BigDecimal.valueOf(at)), at + "%"));
            return ticks;
        }

        private List<Tick> yearTicks() {
            var every = (years.size() + MOST_YEARS - 1) / MOST_YEARS;
            var ticks = new ArrayList<Tick>();
            for (var at = 0; at < years.size(); at += every)
                ticks.add(new Tick(x(years.get(at)), Shift.name(years.get(at))));
            return ticks;
        }

        private String description(List<Line> lines) {
            return "Shares of all that is held, " + Shift.name(years.getFirst())
                    + (years.size() == 1 ? "" : " to " + Shift.name(years.getLast())) + ". "
                    + Words.sentence(Words.list(lines.stream()
                            .map(it -> it.sector().title() + " in " + it.last())
                            .toList()))
                    + ".";
        }
    }
}
