package quorate.budgets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import quorate.kernel.Citation;
import quorate.kernel.Evidence;
import quorate.kernel.Fresh;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.ledger.Account;
import quorate.ledger.Balance;
import quorate.ledger.Fund;
import quorate.ledger.Move;
import quorate.ledger.Place;
import quorate.ledger.Posting;

/** Each way of foreseeing a year has its own arithmetic, and what is returned is held against what the committee sees. */
class OutlookTest {

    private static final LocalDate JUNE = LocalDate.of(2016, 6, 30);
    private static final PartyId ONE = PartyId.fresh();
    private static final PartyId OTHER = PartyId.fresh();

    private static final Fund WHOLE = new Fund(
            ONE,
            "f",
            "F",
            true,
            new Fund.Pooling.Free(),
            List.of(),
            new Citation("letter", "Letter", "", Evidence.PRIMARY_POLICY, JUNE));

    private static Money pounds(long pounds) {
        return Money.pounds(pounds);
    }

    private static Posting due(PartyId practice, int month, long pounds) {
        var reserved = new Account(WHOLE.id(), "premises", Optional.of(practice), Place.RESERVED);
        return Posting.of(
                Fresh.id(),
                Move.SETTLE,
                reserved,
                reserved.at(Place.DUE),
                pounds(pounds),
                LocalDate.of(2016, month, 28),
                Optional.empty(),
                "Rent");
    }

    /** Two practices by June: one claimed 1,000 in each month, the other 600 in April alone. */
    private static String ways(Outlook.Scenario scenario) {
        var line = new Report.Line("premises", pounds(20_000), pounds(5_000), pounds(3_600), pounds(9_000), Money.ZERO);
        var due = List.of(due(ONE, 4, 1_000), due(ONE, 5, 1_000), due(ONE, 6, 1_000), due(OTHER, 4, 600));
        return Outlook.of(line, due, List.of(), JUNE, scenario).ways().stream()
                .map(way -> way.name() + " " + way.amount())
                .collect(Collectors.joining(", "));
    }

    @Test
    void each_way_of_foreseeing_a_year_comes_to_what_its_arithmetic_says() {
        assertThat(ways(new Outlook.Scenario(0, 0, JUNE)))
                .isEqualTo("Trend £14,400, Commitments £12,600, Schedule £12,600, With what is unclaimed £19,200");
    }

    /** From 1,000 a month: 1,020 from July, 1,040 from October, 1,060 from January, three months each, is 9,360. */
    @Test
    void lists_that_grow_two_per_cent_a_quarter_and_a_price_that_rises_are_worked_out_apart_and_together() {
        assertThat(ways(new Outlook.Scenario(200, 0, JUNE))).endsWith("Growth of lists £12,960");
        assertThat(ways(new Outlook.Scenario(0, 1_000, LocalDate.of(2017, 1, 1))))
                .endsWith("Uplift £12,900");
        assertThat(ways(new Outlook.Scenario(200, 1_000, LocalDate.of(2017, 1, 1))))
                .endsWith("Growth of lists £12,960, Uplift £12,900, Both £13,278");
        assertThat(Outlook.percent(-125)).isEqualTo("−1.25%");
        assertThat(Outlook.percent(210)).isEqualTo("2.1%");
    }

    private static Balance balance(String stream, Place place, long pounds) {
        var account = stream.isEmpty()
                ? Account.of(WHOLE.id(), place)
                : new Account(WHOLE.id(), stream, Optional.empty(), place);
        return new Balance(Fresh.id(), account, pounds(pounds), pounds(pounds));
    }

    private static Return made(List<Balance> balances, List<Balance> seen) {
        var report = Report.of(seen, List.of(), WHOLE.id(), ReportPages.months(JUNE), Report.Forecast.TREND);
        return Return.of(balances, List.of(WHOLE), List.of(new Sheets.Table(WHOLE, "One", report, List.of())), JUNE);
    }

    @Test
    void a_return_keeps_cash_apart_and_is_proven_only_when_table_and_trial_balance_say_the_same() {
        var sound = List.of(
                balance("", Place.ALLOCATION, -100),
                balance("", Place.HELD, 10),
                balance("premises", Place.BUDGET, 50),
                balance("premises", Place.PAID, 20),
                balance("premises", Place.INSTRUCTED, 7),
                balance("premises", Place.DUE, 8),
                balance("premises", Place.ACCRUED, 5));
        var made = made(sound, sound);
        assertThat(made.isProven()).isTrue();
        assertThat(made.rows()).singleElement().satisfies(row -> {
            assertThat(List.of(row.paid(), row.owed(), row.accrued(), row.spent()))
                    .containsExactly(pounds(20), pounds(15), pounds(5), pounds(40));
            assertThat(row.annual()).isEqualTo(pounds(90));
            assertThat(row.toDate()).isEqualTo(Money.parse("22.50"));
            assertThat(row.foreseen()).isEqualTo(pounds(160));
        });
        assertThat(made(sound, sound.subList(0, 6)).isProven())
                .as("an account left out of the table")
                .isFalse();
        var lost = new ArrayList<>(sound);
        lost.remove(0);
        assertThat(made(lost, lost).proof().stream().filter(equation -> !equation.holds()))
                .extracting(Return.Equation::what)
                .containsExactly("Allocated", "All accounts together");
    }
}
