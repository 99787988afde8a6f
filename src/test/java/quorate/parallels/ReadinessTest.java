package quorate.parallels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import quorate.kernel.Money;
import quorate.parallels.HeldStore.Sum;
import quorate.parallels.Parallel.Rule;

class ReadinessTest {

    private static final Rule TWO = new Rule(2, Money.ZERO);

    private static Sum month(String month, long pairs, long open, long mend) {
        return new Sum(month + "-01", Money.ZERO, Money.ZERO, pairs, pairs - open - mend, 0, open + mend, open, mend);
    }

    @Test
    void so_many_months_up_to_the_last_must_be_clear() {
        var april = month("2016-04", 3, 0, 0);
        var may = month("2016-05", 3, 0, 0);
        assertThat(Readiness.of(TWO, List.of()).isReady()).isFalse();
        assertThat(Readiness.of(TWO, List.of(april)).sentence()).isEqualTo("1 of 2 months without an open difference");
        assertThat(Readiness.of(TWO, List.of(april, may)).isReady()).isTrue();
        assertThat(Readiness.of(TWO, List.of(april, may, month("2016-06", 3, 1, 0)))
                        .isReady())
                .as("the last one is not clear")
                .isFalse();
        assertThat(Readiness.of(TWO, List.of(month("2016-03", 3, 1, 0), april, may))
                        .isReady())
                .as("what was wrong before does not matter")
                .isTrue();
    }

    @Test
    void a_gap_an_empty_month_and_what_is_to_be_put_right_here_all_count_against_it() {
        var april = month("2016-04", 3, 0, 0);
        assertThat(Readiness.of(TWO, List.of(april, month("2016-06", 3, 0, 0))).isReady())
                .as("May was not compared")
                .isFalse();
        assertThat(Readiness.of(TWO, List.of(april, month("2016-05", 0, 0, 0))).isReady())
                .as("nothing was there in May")
                .isFalse();
        var mend = Readiness.of(TWO, List.of(april, month("2016-05", 3, 0, 1)));
        assertThat(mend.isReady()).isFalse();
        assertThat(mend.hindrances()).containsExactly("May 2016: 1 is to be put right here");
    }
}
