package quorate.baselines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import quorate.baselines.Baseline.Basis;
import quorate.baselines.Baseline.Key;
import quorate.baselines.Baseline.Line;
import quorate.baselines.Baseline.Told;
import quorate.kernel.Fresh;
import quorate.kernel.Money;
import quorate.kernel.PartyId;

/** What stands of a year adds up to the penny, however it is varied and in whatever order. */
class CourseTest {

    private static final PartyId SOMEBODY = PartyId.fresh();
    private static final LocalDate DAY = LocalDate.of(2016, 3, 1);
    private static final Year YEAR = new Year(2016);
    private static final Key KEY = new Key("Z90001", "core");

    private static Line line(long pence) {
        return new Line(KEY.practice(), SOMEBODY, KEY.stream(), Basis.FIXED, new Money(pence));
    }

    /** @param first the month in which it is first paid, from 0 for April */
    private static Baseline baseline(long pence, int first) {
        return new Baseline(
                Fresh.id(),
                SOMEBODY,
                YEAR,
                List.of(line(pence)),
                "Budget",
                DAY,
                SOMEBODY,
                Optional.of(new Told(month(first).atEndOfMonth(), DAY, SOMEBODY, 1)),
                Optional.empty());
    }

    private static YearMonth month(int place) {
        return YEAR.first().plusMonths(place);
    }

    private static Variation variation(long pence, int from, int paid, long number) {
        return new Variation(
                Fresh.id(),
                SOMEBODY,
                YEAR,
                line(pence),
                month(from),
                "Why",
                "Variation 1",
                DAY,
                SOMEBODY,
                Optional.of(new Told(month(paid).atEndOfMonth(), DAY, SOMEBODY, number)),
                Optional.empty());
    }

    private static Course course(Baseline baseline, Variation... variations) {
        return new Course(YEAR, Optional.of(baseline), List.of(variations));
    }

    private static List<Money> shares(Course course) {
        return YEAR.months().stream().map(month -> course.share(KEY, month)).toList();
    }

    private static List<Money> pays(Course course) {
        return YEAR.months().stream().map(month -> course.pay(KEY, month)).toList();
    }

    private static Money sum(List<Money> amounts) {
        return amounts.stream().reduce(Money.ZERO, Money::plus);
    }

    @Property(tries = 500)
    void twelve_months_are_the_year_to_the_penny_and_no_month_is_a_penny_off(
            @ForAll @LongRange(max = 10_000_000_000L) long pence) {
        var shares = shares(course(baseline(pence, 0)));
        assertThat(sum(shares).pence()).isEqualTo(pence);
        var least = shares.stream().min(Money::compareTo).orElseThrow();
        var most = shares.stream().max(Money::compareTo).orElseThrow();
        assertThat(most.minus(least).pence()).isBetween(0L, 1L);
    }

    @Property(tries = 500)
    void months_that_a_variation_does_not_touch_stay_and_the_others_are_shares_of_the_new_year(
            @ForAll @LongRange(max = 100_000_000) long before,
            @ForAll @LongRange(max = 100_000_000) long after,
            @ForAll @IntRange(max = 11) int from) {
        var old = shares(course(baseline(before, 0)));
        var all = shares(course(baseline(after, 0)));
        var varied = shares(course(baseline(before, 0), variation(after, from, from, 2)));
        assertThat(varied)
                .isEqualTo(Stream.concat(old.stream().limit(from), all.stream().skip(from))
                        .toList());
    }

    /** Each number says from which month, when it is paid and how much. */
    private static List<Variation> told(List<Integer> seeds) {
        var found = new ArrayList<Variation>();
        for (var at = 0; at < seeds.size(); at++) {
            var seed = seeds.get(at);
            var from = seed % 12;
            found.add(variation(seed * 97L, from, from + (seed / 12) % (12 - from), at + 2));
        }
        return found;
    }

    @Property(tries = 300)
    void what_is_paid_in_the_year_is_what_its_months_come_to_whenever_it_was_told(
            @ForAll @LongRange(max = 100_000_000) long pence,
            @ForAll @IntRange(max = 3) int first,
            @ForAll @Size(max = 6) List<@IntRange(max = 1_000_000) Integer> seeds) {
        var variations = told(seeds).stream()
                .filter(each -> !each.from().isBefore(month(first)))
                .toArray(Variation[]::new);
        var course = course(baseline(pence, first), variations);
        assertThat(sum(pays(course))).isEqualTo(sum(shares(course)));
    }

