package quorate.schemes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import quorate.kernel.Money;
import quorate.kernel.Span;
import quorate.schemes.Definition.About;

/** Sums without their working are the sums of the statements, whatever was read. */
class TotalsTest {

    private static final Schemes SCHEMES = Schemes.ofJar();
    private static final LocalDate LATER = LocalDate.of(2030, 1, 1);

    /** Every scheme there is, practices with all that can be wrong with them. */
    @Property(tries = 60)
    void they_are_what_the_statements_come_to(@ForAll long seed) {
        var chance = new Random(seed);
        for (var scheme : SCHEMES.all()) {
            var entrants = new ArrayList<Entrant>();
            for (var at = 0; at < 25; at++) entrants.add(entrant(scheme, "P" + chance.nextInt(100), chance));
            var common = readings(scheme, chance, true, 40);
            var day = day(scheme, chance);
            var expected = new IdentityHashMap<Entrant, Optional<Money>>();
            for (var each : SCHEMES.calculate(scheme, entrants, common, day, LATER))
                expected.put(each.entrant(), each.total());
            var totals = SCHEMES.totals(scheme, entrants, common).on(day, LATER);
            for (var row = 0; row < entrants.size(); row++) {
                assertThat(totals.get(row))
                        .as(scheme.id() + " on " + day + " for " + entrants.get(row))
                        .isEqualTo(expected.get(entrants.get(row)));
            }
        }
    }

    private static LocalDate day(Definition scheme, Random chance) {
        var from = scheme.span().from();
        var days = scheme.span()
                .end()
                .map(end -> end.toEpochDay() - from.toEpochDay())
                .orElse(4_000L);
        return from.plusDays(chance.nextLong(days));
    }

    private static Entrant entrant(Definition scheme, String code, Random chance) {
        var contract = List.of("gms", "pms", "apms", "gms").get(chance.nextInt(4));
        var from = scheme.span().from();
        var held = chance.nextInt(4) == 0
                ? Span.between(from.plusDays(chance.nextInt(300)), from.plusDays(320 + chance.nextInt(900)))
                : Span.ALWAYS;
        var signed = chance.nextInt(8) == 0 ? null : from.minusDays(chance.nextInt(60));
        return new Entrant(code, contract, held, signed, readings(scheme, chance, false, 12));
    }

    /** @param lacking one in so many is not read */
    private static Map<String, Reading> readings(Definition scheme, Random chance, boolean common, int lacking) {
        var all = new HashMap<String, Reading>();
        for (var wanted : scheme.wanted()) {
            if ((wanted.about() == About.COMMISSIONER) != common || chance.nextInt(lacking) == 0) continue;
            all.put(
                    wanted.id(),
                    new Reading(value(wanted.unit(), chance), scheme.span().from(), "a test", false));
        }
        return all;
    }

    private static Exact value(Unit unit, Random chance) {
        if (unit.equals(Unit.YES_NO)) return Exact.of(chance.nextInt(2));
        if (unit.equals(Unit.SHARE)) return Exact.of(chance.nextInt(1_001)).dividedBy(Exact.of(1_000));
        return switch (chance.nextInt(5)) {
            case 0 -> Exact.of(chance.nextInt(12));
            case 1 -> Exact.of(chance.nextInt(400)).dividedBy(Exact.of(4));
            case 2 -> Exact.of(chance.nextInt(-3, 20)).dividedBy(Exact.of(3));
            default -> Exact.of(chance.nextInt(300_000)).dividedBy(Exact.of(10));
        };
    }

    private static Map<String, Reading> sound(Definition scheme, int at) {
        var all = new HashMap<String, Reading>();
        for (var wanted : scheme.wanted()) {
            var value = wanted.unit().equals(Unit.YES_NO)
                    ? Exact.of(at % 2)
                    : Exact.of(at + 11).dividedBy(Exact.of(wanted.unit().equals(Unit.SHARE) ? 100 : 10));
            all.put(wanted.id(), new Reading(value, scheme.span().from(), "a test", false));
        }
        return all;
    }

    @Test
    void practices_with_nothing_odd_about_them_are_worked_out_at_once() {
        var together = new TreeMap<String, Integer>();
        for (var scheme : SCHEMES.all()) {
            var entrants = new ArrayList<Entrant>();
            for (var at = 0; at < 50; at++) {
                entrants.add(
                        new Entrant("P" + at, "gms", Span.ALWAYS, scheme.span().from(), sound(scheme, at)));
            }
            var totals = SCHEMES.totals(scheme, entrants, sound(scheme, 7));
            together.put(scheme.id(), totals.together(scheme.span().from(), LATER));
        }
        assertThat(together.get("gms-global-sum")).isEqualTo(50);
        assertThat(together.values().stream().filter(it -> it > 0))
                .as("schemes of which most is worked out at once: " + together)
                .hasSizeGreaterThan(together.size() / 2);
    }

    @Test
    void on_a_day_without_the_scheme_there_is_a_sentence() {
        var scheme = SCHEMES.get("gms-global-sum");
        var totals = SCHEMES.totals(scheme, List.of(), Map.of());
        assertThatThrownBy(() -> totals.on(LocalDate.of(2001, 1, 1), LATER))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 January 2001 is not among these days");
    }
}
