package quorate.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimilarTest {

    private static List<BigDecimal> numbers(String text) {
        return Stream.of(text.split(" ")).map(BigDecimal::new).toList();
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    /** Worked by hand from Wilson's formula with z = 1.959964. */
    @ParameterizedTest
    @CsvSource({
        "0, 10, 0.0000, 27.7533",
        "5, 10, 23.6593, 76.3407",
        "10, 10, 72.2467, 100.0000",
        "500, 10000, 4.5895, 5.4447"
    })
    void the_interval_of_a_share_is_wilsons(BigDecimal count, BigDecimal of, BigDecimal low, BigDecimal high) {
        var interval = Interval.wilson(count, of);
        assertThat(interval.low()).isCloseTo(low, org.assertj.core.data.Offset.offset(number("0.001")));
        assertThat(interval.high()).isCloseTo(high, org.assertj.core.data.Offset.offset(number("0.001")));
    }

    @ParameterizedTest
    @CsvSource({"1 2 3 4 5, 0.5, 3", "5 1 3 2 4, 0.1, 1.4", "1 2, 0.5, 1.5", "7, 0.9, 7"})
    void a_quantile_lies_between_the_nearest_values_in_proportion(String values, String share, BigDecimal expected) {
        assertThat(Interval.quantile(numbers(values), share)).isEqualByComparingTo(expected);
    }

    private static Similar.Traits practice(int at, String rurality) {
        return new Similar.Traits("P" + at, new BigDecimal(at * 1000), rurality);
    }

    @Test
    void similar_practices_are_of_the_same_sort_and_nearest_in_size() {
        var all = new ArrayList<Similar.Traits>();
        for (var at = 1; at <= 60; at++) all.add(practice(at, at % 2 == 0 ? "Urban" : "Rural"));
        var similar = Similar.to("P30", all, Map.of()).orElseThrow();
        assertThat(similar.codes())
                .hasSize(20)
                .contains("P10", "P28", "P32", "P50")
                .doesNotContain("P30", "P29", "P8");
        assertThat(similar.rule())
                .isEqualTo("The 20 practices in England nearest in size, urban like it. Its deprivation is not known.");
    }

    @Test
    void the_fifth_of_deprivation_narrows_the_choice() {
        var all = new ArrayList<Similar.Traits>();
        var scores = new HashMap<String, BigDecimal>();
        for (var at = 1; at <= 100; at++) {
            all.add(practice(at, "Urban"));
            scores.put("P" + at, new BigDecimal(at));
        }
        assertThat(Similar.fifths(scores))
                .containsEntry("P100", 1)
                .containsEntry("P81", 1)
                .containsEntry("P80", 2)
                .containsEntry("P1", 5);
        var similar = Similar.to("P90", all, scores).orElseThrow();
        assertThat(similar.codes()).hasSize(19).allMatch(code -> Integer.parseInt(code.substring(1)) > 80);
        assertThat(similar.rule()).contains("in the same fifth of deprivation (1 of 5, 1 the most deprived)");
    }

    @Test
    void a_practice_without_patients_is_like_none() {
        assertThat(Similar.to("P0", List.of(practice(0, "Urban"), practice(1, "Urban")), Map.of()))
                .isEmpty();
        assertThat(Similar.to("P9", List.of(practice(1, "Urban")), Map.of())).isEmpty();
    }

    @Test
    void a_share_is_unlike_the_others_only_if_chance_does_not_explain_it() {
        var measure = new Measure("m", "d", "Asthma", Unit.REGISTERED, 0, false, "", Map.of());
        var others = numbers("5 5 5 5 5 5 6 6 6 6 6");
        assertThat(place(measure, "5.5", "5.0", "6.1", others)).isEqualTo("Like most of them");
        assertThat(place(measure, "6.5", "5.9", "7.1", others)).isEqualTo("Like most of them, allowing for chance");
        assertThat(place(measure, "7.5", "6.9", "8.1", others)).isEqualTo("Higher than most of them");
        assertThat(place(measure, "3.5", "2.9", "4.1", others)).isEqualTo("Lower than most of them");
    }

    private static String place(Measure measure, String own, String low, String high, List<BigDecimal> others) {
        var value = new Beside.Value(number(own), Optional.of(new Interval(number(low), number(high))));
        return Beside.of(measure, "Asthma", "2018/19", Optional.of(value), others)
                .orElseThrow()
                .place();
    }

    @Test
    void too_few_others_make_no_comparison() {
        var measure = new Measure("m", "d", "Asthma", Unit.REGISTERED, 0, false, "", Map.of());
        var value = Optional.of(new Beside.Value(BigDecimal.ONE, Optional.empty()));
        assertThat(Beside.of(measure, "Asthma", "2018/19", value, numbers("1 2 3 4 5 6 7 8 9")))
                .isEmpty();
    }
}
