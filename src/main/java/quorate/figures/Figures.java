package quorate.figures;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import quorate.kernel.Span;

/** The front door of the figures: what was counted about a body for a period, by vintage. */
@Component
public class Figures {

    private final FigureStore store;
    private final Catalogue catalogue;
    private final Whereabouts whereabouts;
    private final LevelCounts counts;

    Figures(FigureStore store, Catalogue catalogue, Whereabouts whereabouts, LevelCounts counts) {
        this.store = store;
        this.catalogue = catalogue;
        this.whereabouts = whereabouts;
        this.counts = counts;
    }

    /** Everything that can be counted, whether or not it has been read. */
    public List<Measure> measures() {
        return catalogue.measures();
    }

    public Optional<Measure> findMeasure(String id) {
        return catalogue.find(id);
    }

    /** Every edition, also those that a later one has taken the place of: the last period first. */
    public List<Edition> editions() {
        return store.editions();
    }

    /** The editions that are believed: for every dataset and period the last published. The last period first. */
    public List<Edition> editions(AsKnown as) {
        var seen = new HashSet<String>();
        return store.editions().stream()
                .filter(as::counts)
                .filter(edition -> seen.add(edition.dataset() + " " + edition.period()))
                .toList();
    }

    /** Everything that was counted about a body, by measure and period. */
    public List<Figure> of(String code, AsKnown as) {
        return store.figures(
                editions(as),
                List.of(code),
                catalogue.measures().stream().map(Measure::id).toList());
    }

    /** These measures of these bodies through all periods, by code, measure and period. */
    public List<Figure> series(Collection<String> codes, Collection<String> measures, AsKnown as) {
        if (codes.isEmpty()) return List.of();
        return store.figures(holding(editions(as), measures), codes, measures);
    }

    /**
     * Each of these measures as last counted on the day or before it: of the last period that had begun by then.
     *
     * @param codes whose; all bodies of the edition if there are none
     */
    public List<Figure> latest(Collection<String> codes, Collection<String> measures, LocalDate day, AsKnown as) {
        var believed = editions(as);
        var last = new LinkedHashMap<UUID, Edition>();
        for (var measure : measures) {
            holding(believed, List.of(measure)).stream()
                    .filter(edition -> !edition.period().from().isAfter(day))
                    .max(Comparator.comparing(edition -> edition.period().from()))
                    .ifPresent(edition -> last.put(edition.id(), edition));
        }
        return store.figures(last.values(), codes, measures);
    }

    /** One measure of one body in every edition, the earlier vintages of a period before the later. */
    public List<Figure> vintages(String code, String measure) {
        return store.figures(holding(editions(), List.of(measure)), List.of(code), List.of(measure));
    }

    /**
     * Some of what an edition says of every body: for whoever needs all of them at once.
     *
     * @param measures one that the edition does not have has no values
     * @param texts as {@link Facts} has them
     */
    public List<Excerpt> of(Edition edition, List<String> measures, List<String> texts) {
        return store.excerpts(edition, measures, texts);
    }

    /** What an edition says of bodies beside the counts, by code. @param codes whose; all if there are none */
    public Map<String, Facts> facts(Edition edition, Collection<String> codes) {
        return store.facts(edition, codes);
    }

    /** How an edition stands against itself, against others, and against the register as it is known now. */
    public List<Reconciliation> reconciliations(Edition edition) {
        var all = new java.util.ArrayList<>(store.reconciliations(List.of(edition.id())));
        all.addAll(whereabouts.check(edition));
        return all;
    }

    /** How many commissioners had which level, as published for a span that holds on the day. Sources may disagree. */
    public List<LevelCount> counts(LocalDate day) {
        return counts.all().stream()
                .filter(count -> count.period().holdsOn(day))
                .toList();
    }

    private static List<Edition> holding(List<Edition> editions, Collection<String> measures) {
        return editions.stream()
                .filter(edition -> edition.measures().stream().anyMatch(measures::contains))
                .toList();
    }

    /** Editions of one dataset for one period, the earliest vintage first. */
    static List<Edition> of(List<Edition> all, String dataset, Span period) {
        return all.stream()
                .filter(edition -> AsKnown.sameCount(edition, dataset, period))
                .sorted(Comparator.comparing(Edition::vintage).thenComparing(Edition::number))
                .toList();
    }
}
