package quorate.atlas;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A closed line on the earth: points by longitude and latitude in millionths of a degree, the first again at the end.
 * Holes are rings like any other; what is inside of an odd number of rings is inside.
 */
record Ring(int[] east, int[] north) {

    static final int DEGREE = 1_000_000;

    /** A ring of fewer points has no inside. */
    private static final int LEAST = 4;

    int size() {
        return east.length;
    }

    boolean isClosed() {
        return size() >= LEAST && east[0] == east[size() - 1] && north[0] == north[size() - 1];
    }

    /** The first point that does not lie in England or near it; -1 where all do. */
    int outside() {
        for (var at = 0; at < size(); at++) if (!Extent.ENGLAND.holds(east[at], north[at])) return at;
        return -1;
    }

    /**
     * The same line with fewer points, none of those left out farther from it than the tolerance (Douglas and Peucker). A
     * ring that would have no inside any more is left out.
     */
    List<Ring> simplified(int tolerance) {
        var keep = new boolean[size()];
        keep[0] = true;
        keep[size() - 1] = true;
        // A closed line has no chord to begin with: it is cut where it is farthest from its first point.
        var far = farthest(0, size() - 1);
        keep[far] = true;
        thin(keep, 0, far, tolerance);
        thin(keep, far, size() - 1, tolerance);
        var kept = 0;
        for (var each : keep) if (each) kept++;
        if (kept < LEAST) return List.of();
        var easts = new int[kept];
        var norths = new int[kept];
        var to = 0;
        for (var at = 0; at < size(); at++) {
            if (!keep[at]) continue;
            easts[to] = east[at];
            norths[to++] = north[at];
        }
        return List.of(new Ring(easts, norths));
    }

    private void thin(boolean[] keep, int from, int to, int tolerance) {
        var open = new ArrayList<>(List.of(new int[] {from, to}));
        while (!open.isEmpty()) {
            var part = open.removeLast();
            var far = farthest(part[0], part[1]);
            if (far == part[0] || square(far, part[0], part[1]) <= (long) tolerance * tolerance) continue;
            keep[far] = true;
            open.add(new int[] {part[0], far});
            open.add(new int[] {far, part[1]});
        }
    }

    private int farthest(int from, int to) {
        var best = from;
        var distance = -1L;
        for (var at = from + 1; at < to; at++) {
            var own = square(at, from, to);
            if (own > distance) {
                distance = own;
                best = at;
            }
        }
        return best;
    }

    /** The square of the distance of a point from the stretch between two others. */
    private long square(int point, int from, int to) {
        long alongX = east[to] - (long) east[from];
        long alongY = north[to] - (long) north[from];
        long x = east[point] - (long) east[from];
        long y = north[point] - (long) north[from];
        var length = alongX * alongX + alongY * alongY;
        if (length == 0) return x * x + y * y;
        var dot = x * alongX + y * alongY;
        if (dot <= 0) return x * x + y * y;
        if (dot >= length) {
            x = east[point] - (long) east[to];
            y = north[point] - (long) north[to];
            return x * x + y * y;
        }
        // The cross product may be too large to be squared exactly; a drawing needs no more than this.
        var height = (x * alongY - y * alongX) / Math.max(1.0, Math.sqrt(length));
        return Math.round(height * height);
    }

    /** Rings as they are kept: each point by its difference from the one before, compressed. */
    static byte[] packed(List<Ring> rings) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(new GZIPOutputStream(bytes))) {
            out.writeInt(rings.size());
            for (var ring : rings) {
                out.writeInt(ring.size());
                for (var line : List.of(ring.east, ring.north)) {
                    var last = 0;
                    for (var each : line) {
                        out.writeInt(each - last);
                        last = each;
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static List<Ring> unpacked(byte[] bytes) {
        var rings = new ArrayList<Ring>();
        try (var in = new DataInputStream(new GZIPInputStream(new ByteArrayInputStream(bytes)))) {
            var count = in.readInt();
            for (var at = 0; at < count; at++) {
                var size = in.readInt();
                rings.add(new Ring(line(in, size), line(in, size)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rings;
    }

    private static int[] line(DataInputStream in, int size) throws IOException {
        var line = new int[size];
        var last = 0;
        for (var at = 0; at < size; at++) {
            last += in.readInt();
            line[at] = last;
        }
        return line;
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof Ring(var easts, var norths)
                && Arrays.equals(east, easts)
                && Arrays.equals(north, norths);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(east) + Arrays.hashCode(north);
    }

    @Override
    public String toString() {
        return "a ring of " + size() + " points";
    }
}
