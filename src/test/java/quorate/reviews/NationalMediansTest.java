package quorate.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import quorate.PublishedFiles;
import quorate.figures.AsKnown;
import quorate.figures.Figures;
import quorate.figures.Small;

/** PMS and GMS practices of England from the published payments, against what was counted beside Quorate in the same files. */
class NationalMediansTest {

    @Test
    void the_middle_of_each_year_is_that_of_the_files() throws Exception {
        PublishedFiles.of("payments");
        try (var small = new Small()) {
            for (var name : List.of("heec_nhspaymentsgp-14-15", "nhspaymentsgp-18-19-csv"))
                Small.finished(small.load(PublishedFiles.of("payments/" + name + ".csv.gz")));
            var figures = small.context.getBean(Figures.class);
            var years = figures.editions(AsKnown.NOW).stream()
                    .map(it -> Medians.of(figures, it))
                    .toList();
            var first = years.getLast();
            var later = years.getFirst();
            assertThat(first)
                    .isEqualTo(new Medians(
                            "2014/15", kind(first.pms(), "83.63", "83.03"), kind(first.gms(), "73.14", "73.92")));
            assertThat(later)
                    .isEqualTo(new Medians(
                            "2018/19", kind(later.pms(), "88.80", "88.75"), kind(later.gms(), "85.70", "85.71")));
            assertThat(first.pms().practices()).isEqualTo(2_944);
            assertThat(first.gms().practices()).isEqualTo(4_452);
            assertThat(first.apart()).isEqualTo(money("10.49"));
        }
    }

    @Test
    void of_an_even_number_the_mean_of_both_in_the_middle_counts() {
        assertThat(Medians.median(
                        List.of(new BigDecimal("4"), new BigDecimal("1"), new BigDecimal("2.01"), new BigDecimal("3"))))
                .isEqualTo(money("2.51"));
        assertThat(Medians.median(List.of())).isEmpty();
    }

    private static Medians.Kind kind(Medians.Kind counted, String median, String mean) {
        return new Medians.Kind(counted.practices(), money(median), money(mean));
    }

    private static java.util.Optional<BigDecimal> money(String text) {
        return java.util.Optional.of(new BigDecimal(text));
    }
}
