package quorate.budgets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import quorate.budgets.Report.Forecast;
import quorate.budgets.Report.Sign;
import quorate.kernel.Fresh;
import quorate.kernel.Money;
import quorate.ledger.Account;
import quorate.ledger.Balance;
import quorate.ledger.Place;

class ReportTest {

    private static final UUID FUND = Fresh.idOf("fund", "of a test");

    private static Balance of(String stream, Place place, Money money) {
        var account = new Account(FUND, stream, Optional.empty(), place);
        return new Balance(Fresh.idOf(stream, place.name()), account, money, money);
    }

    /**
     * North Hampshire, 2015/16 and 2016/17 in thousands (golden test B2, source S:51): what was spent, what was budgeted, and
     * the shares of contingency and headroom.
     */
    @Test
    void the_published_budget_of_a_commissioner_adds_up_and_its_variance_is_told_either_way() {
        var budget = new LinkedHashMap<>(Map.of(
                "gms", 8_342L,
                "pms-and-apms", 9_284L,
                "qof", 2_336L,
                "des", 1_426L,
                "premises", 3_377L,
                "pco", 1_453L,
                "contingency", 132L,
                "headroom", 263L));
        var spent = 26_116L;
        var balances = new ArrayList<Balance>();
        budget.forEach((stream, thousands) -> {
            var paid = stream.equals("contingency")
                    ? 0
                    : stream.equals("headroom") ? 26_116 - (26_613 - 132 - 263) : thousands;
            if (paid > 0) balances.add(of(stream, Place.PAID, Money.pounds(paid * 1_000)));
            balances.add(of(stream, Place.BUDGET, Money.pounds((thousands - Math.max(paid, 0)) * 1_000)));
        });
        var report = Report.of(balances, List.of(), FUND, 12, Forecast.BUDGET);
        assertThat(report.total().annual()).isEqualTo(Money.pounds(26_613_000));
        assertThat(report.total().toDate()).isEqualTo(report.total().annual());
        var all = Report.part(report.total().annual(), 1, 1);
        assertThat(Sign.UNDER.of(all, Money.pounds(spent * 1_000))).isEqualTo(Money.pounds(497_000));
        assertThat(Sign.OVER.of(all, Money.pounds(spent * 1_000))).isEqualTo(Money.pounds(-497_000));
        // 0.5 and 1 per cent of the 27,770 of 2016/17: 138.85 and 277.70, printed as 139 and 278.
        assertThat(Report.part(Money.pounds(27_770_000), 1, 200)).isEqualTo(Money.pounds(138_850));
        assertThat(Report.part(Money.pounds(27_770_000), 1, 100)).isEqualTo(Money.pounds(277_700));
    }

    @Test
    void what_is_owed_told_to_be_paid_paid_or_accrued_is_spent_and_what_is_reserved_is_not() {
        var report = Report.of(
                List.of(
                        of("rent", Place.BUDGET, Money.pounds(500)),
                        of("rent", Place.RESERVED, Money.pounds(400)),
                        of("rent", Place.DUE, Money.pounds(10)),
                        of("rent", Place.INSTRUCTED, Money.pounds(20)),
                        of("rent", Place.PAID, Money.pounds(30)),
                        of("rent", Place.ACCRUED, Money.pounds(240)),
                        of("", Place.HELD, Money.pounds(77)),
                        of("", Place.ALLOCATION, Money.pounds(-1_277))),
                List.of(),
                FUND,
                3,
                Forecast.PROMISES);
        assertThat(report.held()).isEqualTo(Money.pounds(77));
        assertThat(report.lines()).singleElement().satisfies(line -> {
            assertThat(line.annual()).isEqualTo(Money.pounds(1_200));
            assertThat(line.toDate()).isEqualTo(Money.pounds(300));
            assertThat(line.spent()).isEqualTo(Money.pounds(300));
            assertThat(line.reserved()).isEqualTo(Money.pounds(400));
            assertThat(line.foreseen()).isEqualTo(Money.pounds(700));
        });
        assertThat(Report.of(List.of(), List.of(), FUND, 3, Forecast.TREND).lines())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"TREND, 1200.00", "PROMISES, 100.00", "BUDGET, 1200.00"})
    void the_rest_of_the_year_is_foreseen_as_one_chooses(Forecast forecast, String pounds) {
        var balances =
                List.of(of("rent", Place.BUDGET, Money.pounds(1_100)), of("rent", Place.PAID, Money.pounds(100)));
        assertThat(Report.of(balances, List.of(), FUND, 1, forecast).total().foreseen())
                .isEqualTo(Money.parse(pounds));
    }

    @ParameterizedTest
    @CsvSource({
        "2016-04-30, 2016-04-30, 1",
        "2016-05-10, 2016-04-30, 1",
        "2016-04-29, 2016-03-31, 12",
        "2017-01-01, 2016-12-31, 9",
        "2016-02-29, 2016-02-29, 11",
        "2016-03-01, 2016-02-29, 11"
    })
    void the_last_month_that_is_over_is_told(LocalDate day, LocalDate until, int months) {
        assertThat(ReportPages.until(day)).isEqualTo(until);
        assertThat(ReportPages.months(until)).isEqualTo(months);
    }

    @ParameterizedTest
    @CsvSource({"100, 1, 12, 8", "-100, 1, 12, -8", "6, 1, 12, 1", "-6, 1, 12, -1", "5, 1, 12, 0", "0, 7, 12, 0"})
    void a_part_is_rounded_to_the_nearest_penny_with_a_half_away_from_nothing(
            long pence, int parts, int of, long part) {
        assertThat(Report.part(new Money(pence), parts, of)).isEqualTo(new Money(part));
    }

    @Property
    void twelve_months_are_the_whole_and_a_later_month_never_has_less(
            @ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long pence,
            @ForAll @IntRange(min = 1, max = 11) int month) {
        var whole = new Money(pence);
        assertThat(Report.part(whole, 12, 12)).isEqualTo(whole);
        assertThat(Report.part(whole, month + 1, 12)).isGreaterThanOrEqualTo(Report.part(whole, month, 12));
    }
}
