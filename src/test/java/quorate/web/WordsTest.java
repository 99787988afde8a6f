package quorate.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import quorate.clocks.Clocks;
import quorate.kernel.Money;
import quorate.kernel.Span;

class WordsTest {

    @Test
    void days_have_their_month_in_full() {
        assertThat(Words.day(LocalDate.of(2018, 8, 6))).isEqualTo("6 August 2018");
        assertThat(Words.weekday(LocalDate.of(2016, 5, 10))).isEqualTo("Tuesday 10 May 2016");
    }

    @Test
    void times_have_no_needless_zeros() {
        assertThat(Words.time(LocalTime.of(17, 30))).isEqualTo("5:30pm");
        assertThat(Words.time(LocalTime.of(9, 0))).isEqualTo("9am");
        assertThat(Words.time(LocalTime.of(12, 0))).isEqualTo("midday");
        assertThat(Words.time(LocalTime.of(0, 5))).isEqualTo("12:05am");
    }

    @Test
    void moments_are_told_by_the_clock_on_the_wall_in_summer_too() {
        var moment = ZonedDateTime.of(2016, 5, 10, 14, 5, 0, 0, Clocks.LONDON).toInstant();
        assertThat(Words.moment(moment)).isEqualTo("10 May 2016 at 2:05pm");
    }

    @Test
    void spans_name_the_last_day_on_which_they_hold() {
        assertThat(Words.span(Span.parse("2015-04-01/2022-07-01"))).isEqualTo("1 April 2015 to 30 June 2022");
        assertThat(Words.span(Span.parse("2022-07-01/"))).isEqualTo("from 1 July 2022");
        assertThat(Words.span(Span.parse("2016-05-10/2016-05-11"))).isEqualTo("10 May 2016");
        assertThat(Words.span(Span.ALWAYS)).isEqualTo("always");
    }

    @Test
    void amounts_and_counts_have_commas() {
        assertThat(Words.money(Money.pounds(100_000))).isEqualTo("£100,000");
        assertThat(Words.count(47_822, "membership", "memberships")).isEqualTo("47,822 memberships");
        assertThat(Words.count(1, "member", "members")).isEqualTo("1 member");
        assertThat(Words.count(0, "member", "members")).isEqualTo("no members");
        assertThat(Words.list(List.of("A", "B", "C"))).isEqualTo("A, B and C");
        assertThat(Words.first(3, List.of("A", "B", "C", "D"))).isEqualTo("A, B, C and D");
        assertThat(Words.first(3, List.of("A", "B", "C", "D", "E"))).isEqualTo("A, B, C and 2 others");
    }

    @Test
    void what_is_paid_for_keeps_its_short_forms_large() {
        assertThat(Words.stream("gms-global-sum")).isEqualTo("GMS global sum");
        assertThat(Words.sentence(Words.stream("core-contract"))).isEqualTo("Core contract");
        assertThat(Words.stream("qof")).isEqualTo("QOF");
    }
}
