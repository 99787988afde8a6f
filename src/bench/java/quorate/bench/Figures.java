package quorate.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What was measured, as one table at the end. */
final class Figures {

    private static final List<String> HEAD = List.of("what", "target", "figure", "against its peer", "met");

    private final List<List<String>> lines = new ArrayList<>();

    /** A figure that must be below a limit. */
    void below(String what, double limit, double figure, String unit) {
        below(what, limit, figure, unit, "");
    }

    void below(String what, double limit, double figure, String unit, String against) {
        add(what, "under " + plain(limit) + " " + unit, plain(figure) + " " + unit, against, met(figure < limit));
    }

    /** A figure that must reach a limit. */
    void above(String what, double limit, double figure, String unit) {
        add(what, "at least " + plain(limit) + " " + unit, plain(figure) + " " + unit, "", met(figure >= limit));
    }

    /** How many times faster than a peer. */
    void faster(String what, double least, double own, double peer, String unit) {
        var times = peer / own;
        add(
                what,
                least == 1 ? "no slower" : "at least " + plain(least) + " times faster",
                plain(own) + " " + unit,
                plain(times) + " times faster than its " + plain(peer) + " " + unit,
                met(times >= least));
    }

    /** Something worth knowing that nobody set a target for. */
    void note(String what, String figure) {
        add(what, "", figure, "", "");
    }

    /** Something that could not be measured here. */
    void missing(String what, String why) {
        add(what, "", "not measured: " + why, "", "");
    }

    private void add(String... cells) {
        lines.add(List.of(cells));
        System.out.println("  " + String.join(" | ", cells));
    }

    static String plain(double value) {
        var digits = value == Math.rint(value) || value >= 100 ? 0 : value >= 10 ? 1 : 2;
        return String.format(Locale.UK, "%,." + digits + "f", value);
    }

    private static String met(boolean yes) {
        return yes ? "met" : "NOT MET";
    }

    /** As a table that reads well on a terminal and in Markdown. */
    String table() {
        var all = new ArrayList<List<String>>();
        all.add(HEAD);
        all.addAll(lines);
        var widths = IntStream.range(0, HEAD.size())
                .map(at -> all.stream()
                        .mapToInt(line -> line.get(at).length())
                        .max()
                        .orElse(0))
                .toArray();
        all.add(1, IntStream.of(widths).mapToObj("-"::repeat).toList());
        return all.stream()
                .map(line -> IntStream.range(0, widths.length)
                        .mapToObj(at -> line.get(at)
                                + " ".repeat(widths[at] - line.get(at).length()))
                        .collect(Collectors.joining(" | ", "| ", " |\n")))
                .collect(Collectors.joining());
    }

    void print(Path to) {
        System.out.println("\n" + table());
        try {
            Files.writeString(to, table());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
