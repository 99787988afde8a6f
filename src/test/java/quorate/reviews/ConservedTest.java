package quorate.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import quorate.kernel.Money;
import quorate.reviews.Path.Longer;
import quorate.reviews.Path.Reinvestment;

/** Whatever the practices, the pace and the way back: no penny comes from nowhere, and none is lost. */
class ConservedTest {

    @Provide
    Arbitrary<Pace> paces() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(1, 10).map(Pace::linear),
                Arbitraries.just(Pace.sevenths()),
                Combinators.combine(
                                Arbitraries.integers().between(1, 28),
                                Arbitraries.longs().between(0, 5_000_000))
                        .as((quarters, end) -> Pace.quarterly(quarters, new Money(end))),
                Arbitraries.of("0%", "50% 0%", "99.9% 33.3333% 0.1% 0%").map(Pace::explicit),
                Arbitraries.integers().between(1, 10).map(Pace::freeze));
    }

    /** @param spare pence of baseline above or below GMS, and {@code weighted} hundredths of patients */
    record Practice(long spare, long weighted) {}

    @Provide
    Arbitrary<List<Practice>> practices() {
        return Combinators.combine(
                        Arbitraries.longs().between(-20_000_000, 90_000_000),
                        Arbitraries.longs().between(100_000, 3_000_000))
                .as(Practice::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    @Property(tries = 120)
    void what_is_paid_and_what_is_given_back_is_the_original_funding_with_its_uplift(
            @ForAll("practices") List<Practice> practices, @ForAll("paces") Pace pace, @ForAll boolean longer) {
        var world = new Worlds().gms("A81900", "8123.45");
        for (var at = 0; at < practices.size(); at++) {
            var weighted = new java.math.BigDecimal(practices.get(at).weighted()).movePointLeft(2);
            var gms = weighted.multiply(new java.math.BigDecimal("73.56")).setScale(2, java.math.RoundingMode.HALF_UP);
            var baseline = gms.add(new java.math.BigDecimal(practices.get(at).spare()).movePointLeft(2))
                    .max(java.math.BigDecimal.ZERO);
            world.pms("A8100" + at, baseline.toPlainString(), weighted.toPlainString());
        }
        var exceptions = longer ? new Longer[] {new Longer("A81000", 12, "It would close")} : new Longer[0];
        var course = world.go(pace, Reinvestment.flat(), exceptions);
        assertThat(course.objections()).isEmpty();
        for (var year : course.years()) {
            var original = year.parts().stream()
                    .filter(it -> it.of().isPms())
                    // The baseline without comparables, lifted by what the GMS price has grown since.
                    .map(it -> it.of()
                            .baseline()
                            .orElseThrow()
                            .plus(it.target())
                            .plus(it.of().line("gms").orElseThrow()))
                    .reduce(Money.ZERO, Money::plus);
            assertThat(year.paid().plus(year.reinvested()).plus(year.unspent())).isEqualTo(original);
            if (year.released().pence() > 0) assertThat(year.unspent()).isEqualTo(Money.ZERO);
            assertThat(year.parts().stream()
                            .filter(it -> it.kept().pence() < 0)
                            .map(it -> it.of().premium().orElseThrow().pence()))
                    .allMatch(it -> it < 0);
            // Months and quarters are rounded each for itself, as they are paid: together they may be pence above the
            // premium.
            var rounded = switch (pace.kind()) {
                case SEVENTHS -> -6;
                case QUARTERLY -> -2;
                default -> 0;
            };
            assertThat(year.parts().stream()
                            .mapToLong(it -> it.released().pence())
                            .min()
                            .orElse(0))
                    .isGreaterThanOrEqualTo(rounded);
        }
    }
}
