package quorate.figures;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Everything that was counted about a body, in the order of the catalogue: by dataset, then by measure. */
final class Sheaf {

    private final Catalogue catalogue;
    private final Map<String, List<Figure>> byMeasure = new LinkedHashMap<>();

    Sheaf(Catalogue catalogue, List<Figure> figures) {
        this.catalogue = catalogue;
        var found = figures.stream()
                .collect(Collectors.groupingBy(figure -> figure.measure().id()));
        catalogue.measures().stream()
                .filter(measure -> found.containsKey(measure.id()))
                .forEach(measure -> byMeasure.put(measure.id(), found.get(measure.id())));
    }

    /**
     * @param before what it was in the period before; empty where there is none
     * @param nought whether nothing at all was counted in both
     */
    record Line(Measure measure, String value, String period, String before, boolean nought) {}

    List<Dataset> datasets() {
        return byMeasure.values().stream()
                .map(figures -> figures.getFirst().measure().dataset())
                .distinct()
                .map(catalogue::dataset)
                .toList();
    }

    List<Measure> measures(String dataset) {
        return byMeasure.values().stream()
                .map(figures -> figures.getFirst().measure())
                .filter(measure -> measure.dataset().equals(dataset))
                .toList();
    }

    boolean has(String measure) {
        return byMeasure.containsKey(measure);
    }

    List<Figure> of(String measure) {
        return byMeasure.getOrDefault(measure, List.of());
    }

    List<Figure> all() {
        return byMeasure.values().stream().flatMap(List::stream).toList();
    }

    /** What a dataset last counted, measure by measure. */
    List<Line> latest(String dataset) {
        return measures(dataset).stream().map(this::line).toList();
    }

    private Line line(Measure measure) {
        var figures = of(measure.id()).stream()
                .sorted(Comparator.comparing(
                                (Figure figure) -> figure.edition().period().from())
                        .reversed())
                .toList();
        var last = figures.getFirst();
        return new Line(
                measure,
                new Shown(last).words(),
                last.edition().title(),
                figures.size() < 2 ? "" : new Shown(figures.get(1)).words(),
                figures.stream().limit(2).allMatch(Sheaf::isNought));
    }

    private static boolean isNought(Figure figure) {
        return figure.number().map(number -> number.signum() == 0).orElse(true);
    }
}
