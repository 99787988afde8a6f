package quorate.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import quorate.kernel.Fresh;
import quorate.kernel.Money;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.reviews.Members.Member;
import quorate.reviews.Path.Longer;
import quorate.reviews.Path.Reinvestment;

/** What comes of paths, held against amounts worked out by hand and against what commissioners published. */
class CourseTest {

    private static Worlds golden() {
        return new Worlds().pms("A81001", "870800", "10000");
    }

    private static Money money(String text) {
        return Money.parse(text);
    }

    private static List<String> kept(Course course) {
        return course.years().stream().map(it -> it.kept().plain()).toList();
    }

    private static List<String> released(Course course) {
        return course.years().stream().map(it -> it.released().plain()).toList();
    }

    private static List<String> rules(Course course) {
        return course.objections().stream().map(Objection::rule).toList();
    }

    @Test
    void thirteen_pounds_fifty_two_above_gms_are_a_premium_of_135_200_pounds() {
        var practice = golden().practice("A81001");
        assertThat(practice.premium()).contains(money("135200"));
        assertThat(practice.perPatient()).contains(new java.math.BigDecimal("13.52"));
        assertThat(practice.line("gms")).contains(money("-735600"));
    }

    @Test
    void in_four_equal_steps_it_is_gone_and_released_a_quarter_more_each_year() {
        var course = golden().go(Pace.linear(4), Reinvestment.flat());
        assertThat(kept(course)).containsExactly("101400.00", "67600.00", "33800.00", "0.00");
        assertThat(released(course)).containsExactly("33800.00", "67600.00", "101400.00", "135200.00");
        assertThat(course.objections()).isEmpty();
        assertThat(course.years().getFirst().paid()).isEqualTo(money("837000"));
    }

    @Test
    void seven_steps_are_rounded_as_published() {
        assertThat(kept(golden().go(Pace.linear(7), Reinvestment.later())))
                .containsExactly("115885.71", "96571.43", "77257.14", "57942.86", "38628.57", "19314.29", "0.00");
    }

    @Test
    void the_sevenths_of_mpig_are_rounded_by_the_month_and_end_in_2020() {
        assertThat(kept(golden().go(Pace.sevenths(), Reinvestment.later())))
                .containsExactly("115885.68", "96571.44", "77257.20", "57942.84", "38628.60", "19314.24", "0.00");
        var later = new Worlds().base(2018).pms("A81001", "1000000", "10000").go(Pace.sevenths(), Reinvestment.later());
        assertThat(later.years()).extracting(Course.Year::title).containsExactly("2018/19", "2019/20", "2020/21");
    }

    @Test
    void quarterly_steps_go_down_to_an_end_point_and_stay_there() {
        var course = new Worlds()
                .pms("A81001", "835600", "10000")
                .go(Pace.quarterly(8, money("20000")), Reinvestment.later());
        // 100,000 above GMS; of the 80,000 above the end point 7, 6, 5, 4 eighths in the quarters of the first year.
        assertThat(kept(course)).containsExactly("75000.00", "35000.00");
        assertThat(course.remarks()).anyMatch(it -> it.contains("does not reach nought"));
    }

    @Test
    void a_table_of_its_own_keeps_what_it_says() {
        var course = golden().go(Pace.explicit("90% 50% 0%"), Reinvestment.later());
        assertThat(kept(course)).containsExactly("121680.00", "67600.00", "0.00");
    }

    @Test
    void a_table_that_does_not_reach_nought_or_rises_is_refused_with_every_reason() {
        assertThat(rules(golden().go(Pace.explicit("50% 60% 20%"), Reinvestment.later())))
                .containsExactly("reviews.rising", "reviews.nought");
        assertThat(rules(golden().go(Pace.explicit("150% 0%"), Reinvestment.later())))
                .containsExactly("reviews.share");
    }

    @Test
    void held_cash_is_overtaken_by_the_gms_price_as_it_grows() {
        var course = golden().go(Pace.freeze(5), Reinvestment.later());
        // 870,800 against 10,000 at 73.56, 75.77, 80.59, 85.35 and 88.96.
        assertThat(kept(course)).containsExactly("135200.00", "113100.00", "64900.00", "17300.00", "0.00");
        assertThat(course.years().getLast().paid()).isEqualTo(money("889600"));
    }

    @Test
    void one_practice_may_be_given_four_years_where_the_others_have_two() {
        var course = golden().pms("A81002", "870800", "10000")
                .go(Pace.linear(2), Reinvestment.later(), new Longer("A81002", 4, "It would close"));
        assertThat(course.years()).hasSize(4);
        assertThat(course.years().get(1).find("A81001").orElseThrow().kept()).isEqualTo(Money.ZERO);
        assertThat(course.years().get(1).find("A81002").orElseThrow().kept()).isEqualTo(money("67600"));
    }