    @Property(tries = 300)
    void in_which_order_variations_of_different_months_were_told_does_not_matter(
            @ForAll @LongRange(max = 100_000_000) long pence,
            @ForAll @Size(min = 2, max = 5) List<@IntRange(min = 1, max = 1_000_000) Integer> amounts,
            @ForAll long seed) {
        var numbers = new ArrayList<>(
                Stream.iterate(2L, it -> it + 1).limit(amounts.size()).toList());
        var straight = new ArrayList<Variation>();
        for (var at = 0; at < amounts.size(); at++)
            straight.add(variation(amounts.get(at), at * 2, 11, numbers.get(at)));
        Collections.shuffle(numbers, new Random(seed));
        var mixed = new ArrayList<Variation>();
        for (var at = 0; at < amounts.size(); at++) mixed.add(variation(amounts.get(at), at * 2, 11, numbers.get(at)));
        Collections.shuffle(mixed, new Random(seed));
        var one = new Course(YEAR, Optional.of(baseline(pence, 0)), straight);
        var other = new Course(YEAR, Optional.of(baseline(pence, 0)), mixed);
        assertThat(shares(other)).isEqualTo(shares(one));
        assertThat(pays(other)).isEqualTo(pays(one));
    }

    @Test
    void of_two_about_the_same_month_the_one_told_later_counts_and_a_later_month_goes_on_counting() {
        var first = variation(1_200, 3, 3, 2);
        var second = variation(2_400, 3, 4, 3);
        var later = variation(3_600, 6, 6, 1);
        var course = course(baseline(12_000, 0), later, second, first);
        assertThat(shares(course).stream().map(Money::pence))
                .containsExactly(1000L, 1000L, 1000L, 200L, 200L, 200L, 300L, 300L, 300L, 300L, 300L, 300L);
        // July is paid by the first, and August takes up what July lacks by the second.
        assertThat(pays(course).stream().map(Money::pence).limit(6))
                .containsExactly(1000L, 1000L, 1000L, 100L, 300L, 200L);
        assertThat(course.before(second)).map(Line::yearly).contains(new Money(1_200));
    }

    @Test
    void one_told_late_says_what_each_month_before_lacks_or_has_too_much() {
        var less = variation(6_000, 1, 3, 2);
        var course = course(baseline(12_000, 0), less);
        assertThat(course.arrears(less))
                .containsExactly(Map.entry(month(1), new Money(-500)), Map.entry(month(2), new Money(-500)));
        assertThat(pays(course).stream().map(Money::pence).limit(5)).containsExactly(1000L, 1000L, 1000L, -500L, 500L);
        var entered = variation(24_000, 2, 2, 3).toldOn(month(4).atEndOfMonth());
        assertThat(course.arrears(entered))
                .containsExactly(Map.entry(month(2), new Money(1500)), Map.entry(month(3), new Money(1500)));
    }

    @Test
    void a_practice_begins_and_ends_within_the_year_and_months_before_the_first_payment_stand_for_nothing() {
        var begun = variation(12_000, 2, 2, 2);
        var other = new Line("Z90003", SOMEBODY, "core", Basis.FIXED, new Money(12_000));
        var key = other.key();
        var beginning = new Variation(
                begun.id(),
                SOMEBODY,
                YEAR,
                other,
                month(2),
                "New",
                "1",
                DAY,
                SOMEBODY,
                begun.telling(),
                Optional.empty());
        var course = course(baseline(12_000, 1), beginning, variation(0, 4, 4, 3));
        assertThat(shares(course).stream().map(Money::pence).limit(6)).containsExactly(0L, 1000L, 1000L, 1000L, 0L, 0L);
        assertThat(course.begun(key)).isEmpty();
        assertThat(course.before(beginning)).isEmpty();
        assertThat(course.share(key, month(1))).isEqualTo(Money.ZERO);
        assertThat(course.share(key, month(2))).isEqualTo(Money.pounds(10));
    }

    @Test
    void what_nobody_was_told_of_stands_for_nothing() {
        var none = new Course(YEAR, Optional.empty(), List.of());
        assertThat(none.keys()).isEmpty();
        assertThat(none.pay(KEY, month(0))).isEqualTo(Money.ZERO);
        assertThat(new Year(2016)).hasToString("2016/17");
        assertThat(Year.of(LocalDate.of(2017, 3, 31))).isEqualTo(YEAR);
        assertThat(Year.of(LocalDate.of(2017, 4, 1))).isEqualTo(new Year(2017));
    }
}
