package quorate.figures;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
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
    }

    Line line(String body, String code, int line) {
        return new Line(body, code, line, measures.size());
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
