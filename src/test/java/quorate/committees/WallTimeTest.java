package quorate.committees;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import quorate.clocks.Clocks;

/** Times read off the wall at meetings that run past midnight, and in the nights in which the clocks change. */
class WallTimeTest {

    private static Instant at(String wall) {
        return LocalDateTime.parse(wall).atZone(Clocks.LONDON).toInstant();
    }

    @ParameterizedTest
    @CsvSource({
        "2016-05-10T14:30, 14:05, 2016-05-10T13:05:00Z",
        "2016-05-11T00:10, 23:50, 2016-05-10T22:50:00Z",
        "2016-05-11T00:10, 00:05, 2016-05-10T23:05:00Z",
        "2016-12-06T14:30, 14:05 gmt, 2016-12-06T14:05:00Z",
        "2016-10-30T03:00, 01:30 BST, 2016-10-30T00:30:00Z",
        "2016-10-30T03:00, 01:30 GMT, 2016-10-30T01:30:00Z",
        "2016-10-30T03:00, 23:50, 2016-10-29T22:50:00Z",
    })
    void a_time_names_the_last_moment_at_which_the_clock_showed_it(String now, String typed, String moment) {
        assertThat(WallTime.of(typed, at(now))).isEqualTo(new WallTime.Read(Optional.of(Instant.parse(moment)), ""));
    }

    @Test
    void a_time_that_comes_twice_is_asked_about_once_it_has_come_twice() {
        var first = at("2016-10-30T00:59").plusSeconds(35 * 60);
        assertThat(WallTime.of("01:30", first).at()).contains(Instant.parse("2016-10-30T00:30:00Z"));
        var second = first.plusSeconds(3600);
        assertThat(WallTime.of("01:30", second))
                .isEqualTo(new WallTime.Read(
                        Optional.empty(),
                        "01:30 came twice on 30 October 2016, when the clocks went back. Enter 01:30 BST for the first "
                                + "time, or 01:30 GMT for the second"));
        assertThat(WallTime.told(Instant.parse("2016-10-30T00:30:00Z"))).isEqualTo("1:30am BST");
        assertThat(WallTime.told(Instant.parse("2016-10-30T01:30:00Z"))).isEqualTo("1:30am GMT");
        assertThat(WallTime.told(Instant.parse("2016-10-30T02:30:00Z"))).isEqualTo("2:30am");
    }

    @Test
    void a_time_that_never_comes_is_said_to_be_none() {
        assertThat(WallTime.of("01:30", at("2016-03-27T03:00")).fault())
                .isEqualTo("There is no 1:30am on 27 March 2016: the clocks go forward from 1am to 2am. Enter the time "
                        + "that the clock showed");
        assertThat(WallTime.skipped(LocalDateTime.parse("2016-03-27T02:00"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"25:10", "ten", "14:05 CET", "1405"})
    void what_is_no_time_is_asked_for_again(String typed) {
        assertThat(WallTime.of(typed, at("2016-05-10T14:30")).fault()).isEqualTo("Enter the time as 14:05");
    }

    @Test
    void a_clock_that_showed_something_else_is_not_believed() {
        assertThat(WallTime.of("14:05 GMT", at("2016-05-10T14:30")).fault())
                .isEqualTo("On 10 May 2016 at 14:05 the clock did not show GMT. Enter the time alone");
    }
}
