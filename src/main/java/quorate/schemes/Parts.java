package quorate.schemes;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Splits a whole into parts that come to it, to the penny. */
final class Parts {

    private Parts() {}

    /**
     * Each part gets the whole pennies of what is due by its weight; those left over go one each to the largest fractions,
     * and among equal fractions to the first. A negative whole is split like a positive one.
     *
     * @param weights none below nothing, and not all of them nothing
     */
    static List<Long> of(long whole, List<Exact> weights) {
        var all = weights.stream().reduce(Exact.ZERO, Exact::plus);
        if (all.isZero() || weights.stream().anyMatch(Exact::isNegative)) {
            throw new IllegalArgumentException("Parts need weights, and none below nothing");
        }
        var exact = Exact.of(Math.abs(whole));
        var floors = new ArrayList<Long>();
        var fractions = new ArrayList<Exact>();
        var left = Math.abs(whole);
        for (var weight : weights) {
            var due = exact.times(weight).dividedBy(all);
            var floor = due.count(RoundingMode.FLOOR);
            floors.add(floor);
            fractions.add(due.minus(Exact.of(floor)));
            left -= floor;
        }
        var order = new ArrayList<Integer>();
        for (var at = 0; at < floors.size(); at++) order.add(at);
        order.sort(Comparator.comparing((Integer at) -> fractions.get(at)).reversed());
        for (var at = 0; at < left; at++) floors.set(order.get(at), floors.get(order.get(at)) + 1);
        return whole < 0 ? floors.stream().map(part -> -part).toList() : List.copyOf(floors);
    }
}
