package quorate.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import quorate.kernel.Fresh;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.schemes.Schemes;

/** A month of a scheme from contracts and readings, whatever the calendar does. */
class RoundTest {

    private static final Schemes SCHEMES = Schemes.ofJar();
    private static final PartyId SOMEBODY = PartyId.fresh();

    private static Payee practice(String code, String held) {
        var span = Span.parse(held);
        return new Payee(new PartyId(Fresh.idOf(code)), code, code, "gms", span, span, List.of());
    }

    private static Tally read(String code, String name, String value, String days) {
        var span = Span.parse(days);
        return new Tally(
                Fresh.id(),
                new Tally.Key(SOMEBODY, "gms-global-sum", code, name),
                value,
                span,
                span.from(),
                "letter",
                false,
                SOMEBODY,
                span.from(),
                Optional.empty());
    }

    private static Round of(LocalDate day, Payee practice, List<Tally> tallies) {
        return Round.of(
                SCHEMES,
                SCHEMES.get("gms-global-sum"),
                day,
                LocalDate.of(2030, 1, 1),
                List.of(practice),
                tallies,
                java.util.Map.of());
    }

    private static List<Tally> lists(String code, String days) {
        return List.of(
                read(code, "weighted-list", "12000", days),
                read(code, "registered-list", "12000", days),
                read(code, "ooh-opted-out", "no", days));
    }

    /** Twelve thousand weighted patients, so that a month comes to a thousand times the price. */
    @ParameterizedTest
    @CsvSource({
        "2016-04-01, 2004-04-01/, 80590.00",
        "2016-03-31, 2004-04-01/, 76510.00",
        "2016-02-10, 2016-02-15/, 39574.14",
        "2016-03-31, 2004-04-01/2016-03-28, 66637.74",
        "2016-10-30, 2016-10-30/, 5199.35",
        "2018-12-31, 2004-04-01/2019-01-01, 88960.00"
    })
    void days_are_counted_in_leap_years_at_year_ends_and_when_clocks_change(LocalDate day, String held, String amount) {
        var round = of(day, practice("A81001", held), lists("A81001", "2015-04-01/"));
        assertThat(round.total()).isEqualTo(Money.parse(amount));
        assertThat(round.sums())
                .singleElement()
                .satisfies(
                        sum -> assertThat(sum.first()).isEqualTo(round.period().from()));
    }

    @Test
    void the_reading_of_the_quarter_counts_and_one_for_other_days_does_not() {
        var code = "A81001";
        var tallies = List.of(
                read(code, "weighted-list", "12000", "2016-04-01/2016-07-01"),
                read(code, "weighted-list", "6000", "2016-07-01/2016-10-01"),
                read(code, "registered-list", "12000", "2016-04-01/"),
                read(code, "ooh-opted-out", "no", "2016-04-01/"));
        var practice = practice(code, "2004-04-01/");
        assertThat(of(LocalDate.of(2016, 6, 30), practice, tallies).total()).isEqualTo(Money.parse("80590"));
        assertThat(of(LocalDate.of(2016, 7, 1), practice, tallies).total()).isEqualTo(Money.parse("40295"));
        assertThat(of(LocalDate.of(2016, 10, 1), practice, tallies).sums()).isEmpty();
    }

    @Test
    void the_order_in_which_readings_came_does_not_matter() {
        var tallies = new java.util.ArrayList<>(lists("A81001", "2016-04-01/"));
        var practice = practice("A81001", "2004-04-01/");
        var day = LocalDate.of(2016, 5, 1);
        var sums = of(day, practice, tallies).sums();
        Collections.reverse(tallies);
        assertThat(of(day, practice, tallies).sums()).isEqualTo(sums);
    }

    @Test
    void who_has_a_contract_and_no_reading_is_not_forgotten() {
        var round = of(LocalDate.of(2016, 5, 1), practice("A81001", "2004-04-01/"), List.of());
        assertThat(round.sums()).isEmpty();
        assertThat(new Checking(round, Optional.empty(), Map.of(), Map.of(), Map.of()).findings())
                .extracting(Finding::key)
                .containsExactly("A81001 payments.reading");
    }
}
