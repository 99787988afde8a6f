package quorate.schemes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import quorate.schemes.Definition.Value;
import quorate.web.Words;

/** What can be wrong with the values that a figure had over the years. */
final class Figures {

    private Figures() {}

    /** Where two values hold on one day without one being the later word, or none does between two that do. */
    static List<String> faults(List<Value> values) {
        if (values.isEmpty()) return List.of("has no value");
        var all = new ArrayList<String>();
        for (var one = 0; one < values.size(); one++) {
            for (var other = one + 1; other < values.size(); other++) {
                var first = values.get(one);
                var second = values.get(other);
                if (first.span().overlaps(second.span()) && first.announced().equals(second.announced())) {
                    all.add("has two values for days from "
                            + Words.day(second.span().from())
                            + " on; where one was changed backwards, say on which day it was 'announced'");
                }
            }
        }
        holes(values, all);
        return all;
    }

    private static void holes(List<Value> values, List<String> all) {
        var sorted = values.stream()
                .sorted(Comparator.comparing(value -> value.span().from()))
                .toList();
        var end = sorted.getFirst().span().until();
        for (var value : sorted) {
            if (end == null) return;
            if (value.span().from().isAfter(end)) {
                all.add("has no value from " + Words.day(end) + " until "
                        + Words.day(value.span().from()));
            }
            var until = value.span().until();
            if (until == null || until.isAfter(end)) end = until;
        }
    }
}
