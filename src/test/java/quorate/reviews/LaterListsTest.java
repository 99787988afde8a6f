package quorate.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import quorate.kernel.Money;
import quorate.payments.Payments.Count;
import quorate.reviews.Path.Longer;
import quorate.reviews.Path.Reinvestment;

/** Lists of later years move what a GMS practice would get, never a premium; and what is read of a path says where it is from. */
class LaterListsTest {

    private static Worlds golden() {
        return new Worlds().pms("A81001", "870800", "10000").gms("A81002", "5000");
    }

    private static Course.Part part(Course course, int year) {
        return course.years().get(year).find("A81001").orElseThrow();
    }

    @Test
    void the_target_follows_the_list_of_its_year_and_the_premium_does_not() {
        var course = golden().entry("A81001", What.WEIGHTED_LIST, "2015/16", "10100.5")
                .go(Pace.linear(4), Reinvestment.flat());
        assertThat(part(course, 0).target()).isEqualTo(Money.parse("735600"));
        assertThat(part(course, 1).target()).isEqualTo(Money.parse("765314.89"));
        assertThat(part(course, 1).kept()).isEqualTo(Money.parse("67600"));
        assertThat(part(course, 2).target()).isEqualTo(Money.parse("805900"));
    }

    @Test
    void a_year_without_a_list_of_its_own_is_an_estimate_and_says_so() {
        var course = golden().entry("A81001", What.WEIGHTED_LIST, "2015/16", "10100")
                .go(Pace.linear(4), Reinvestment.later());
        assertThat(course.years()).extracting(Course.Year::isEstimated).containsExactly(false, false, true, true);
        assertThat(course.remarks())
                .contains("Lists of 2016/17 and 2017/18 are estimates: what is paid follows the real ones.");
    }

    @Test
    void what_goes_back_goes_by_the_lists_of_its_year() {
        var course = golden().entry("A81002", What.WEIGHTED_LIST, "2015/16", "10000")
                .go(Pace.linear(4), Reinvestment.flat());
        var shares = course.years().get(1).parts().stream()
                .map(Course.Part::reinvested)
                .toList();
        assertThat(shares).containsExactly(Money.parse("33800"), Money.parse("33800"));
    }

    @Property(tries = 60)
    void no_penny_is_lost_however_lists_move(@ForAll @Size(3) List<@IntRange(min = 1, max = 2_000_000) Integer> lists) {
        var world = golden();
        for (var at = 0; at < lists.size(); at++) {
            var list = new BigDecimal(lists.get(at)).movePointLeft(2).toPlainString();
            world.entry(
                    "A81001",
                    What.WEIGHTED_LIST,
                    List.of("2015/16", "2016/17", "2017/18").get(at),
                    list);
        }
        for (var year : world.go(Pace.linear(4), Reinvestment.flat()).years()) {
            assertThat(year.paid().plus(year.reinvested()))
                    .isEqualTo(year.find("A81001").orElseThrow().target().plus(Money.parse("135200")));
            assertThat(year.unspent()).isEqualTo(Money.ZERO);
        }
    }

    @Test
    void a_list_that_was_not_published_grows_as_the_registered_one_has() {
        assertThat(Growth.grown(new BigDecimal("6400"), new BigDecimal("6100"), new BigDecimal("6253")))
                .contains(new BigDecimal("6560.52"));
        assertThat(Growth.grown(new BigDecimal("6400"), BigDecimal.ZERO, new BigDecimal("6253")))
                .isEmpty();
    }

    private static List<Count> read(Worlds world, Pace pace, Reinvestment back, String scheme, Longer... longer) {
        return PathReadings.of(world.review(), world.go(pace, back, longer), Worlds.SCHEMES.get(scheme));
    }

    @Test
    void readings_say_under_which_path_and_in_which_of_its_years() {
        var counts = read(golden(), Pace.linear(4), Reinvestment.flat(), "pms-review-linear");
        assertThat(counts)
                .filteredOn(it -> it.reading().equals("year"))
                .extracting(Count::value)
                .containsExactly("1", "2", "3", "4");
        assertThat(counts)
                .filteredOn(it -> it.reading().equals("premium"))
                .extracting(Count::source)
                .element(1)
                .isEqualTo("PMS review, path “A path”, year 2 of 4 (2015/16)");
        assertThat(counts)
                .filteredOn(it -> it.reading().equals("weighted-list"))
                .extracting(Count::estimated)
                .containsExactly(false, true, true, true);
        assertThat(counts).allSatisfy(it -> assertThat(it.source()).hasSizeLessThanOrEqualTo(200));
    }

    @Test
    void who_is_given_more_years_is_read_for_under_the_scheme_of_equal_steps() {
        var longer = new Longer("A81001", 9, "It would close");
        var sevenths = read(golden(), Pace.sevenths(), Reinvestment.later(), "pms-review-sevenths", longer);
        var steps = read(golden(), Pace.sevenths(), Reinvestment.later(), "pms-review-linear", longer);
        assertThat(sevenths).extracting(Count::practice).doesNotContain("A81001");
        assertThat(steps)
                .filteredOn(it -> it.reading().equals("years"))
                .extracting(Count::value)
                .containsOnly("9");
    }

    @Test
    void what_is_released_is_read_for_the_scheme_that_gives_it_back() {
        var counts = read(golden(), Pace.linear(4), Reinvestment.flat(), Returning.FLAT);
        assertThat(counts)
                .filteredOn(it -> it.reading().equals("released"))
                .extracting(Count::value)
                .containsExactly("33800.00", "67600.00", "101400.00", "135200.00");
        assertThat(counts)
                .filteredOn(it -> it.reading().equals("weighted-list"))
                .extracting(Count::practice)
                .contains("A81001", "A81002");
    }

    @Test
    void one_decision_adopts_every_scheme_of_a_path_but_a_local_one() {
        var world = golden();
        var longer = new Longer("A81001", 9, "It would close");
        assertThat(world.path(Pace.linear(4), Reinvestment.flat()).besides()).containsExactly(Returning.FLAT);
        assertThat(world.path(Pace.sevenths(), Reinvestment.later(), longer).besides())
                .containsExactly("pms-review-linear");
        assertThat(world.path(Pace.linear(4), Reinvestment.by("bolton-quality-contract"))
                        .besides())
                .isEmpty();
    }
}
