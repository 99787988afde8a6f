package quorate.schemes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class ExactTest {

    @Test
    void a_third_taken_three_times_is_the_whole() {
        var third = Exact.ONE.dividedBy(Exact.of(3));
        assertThat(third.plus(third).plus(third)).isEqualTo(Exact.ONE);
        assertThat(third.times(Exact.of(3))).isEqualTo(Exact.ONE);
    }

    @Property
    void adding_and_multiplying_is_what_decimals_say_whatever_the_size(
            @ForAll @BigRange(min = "-99999999999999999", max = "99999999999999999") @Scale(6) BigDecimal one,
            @ForAll @BigRange(min = "-99999999999999999", max = "99999999999999999") @Scale(6) BigDecimal other) {
        assertThat(Exact.of(one).plus(Exact.of(other))).isEqualTo(Exact.of(one.add(other)));
        assertThat(Exact.of(one).minus(Exact.of(other))).isEqualTo(Exact.of(one.subtract(other)));
        assertThat(Exact.of(one).times(Exact.of(other))).isEqualTo(Exact.of(one.multiply(other)));
        assertThat(Integer.signum(Exact.of(one).compareTo(Exact.of(other)))).isEqualTo(one.compareTo(other));
    }

    @Property
    void dividing_and_multiplying_again_comes_back(
            @ForAll long one, @ForAll @LongRange(min = 1) long other, @ForAll @LongRange(min = 1) long third) {
        var number = Exact.of(one).dividedBy(Exact.of(third));
        var back = number.dividedBy(Exact.of(other)).times(Exact.of(other));
        assertThat(back).isEqualTo(number).hasSameHashCodeAs(number).hasToString(number.toString());
        assertThat(back.compareTo(number)).isZero();
    }

    @Property
    void rounding_to_pence_is_what_decimals_say(
            @ForAll @BigRange(min = "-9999999999", max = "9999999999") @Scale(5) BigDecimal pounds) {
        for (var mode : RoundingMode.values()) {
            if (mode == RoundingMode.UNNECESSARY) continue;
            assertThat(Exact.of(pounds).pence(mode))
                    .isEqualTo(pounds.setScale(2, mode).unscaledValue().longValueExact());
        }
    }

    @Test
    void more_than_can_be_counted_is_no_amount() {
        var much = Exact.of(Long.MAX_VALUE);
        assertThat(much.plus(Exact.ONE).minus(Exact.ONE)).isEqualTo(much);
        assertThatThrownBy(() -> much.pence(RoundingMode.HALF_UP)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> much.dividedBy(Exact.ZERO)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void numbers_are_read_as_people_write_them() {
        assertThat(Exact.parse("8,686.3")).isEqualTo(Exact.of(new BigDecimal("8686.3")));
        for (var none : new String[] {"", "1e9", "twelve", "1.2.3", "99999999999999999999"}) {
            assertThatThrownBy(() -> Exact.parse(none)).isInstanceOf(NumberFormatException.class);
        }
    }
}
