package quorate.instructions;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import quorate.instructions.Levy.Payers;
import quorate.instructions.Levy.Per;
import quorate.instructions.Levy.Rate;
import quorate.kernel.Fresh;
import quorate.kernel.Money;
import quorate.kernel.PartyId;

/** A levy by months, by rates and by who pays it, without a database. */
class LevyTest {

    private static final LocalDate DAY = LocalDate.of(2016, 3, 1);
    private static final PartyId SOMEBODY = PartyId.fresh();

    private static Rate rate(String pence, Per per) {
        return new Rate(new BigDecimal(pence), per, Levy.Patients.REGISTERED);
    }

    private static Levy levy(String pence, LocalDate paysOn, LocalDate told) {
        var from = paysOn.withDayOfMonth(1);
        return new Levy(
                Fresh.id(),
                SOMEBODY,
                "Anyshire LMC",
                Deduction.Kind.LEVY,
                rate(pence, Per.YEAR),
                from,
                new Payers(Payers.Which.ALL, Set.of()),
                "Committee",
                "Letter",
                DAY,
                SOMEBODY,
                Optional.of(new Levy.Told(paysOn, told, SOMEBODY)),
                Optional.empty());
    }

    private static Stream<YearMonth> year() {
        return Stream.iterate(YearMonth.of(2016, 4), month -> month.plusMonths(1))
                .limit(12);
    }

    @Property(tries = 400)
    void the_twelve_months_from_april_are_the_years_levy_to_the_penny(
            @ForAll @IntRange(max = 1_000_000) int tenThousandths,
            @ForAll @IntRange(max = 800_000) int tenths,
            @ForAll Per per) {
        var rate = rate(BigDecimal.valueOf(tenThousandths, 4).toPlainString(), per);
        var list = BigDecimal.valueOf(tenths, 1);
        var shares = year().map(month -> rate.share(list, month)).toList();
        assertThat(shares.stream().reduce(Money.ZERO, Money::plus)).isEqualTo(rate.year(list));
        var least = shares.stream().min(Money::compareTo).orElseThrow();
        var most = shares.stream().max(Money::compareTo).orElseThrow();
        assertThat(least.pence()).isNotNegative();
        assertThat(most.minus(least).pence()).isLessThanOrEqualTo(1);
    }

    @Test
    void a_rate_by_the_quarter_is_four_times_as_much_and_by_the_month_twelve_times() {
        var list = BigDecimal.valueOf(9_400);
        assertThat(rate("42.5", Per.YEAR).year(list)).isEqualTo(Money.pounds(3_995));
        assertThat(rate("42.5", Per.QUARTER).year(list)).isEqualTo(Money.pounds(15_980));
        assertThat(rate("42.5", Per.MONTH).share(list, YearMonth.of(2016, 5))).isEqualTo(Money.pounds(3_995));
        assertThat(rate("42.50", Per.YEAR)).hasToString("42.5p for each registered patient, a year");
    }

    @Test
    void a_new_rate_takes_the_place_of_the_old_from_its_month_on_and_what_was_not_told_of_none() {
        var old = levy("40", LocalDate.of(2016, 4, 29), DAY);
        var later = levy("45", LocalDate.of(2016, 7, 29), DAY);
        var both = List.of(later, old);
        assertThat(Levy.in(YearMonth.of(2016, 3), both)).isEmpty();
        assertThat(Levy.in(YearMonth.of(2016, 6), both)).contains(old);
        assertThat(Levy.in(YearMonth.of(2016, 7), both)).contains(later);
        assertThat(Levy.in(YearMonth.of(2018, 7), both)).contains(later);
    }

    @Test
    void who_pays_is_all_or_some_or_all_but_some() {
        assertThat(new Payers(Payers.Which.ALL, Set.of()).pays("Z90001")).isTrue();
        var only = new Payers(Payers.Which.ONLY, Set.of("Z90001", "Z90003"));
        assertThat(only.pays("Z90001")).isTrue();
        assertThat(only.pays("Z90005")).isFalse();
        assertThat(only).hasToString("Only Z90001 and Z90003");
        assertThat(new Payers(Payers.Which.BUT, Set.of("Z90001")).pays("Z90001"))
                .isFalse();
    }

    private static Deduction deduction(int pence) {
        return new Deduction("Z90001", SOMEBODY, Deduction.Kind.LEVY, "Anyshire LMC", new Money(pence));
    }

    @Property(tries = 400)
    void gross_is_always_net_and_all_that_is_deducted_and_never_less_than_nothing(
            @ForAll @IntRange(max = 5_000) int gross, @ForAll List<@IntRange(min = -500, max = 4_000) Integer> wanted) {
        var deductions = Net.upTo(
                new Money(gross), wanted.stream().map(LevyTest::deduction).toList());
        var net = new Net(new Money(gross), deductions, Map.of());
        assertThat(net.net().plus(net.deducted()).pence()).isEqualTo(gross);
        assertThat(net.net().pence()).isNotNegative();
        assertThat(deductions).allMatch(each -> each.amount().pence() > 0);
        var all = wanted.stream().mapToLong(each -> Math.max(0, each)).sum();
        assertThat(net.deducted().pence()).isEqualTo(Math.min(all, gross));
    }
}
