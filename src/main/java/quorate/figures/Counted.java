package quorate.figures;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import quorate.kernel.Span;

/** An edition as it was read from a file, before anything of it is written. */
final class Counted {

    /** In a place where nothing was counted. */
    static final long NOTHING = Long.MIN_VALUE;

    final Dataset dataset;
    final Span period;
    final List<String> measures;
    final Map<String, Line> lines = new LinkedHashMap<>();
    final Map<String, String> bases = new HashMap<>();
    private final Map<String, Integer> at = new HashMap<>();

    Counted(Dataset dataset, Span period, List<String> measures) {
        this.dataset = dataset;
        this.period = period;
        this.measures = List.copyOf(measures);
        for (var measure : measures) at.put(measure, at.size());
    }

    /** What was counted about one body. */
    static final class Line {
        final String body;
        final String code;
        final int line;
        final long[] values;
        final Map<String, String> texts = new LinkedHashMap<>();
        int rows;

        Line(String body, String code, int line, int measures) {
            this.body = body;
            this.code = code;
            this.line = line;
            this.values = new long[measures];
            Arrays.fill(values, NOTHING);
        }

        /** Whether another row says the same of this body. */
        boolean says(Line other) {
            return Arrays.equals(values, other.values) && texts.equals(other.texts);
        }

        /** The later of two by a text such as the year; what the other says is kept beside it as {@code earlier}. */
        Line newest(Line other, String by) {
            var later = texts.getOrDefault(by, "").compareTo(other.texts.getOrDefault(by, "")) >= 0 ? this : other;
            var earlier = later == this ? other : this;
            later.rows = rows + other.rows;
            later.texts.put("earlier", String.join(", ", earlier.texts.values()));
            return later;
        }
    }

    Line line(String body, String code, int line) {
        return new Line(body, code, line, measures.size());
    }

    /** The same without measures that are not counted here, in a file with a row for every count. */
    Counted trimmed() {
        if (dataset.pivots().isEmpty()) return this;
        var counted = new boolean[measures.size()];
        for (var line : lines.values()) {
            for (var at = 0; at < counted.length; at++) counted[at] |= line.values[at] != NOTHING;
        }
        var kept = IntStream.range(0, counted.length).filter(at -> counted[at]).toArray();
        if (kept.length == counted.length) return this;
        var trimmed = new Counted(
                dataset, period, Arrays.stream(kept).mapToObj(measures::get).toList());
        trimmed.bases.putAll(bases);
        for (var line : lines.values()) {
            var shorter = trimmed.line(line.body, line.code, line.line);
            for (var at = 0; at < kept.length; at++) shorter.values[at] = line.values[kept[at]];
            shorter.texts.putAll(line.texts);
            shorter.rows = line.rows;
            trimmed.lines.put(line.code, shorter);
        }
        return trimmed;
    }

    /** Where a measure stands among a line's values; -1 where this edition does not have it. */
    int at(String measure) {
        return at.getOrDefault(measure, -1);
    }

    OptionalLong value(Line line, String measure) {
        var place = at(measure);
        if (place < 0 || line.values[place] == NOTHING) return OptionalLong.empty();
        return OptionalLong.of(line.values[place]);
    }

    /** The day whose commissioners it names. */
    LocalDate geography() {
        var last = Periods.lastDay(period);
        return dataset.geography() == Dataset.Geography.DAY_AFTER ? last.plusDays(1) : last;
    }

    /** Rows of the file that it was read from. */
    int rows() {
        return lines.values().stream().mapToInt(line -> line.rows).sum();
    }
}
