package quorate.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import quorate.kernel.Fresh;
import quorate.kernel.Money;
import quorate.kernel.PartyId;

/** What is open of a plan on a day: month by month, as it was shortened, never more than all of it. */
class PlanTest {

    private static final PartyId SOMEBODY = new PartyId(Fresh.idOf("somebody"));
    private static final LocalDate FIRST = LocalDate.of(2016, 1, 31);

    private static Plan plan(List<Plan.Change> changes, long... taken) {
        return new Plan(
                UUID.randomUUID(),
                UUID.randomUUID(),
                Money.pounds(1_000),
                Money.pounds(300),
                FIRST,
                "Paid twice",
                FIRST,
                SOMEBODY,
                Optional.of(new Plan.Agreed(UUID.randomUUID(), true, FIRST)),
                changes,
                java.util.Arrays.stream(taken)
                        .mapToObj(it -> new Plan.Taken(UUID.randomUUID(), Money.pounds(it), FIRST, SOMEBODY))
                        .toList());
    }

    private static Plan.Change change(long pounds, LocalDate from) {
        return new Plan.Change(UUID.randomUUID(), Money.pounds(pounds), from, "Agreed", SOMEBODY);
    }

    @Test
    void instalments_open_on_their_days_until_all_is_paid_back() {
        var plan = plan(List.of());
        assertThat(plan.open(FIRST.minusDays(1))).isEqualTo(Money.ZERO);
        assertThat(plan.open(FIRST)).isEqualTo(Money.pounds(300));
        // There is no 31 February: the second is open on its last day.
        assertThat(plan.open(LocalDate.of(2016, 2, 28))).isEqualTo(Money.pounds(300));
        assertThat(plan.open(LocalDate.of(2016, 2, 29))).isEqualTo(Money.pounds(600));
        assertThat(plan.open(LocalDate.of(2020, 1, 1))).isEqualTo(Money.pounds(1_000));
        assertThat(plan(List.of(), 300, 250).open(LocalDate.of(2016, 2, 29))).isEqualTo(Money.pounds(50));
        assertThat(plan(List.of(), 1_000).state()).isEqualTo("Paid back");
        assertThat(plan(List.of(), 1_000).open(LocalDate.of(2020, 1, 1))).isEqualTo(Money.ZERO);
    }

    @Test
    void a_change_counts_from_its_day_and_what_was_open_before_stays_open() {
        var slower = plan(List.of(change(100, LocalDate.of(2016, 2, 1))));
        assertThat(slower.open(LocalDate.of(2016, 3, 31))).isEqualTo(Money.pounds(500));
        var ended = plan(List.of(change(0, LocalDate.of(2016, 2, 1))), 300);
        assertThat(ended.open(LocalDate.of(2020, 1, 1))).isEqualTo(Money.ZERO);
        assertThat(ended.state()).isEqualTo("Ended");
    }
}
