package quorate.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import quorate.kernel.Fresh;
import quorate.kernel.Money;
import quorate.payments.Round.Sum;

class RetroTest {

    private static final LocalDate APRIL = LocalDate.of(2018, 4, 1);

    /** What was paid, as a ledger keeps it: first payments and differences. */
    private static final class Till {

        private final List<Payment> paid = new ArrayList<>();
        private final List<LocalDate> months = new ArrayList<>();

        void pay(List<Sum> sums) {
            for (var sum : sums) {
                if (sum.amount().pence() == 0) continue;
                var id = Fresh.id();
                paid.add(new Payment(
                        id, id, id, id, sum.first(), sum.practice(), sum.party(), sum.stream(), sum.amount()));
            }
        }

        void month(Village village, LocalDate month, LocalDate announced) {
            pay(village.round(month, announced).sums());
            months.add(month);
        }

        void retro(Village village, LocalDate announced) {
            for (var month : months) pay(Retro.differences(village.round(month, announced), List.copyOf(paid)));
        }

        Map<String, Money> sums(LocalDate month) {
            var found = new HashMap<String, Money>();
            paid.stream()
                    .filter(payment -> payment.first().equals(month))
                    .forEach(payment ->
                            found.merge(payment.practice() + " " + payment.stream(), payment.amount(), Money::plus));
            return found;
        }
    }

    /** Months are paid, readings corrected and retro runs made in any order; the price is raised backwards in October. */
    @Property(tries = 40)
    void after_a_retro_run_every_month_is_paid_as_a_full_run_again_would_to_the_penny(
            @ForAll @Size(min = 6, max = 24) List<@IntRange(min = 0, max = 99_999) Integer> moves) {
        var village = Village.clean();
        var till = new Till();
        var month = APRIL;
        for (var move : moves) {
            if (move % 3 == 0 && month.isBefore(APRIL.plusYears(1))) {
                till.month(village, month, month);
                month = month.plusMonths(1);
            } else if (move % 3 == 1) {
                var name = move % 2 == 0 ? "weighted-list" : "registered-list";
                village.read(Village.code(1 + move % Village.PRACTICES), name, Integer.toString(1 + move / 7));
            } else {
                till.retro(village, month);
            }
        }
        till.retro(village, LocalDate.of(2019, 4, 1));
        for (var paid : till.months) {
            var again = new HashMap<String, Money>();
            village.round(paid, LocalDate.of(2019, 4, 1))
                    .sums()
                    .forEach(sum -> again.put(sum.practice() + " " + sum.stream(), sum.amount()));
            assertThat(till.sums(paid)).isEqualTo(again);
        }
    }

    @Test
    void a_second_retro_run_has_no_difference() {
        var village = Village.clean();
        var till = new Till();
        till.month(village, APRIL, APRIL);
        village.read("A81003", "weighted-list", "4000");
        assertThat(Retro.differences(village.round(APRIL, APRIL), till.paid))
                .singleElement()
                .satisfies(sum -> assertThat(sum.amount().pence()).isNegative());
        till.retro(village, APRIL);
        assertThat(Retro.differences(village.round(APRIL, APRIL), till.paid)).isEmpty();
    }

    @Test
    void a_price_that_was_raised_backwards_is_one_difference_for_each_practice_and_month() {
        var village = Village.clean();
        var till = new Till();
        till.month(village, APRIL, APRIL);
        var october = LocalDate.of(2018, 10, 1);
        var differences = Retro.differences(village.round(APRIL, october), till.paid);
        assertThat(differences)
                .hasSize(19)
                .allSatisfy(sum -> assertThat(sum.amount().pence()).isPositive());
    }

    @Test
    void who_had_no_contract_after_all_is_owed_nothing_and_of_whom_nothing_is_read_nothing_is_taken() {
        var village = Village.clean();
        var till = new Till();
        till.month(village, APRIL, APRIL);
        var paid = till.sums(APRIL);
        village.change("A81001", payee -> Village.held(payee, quorate.kernel.Span.parse("2004-04-01/2018-01-01")));
        village.forget("A81002", "weighted-list");
        var differences = Retro.differences(village.round(APRIL, APRIL), till.paid);
        assertThat(differences).singleElement().satisfies(sum -> {
            assertThat(sum.practice()).isEqualTo("A81001");
            assertThat(sum.amount()).isEqualTo(Money.ZERO.minus(paid.getOrDefault("A81001 global-sum", Money.ZERO)));
        });
        assertThat(Retro.findings(village.round(APRIL, APRIL), Map.of()))
                .extracting(Finding::key)
                .contains("A81002 payments.reading");
    }
}
