package quorate.atlas;

import java.util.List;
import java.util.stream.Collectors;
import quorate.web.Words;

/**
 * A map as it is drawn, in tenths of a pixel. Across a degree is as much shorter as it is on the ground at that latitude.
 *
 * @param dots all practices as one path; empty where each is drawn by itself
 * @param spots practices one by one, where there are few
 */
record Sketch(int width, int height, List<Shape> shapes, String dots, List<Spot> spots) {

    private static final int WIDEST = 6_400;
    private static final int HIGHEST = 7_600;
    private static final int FEW = 400;

    record Shape(String path, String title) {}

    record Spot(int x, int y, String title) {}

    static Sketch of(List<Boundaries.Owned> areas, List<Place> places, boolean all) {
        var rings =
                areas.stream().flatMap(area -> area.outline().rings().stream()).toList();
        var paper = Paper.of(Extent.around(rings, places));
        var shapes = areas.stream()
                .map(area -> new Shape(
                        area.outline().rings().stream()
                                .flatMap(ring -> (all ? List.of(ring) : ring.simplified(paper.pixel() / 2)).stream())
                                .map(paper::path)
                                .collect(Collectors.joining()),
                        area.party().name()))
                .toList();
        if (places.size() > FEW) {
            var dots = places.stream()
                    .map(place -> "M" + paper.x(place.east()) + " " + paper.y(place.north()) + "h0")
                    .collect(Collectors.joining());
            return new Sketch(paper.width, paper.height, shapes, dots, List.of());
        }
        var spots = places.stream()
                .map(place -> new Spot(
                        paper.x(place.east()),
                        paper.y(place.north()),
                        place.party().name()))
                .toList();
        return new Sketch(paper.width, paper.height, shapes, "", spots);
    }

    /** "0 0 6400 7000", for the drawing to fit any width. */
    String box() {
        return "0 0 " + width + " " + height;
    }

    String about(int practices) {
        return "A map with " + Words.count(practices, "practice", "practices") + " as dots and "
                + Words.count(shapes.size(), "boundary", "boundaries") + " as lines. The list says the same.";
    }

    /** From degrees to paper. @param shrink by how much a degree across is shorter than one up, in thousandths */
    private record Paper(Extent extent, int width, int height, int shrink) {

        static Paper of(Extent extent) {
            var middle = Math.toRadians((extent.north() / 2.0 + extent.south() / 2.0) / Ring.DEGREE);
            var shrink = (int) Math.round(1_000 * Math.cos(middle));
            var across = (long) (extent.east() - extent.west()) * shrink / 1_000;
            long up = extent.north() - extent.south();
            var width = (int) Math.min(WIDEST, Math.max(1, HIGHEST * across / up));
            return new Paper(extent, width, (int) Math.max(1, width * up / across), shrink);
        }

        /** So many millionths of a degree are a pixel. */
        int pixel() {
            return (int) (10L * (extent.north() - extent.south()) / height);
        }

        int x(int east) {
            return (int) ((long) (east - extent.west()) * width / (extent.east() - extent.west()));
        }

        int y(int north) {
            return (int) ((long) (extent.north() - north) * height / (extent.north() - extent.south()));
        }

        String path(Ring ring) {
            var path = new StringBuilder();
            for (var at = 0; at < ring.size() - 1; at++) {
                path.append(at == 0 ? 'M' : 'L')
                        .append(x(ring.east()[at]))
                        .append(' ')
                        .append(y(ring.north()[at]));
            }
            return path.append('Z').toString();
        }
    }
}
