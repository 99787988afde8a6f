package quorate.contracts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import quorate.figures.Edition;
import quorate.kernel.Money;
import quorate.web.Trend;
import quorate.web.Words;

/** How many practices were paid under which kind of contract, year by year, exactly as the payments say it. */
record Counts(List<Year> years) {

    static final List<String> PUBLISHED = List.of("GMS", "PMS", "APMS");
    static final String UNKNOWN = "Not published";

    /** @param paid what was paid in all, by kind, in pence */
    record Year(
            String title, java.time.LocalDate from, UUID file, Map<String, Integer> practices, Map<String, Long> paid) {

        int of(String kind) {
            return practices.getOrDefault(kind, 0);
        }

        int all() {
            return practices.values().stream().mapToInt(Integer::intValue).sum();
        }

        Money paidFor(String kind) {
            return new Money(paid.getOrDefault(kind, 0L));
        }
    }

    /** @param upTo years that begin later do not count */
    static Counts of(Years.All all, java.time.LocalDate upTo) {
        var years = new ArrayList<Year>();
        var byYear = new TreeMap<java.time.LocalDate, List<Paid>>();
        all.byPractice()
                .values()
                .forEach(paid ->
                        paid.forEach(year -> byYear.computeIfAbsent(year.year().from(), none -> new ArrayList<>())
                                .add(year)));
        for (Edition edition : all.editions()) {
            if (edition.period().from().isAfter(upTo)) continue;
            years.add(year(edition, byYear.getOrDefault(edition.period().from(), List.of())));
        }
        return new Counts(years);
    }

    private static Year year(Edition edition, List<Paid> paid) {
        var practices = new LinkedHashMap<String, Integer>();
        var sums = new LinkedHashMap<String, Long>();
        for (var each : paid) {
            var kind = each.kind().isEmpty() ? UNKNOWN : each.kind();
            practices.merge(kind, 1, Integer::sum);
            sums.merge(kind, each.total().orElse(0), Math::addExact);
        }
        return new Year(edition.title(), edition.period().from(), edition.file(), practices, sums);
    }

    /** A line for each kind. */
    List<Trend> trends() {
        return PUBLISHED.stream()
                .map(kind -> Trend.of(
                        "Practices paid under " + kind,
                        years.stream()
                                .map(year -> new Trend.Point(
                                        year.from(),
                                        year.title(),
                                        Optional.of(new BigDecimal(year.of(kind))),
                                        Words.count(year.of(kind), "practice", "practices"),
                                        ""))
                                .toList(),
                        value -> Words.number(value.longValue())))
                .toList();
    }

    static List<String> headings() {
        return List.of("year", "kind", "practices", "paid");
    }

    List<List<Object>> rows() {
        var rows = new ArrayList<List<Object>>();
        for (var year : years) {
            for (var kind : List.of("GMS", "PMS", "APMS", UNKNOWN)) {
                rows.add(List.of(year.title(), kind, year.of(kind), year.paidFor(kind)));
            }
        }
        return rows;
    }
}
