package quorate.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SpanTest {

    private final Span delegation = Span.parse("2015-04-01/2022-07-01");

    @Test
    void holds_from_its_first_day_until_the_day_before_its_end() {
        assertThat(delegation.holdsOn(LocalDate.parse("2015-03-31"))).isFalse();
        assertThat(delegation.holdsOn(LocalDate.parse("2015-04-01"))).isTrue();
        assertThat(delegation.holdsOn(LocalDate.parse("2022-06-30"))).isTrue();
        assertThat(delegation.holdsOn(LocalDate.parse("2022-07-01"))).isFalse();
    }

    @Test
    void two_spans_that_only_touch_do_not_overlap() {
        assertThat(delegation.overlaps(Span.parse("2022-07-01/"))).isFalse();
        assertThat(delegation.overlaps(Span.parse("2022-06-30/"))).isTrue();
    }

    @Test
    void an_end_before_the_beginning_is_refused_with_both_days() {
        assertThatThrownBy(() -> Span.parse("2016-05-10/2016-05-09"))
                .hasMessageContaining("2016-05-10")
                .hasMessageContaining("2016-05-09");
    }
}
