package quorate.figures;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import quorate.register.Party;
import quorate.web.Door;
import quorate.web.OnDay;
import quorate.web.Page;

/** A practice beside practices like it, with what chance explains. Nobody is ranked. */
@Controller
@Door(Door.Who.PUBLIC)
class SimilarPages {

    private static final String SIZE = "payments.registered";
    private static final String DEPRIVATION = "deprivation.score";

    /** What is paid for a patient: an amount, and no share of people. */
    private static final List<String> AMOUNTS = List.of("payments.per-registered", "payments.per-weighted");

    private final Figures figures;
    private final FigureStore store;
    private final Catalogue catalogue;
    private final Practices practices;

    SimilarPages(Figures figures, FigureStore store, Catalogue catalogue, Practices practices) {
        this.figures = figures;
        this.store = store;
        this.catalogue = catalogue;
        this.practices = practices;
    }

    /** @param others who the similar practices are, by code */
    record Comparison(String code, String name, String rule, List<Beside> lines, List<Other> others) {}

    record Other(String code, String name, String size) {}

    @GetMapping("/figures/{code:[A-Za-z0-9]{3,9}}/similar")
    ModelAndView similar(@PathVariable String code, OnDay on) {
        var key = FigurePages.key(code);
        var view = practices.on(on.day(), on.known());
        var editions = figures.editions(FigurePages.as(on)).stream()
                .filter(edition -> !edition.period().from().isAfter(on.day()))
                .toList();
        var sizes = last(editions, SIZE).map(store::traits).orElse(List.of());
        var similar = Similar.to(key, sizes, deprivation(editions));
        var name =
                practices.find(key, view, editions.stream().limit(1).toList()).map(Party::name);
        if (similar.isEmpty() && name.isEmpty()) throw Page.missing();
        var codes = similar.map(Similar::codes).orElse(List.of());
        return Page.of(
                "figures/similar",
                new Comparison(
                        key,
                        name.orElse(key),
                        similar.map(Similar::rule).orElse(""),
                        codes.size() < Similar.LEAST ? List.of() : lines(key, codes, editions),
                        others(codes, sizes, on.day(), on.known())));
    }

    private static Optional<Edition> last(List<Edition> editions, String measure) {
        return editions.stream()
                .filter(edition -> edition.measures().contains(measure))
                .findFirst();
    }

    private Map<String, BigDecimal> deprivation(List<Edition> editions) {
        var scores = new HashMap<String, BigDecimal>();
        last(editions, DEPRIVATION)
                .map(edition -> store.figures(List.of(edition), List.of(), List.of(DEPRIVATION)))
                .orElse(List.of())
                .forEach(figure -> figure.number().ifPresent(score -> scores.put(figure.code(), score)));
        return scores;
    }

    private List<Beside> lines(String own, Collection<String> others, List<Edition> editions) {
        var codes = Stream.concat(Stream.of(own), others.stream()).toList();
        var lines = new ArrayList<Beside>();
        for (var measure : AMOUNTS) {
            last(editions, measure)
                    .ifPresent(edition -> amounts(edition, measure, own, codes).ifPresent(lines::add));
        }
        editions.stream()
                .filter(edition -> !edition.bases().isEmpty())
                .findFirst()
                .ifPresent(edition -> lines.addAll(shares(edition, own, codes)));
        return lines;
    }

    private Optional<Beside> amounts(Edition edition, String id, String own, List<String> codes) {
        var numbers = new HashMap<String, BigDecimal>();
        store.figures(List.of(edition), codes, List.of(id))
                .forEach(figure -> figure.number().ifPresent(number -> numbers.put(figure.code(), number)));
        var measure = catalogue.measure(id);
        var value = Optional.ofNullable(numbers.remove(own)).map(number -> new Beside.Value(number, Optional.empty()));
        return Beside.of(measure, measure.title(), edition.title(), value, List.copyOf(numbers.values()));
    }

    /** Registers as shares of the lists of their ages, in one query for all of them. */
    private List<Beside> shares(Edition edition, String own, List<String> codes) {
        var wanted = Stream.concat(edition.bases().keySet().stream(), edition.bases().values().stream())
                .distinct()
                .toList();
        var byMeasure = new HashMap<String, Map<String, Shown>>();
        for (var figure : store.figures(List.of(edition), codes, wanted)) {
            byMeasure
                    .computeIfAbsent(figure.measure().id(), none -> new HashMap<>())
                    .put(figure.code(), new Shown(figure));
        }
        return edition.measures().stream()
                .filter(edition.bases()::containsKey)
                .flatMap(id -> share(
                        edition,
                        catalogue.measure(id),
                        own,
                        byMeasure.getOrDefault(id, Map.of()),
                        byMeasure.getOrDefault(edition.baseOf(id).orElseThrow(), Map.of()))
                        .stream())
                .toList();
    }

    private static Optional<Beside> share(
            Edition edition, Measure measure, String own, Map<String, Shown> counts, Map<String, Shown> lists) {
        var values = new HashMap<String, Beside.Value>();
        counts.forEach((code, count) -> {
            var list = Optional.ofNullable(lists.get(code)).flatMap(Shown::number);
            if (count.number().isEmpty() || list.filter(of -> of.signum() > 0).isEmpty()) return;
            var number = count.number().get();
            if (number.compareTo(list.get()) > 0) return;
            values.put(
                    code,
                    new Beside.Value(
                            number.movePointRight(2).divide(list.get(), MathContext.DECIMAL64),
                            Optional.of(Interval.wilson(number, list.get()))));
        });
        var value = Optional.ofNullable(values.remove(own));
        return Beside.of(
                measure,
                measure.title(),
                edition.title(),
                value,
                values.values().stream().map(Beside.Value::number).toList());
    }

    private List<Other> others(List<String> codes, List<Similar.Traits> sizes, LocalDate day, long known) {
        var view = practices.on(day, known);
        var bySize = new HashMap<String, BigDecimal>();
        sizes.forEach(traits -> bySize.put(traits.code(), traits.size()));
        return codes.stream()
                .sorted()
                .map(code -> new Other(
                        code,
                        view.findByCode("ods", code).map(Party::name).orElse("Practice " + code),
                        Shown.words(catalogue.measure(SIZE), bySize.getOrDefault(code, BigDecimal.ZERO))))
                .toList();
    }
}
