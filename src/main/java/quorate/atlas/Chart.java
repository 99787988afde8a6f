package quorate.atlas;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import quorate.web.Words;

/**
 * Charts as they are drawn: across in hundredths of a per cent of the width, so that the words in them keep their size on
 * any screen, and down in pixels.
 */
final class Chart {

    static final int ROW = 64;
    private static final int WHOLE = 10_000;

    /** A piece narrower than this has no room for its number, which then stands in the table alone. */
    private static final int READABLE = 450;

    private Chart() {}

    /** @param bars from top to bottom */
    record Bars(String title, String about, List<Standing> key, List<Bar> bars) {

        int height() {
            return bars.size() * ROW;
        }
    }

    record Bar(String label, int top, List<Piece> pieces) {}

    record Piece(Standing standing, int count, int left, int width) {

        String x() {
            return percent(left);
        }

        String wide() {
            return percent(width);
        }

        String middle() {
            return percent(left + width / 2);
        }

        boolean hasRoom() {
            return width >= READABLE * Math.max(1, Integer.toString(count).length() - 1);
        }
    }

    /** Bars of areas, each as long as its share of the largest. */
    static Bars bars(String title, String about, List<Standing> key, List<Area> areas) {
        var most = areas.stream().mapToInt(Area::total).max().orElse(0);
        var bars = new ArrayList<Bar>();
        for (var area : areas) {
            var pieces = new ArrayList<Piece>();
            var left = 0;
            for (var standing : key) {
                var count = area.shown(standing);
                if (count == 0) continue;
                var end = WHOLE * (sum(pieces) + count) / most;
                pieces.add(new Piece(standing, count, left, end - left));
                left = end;
            }
            bars.add(new Bar(area.name() + ": " + Words.number(area.total()), bars.size() * ROW, List.copyOf(pieces)));
        }
        return new Bars(title, about, key, List.copyOf(bars));
    }

    private static int sum(List<Piece> pieces) {
        return pieces.stream().mapToInt(Piece::count).sum();
    }

    record Line(String title, String about, List<Point> points, List<Segment> segments) {

        int height() {
            return BOTTOM + 40;
        }

        int bottom() {
            return BOTTOM;
        }
    }

    /** @param label the number beside the point; empty for those between */
    record Point(String when, String label, int across, int down, int number) {

        String x() {
            return percent(across);
        }
    }

    record Segment(Point from, Point to) {}

    private static final int TOP = 30;
    private static final int BOTTOM = 180;
    private static final int LEFT = 600;
    private static final int RIGHT = 9_400;

    /** A line from nought upwards, so that a small change does not look like a large one. */
    static Line line(String title, String about, List<Census.Year> years, ToIntFunction<Census.Year> number) {
        var most = Math.max(1, years.stream().mapToInt(number).max().orElse(1));
        var points = new ArrayList<Point>();
        for (var at = 0; at < years.size(); at++) {
            var year = years.get(at);
            var count = number.applyAsInt(year);
            var across = LEFT + (RIGHT - LEFT) * at / Math.max(1, years.size() - 1);
            var named = at == 0 || at == years.size() - 1 || (at % 4 == 0 && at < years.size() - 3);
            points.add(new Point(
                    Integer.toString(year.day().getYear()),
                    named ? Words.number(count) : "",
                    across,
                    BOTTOM - (BOTTOM - TOP) * count / most,
                    count));
        }
        var segments = new ArrayList<Segment>();
        for (var at = 1; at < points.size(); at++) segments.add(new Segment(points.get(at - 1), points.get(at)));
        return new Line(title, about, points, segments);
    }

    static String percent(int hundredths) {
        return hundredths / 100 + "." + (hundredths % 100 < 10 ? "0" : "") + hundredths % 100 + "%";
    }
}
