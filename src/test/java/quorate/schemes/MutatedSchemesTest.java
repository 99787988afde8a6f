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

/** No figure of any scheme can be another without an example in its file that notices. */
class MutatedSchemesTest {

    private static final List<Exact> FACTORS = List.of(Exact.parse("0.99"), Exact.parse("1.01"));

    record Mutant(String change, Definition definition) {}

    @Test
    void every_figure_and_share_is_held_by_an_example() {
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
        return all.stream();
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
        return new Mutant(
                of.id() + ": " + change,
                new Definition(
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
                        of.steps(),
                        of.payments(),
                        of.pot(),
                        of.replaces(),
                        of.tests(),
                        of.sources(),
                        of.slots(),
                        of.text()));
    }
}
