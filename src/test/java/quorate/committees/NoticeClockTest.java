package quorate.committees;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import quorate.committees.NoticeClock.Basis;
import quorate.kernel.Truth;
import quorate.law.Law;

class NoticeClockTest {

    private static final Law LAW = Law.ofJar();

    @ParameterizedTest(name = "{0} {1} before {2} is {3}")
    @CsvSource({
        "3, CLEAR_DAYS,   2016-05-10, 2016-05-06",
        "3, WORKING_DAYS, 2016-05-10, 2016-05-05",
        "3, DAYS,         2016-05-10, 2016-05-07",
        "5, WORKING_DAYS, 2016-05-09, 2016-04-29",
        "3, WORKING_DAYS, 2016-03-30, 2016-03-23",
        "1, WORKING_DAYS, 2022-01-04, 2021-12-31",
        "2, WORKING_DAYS, 2021-12-30, 2021-12-24",
        "5, WORKING_DAYS, 2022-09-22, 2022-09-14",
        "5, WORKING_DAYS, 2024-03-01, 2024-02-23",
        "1, CLEAR_DAYS,   2024-03-01, 2024-02-28",
    })
    void the_last_day_for_notice_is_counted_back_by_the_terms(
            int days, Basis basis, LocalDate meeting, LocalDate last) {
        var clock = new NoticeClock(days, basis, LAW);
        assertThat(clock.lastDay(meeting)).isEqualTo(last);
        assertThat(clock.isInTime(last, meeting)).isTrue();
        assertThat(clock.isInTime(last.plusDays(1), meeting)).isFalse();
    }

    @Test
    void late_notice_is_told_with_the_day_by_which_it_was_due() {
        assertThat(new NoticeClock(5, Basis.WORKING_DAYS, LAW)
                        .lateness(LocalDate.of(2016, 5, 6), LocalDate.of(2016, 5, 10)))
                .isEqualTo("Notice of a meeting on 10 May 2016 must be given by 3 May 2016, 5 working days before it; "
                        + "6 May 2016 is too late.");
    }

    @ParameterizedTest
    @CsvSource({
        "2016-12-27",
        "2016-12-26",
        "2017-01-02",
        "2021-12-27",
        "2021-12-28",
        "2022-12-27",
        "2016-03-25",
        "2016-03-28",
        "2016-05-02",
        "2016-05-30",
        "2016-08-29",
        "2020-05-08",
        "2022-06-03"
    })
    void offices_are_shut_on_bank_holidays_and_their_substitutes(LocalDate day) {
        assertThat(new WorkingDays(LAW).isWorking(day)).isEqualTo(Truth.NO);
    }

    @ParameterizedTest
    @CsvSource({"2020-05-04", "2022-05-30", "2016-12-28", "2016-05-03"})
    void offices_are_open_where_a_holiday_was_moved_away(LocalDate day) {
        assertThat(new WorkingDays(LAW).isWorking(day)).isEqualTo(Truth.YES);
    }

    @Test
    void a_year_whose_holidays_nobody_knows_yet_is_said_to_be_unknown_and_not_taken_for_one_without_any() {
        assertThat(new WorkingDays(LAW).isWorking(LocalDate.of(2028, 1, 3))).isEqualTo(Truth.UNKNOWN);
        assertThat(new WorkingDays(LAW).isWorking(LocalDate.of(2028, 1, 1))).isEqualTo(Truth.NO);
        var clock = new NoticeClock(5, Basis.WORKING_DAYS, LAW);
        assertThat(clock.doubt(LocalDate.of(2028, 1, 6)))
                .contains("The bank holidays of 2028 are not in the law pack: count the working days before the meeting"
                        + " yourself.");
        assertThat(clock.doubt(LocalDate.of(2027, 12, 30))).isEmpty();
        assertThat(new NoticeClock(3, Basis.CLEAR_DAYS, LAW).doubt(LocalDate.of(2028, 1, 6)))
                .isEmpty();
    }
}
