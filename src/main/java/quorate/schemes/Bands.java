package quorate.schemes;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import quorate.kernel.Citation;

/**
 * A table of steps: what is given for a number that lies within each.
 *
 * @param of what is looked up
 * @param gives what is found
 * @param rows in order, each beginning where the one before ended
 */
record Bands(String id, String title, Unit of, Unit gives, List<Row> rows, List<Citation> sources) {

    Bands {
        rows = List.copyOf(rows);
        sources = List.copyOf(sources);
    }

    /**
     * @param from the first number within; null where there is no lowest
     * @param below the first number beyond; null where there is no highest
     */
    record Row(@Nullable Exact from, @Nullable Exact below, Exact gives) {

        boolean holds(Exact number) {
            return (from == null || number.compareTo(from) >= 0) && (below == null || number.compareTo(below) < 0);
        }
    }

    Optional<Row> find(Exact number) {
        return rows.stream().filter(row -> row.holds(number)).findFirst();
    }

    /** Where two rows overlap, or leave a hole between them: a sentence each. */
    List<String> faults() {
        var all = new java.util.ArrayList<String>();
        for (var at = 0; at < rows.size(); at++) {
            var row = rows.get(at);
            if (row.from != null && row.below != null && row.from.compareTo(row.below) >= 0) {
                all.add("row " + (at + 1) + " begins at " + shown(row.from) + " but ends before that, at "
                        + shown(row.below));
            }
            if (at == 0) continue;
            var end = rows.get(at - 1).below;
            var begin = row.from;
            if (end == null || begin == null) {
                all.add("row " + (end == null ? at : at + 1)
                        + " has no limit although another row lies beyond it; only the first may lack 'from' and only"
                        + " the last may lack 'below'");
            } else if (begin.compareTo(end) < 0) {
                all.add("rows " + at + " and " + (at + 1) + " overlap from " + shown(begin) + " to " + shown(end));
            } else if (begin.compareTo(end) > 0) {
                all.add("there is a hole between " + shown(end) + " and " + shown(begin) + ", after row " + at);
            }
        }
        return all;
    }

    private String shown(Exact number) {
        return Shown.number(number, of);
    }
}
