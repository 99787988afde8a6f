package quorate.atlas;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import quorate.web.Words;

/**
 * The connections of a body as they are drawn: the body in the middle, what it contains on an arc to the left, all else on
 * one to the right, each sort of tie under its words. In pixels.
 *
 * @param middle the height of the body in the middle
 */
record Net(int height, List<Heading> headings, List<Spot> spots, int middle) {

    static final int WIDTH = 1_120;
    static final int CENTRE = WIDTH / 2;

    /** Half of the box in the middle. */
    static final int REACH = 110;

    private static final int ROW = 30;
    private static final int MARGIN = 24;
    private static final int LEAST = 220;

    /** The nearest and the farthest that a spot is from the middle. */
    private static final int NEAR = 170;

    private static final int FAR = 215;
    private static final int LETTERS = 34;
    private static final int LINE = 20;
    private static final int LINES = 3;

    /** So that the whole picture has about sixty spots at most. */
    private static final int MOST = 12;

    private static final int MOST_OF_ALL = 30;

    record Heading(String text, int x, int y, String anchor) {}

    /**
     * One body, or a group of many.
     *
     * @param name shortened to fit
     * @param title in full, with days and source
     * @param path the curve to it from the middle
     */
    record Spot(String name, String title, String link, int x, int y, int textX, String anchor, String path) {}

    /** @param table where all of a large group can be read */
    static Net of(List<Connection> connections, String query, String table) {
        Map<String, List<Connection>> left = new LinkedHashMap<>();
        Map<String, List<Connection>> right = new LinkedHashMap<>();
        for (var connection : connections) {
            var side = connection.side() == Connection.Side.LEFT ? left : right;
            side.computeIfAbsent(connection.group(), none -> new ArrayList<>()).add(connection);
        }
        var rows = Math.max(rows(left), rows(right));
        var height = Math.max(LEAST, rows * ROW + 2 * MARGIN);
        var net = new Net(height, new ArrayList<>(), new ArrayList<>(), height / 2);
        net.draw(left, -1, query, table);
        net.draw(right, 1, query, table);
        return net;
    }

    private static int rows(Map<String, List<Connection>> groups) {
        return groups.values().stream()
                .mapToInt(group -> 1 + (isFolded(group, groups) ? 1 : group.size()))
                .sum();
    }

    private static boolean isFolded(List<Connection> group, Map<String, List<Connection>> groups) {
        var all = groups.values().stream().mapToInt(List::size).sum();
        return group.size() > MOST || all > MOST_OF_ALL && group.size() > MOST_OF_ALL / Math.max(1, groups.size());
    }

    /** @param side -1 to the left, 1 to the right */
    private void draw(Map<String, List<Connection>> groups, int side, String query, String table) {
        var y = middle - rows(groups) * ROW / 2 + ROW / 2;
        var anchor = side < 0 ? "end" : "start";
        for (var group : groups.entrySet()) {
            headings.add(
                    new Heading(Words.sentence(group.getKey()), CENTRE + side * (distance(y) + 14), y + 5, anchor));
            y += ROW;
            var members = group.getValue();
            if (isFolded(members, groups)) {
                var first = members.getFirst();
                var many = Words.number(members.size()) + " "
                        + first.other().kind().many();
                spots.add(spot(many, "All " + many + " stand in the table", table, y, side));
                y += ROW;
                continue;
            }
            for (var each : members) {
                var title = each.words() + " " + each.other().name() + ", " + each.days() + ", "
                        + each.link().source();
                spots.add(spot(each.other().name(), title, each.other().page() + query, y, side));
                y += ROW;
            }
        }
    }

    private Spot spot(String name, String title, String link, int y, int side) {
        var x = CENTRE + side * distance(y);
        var from = CENTRE + side * REACH;
        var bend = (from + x) / 2;
        return new Spot(
                shortened(name),
                Words.sentence(title),
                link,
                x,
                y,
                x + side * 14,
                side < 0 ? "end" : "start",
                "M" + from + " " + middle + " C" + bend + " " + middle + " " + bend + " " + y + " " + x + " " + y);
    }

    /** Both ends of a name stay: the places of a board differ only in the last. */
    private static String shortened(String name) {
        if (name.length() <= LETTERS) return name;
        var half = LETTERS / 2;
        return name.substring(0, half).strip() + "…"
                + name.substring(name.length() - half + 1).strip();
    }

    /** At most three lines of a name. */
    static List<String> broken(String name) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : name.split(" ")) {
            if (!line.isEmpty() && line.length() + word.length() >= LINE) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines.size() <= LINES ? lines : List.of(lines.get(0), lines.get(1), lines.get(2) + " …");
    }

    /** On an arc: farthest at the height of the middle. */
    private int distance(int y) {
        var half = Math.max(1, height / 2);
        var off = Math.abs(y - middle);
        return FAR - (FAR - NEAR) * off * off / (half * half);
    }
}
