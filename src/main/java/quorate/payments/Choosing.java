package quorate.payments;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import quorate.kernel.Span;
import quorate.schemes.Definition;
import quorate.schemes.Definition.Wanted;
import quorate.schemes.Reading;

/** Which of many readings a scheme is tried on, by code and name. */
final class Choosing {

    private static final Comparator<Tally> FIRST =
            Comparator.comparing(it -> it.period().from());

    private Choosing() {}

    /**
     * Of several, what counts in the period, else what was last counted before it; under the first scheme that has it, else under
     * any other.
     *
     * @param known what was entered last first
     */
    static Map<String, Map<String, Reading>> of(
            List<Tally> known, Definition scheme, List<String> schemes, Span period) {
        // What begins first counts in a run as well.
        var within = known.stream()
                .filter(it -> it.period().overlaps(period))
                .sorted(FIRST)
                .toList();
        var before = known.stream()
                .filter(it -> it.period().from().isBefore(period.from()))
                .toList();
        var orders = Stream.concat(
                        schemes.stream()
                                .<Predicate<Tally>>map(
                                        id -> it -> it.key().scheme().equals(id)),
                        Stream.<Predicate<Tally>>of(any -> true))
                .toList();
        var found = new HashMap<String, Map<String, Reading>>();
        for (var wanted : scheme.wanted()) {
            for (var order : orders) {
                for (var tallies : List.of(within, before)) {
                    tallies.stream()
                            .filter(it -> it.key().name().equals(wanted.id()) && order.test(it))
                            .forEach(it -> add(found, it, wanted));
                }
            }
        }
        return found;
    }

    private static void add(Map<String, Map<String, Reading>> found, Tally tally, Wanted wanted) {
        reading(tally, wanted)
                .ifPresent(it -> found.computeIfAbsent(tally.key().practice(), code -> new HashMap<>())
                        .putIfAbsent(wanted.id(), it));
    }

    /** Nothing where another scheme counts something else under the same name. */
    private static Optional<Reading> reading(Tally tally, Wanted wanted) {
        try {
            return Optional.of(tally.reading(wanted));
        } catch (IllegalArgumentException otherUnit) {
            return Optional.empty();
        }
    }
}
