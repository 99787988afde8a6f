package quorate.reviews;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import quorate.schemes.Exact;

/**
 * The lists of a practice in a year, with who says so. A year of which nobody entered them has those of the base year, as an
 * estimate.
 *
 * @param counted the day to which the weighted list was counted
 */
record Lists(
        Optional<Exact> weighted, Optional<Exact> registered, String source, LocalDate counted, boolean estimated) {

    private static final int LONGEST = 200;

    /** Those of a year of a path, from what was entered of it. */
    static Lists in(Reviewed practice, List<Entry> entries, LocalDate base, LocalDate april) {
        var was = practice.lists();
        if (!april.isAfter(base)) return was;
        var weighted = find(practice, entries, What.WEIGHTED_LIST, april);
        var registered = find(practice, entries, What.REGISTERED_LIST, april);
        return new Lists(
                weighted.map(it -> Exact.of(it.amount())).or(was::weighted),
                registered.map(it -> Exact.of(it.amount())).or(was::registered),
                weighted.map(Entry::source)
                        .orElseGet(() -> cut(was.source() + ", as in " + Review.year(base), LONGEST)),
                weighted.map(Entry::counted).orElseGet(was::counted),
                weighted.map(Entry::estimated).orElse(true));
    }

    private static Optional<Entry> find(Reviewed practice, List<Entry> entries, What what, LocalDate april) {
        return entries.stream()
                .filter(it -> it.what() == what
                        && it.practice().equals(practice.code())
                        && it.title().equals(Review.year(april)))
                .findFirst();
    }

    static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
