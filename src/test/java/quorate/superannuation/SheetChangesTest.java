package quorate.superannuation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import quorate.instructions.Contributed.Part;
import quorate.kernel.Money;
import quorate.kernel.PartyId;

/** What whoever checks superannuation is shown. */
class SheetChangesTest {

    private static final YearMonth MAY = YearMonth.of(2016, 5);

    private final PartyId anytown = PartyId.fresh();

    private Contribution of(String practice, YearMonth month, Part part, int pounds) {
        var day = LocalDate.of(2016, 5, 10);
        return new Contribution(anytown, practice, month, part, Money.pounds(pounds), "Agent", day, anytown);
    }

    private static List<Contribution> both(List<Contribution> one, List<Contribution> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    @Test
    void the_biggest_change_comes_first_whichever_way_it_goes_and_what_is_missing_is_named() {
        var april = List.of(
                of("Z90001", MAY.minusMonths(1), Part.EMPLOYER, 100),
                of("Z90001", MAY.minusMonths(1), Part.EMPLOYEE, 50),
                of("Z90002", MAY.minusMonths(1), Part.EMPLOYER, 900),
                of("Z90003", MAY.minusMonths(1), Part.EMPLOYER, 70));
        var may = List.of(
                of("Z90001", MAY, Part.EMPLOYER, 160),
                of("Z90002", MAY, Part.EMPLOYER, 90),
                of("Z90004", MAY, Part.EMPLOYEE, 20));
        var found = SheetChanges.of(may, april, both(april, may));
        assertThat(found.changes())
                .extracting(it -> it.practice() + " " + it.change() + ", " + it.beforeWords())
                .containsExactly(
                        "Z90002 −£810, £900 in April 2016",
                        "Z90004 £20, Nothing in April 2016",
                        "Z90001 £10, £150 in April 2016");
        assertThat(found.lacking())
                .containsExactly("Z90003 has £70 for April 2016, and nothing is given for the month after.");
    }

    @Test
    void one_practice_alone_lacks_none_of_the_others_and_its_other_half_is_counted_as_it_stands() {
        var stand = List.of(
                of("Z90001", MAY, Part.EMPLOYER, 100),
                of("Z90001", MAY, Part.EMPLOYEE, 50),
                of("Z90003", MAY.minusMonths(1), Part.EMPLOYER, 70));
        var put = of("Z90001", MAY, Part.EMPLOYEE, 55);
        var found = SheetChanges.of(List.of(put), stand, List.of(stand.getFirst(), put, stand.getLast()));
        assertThat(found.lacking()).isEmpty();
        var change = found.changes().getFirst();
        assertThat(change.now().both()).isEqualTo(Money.pounds(155));
        assertThat(change.replaces()).contains(new SheetChanges.Two(Money.pounds(100), Money.pounds(50)));
        assertThat(change.overtaken()).isFalse();
    }
}
