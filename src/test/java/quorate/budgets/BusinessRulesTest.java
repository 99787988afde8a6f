package quorate.budgets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import quorate.budgets.Report.Forecast;
import quorate.kernel.Citation;
import quorate.kernel.Evidence;
import quorate.kernel.Fresh;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.ledger.Account;
import quorate.ledger.Balance;
import quorate.ledger.Earlier;
import quorate.ledger.Fund;
import quorate.ledger.Place;
import quorate.schemes.Schemes;

/** What the business rules of a year ask to be kept of a fund, held against what is kept of it. */
class BusinessRulesTest {

    private static final UUID FUND = Fresh.idOf("fund", "of business rules");
    private static final LocalDate JUNE_2016 = LocalDate.of(2016, 6, 30);

    /** North Hampshire 2016/17 in thousands (S:51). */
    private static final Map<String, Long> NORTH_HAMPSHIRE = new LinkedHashMap<>(Map.of(
            "gms", 8_735L,
            "pms-and-apms", 9_559L,
            "qof", 2_362L,
            "des", 1_510L,
            "premises", 3_661L,
            "pco", 1_526L,
            "contingency", 139L,
            "headroom", 278L));

    private static Balance of(String stream, Place place, long thousands) {
        var account = new Account(FUND, stream, Optional.empty(), place);
        var money = Money.pounds(thousands * 1_000);
        return new Balance(Fresh.idOf(stream, place.name()), account, money, money);
    }

    private static List<Balance> northHampshire() {
        var all = new ArrayList<Balance>();
        NORTH_HAMPSHIRE.forEach((stream, thousands) -> all.add(of(stream, Place.BUDGET, thousands)));
        all.add(of("", Place.ALLOCATION, -27_770));
        return all;
    }

    private static Report report(List<Balance> balances) {
        return Report.of(balances, List.of(), FUND, 3, Forecast.TREND);
    }

    private static List<String> rules(Report report, LocalDate day) {
        return BusinessRule.of(Schemes.ofJar(), report, day).stream()
                .map(rule ->
                        rule.stream() + " " + rule.required() + " held " + rule.held() + " short " + rule.missing())
                .toList();
    }

    /** Golden test B2: eight lines that come to 27,770, of which 139 and 278 are what the rules ask for. */
    @Test
    void the_budget_of_north_hampshire_keeps_exactly_what_is_required() {
        var report = report(northHampshire());
        assertThat(report.total().annual()).isEqualTo(Money.pounds(27_770_000));
        assertThat(report.allocated()).isEqualTo(report.total().annual());
        assertThat(rules(report, JUNE_2016))
                .containsExactly(
                        "contingency £139,000 held £139,000 short £0", "headroom £278,000 held £278,000 short £0");
        assertThat(BusinessRule.of(Schemes.ofJar(), report, JUNE_2016).getFirst())
                .satisfies(rule -> {
                    assertThat(rule.how()).isEqualTo("0.5% of £27,770,000, to the nearest thousand");
                    assertThat(rule.sources())
                            .extracting(Citation::title)
                            .anyMatch(it -> it.contains("North Hampshire"));
                });
    }

    /** Golden test B2, the year before: 263.5 of 26,350 was printed as 263, which no rounding to the nearest comes to. */
    @Test
    void the_budget_of_the_year_before_was_worked_out_on_what_was_left_without_the_headroom() {
        var whole = Money.pounds((8_342 + 9_284 + 2_336 + 1_426 + 3_377 + 1_453 + 132 + 263) * 1_000L);
        assertThat(whole).isEqualTo(Money.pounds(26_613_000));
        var base = whole.minus(Money.pounds(263_000));
        assertThat(base).isEqualTo(Money.pounds(26_350_000));
        assertThat(Report.part(base, 1, 200)).isEqualTo(Money.pounds(131_750));
        assertThat(Report.part(base, 1, 100)).isEqualTo(Money.pounds(263_500));
        assertThat(Report.part(whole, 1, 200))
                .as("of the whole it would be 133 and not the 132 that was printed")
                .isEqualTo(Money.pounds(133_065));
    }

