package quorate.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import quorate.intake.Import;
import quorate.intake.Unreadable;

class FiguresTest {

    private static final String TOTAL = "payments.total";

    private Small small;

    @BeforeEach
    void begin() {
        small = new Small();
    }

    @AfterEach
    void end() {
        small.close();
    }

    private Import.Result published(String day, String pounds) throws Unreadable {
        var text = Drawn.of("payments", 2015).paid("A81001", pounds, "100").text();
        return small.load("nhspaymentsgp-15-16.csv", text.getBytes(StandardCharsets.UTF_8), day);
    }

    private List<String> believed(AsKnown as) {
        return small.figures.series(List.of("A81001"), List.of(TOTAL), as).stream()
                .map(Figure::words)
                .toList();
    }

    @Test
    void a_figure_has_its_measure_its_period_its_vintage_and_its_unit() throws Unreadable {
        small.finished(
                "nhspaymentsgp-15-16.csv",
                Drawn.of("payments", 2015).paid("A81001", "1234.50", "100").text());

        var figure = small.figures.latest(List.of("A81001"), List.of(TOTAL), LocalDate.of(2016, 5, 10), AsKnown.NOW);

        assertThat(figure).singleElement().satisfies(it -> {
            assertThat(it.words()).isEqualTo("£1,234.50");
            assertThat(it.edition().title()).isEqualTo("2015/16");
            assertThat(it.edition().vintage()).isEqualTo("2016-04-01");
            assertThat(it.edition().dated()).isEqualTo("assumed");
            assertThat(it.measure().unit()).isEqualTo(Unit.POUNDS);
        });
    }

    @Test
    void five_vintages_read_in_the_wrong_order_stand_side_by_side_and_the_last_published_is_believed()
            throws Unreadable {
        for (var vintage : List.of("2017-03-15", "2016-11-15", "2018-01-15", "2016-09-15", "2017-06-15")) {
            Small.finished(published(vintage, vintage.substring(0, 4) + "." + vintage.substring(5, 7)));
        }

        assertThat(believed(AsKnown.NOW)).containsExactly("£2,018.01");
        assertThat(believed(AsKnown.publishedBy(LocalDate.of(2016, 12, 31)))).containsExactly("£2,016.11");
        assertThat(small.figures.vintages("A81001", TOTAL).stream().map(Figure::words))
                .containsExactly("£2,016.09", "£2,016.11", "£2,017.03", "£2,017.06", "£2,018.01");
    }

    @Test
    void whoever_asks_as_far_as_was_known_at_a_number_is_answered_from_what_had_been_read() throws Unreadable {
        var first = Small.finished(published("2016-09-15", "1.00"));
        Small.finished(published("2017-09-15", "2.00"));

        assertThat(believed(AsKnown.at(first.file().number()))).containsExactly("£1.00");
        assertThat(believed(AsKnown.NOW)).containsExactly("£2.00");
        assertThat(believed(AsKnown.at(0))).isEmpty();
    }

    @Test
    void a_second_file_for_a_period_is_refused_until_somebody_says_when_it_was_published() throws Unreadable {
        Small.finished(published(null, "1.00"));

        assertThat(Small.sentences(published(null, "2.00")))
                .containsExactly("Another file of NHS payments to general practice for 2015/16, with no day of"
                        + " publication, was read before.");
        assertThat(Small.finished(published("2017-01-15", "2.00")).file().changed())
                .isOne();
        assertThat(believed(AsKnown.NOW)).containsExactly("£2.00");
    }

    @Test
    void the_same_file_read_twice_changes_nothing() throws Unreadable {
        var first = Small.finished(published(null, "1.00"));

        assertThat(published(null, "1.00")).isEqualTo(new Import.Result.Already(first.file()));
        assertThat(small.figures.editions()).hasSize(1);
    }

    @Test
    void a_later_vintage_says_which_rows_it_adds_and_changes() throws Unreadable {
        var first = Drawn.of("payments", 2015).paid("A81001", "1", "10").paid("A81002", "2", "20");
        small.finished("nhspaymentsgp-15-16.csv", first.text());
        var second = Drawn.of("payments", 2015)
                .paid("A81001", "1", "10")
                .paid("A81002", "3", "20")
                .paid("A81003", "4", "5");

        var file = Small.finished(small.load(
                        "nhspaymentsgp-15-16.csv", second.text().getBytes(StandardCharsets.UTF_8), "2017-01"))
                .file();

        assertThat(List.of(file.accepted(), file.added(), file.changed(), file.unchanged()))
                .containsExactly(3, 1, 1, 1);
    }

    @Test
    void what_was_published_can_be_neither_edited_nor_removed() throws Unreadable {
        Small.finished(published(null, "1.00"));

        for (var attempt : List.of(
                "update figures.figure set counted = '{1}'",
                "delete from figures.figure", "delete from figures.import")) {
            org.assertj.core.api.Assertions.assertThatThrownBy(
                            () -> small.sql().sql(attempt).update())
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("What was published is never edited or removed");
        }
    }

    @Test
    void many_bodies_and_measures_through_all_years_are_one_series() throws Unreadable {
        for (var year : List.of(2015, 2016, 2017)) {
            var drawn = Drawn.of("payments", year)
                    .paid("A81001", year + "", "1" + year)
                    .paid("A81002", "0", "2");
            small.finished("nhspaymentsgp-%d-%d.csv".formatted(year % 100, year % 100 + 1), drawn.text());
        }

        var series = small.figures.series(
                List.of("A81001", "A81002", "Z99999"), List.of(TOTAL, "payments.registered"), AsKnown.NOW);

        assertThat(series.stream()
                        .map(figure -> figure.code() + " " + figure.edition().title() + " " + figure.words()))
                .startsWith(
                        "A81001 2015/16 12,015 patients",
                        "A81001 2016/17 12,016 patients",
                        "A81001 2017/18 12,017 patients",
                        "A81001 2015/16 £2,015.00")
                .hasSize(12);
    }

    @Test
    void what_is_not_a_number_is_a_text_beside_and_what_is_not_known_is_nothing() throws Unreadable {
        var cells = Drawn.paid("5.00", "0");
        cells.put("payments.per-registered", "N/A");
        cells.put("contract", "UNKNOWN");
        cells.put("opened", "36251");
        cells.put("closed", " ");
        cells.put("atypical", "| Part year of data || No registered patients |");
        small.finished(
                "nhspaymentsgp-17-18.csv",
                Drawn.of("payments", 2017).row("A81001", cells).text());

        var average = small.figures.series(List.of("A81001"), List.of("payments.per-registered"), AsKnown.NOW);
        var facts = small.figures
                .facts(small.figures.editions().getFirst(), List.of("A81001"))
                .get("A81001");

        assertThat(average).singleElement().satisfies(it -> {
            assertThat(it.value()).isEmpty();
            assertThat(it.words()).isEqualTo("not known (N/A)");
        });
        assertThat(facts).isNotNull();
        assertThat(facts.texts())
                .isEqualTo(Map.of(
                        "ccg", "01A",
                        "opened", "1999-04-01",
                        "atypical", "Part year of data; No registered patients",
                        "payments.per-registered", "N/A"));
    }

    @Test
    void the_counts_of_levels_stand_with_their_sources_also_where_these_disagree() {
        var counts = small.figures.counts(LocalDate.of(2016, 5, 10)).stream()
                .filter(count -> count.area().equals("England") && count.level() == 3)
                .map(count -> count.count().orElseThrow() + " " + count.evidence())
                .toList();

        assertThat(counts).containsExactly("114 official policy", "115 research report", "116 official policy");
    }
}
