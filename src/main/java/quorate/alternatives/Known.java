package quorate.alternatives;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import quorate.figures.AsKnown;
import quorate.figures.Edition;
import quorate.figures.Figures;
import quorate.schemes.Definition;
import quorate.schemes.Exact;
import quorate.schemes.Reading;

/** What was published that a scheme asks for: lists, registers, how common a disease is in England, what was paid for QOF. */
@Component
class Known {

    static final String PAID = "payments.line.qof";

    private static final String REGISTER = "qof-prevalence.register.";
    private static final String LIST = "qof-prevalence.list.total";

    private final Figures figures;
    /** Of each edition, by disease: an edition never changes. */
    private final Map<UUID, Map<String, Exact>> common = new ConcurrentHashMap<>();

    Known(Figures figures) {
        this.figures = figures;
    }

    /** The measure that a reading is, and whether it is that of the year before. */
    private record Source(String measure, boolean before) {}

    private static Source source(String reading) {
        if (reading.startsWith("register-"))
            return new Source(REGISTER + reading.substring("register-".length()), false);
        return switch (reading) {
            case "registered-list" -> new Source("payments.registered", false);
            case "weighted-list" -> new Source("payments.weighted", false);
            case "qof-before", "achievement-before" -> new Source(PAID, true);
            default -> new Source("", false);
        };
    }

    /** By reading and practice. @param april of the year that is worked out */
    Map<String, Map<String, Reading>> of(Definition scheme, Collection<String> codes, LocalDate april, long known) {
        var found = new HashMap<String, Map<String, Reading>>();
        for (var wanted : scheme.wanted()) {
            var source = source(wanted.id());
            if (source.measure().isEmpty() || wanted.about() == Definition.About.COMMISSIONER) continue;
            var day = source.before() ? april.minusYears(1) : april;
            var numbers = of(source.measure(), codes, day, known);
            if (!numbers.isEmpty()) found.put(wanted.id(), numbers);
        }
        return found;
    }

    /** What was published for the year in which the day lies, or last before it. */
    Map<String, Reading> of(String measure, Collection<String> codes, LocalDate day, long known) {
        var found = new HashMap<String, Reading>();
        if (codes.isEmpty() || figures.findMeasure(measure).isEmpty()) return found;
        for (var figure : figures.latest(codes, List.of(measure), day, AsKnown.at(known))) {
            figure.number()
                    .ifPresent(it -> found.put(
                            figure.code(),
                            new Reading(
                                    Exact.of(it),
                                    figure.edition().period().from(),
                                    "published for " + figure.edition().title(),
                                    true)));
        }
        return found;
    }

    /** How common each disease is in England, of all practices that were published for the year, or last before it. */
    Map<String, Reading> prevalence(Definition scheme, LocalDate april, long known) {
        var edition = figures.editions(AsKnown.at(known)).stream()
                .filter(it -> it.dataset().equals("qof-prevalence"))
                .filter(it -> !it.period().from().isAfter(april))
                .max(java.util.Comparator.comparing(it -> it.period().from()));
        var found = new HashMap<String, Reading>();
        if (edition.isEmpty()) return found;
        var shares = common.computeIfAbsent(edition.get().id(), id -> shares(scheme, edition.get()));
        shares.forEach((name, share) -> found.put(
                name,
                new Reading(
                        share,
                        edition.get().period().from(),
                        "all practices published for " + edition.get().title(),
                        true)));
        return found;
    }

    private Map<String, Exact> shares(Definition scheme, Edition edition) {
        var names = scheme.wanted().stream()
                .map(Definition.Wanted::id)
                .filter(it -> it.startsWith("prevalence-"))
                .toList();
        var measures = new java.util.ArrayList<>(List.of(LIST));
        names.forEach(it -> measures.add(REGISTER + it.substring("prevalence-".length())));
        var sums = new BigDecimal[measures.size()];
        java.util.Arrays.fill(sums, BigDecimal.ZERO);
        for (var row : figures.of(edition, measures, List.of("name"))) {
            for (var at = 0; at < sums.length; at++) {
                var value = row.values().get(at);
                var measure = figures.findMeasure(measures.get(at));
                if (value != null && measure.isPresent())
                    sums[at] = sums[at].add(measure.get().number(value));
            }
        }
        var found = new HashMap<String, Exact>();
        for (var at = 1; at < sums.length; at++) {
            if (sums[0].signum() <= 0 || sums[at].signum() <= 0) continue;
            found.put(names.get(at - 1), Exact.of(sums[at]).dividedBy(Exact.of(sums[0])));
        }
        return found;
    }
}
