package quorate.alternatives;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import quorate.alternatives.Comparison.Row;
import quorate.kernel.Fresh;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.schemes.Schemes;

class ComparisonTest {

    private static final Schemes SCHEMES = Schemes.ofJar();
    private static final Span YEAR = Span.between(LocalDate.of(2015, 4, 1), LocalDate.of(2016, 4, 1));

    private static Optional<Money> pounds(String amount) {
        return amount.isEmpty() ? Optional.empty() : Optional.of(Money.parse(amount));
    }

    private static Row row(String code, String national, String paid, String local) {
        return new Row(
                new PartyId(Fresh.idOf(code)),
                code,
                code,
                pounds(national),
                pounds(paid),
                pounds(local),
                Optional.empty(),
                List.of());
    }

    private static Comparison comparison(Row... rows) {
        return new Comparison(YEAR, YEAR, Arrays.asList(rows), List.of(), List.of());
    }

    @Test
    void what_the_points_come_to_stands_before_what_was_paid() {
        assertThat(row("A81001", "100", "90", "120").difference()).contains(Money.parse("20"));
        assertThat(row("A81001", "", "90", "120").difference()).contains(Money.parse("30"));
        assertThat(row("A81001", "", "", "120").difference()).isEmpty();
        assertThat(row("A81001", "", "", "120").better()).isEqualTo("Not known");
    }

    @Test
    void who_is_better_off_is_counted_and_who_would_lose_most_stands_first() {
        var all = comparison(
                row("A81001", "100", "", "120"),
                row("A81002", "100", "", "40"),
                row("A81003", "", "", "5"),
                row("A81004", "100", "", "100"));
        assertThat(List.of(all.better(), all.worse(), all.unknown())).containsExactly(1L, 1L, 1L);
        assertThat(all.byDifference()).extracting(Row::code).containsExactly("A81002", "A81004", "A81001", "A81003");
        assertThat(all.byDifference())
                .extracting(Row::better)
                .containsExactly("The national framework", "The same", "The alternative", "Not known");
    }

    @Test
    void bars_go_to_both_sides_of_nought_by_their_size() {
        var bars = comparison(row("A81001", "100", "", "120"), row("A81002", "100", "", "20"))
                .bars();
        assertThat(bars).extracting(Comparison.Bar::label).containsExactly("A81002: −£80", "A81001: +£20");
        assertThat(bars).extracting(Comparison.Bar::x).containsExactly("0.00%", "80.00%");
        assertThat(bars).extracting(Comparison.Bar::wide).containsExactly("80.00%", "20.00%");
        assertThat(comparison(row("A81001", "1", "", "1")).bars().getFirst().width())
                .isZero();
    }

    @Test
    void until_it_signs_a_practice_keeps_the_national_framework() {
        assertThat(row("A81001", "", "", "").choice()).isEqualTo("Has not signed: keeps the national framework");
        var signed = new Row(
                new PartyId(Fresh.idOf("A81001")),
                "A81001",
                "A81001",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(LocalDate.of(2016, 5, 10)),
                List.of());
        assertThat(signed.choice()).isEqualTo("Signed the alternative on 10 May 2016");
    }

    @Test
    void the_year_is_the_first_that_lies_wholly_within_a_scheme() {
        assertThat(Alternatives.usual(SCHEMES.get("somerset-practice-quality"))).isEqualTo(2015);
        assertThat(Alternatives.usual(SCHEMES.get("qof"))).isEqualTo(2013);
    }

    @Test
    void numbers_to_try_with_say_everything_that_is_wrong_with_them() {
        var schemes = List.of(SCHEMES.get("somerset-practice-quality"), SCHEMES.get("qof"));
        var tries = Tries.of("reported = perhaps\nother-points = 500\nrubbish\nnothing = 5", schemes);
        assertThat(tries.values()).containsExactly(java.util.Map.entry("other-points", "500"));
        assertThat(tries.faults())
                .containsExactly(
                        "Core indicators and narrative reported is counted in yes or no, not as “perhaps”",
                        "“rubbish” is no number to try with: write a reading, =, and its number",
                        "“nothing” is no reading of either scheme");
    }
}
