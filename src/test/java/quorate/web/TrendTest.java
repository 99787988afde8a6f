package quorate.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrendTest {

    private static Trend.Point point(int year, String value) {
        return new Trend.Point(
                LocalDate.of(year, 4, 1),
                Integer.toString(year),
                value.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(value)),
                value,
                "");
    }

    private static Trend trend(String... values) {
        var points = new ArrayList<Trend.Point>();
        for (var value : values) points.add(point(2015 + points.size(), value));
        return Trend.of("Test", points, BigDecimal::toPlainString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "0,100; 0,25,50,75,100",
                "3,7; 0,2,4,6,8",
                "9000,9400; 9000,9100,9200,9300,9400",
                "-120,80; -150,-100,-50,0,50,100",
                "5,5; 5,6",
                "0,0; 0,1",
                "0.1,0.29; 0.00,0.10,0.20,0.30"
            })
    void the_upright_axis_has_few_steps_that_people_can_read(String values, String ticks) {
        assertThat(trend(values.split(",")).ticks().stream()
                        .map(Trend.Tick::words)
                        .map(BigDecimal::new)
                        .toList())
                .usingElementComparator(BigDecimal::compareTo)
                .isEqualTo(
                        List.of(ticks.split(",")).stream().map(BigDecimal::new).toList());
    }

    @Test
    void an_axis_that_does_not_begin_at_nought_says_so() {
        assertThat(trend("9000", "9400").cut()).isTrue();
        assertThat(trend("3000", "9400").cut()).isFalse();
    }

    @Test
    void the_line_is_broken_where_nothing_was_counted_and_all_numbers_lie_within_the_picture() {
        var trend = trend("10", "12", "", "14", "15");
        assertThat(trend.lines()).hasSize(2);
        assertThat(trend.dots())
                .hasSize(4)
                .allMatch(dot -> dot.x() >= 96 && dot.x() <= 656 && dot.y() >= 16 && dot.y() <= 240);
        assertThat(trend.description()).isEqualTo("From 10 in 2015 to 15 in 2019. Not known for 1 period between.");
    }

    @Test
    void where_it_is_counted_otherwise_the_line_begins_anew() {
        var points = List.of(
                point(2016, "10"),
                point(2017, "11"),
                new Trend.Point(
                        LocalDate.of(2018, 4, 1),
                        "2018",
                        Optional.of(new BigDecimal(30)),
                        "30",
                        "an average of the year"),
                point(2019, "31"));
        var trend = Trend.of("Test", points, BigDecimal::toPlainString);
        assertThat(trend.lines()).hasSize(2);
        assertThat(trend.breaks()).extracting(Trend.Tick::words).containsExactly("an average of the year");
    }

    @Test
    void nothing_counted_is_no_picture() {
        assertThat(trend("", "").isEmpty()).isTrue();
    }
}
