package quorate.schemes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import quorate.kernel.Money;
import quorate.kernel.Span;

class PhasingTest {

    private static final Span YEAR = Span.parse("2014-04-01/2015-04-01");
    private static final String[] WRITTEN = {
        "monthly",
        "quarterly",
        "at-start",
        "after-end",
        "month 7",
        "80% monthly, rest after-end",
        "33.3% at-start, 33.3% month 6, rest quarterly",
        "12.5% monthly, 87.5% month 15"
    };

    @Property
    void the_parts_of_any_amount_come_to_it(
            @ForAll @LongRange(min = -9_000_000_000_000L, max = 9_000_000_000_000L) long pence,
            @ForAll @IntRange(min = 0, max = 7) int which,
            @ForAll @IntRange(min = 0, max = 11) int late) {
        var period = Span.between(YEAR.from().plusMonths(late).plusDays(late), LocalDate.of(2015, 4, 1));
        var parts = Phasing.read(WRITTEN[which]).parts(new Money(pence), period, Pays.YEAR);
        assertThat(parts.stream().mapToLong(part -> part.amount().pence()).sum())
                .isEqualTo(pence);
        assertThat(parts)
                .allSatisfy(part -> assertThat(Long.signum(part.amount().pence()) * Long.signum(pence))
                        .as("no part goes the other way")
                        .isNotNegative());
        assertThat(parts).extracting(Phasing.Part::month).isSorted();
    }

    @Test
    void twelfths_are_equal_and_the_last_has_the_pennies_left_over() {
        var parts = Phasing.read("monthly").parts(Money.parse("342691"), YEAR, Pays.YEAR);
        assertThat(parts).hasSize(12);
        assertThat(parts.subList(0, 11)).extracting(Phasing.Part::amount).containsOnly(Money.parse("28557.58"));
        assertThat(parts.getLast())
                .isEqualTo(new Phasing.Part(LocalDate.of(2015, 3, 1), 12, 12, Money.parse("28557.62")));
    }

    @ParameterizedTest
    @CsvSource({
        "quarterly, 2014-06-01 2014-09-01 2014-12-01 2015-03-01",
        "at-start, 2014-04-01",
        "after-end, 2015-04-01",
        "month 15, 2015-06-01",
        "'50% month 1, rest after-end', 2014-04-01 2015-04-01"
    })
    void months_are_counted_from_april(String written, String months) {
        assertThat(Phasing.read(written).months(YEAR, Pays.YEAR))
                .containsExactlyElementsOf(
                        Stream.of(months.split(" ")).map(LocalDate::parse).toList());
    }

    @Test
    void a_month_before_the_scheme_began_is_paid_in_its_first() {
        var cut = Span.parse("2014-07-15/2015-04-01");
        assertThat(Phasing.read("month 2").months(cut, Pays.YEAR)).containsExactly(LocalDate.of(2014, 7, 1));
        assertThat(Phasing.read("monthly").months(cut, Pays.YEAR)).hasSize(9);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "in arrears | “in arrears” is not known; write monthly",
                "month 0 | month 0 is none of the first 24",
                "month 25 | month 25 is none of the first 24",
                "80% monthly | add up to less than 100%; write rest for the last",
                "80% monthly, 30% after-end | add up to more than 100%",
                "monthly, rest after-end | add up to more than 100%, or one of them is nothing",
                "0% monthly, rest after-end | one of them is nothing",
                "80% monthly, | “” is not known"
            })
    void what_cannot_be_read_is_said(String written, String fault) {
        assertThatThrownBy(() -> Phasing.read(written)).hasMessageContaining(fault);
    }

    @Test
    void a_scheme_that_comes_with_us_and_is_paid_every_month_in_words_is_paid_so_by_a_run() {
        assertThat(Schemes.ofJar().all())
                .filteredOn(scheme -> scheme.pays() == Pays.YEAR || scheme.pays() == Pays.QUARTER)
                .flatExtracting(scheme -> Stream.concat(
                                scheme.payments().stream(),
                                scheme.pot().stream().map(Definition.Pot::line))
                        .filter(line -> line.due().equals("monthly"))
                        .toList())
                .hasSizeGreaterThan(8)
                .extracting(Definition.Payment::phasing)
                .extracting(Optional::isPresent)
                .containsOnly(true);
    }

    @Test
    void a_file_says_it_of_all_its_lines_and_of_none_that_a_pot_limits() {
        var file = """
                scheme: local
                title: A local scheme
                about: It pays.
                version: 1
                span: 2016-04-01/2018-04-01
                pays: month
                rounding: half-up
                source: S
                read: 2026-11-21
                sources:
                - {id: S, title: A paper, where: a committee, evidence: secondary}
                readings:
                - {id: sum, title: Sum, unit: £}
                lines:
                - {id: one, title: One, is: sum, paid: monthly, source: S}
                - {id: two, title: Two, is: sum, paid: montly, source: S}
                - {id: three, title: Three, is: sum, source: S}
                pot: {id: limit, title: Limit, is: £1000, paid: monthly, source: S}
                tests:
                - {name: one, on: 2016-04-01, given: {sum: £1}, then: {one: £1}}
                """;
        assertThat(DefinitionReader.read("local.yaml", file).faults())
                .anySatisfy(it -> assertThat(it).contains("two, paid", "“montly” is not known"))
                .anySatisfy(
                        it -> assertThat(it).contains("but pays every month; only what is worked out for a quarter"))
                .anySatisfy(
                        it -> assertThat(it).contains("and not of “Two” and of “Three”; give every line its 'paid'"))
                .anySatisfy(it -> assertThat(it).contains("a pot that all lines together may not exceed"));
    }
}
