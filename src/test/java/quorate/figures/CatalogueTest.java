package quorate.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CatalogueTest {

    private final Catalogue catalogue = new Catalogue();

    @Test
    void every_year_of_payments_is_known_by_its_columns_alone() {
        for (var year : catalogue.dataset("payments").years()) {
            var headings = List.of(
                    Drawn.of("payments", year).text().lines().findFirst().orElseThrow());
            var table = headings.getFirst()
                    .replaceAll("\"([^\"]*),([^\"]*)\"", "$1$2")
                    .split(",");

            assertThat(Layout.yearOf(catalogue.dataset("payments"), List.of(table)))
                    .hasValue(year);
        }
    }

    @Test
    void what_adds_up_and_what_is_summed_over_the_nation_is_counted() {
        for (var dataset : catalogue.datasets()) {
            var named = new TreeSet<>(dataset.national());
            dataset.sums().forEach(sum -> {
                assertThat(sum.parts()).hasSizeGreaterThan(1);
                named.add(sum.total());
                named.addAll(sum.parts());
            });
            assertThat(dataset.measures().keySet()).as(dataset.id()).containsAll(named);
        }
    }

    @Test
    void no_two_columns_of_one_year_have_the_same_heading() {
        for (var dataset : catalogue.datasets()) {
            var years = dataset.years().isEmpty() ? Set.of(0) : dataset.years();
            for (var year : years) {
                var keys = dataset.columns().stream()
                        .filter(column -> column.isOf(year) && column.part() != Column.Part.IGNORED)
                        .flatMap(column -> column.keys().stream())
                        .toList();
                assertThat(keys).as(dataset.id() + " " + year).doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void a_heading_is_compared_by_its_letters_and_digits() {
        assertThat(Column.key("GlobalSum_£"))
                .isEqualTo(Column.key(" Global Sum"))
                .isEqualTo("globalsum");
    }
}