    @Test
    void contingency_may_be_used_and_headroom_that_was_promised_is_not_kept() {
        var balances = northHampshire();
        balances.removeIf(balance -> List.of("contingency", "headroom").contains(balance.account().stream()));
        balances.add(of("contingency", Place.BUDGET, 60));
        balances.add(of("contingency", Place.PAID, 40));
        balances.add(of("headroom", Place.BUDGET, 228));
        balances.add(of("headroom", Place.RESERVED, 50));
        assertThat(rules(report(balances), JUNE_2016))
                .containsExactly(
                        "contingency £139,000 held £100,000 short £39,000",
                        "headroom £278,000 held £228,000 short £50,000");
        balances.removeIf(balance -> balance.account().stream().equals("headroom"));
        assertThat(rules(report(balances), JUNE_2016)).last().isEqualTo("headroom £278,000 held £0 short £278,000");
    }

    /** Bexley 2013/14: one per cent is £2,569k (S:121). For 2014/15 and from 2018/19 on no source has a rule. */
    @ParameterizedTest
    @CsvSource({
        "2013-03-31, ''",
        "2013-04-01, 'headroom £5,138,000; surplus £2,569,000'",
        "2014-03-31, 'headroom £5,138,000; surplus £2,569,000'",
        "2014-04-01, ''",
        "2016-03-31, ''",
        "2016-04-01, 'contingency £1,285,000; headroom £2,569,000'",
        "2017-04-01, 'headroom £2,569,000'",
        "2018-04-01, ''"
    })
    void each_rule_holds_for_the_years_in_which_a_source_has_it(LocalDate day, String expected) {
        var report = report(List.of(of("", Place.ALLOCATION, -256_900), of("acute", Place.BUDGET, 256_900)));
        var found = BusinessRule.of(Schemes.ofJar(), report, day).stream()
                .map(rule -> rule.stream() + " " + rule.required())
                .toList();
        assertThat(String.join("; ", found)).isEqualTo(expected);
    }

    @Test
    void nothing_is_kept_of_a_grant_for_one_purpose_or_for_this_once() {
        assertThat(BusinessRule.isAskedOf(fund(true, List.of()))).isTrue();
        assertThat(BusinessRule.isAskedOf(fund(true, List.of("premises")))).isFalse();
        assertThat(BusinessRule.isAskedOf(fund(false, List.of()))).isFalse();
    }

    private static Fund fund(boolean recurrent, List<String> fence) {
        var letter = new Citation("letter", "Letter", "", Evidence.PRIMARY_POLICY, JUNE_2016);
        return new Fund(PartyId.fresh(), "f", "F", recurrent, new Fund.Pooling.Free(), fence, letter);
    }

    /** 80 accrued in March is turned back on 1 April and 75 came for it: 5 are released, and April spent its own 30. */
    @Test
    void what_an_earlier_year_did_to_this_one_is_no_spending_of_a_stream() {
        var balances = List.of(
                of("premises", Place.BUDGET, 200 - 30 + 80),
                of("premises", Place.ACCRUED, -80),
                of("premises", Place.PAID, 30));
        var earlier = new Earlier(FUND, "premises", Money.pounds(80_000), Money.pounds(75_000), Money.ZERO);
        var other = new Earlier(Fresh.id(), "premises", Money.pounds(9_000), Money.ZERO, Money.ZERO);
        var report = Report.of(balances, List.of(earlier, other), FUND, 1, Forecast.TREND);
        assertThat(report.lines()).singleElement().satisfies(line -> {
            assertThat(line.annual()).isEqualTo(Money.pounds(200_000));
            assertThat(line.spent()).isEqualTo(Money.pounds(30_000));
            assertThat(line.foreseen()).isEqualTo(Money.pounds(360_000));
        });
        assertThat(report.ofEarlierYears().borne()).isEqualTo(Money.pounds(-5_000));
        assertThat(Report.said(earlier))
                .isEqualTo("£80,000 that was accrued is turned back, £75,000 came after the year was closed and "
                        + "£5,000 is released to this year.");
    }
}