    @Test
    void bristol_gives_back_a_fifth_of_5_4_million_more_each_year_to_all_by_weighted_list() {
        // 30,000 weighted patients at 80.59 are 2,417,700; with 5.4m above that.
        var course = new Worlds()
                .base(2016)
                .pms("L81001", "7817700", "30000")
                .gms("L81002", "15000")
                .gms("L81003", "15000")
                .go(Pace.linear(5), Reinvestment.flat());
        assertThat(released(course))
                .containsExactly("1080000.00", "2160000.00", "3240000.00", "4320000.00", "5400000.00");
        var first = course.years().getFirst();
        assertThat(first.reinvested()).isEqualTo(money("1080000"));
        assertThat(first.find("L81002").orElseThrow().net()).isEqualTo(money("270000"));
        assertThat(first.find("L81001").orElseThrow().net()).isEqualTo(money("-540000"));
        assertThat(first.unspent()).isEqualTo(Money.ZERO);
    }

    @Test
    void huddersfield_pays_the_gap_to_three_practices_and_one_loses_42_percent_of_its_income() {
        // 986,968 of premium in three practices; 170,000 of it to three whose weighted list is the shorter.
        var world = new Worlds()
                .base(2015)
                .pms("B85001", "655850", "5000") // 277,000 above 5,000 at 75.77
                .entry("B85001", What.INCOME, "", "659500")
                .pms("B85002", "733834", "5000") // 354,984
                .pms("B85003", "733834", "5000"); // 354,984
        for (var code : List.of("B85004", "B85005", "B85006")) {
            world.gms(code, "5000").entry(code, What.REGISTERED_LIST, "", "6000");
        }
        var course = world.go(Pace.linear(1), Reinvestment.gap(money("170000")));
        var year = course.years().getFirst();
        assertThat(year.released()).isEqualTo(money("986968"));
        assertThat(year.reinvested()).isEqualTo(money("170000"));
        assertThat(year.byLoss().getFirst().net()).isEqualTo(money("-354984"));
        var worst = year.find("B85001").orElseThrow();
        assertThat(worst.net()).isEqualTo(money("-277000"));
        assertThat(worst.ofIncome()).contains("−42.0%");
        assertThat(year.unspent()).isEqualTo(money("816968"));
    }

    @Test
    void more_cannot_be_reinvested_than_is_released() {
        var world = golden().gms("A81003", "5000").entry("A81003", What.REGISTERED_LIST, "", "9000");
        var course = world.go(Pace.linear(4), Reinvestment.gap(money("170000")));
        assertThat(rules(course)).contains("reviews.beyond");
        assertThat(course.objections().getFirst().sentence())
                .isEqualTo("In 2014/15 £170,000 would be reinvested, and only £33,800 is released.");
    }

    @Test
    void a_baseline_below_gms_is_a_question_from_which_nothing_is_taken() {
        var world = golden().pms("A81002", "700000", "10000");
        assertThat(world.practice("A81002").premium()).contains(money("-35600"));
        assertThat(world.practice("A81002").questions())
                .anyMatch(it -> it.contains("£35,600 below") && it.contains("nothing is paid back"));
        var part = world.go(Pace.linear(4), Reinvestment.later())
                .years()
                .getFirst()
                .find("A81002");
        assertThat(part.orElseThrow().released()).isEqualTo(Money.ZERO);
        assertThat(part.orElseThrow().paid()).isEqualTo(money("700000"));
    }

    @Test
    void a_practice_without_a_weighted_list_is_named_and_nothing_can_be_decided() {
        var world = golden().practice("A81002", "pms").entry("A81002", What.BASELINE, "", "500000");
        assertThat(world.practice("A81002").questions()).anyMatch(it -> it.startsWith("No weighted list is known"));
        var course = world.go(Pace.linear(4), Reinvestment.later());
        assertThat(rules(course)).containsExactly("reviews.unknown");
        assertThat(course.objections().getFirst().sentence()).contains("Practice A81002");
    }

    @Test
    void a_practice_that_moved_to_gms_meanwhile_is_out_of_the_path_and_said_so() {
        var moved = new Member(new PartyId(Fresh.idOf("A81001")), "A81001", "Practice A81001", "gms", Span.ALWAYS);
        var course = golden().go(Pace.linear(2), Reinvestment.later(), List.of(moved));
        var part = course.years().getFirst().find("A81001").orElseThrow();
        assertThat(part.paid()).isEqualTo(Money.ZERO);
        assertThat(part.why()).anyMatch(it -> it.contains("has a contract of GMS in 2014/15"));
    }

    @Test
    void a_path_beyond_the_days_of_its_scheme_is_refused_with_the_days() {
        var course = new Worlds()
                .base(2025)
                .pms("A81001", "1370800", "10000")
                .go(Pace.quarterly(12, Money.ZERO), Reinvestment.later());
        assertThat(rules(course)).contains("reviews.days");
    }
}
