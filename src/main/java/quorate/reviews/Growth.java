package quorate.reviews;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import quorate.figures.AsKnown;
import quorate.figures.Figure;
import quorate.figures.Figures;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;

/**
 * Lists of later years as they were published, to be entered as estimates: the weighted list by which a year was paid; where
 * none was published, that of the baselines grown as the registered list has.
 */
@Component
class Growth {

    private static final String WEIGHTED = "payments.weighted";
    private static final String REGISTERED = "payments.registered";
    /** Counts of registered patients, the finer first. */
    private static final List<String> COUNTS = List.of("registered.all", "nhsbsa.registered");

    private static final int MONTHS_NEAR = 4;
    private static final int LAST = 2;

    private final Figures figures;

    Growth(Figures figures) {
        this.figures = figures;
    }

    private record Found(BigDecimal number, LocalDate day, String source) {}

    /** @param practices with their lists of the base year @param years how many after it are looked for */
    List<Entry> of(Review review, List<Reviewed> practices, int years, LocalDate today, PartyId by) {
        var codes = practices.stream()
                .filter(it -> it.weighted().isPresent())
                .map(Reviewed::code)
                .toList();
        var entries = new ArrayList<Entry>();
        if (codes.isEmpty()) return entries;
        var base = counts(codes, review.base());
        for (var at = 1; at <= years; at++) {
            var april = review.base().plusYears(at);
            if (april.isAfter(today)) break;
            var weighted = paid(codes, WEIGHTED, april);
            var registered = paid(codes, REGISTERED, april);
            var counted = counts(codes, april);
            for (var it : practices) {
                var list = Optional.ofNullable(weighted.get(it.code()))
                        .or(() -> grown(it, base.get(it.code()), counted.get(it.code())));
                list.ifPresent(found -> entries.add(entry(it, What.WEIGHTED_LIST, april, found, today, by)));
                Optional.ofNullable(registered.get(it.code()))
                        .or(() -> Optional.ofNullable(counted.get(it.code())))
                        .filter(found -> list.isPresent())
                        .ifPresent(found -> entries.add(entry(it, What.REGISTERED_LIST, april, found, today, by)));
            }
        }
        return entries;
    }

    private static Entry entry(Reviewed it, What what, LocalDate april, Found found, LocalDate today, PartyId by) {
        return new Entry(
                Fresh.id(),
                it.code(),
                what,
                Review.year(april),
                found.number(),
                Lists.cut(found.source(), 200),
                found.day().isAfter(today) ? today : found.day(),
                true,
                today,
                by);
    }

    /** What was published of the year that begins with this April, and of no other. */
    private Map<String, Found> paid(List<String> codes, String measure, LocalDate april) {
        var found = new HashMap<String, Found>();
        if (figures.findMeasure(measure).isEmpty()) return found;
        for (var figure : figures.latest(codes, List.of(measure), april, AsKnown.at(Long.MAX_VALUE))) {
            if (figure.edition().period().from().equals(april))
                found(figure, "NHS payments to general practice, ").ifPresent(it -> found.put(figure.code(), it));
        }
        return found;
    }

    /** Registered patients as counted about the first of April. */
    private Map<String, Found> counts(List<String> codes, LocalDate april) {
        var found = new HashMap<String, Found>();
        for (var measure : COUNTS) {
            if (figures.findMeasure(measure).isEmpty()) continue;
            for (var figure : figures.latest(codes, List.of(measure), april, AsKnown.at(Long.MAX_VALUE))) {
                if (figure.edition().period().from().isBefore(april.minusMonths(MONTHS_NEAR))) continue;
                found(figure, "Patients registered, ").ifPresent(it -> found.putIfAbsent(figure.code(), it));
            }
        }
        return found;
    }

    private static Optional<Found> found(Figure figure, String source) {
        return figure.number()
                .filter(it -> it.signum() > 0)
                .map(it -> new Found(
                        it.setScale(LAST, RoundingMode.HALF_UP),
                        figure.edition().period().from(),
                        source + figure.edition().title()));
    }

    /** The weighted list of the baselines, grown as the registered one has. */
    static Optional<BigDecimal> grown(BigDecimal weighted, BigDecimal was, BigDecimal is) {
        if (was.signum() <= 0) return Optional.empty();
        return Optional.of(weighted.multiply(is).divide(was, LAST, RoundingMode.HALF_UP));
    }

    private static Optional<Found> grown(
            Reviewed it, @org.jspecify.annotations.Nullable Found was, @org.jspecify.annotations.Nullable Found is) {
        if (was == null || is == null) return Optional.empty();
        return it.weighted()
                .flatMap(list -> grown(list.near(), was.number(), is.number()))
                .map(list -> new Found(
                        list, is.day(), "Grown as the registered list: " + was.source() + " to " + is.source()));
    }
}
