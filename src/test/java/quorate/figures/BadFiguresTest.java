package quorate.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import quorate.intake.Import;
import quorate.intake.Unreadable;

/** What people might give instead of the file as published, and the sentence that each is answered with. */
class BadFiguresTest {

    private static final String NAME = "nhspaymentsgp-15-16.csv";

    private Small small;

    @BeforeEach
    void begin() {
        small = new Small();
    }

    @AfterEach
    void end() {
        small.close();
    }

    private static Drawn good() {
        return Drawn.of("payments", 2015).paid("A81001", "1.00", "10");
    }

    private static Map<String, String> with(String target, String cell) {
        var cells = Drawn.paid("1.00", "10");
        cells.put(target, cell);
        return cells;
    }

    private List<String> rejected(Drawn drawn) throws Unreadable {
        return small.finished(NAME, drawn.text()).rejected().stream()
                .map(row -> row.line() + ": " + row.sentence())
                .toList();
    }

    @Test
    void another_years_layout_under_this_years_name_is_refused_with_every_column_that_does_not_belong()
            throws Unreadable {
        var sentences = Small.sentences(small.load(
                NAME, Drawn.of("payments", 2017).paid("A81001", "1", "1").text()));

        assertThat(sentences)
                .contains(
                        "The column 'Pertussis' does not belong to 2015/16: it was published from 2017/18 to 2022/23.",
                        "The column 'Alcohol' is missing.")
                .hasSizeGreaterThan(8);
        assertThat(small.figures.editions()).isEmpty();
    }

    @Test
    void a_missing_column_is_named() throws Unreadable {
        assertThat(Small.sentences(small.load(
                        NAME, good().without("payments.line.meningitis").text())))
                .containsExactly("The column 'Meningitis' is missing.");
    }

    @Test
    void a_column_that_nobody_knows_is_named_and_nothing_is_read_by_position() throws Unreadable {
        var text = good().text().replace("Meningitis", "Menigitis");

        assertThat(Small.sentences(small.load(NAME, text)))
                .containsExactly(
                        "The column 'Menigitis' is not known in NHS payments to general practice.",
                        "The column 'Meningitis' is missing.");
    }

    @Test
    void a_year_that_the_catalogue_does_not_know_is_refused() throws Unreadable {
        assertThat(Small.sentences(small.load("nhspaymentsgp-29-30.csv", good().text())))
                .contains("No layout of NHS payments to general practice for 2029/30 is known.");
    }

    @Test
    void a_file_under_any_name_is_known_by_its_columns_and_so_is_its_year() throws Unreadable {
        small.finished("practices.csv", good().text());

        assertThat(small.figures.editions())
                .singleElement()
                .satisfies(edition -> assertThat(edition.title()).isEqualTo("2015/16"));
    }

    @Test
    void a_row_of_totals_is_left_out_and_said_to_be_one() throws Unreadable {
        assertThat(rejected(good().paid("ENGLAND TOTAL", "1.00", "10")))
                .containsExactly("3: 'ENGLAND TOTAL' is not the code of a practice: that has a letter and five digits,"
                        + " such as A81001. This seems to be a row of totals.");
    }

    @Test
    void of_a_practice_with_two_rows_neither_is_believed() throws Unreadable {
        assertThat(rejected(good().paid("A81002", "1", "1").paid("A81002", "2", "1")))
                .containsExactlyInAnyOrder(
                        "4: A81002 is in line 3 too, and which of the two is right cannot be told.",
                        "3: A81002 is in another line too, and which of them is right cannot be told.");
        assertThat(small.figures.of("A81002", AsKnown.NOW)).isEmpty();
    }

    @Test
    void every_fault_of_a_row_is_told_at_once() throws Unreadable {
        var cells = with("payments.registered", "-5");
        cells.put("payments.line.qof", "about 7");
        cells.put("payments.line.seniority", "1.005");
        cells.put("opened", "31/02/2015");
        cells.put("contract", "ABC");

        assertThat(rejected(good().row("A81002", cells)))
                .containsExactlyInAnyOrder(
                        "3: '-5' is less than nothing, and only money may be.",
                        "3: 'about 7' is not a number.",
                        "3: '1.005' has more than 2 decimals.",
                        "3: '31/02/2015' is no day of the calendar.",
                        "3: 'ABC' is none of the words for contract.");
    }

    @Test
    void money_may_be_less_than_nothing() throws Unreadable {
        assertThat(rejected(good().row("A81002", with("payments.deductions", "-67193.25"))))
                .isEmpty();
    }

    @Test
    void half_a_file_is_refused() throws Unreadable {
        var text = good().paid("A81002", "1", "1").text();

        assertThat(Small.sentences(small.load(NAME, text.substring(0, text.length() - 60))))
                .containsExactly("The file breaks off: in line 3 a row ends before its last column.");
    }

    @Test
    void a_file_that_was_cut_between_two_rows_is_refused_beside_that_of_another_year() throws Unreadable {
        var whole = Drawn.of("payments", 2016);
        for (var practice = 1; practice <= 60; practice++) whole.paid("A81%03d".formatted(practice), "1", "1");
        small.finished("nhspaymentsgp-16-17.csv", whole.text());

        assertThat(Small.sentences(small.load(NAME, good().text())))
                .containsExactly("The file has 1 body that can be read; the one for 2016/17 has 60.");
    }

    @Test
    void a_file_in_utf_16_is_refused() {
        assertThat(Small.sentences(read(good().text().getBytes(StandardCharsets.UTF_16))))
                .containsExactly("The file is written in UTF-16.");
    }

    private Import.Result read(byte[] bytes) {
        try {
            return small.load(NAME, bytes, null);
        } catch (Unreadable no) {
            throw new AssertionError(no);
        }
    }

    @Test
    void a_file_with_a_heading_alone_has_nothing_to_read() throws Unreadable {
        assertThat(Small.sentences(small.load(NAME, Drawn.of("payments", 2015).text())))
                .containsExactly("No row of the file can be read.");
    }

    @Test
    void a_vintage_that_is_no_month_is_refused() throws Unreadable {
        assertThat(Small.sentences(small.load(NAME, good().text().getBytes(StandardCharsets.UTF_8), "2016-13")))
                .containsExactly("'2016-13' is not a month or day of the calendar.");
        assertThatThrownBy(() -> small.load("empty.csv", new byte[0], null)).hasMessage("The file is empty.");
    }
}
