package quorate.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellTest {

    @ParameterizedTest
    @CsvSource({
        "20160229, 2016-02-29",
        "2026-07-01, 2026-07-01",
        "29/02/2016, 2016-02-29",
        "1/4/13, 2013-04-01",
        "01JAN2021, 2021-01-01",
        "01Jul2026, 2026-07-01",
        "01-Sep-20, 2020-09-01",
        "1 April 2013, 2013-04-01",
        // Payments of 2017/18 hold this number where others of that year hold the day.
        "42948, 2017-08-01",
        "42948.0, 2017-08-01"
    })
    void a_day_is_read_in_every_shape_in_which_it_was_published(String text, LocalDate day) {
        assertThat(Cell.findDay(text)).hasValue(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"20150229", "31/04/2016", "00/00/0000", "123", "99999", "30FOO2016", "-", "", "soon"})
    void what_is_no_day_of_the_calendar_is_no_day(String text) {
        assertThat(Cell.findDay(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", "N/A", "n/a", "NA", "U", "UNKNOWN", "Unknown", "MISSING", "Missing", "*"})
    void there_are_many_ways_to_say_that_something_is_not_known(String text) {
        assertThat(Cell.isNotKnown(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "No", "Urban", "none of these"})
    void nought_and_no_are_known(String text) {
        assertThat(Cell.isNotKnown(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "12, 2, 1200",
        "'£1,234.50', 2, 123450",
        "-0.01, 2, -1",
        "(12.30), 2, -1230",
        "113.0, 0, 113",
        "8.1386E-2, 6, 81386",
        "0, 0, 0"
    })
    void a_number_is_read_exactly(String text, int decimals, long value) {
        assertThat(Cell.scaled(text, decimals)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "1.005, 2, has more than 2 decimals",
        "twelve, 0, is not a number",
        "1e99, 0, is too large or too small",
        "99999999999999999999, 0, is too large",
        "99999999999999999999999999999999999999999999, 0, is too long for a number"
    })
    void a_number_is_never_rounded_or_guessed(String text, int decimals, String says) {
        assertThatThrownBy(() -> Cell.scaled(text, decimals)).hasMessage(says);
    }
}
