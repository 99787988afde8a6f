package quorate.schemes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PartsTest {

    @Property
    void parts_come_to_the_whole_and_none_is_a_penny_from_what_is_due(
            @ForAll @LongRange(min = -1_000_000_000_000L, max = 1_000_000_000_000L) long whole,
            @ForAll @Size(min = 1, max = 40) List<@LongRange(min = 0, max = 100_000) Long> weights) {
        var all = weights.stream().mapToLong(Long::longValue).sum();
        if (all == 0) return;
        var parts = Parts.of(whole, weights.stream().map(Exact::of).toList());
        assertThat(parts.stream().mapToLong(Long::longValue).sum()).isEqualTo(whole);
        for (var at = 0; at < parts.size(); at++) {
            var due = Exact.of(whole).times(Exact.of(weights.get(at))).dividedBy(Exact.of(all));
            var off = Exact.of(parts.get(at)).minus(due);
            assertThat((off.isNegative() ? off.negated() : off).compareTo(Exact.ONE))
                    .isNegative();
        }
    }

    @Test
    void a_pot_of_one_penny_goes_to_the_heaviest() {
        assertThat(Parts.of(1, List.of(Exact.of(3), Exact.of(4), Exact.of(3)))).containsExactly(0L, 1L, 0L);
    }

    @Test
    void among_equals_the_first_gets_what_is_left_over() {
        assertThat(Parts.of(100, List.of(Exact.ONE, Exact.ONE, Exact.ONE))).containsExactly(34L, 33L, 33L);
        assertThat(Parts.of(-100, List.of(Exact.ONE, Exact.ONE, Exact.ONE))).containsExactly(-34L, -33L, -33L);
    }

    @Test
    void nobody_to_share_with_or_somebody_below_nothing_cannot_be_shared_with() {
        assertThatThrownBy(() -> Parts.of(1, List.of(Exact.ZERO))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Parts.of(1, List.of(Exact.ONE, Exact.of(-1))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
