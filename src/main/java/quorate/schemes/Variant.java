package quorate.schemes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import quorate.kernel.Span;
import quorate.schemes.Definition.Dated;
import quorate.schemes.Definition.Rounding;
import quorate.schemes.Definition.Value;
import quorate.web.Words;

/**
 * A scheme as somebody else may have applied it: rounded in another way, or with figures that hold on other days.
 *
 * @param words what is different in it: "Price £80.59 (from 1 April 2016)"
 */
public record Variant(Definition scheme, String words) {

    private static final int NEAR = 3;

    /** With each other way of settling a fraction of a penny. */
    public static List<Variant> roundings(Definition scheme) {
        return Stream.of(Rounding.values())
                .filter(other -> other != scheme.rounding())
                .map(other -> new Variant(with(scheme, other, scheme.figures()), other.toString()))
                .toList();
    }

    /**
     * With other values that figures have had or will have: all of them as on one other day, and each by itself; the nearest
     * first.
     *
     * @param day to which the scheme is worked out, by what had been announced by {@code known}
     */
    public static List<Variant> figures(Definition scheme, LocalDate day, LocalDate known) {
        var basis = Calculation.basis(scheme, day, known);
        var now = new LinkedHashMap<String, Value>();
        for (var at = 0; at < scheme.figures().size(); at++) {
            var id = scheme.figures().get(at).id();
            basis.figures().get(at).ifPresent(value -> now.put(id, value));
        }
        var changes = new LinkedHashSet<Map<String, Value>>();
        for (var other : days(scheme, basis.priced())) changes.add(changed(now, asOn(scheme, other, LocalDate.MAX)));
        announced(scheme).forEach(before -> changes.add(changed(now, asOn(scheme, basis.priced(), before))));
        for (var one : List.copyOf(changes)) {
            one.forEach((id, value) -> changes.add(Map.of(id, value)));
        }
        changes.remove(Map.<String, Value>of());
        return changes.stream().map(one -> of(scheme, one)).toList();
    }

    /** Days on which some figure begins to have another value, the nearest to a day first. */
    private static List<LocalDate> days(Definition scheme, LocalDate near) {
        var all = new TreeSet<LocalDate>();
        for (var figure : scheme.figures()) {
            for (var value : figure.values()) {
                all.add(value.span().from());
                value.span().end().ifPresent(all::add);
            }
        }
        var before = all.headSet(near, true).reversed().stream().map(day -> day.minusDays(1));
        var after = all.tailSet(near, false).stream();
        return Stream.concat(before.limit(NEAR), after.limit(NEAR)).toList();
    }

    /** The days before something was announced: what was known then. */
    private static List<LocalDate> announced(Definition scheme) {
        return scheme.figures().stream()
                .flatMap(figure -> figure.values().stream())
                .map(Value::announced)
                .filter(day -> !day.equals(LocalDate.MIN))
                .map(day -> day.minusDays(1))
                .distinct()
                .toList();
    }

    private static Map<String, Value> asOn(Definition scheme, LocalDate day, LocalDate known) {
        var found = new LinkedHashMap<String, Value>();
        for (var figure : scheme.figures()) figure.find(day, known).ifPresent(value -> found.put(figure.id(), value));
        return found;
    }

    private static Map<String, Value> changed(Map<String, Value> now, Map<String, Value> then) {
        var found = new LinkedHashMap<>(then);
        found.entrySet()
                .removeIf(it -> Optional.ofNullable(now.get(it.getKey()))
                        .filter(value -> value.amount().equals(it.getValue().amount()))
                        .isPresent());
        return found;
    }

    private static Variant of(Definition scheme, Map<String, Value> values) {
        var figures = new ArrayList<Dated>();
        for (var figure : scheme.figures()) {
            var value = values.get(figure.id());
            figures.add(
                    value == null
                            ? figure
                            : new Dated(figure.id(), figure.title(), figure.unit(), List.of(always(value))));
        }
        var words = scheme.figures().stream()
                .filter(figure -> values.containsKey(figure.id()))
                .map(figure -> words(figure, Objects.requireNonNull(values.get(figure.id()))))
                .collect(Collectors.joining(", "));
        return new Variant(with(scheme, scheme.rounding(), figures), words);
    }

    private static Value always(Value value) {
        return new Value(Span.ALWAYS, value.amount(), LocalDate.MIN, value.remark(), value.sources());
    }

    private static String words(Dated figure, Value value) {
        return figure.title() + " " + Shown.of(value.amount(), figure.unit()) + " (of " + Words.span(value.span())
                + ")";
    }

    private static Definition with(Definition it, Rounding rounding, List<Dated> figures) {
        return new Definition(
                it.id(),
                it.title(),
                it.about(),
                it.area(),
                it.version(),
                it.span(),
                it.pays(),
                rounding,
                it.joining(),
                it.wanted(),
                figures,
                it.weightings(),
                it.bands(),
                it.steps(),
                it.payments(),
                it.pot(),
                it.replaces(),
                it.tests(),
                it.sources(),
                it.slots(),
                it.text());
    }
}
