package quorate.schemes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import quorate.schemes.Definition.Dated;
import quorate.schemes.Definition.Part;
import quorate.schemes.Definition.Value;
import quorate.schemes.Definition.Weighting;

/** No figure, share or step of a table of any scheme can be another without an example in its file that notices. */
class MutatedSchemesTest {

    private static final List<Exact> FACTORS = List.of(Exact.parse("0.99"), Exact.parse("1.01"));

    record Mutant(String change, Definition definition) {}

    @Test
    void every_figure_share_and_step_of_a_table_is_held_by_an_example() {
        var mutants = Schemes.ofJar().all().stream()
                .flatMap(scheme -> FACTORS.stream().flatMap(by -> of(scheme, by)))
                .toList();
        var survived = mutants.stream()
                .filter(mutant -> Trial.of(mutant.definition()).stream().allMatch(Trial.Result::holds))
                .map(Mutant::change)
                .toList();
        System.out.println(mutants.size() + " mutants of schemes, " + survived.size() + " survived");
        assertThat(survived).isEmpty();
    }

    private static Stream<Mutant> of(Definition scheme, Exact by) {
        var all = new ArrayList<Mutant>();
        for (var figure : scheme.figures()) {
            for (var value : figure.values()) {
                var other = new Dated(
                        figure.id(),
                        figure.title(),
                        figure.unit(),
                        replaced(figure.values(), value, moved(value, figure.unit(), by)));
                all.add(mutant(
                        scheme,
                        figure.id() + " of " + value.span(),
                        replaced(scheme.figures(), figure, other),
                        scheme.weightings()));
            }
        }
        for (var weighting : scheme.weightings()) {
            for (var part : weighting.parts()) {
                var moved = new Part(part.id(), part.title(), part.share().times(by));
                var other = new Weighting(weighting.title(), replaced(weighting.parts(), part, moved));
                all.add(mutant(scheme, part.id(), scheme.figures(), replaced(scheme.weightings(), weighting, other)));
            }
        }
        for (var table : scheme.bands()) {
            for (var at = 0; at < table.rows().size(); at++) {
                all.add(with(scheme, table, gives(table, at, by), "row " + (at + 1) + " gives by " + by));
                if (at > 0) all.add(with(scheme, table, limit(table, at, by), "limit before row " + (at + 1)));
            }
            var last = table.rows().getLast().below();
            if (last != null)
                all.add(with(scheme, table, limit(table, table.rows().size(), by), "last limit"));
        }
        return all.stream();
    }

    private static Bands gives(Bands table, int at, Exact by) {
        var row = table.rows().get(at);
        var gives = row.gives().isZero() ? Exact.ONE : row.gives().times(by);
        return rows(table, replaced(table.rows(), row, new Bands.Row(row.from(), row.below(), gives)));
    }

    /** Moves where one row ends and the next begins. */
    private static Bands limit(Bands table, int at, Exact by) {
        var all = new ArrayList<>(table.rows());
        var before = all.get(at - 1);
        var end = java.util.Objects.requireNonNull(before.below());
        var moved = end.isZero() ? by.minus(Exact.ONE) : end.times(by);
        all.set(at - 1, new Bands.Row(before.from(), moved, before.gives()));
        if (at < all.size()) {
            var next = all.get(at);
            all.set(at, new Bands.Row(moved, next.below(), next.gives()));
        }
        return rows(table, all);
    }

    private static Bands rows(Bands of, List<Bands.Row> rows) {
        return new Bands(of.id(), of.title(), of.of(), of.gives(), rows, of.sources());
    }

    /** A table stands in the arithmetic that looks things up in it. */
    private static Mutant with(Definition scheme, Bands table, Bands other, String change) {
        assertThat(scheme.steps().toString() + scheme.payments()).contains(table.toString());
        var steps = scheme.steps().stream()
                .map(it -> new Definition.Step(it.id(), it.title(), it.rule(), in(it.is(), table, other), it.unit()))
                .toList();
        var payments = scheme.payments().stream()
                .map(it -> new Definition.Payment(
                        it.id(),
                        it.title(),
                        it.rule(),
                        in(it.is(), table, other),
                        it.when() == null ? null : in(it.when(), table, other),
                        it.condition(),
                        it.otherwise(),
                        it.stream(),
                        it.due(),
                        it.phasing(),
                        it.uses(),
                        it.sources()))
                .toList();
        var mutant = mutant(scheme, scheme.figures(), scheme.weightings(), steps, payments);
        return new Mutant(scheme.id() + ": " + table.id() + ", " + change, mutant);
    }

    private static Expression in(Expression of, Bands table, Bands other) {
        return switch (of) {
            case Expression.Literal literal -> literal;
            case Expression.Name name -> name;
            case Expression.Negated it -> new Expression.Negated(in(it.of(), table, other));
            case Expression.Not it -> new Expression.Not(in(it.of(), table, other));
            case Expression.As it -> new Expression.As(in(it.of(), table, other), it.unit());
            case Expression.Banded it ->
                new Expression.Banded(
                        it.bands().id().equals(table.id()) ? other : it.bands(), in(it.of(), table, other));
            case Expression.Call it ->
                new Expression.Call(
                        it.function(),
                        it.arguments().stream()
                                .map(each -> in(each, table, other))
                                .toList());
            case Expression.Binary it ->
                new Expression.Binary(it.operator(), in(it.left(), table, other), in(it.right(), table, other));
        };
    }

    private static Value moved(Value value, Unit unit, Exact by) {
        var turned = unit.isTruth() || value.amount().isZero();
        var amount = turned ? Exact.ONE.minus(value.amount()) : value.amount().times(by);
        return new Value(value.span(), amount, value.announced(), value.remark(), value.sources());
    }

    private static <T> List<T> replaced(List<T> all, T one, T other) {
        return all.stream().map(each -> each == one ? other : each).toList();
    }

    private static Mutant mutant(Definition of, String change, List<Dated> figures, List<Weighting> weightings) {
        return new Mutant(of.id() + ": " + change, mutant(of, figures, weightings, of.steps(), of.payments()));
    }

    private static Definition mutant(
            Definition of,
            List<Dated> figures,
            List<Weighting> weightings,
            List<Definition.Step> steps,
            List<Definition.Payment> payments) {
        return new Definition(
                of.id(),
                of.title(),
                of.about(),
                of.area(),
                of.version(),
                of.span(),
                of.pays(),
                of.rounding(),
                of.joining(),
                of.wanted(),
                figures,
                weightings,
                of.bands(),
                steps,
                payments,
                of.pot(),
                of.replaces(),
                of.tests(),
                of.sources(),
                of.slots(),
                of.text());
    }
}
