package quorate.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import quorate.intake.Unreadable;

/** Files with a row for every count. */
class PivotTest {

    private static final String AGES =
            "PUBLICATION,EXTRACT_DATE,ORG_TYPE,ORG_CODE,ONS_CODE,POSTCODE,SEX,AGE_GROUP_5,NUMBER_OF_PATIENTS\n";
    private static final String PREVALENCE = "PRACTICE_CODE,GROUP_CODE,REGISTER,PATIENT_LIST_TYPE,PRACTICE_LIST_SIZE\n";

    private Small small;

    @BeforeEach
    void begin() {
        small = new Small();
    }

    @AfterEach
    void end() {
        small.close();
    }

    private static String row(String type, String code, String sex, String age, int patients) {
        return "GP_PRAC_PAT_LIST,2026-07-01,%s,%s,,TS18 1HU,%s,%s,%d\n".formatted(type, code, sex, age, patients);
    }

    private List<String> checks(String text, String name) throws Unreadable {
        var file = small.finished(name, text).file();
        return small.taking.checks(file.id()).stream()
                .map(check -> check.id() + " " + (check.holds() ? "holds" : "fails") + ": " + check.sentence())
                .toList();
    }

    @Test
    void the_row_of_all_ages_is_not_counted_with_the_ages() throws Unreadable {
        var text = AGES
                + row("GP", "A81001", "ALL", "ALL", 12)
                + row("GP", "A81001", "FEMALE", "ALL", 7)
                + row("GP", "A81001", "FEMALE", "0_4", 3)
                + row("GP", "A81001", "FEMALE", "95+", 4)
                + row("GP", "A81001", "MALE", "ALL", 5)
                + row("GP", "A81001", "MALE", "50_54", 5)
                + row("Comm Region", "Y63", "ALL", "ALL", 12);

        assertThat(checks(text, "gp-reg-pat-prac-quin-age.csv"))
                .contains("bands fails: Exact for 1 of 2.", "national holds: 1 body and Registered patients 12.");
        assertThat(small.figures.of("A81001", AsKnown.NOW).stream()
                        .filter(figure -> figure.value().isPresent()))
                .hasSize(6);
        assertThat(small.figures.editions().getFirst().dated()).isEqualTo("file");
    }

    @Test
    void counts_are_given_where_no_words_are_asked_for_and_words_where_no_counts_are() throws Unreadable {
        small.finished("gp-reg-pat-prac-quin-age.csv", AGES + row("GP", "A81001", "FEMALE", "0_4", 3));
        var edition = small.figures.editions().getFirst();
        var measure = edition.measures().getFirst();

        assertThat(small.figures.of(edition, List.of(measure), List.of()))
                .singleElement()
                .satisfies(excerpt -> assertThat(excerpt.code()).isEqualTo("A81001"));
        assertThat(small.figures.of(edition, List.of(), List.of("name"))).hasSize(1);
        assertThat(small.figures.of(edition, List.of(), List.of())).hasSize(1);
    }

    @Test
    void a_register_knows_the_list_of_which_it_is_a_share() throws Unreadable {
        small.finished(
                "PREVALENCE_2021_v2.csv",
                PREVALENCE + "A81001,AF,95.0,TOTAL,4098\nA81001,AST,,06OV,3852\nA81001,CAN,80,TOTAL,4098\n");

        var edition = small.figures.editions().getFirst();

        assertThat(edition.baseOf("qof-prevalence.register.ast")).contains("qof-prevalence.list.06ov");
        assertThat(edition.baseOf("qof-prevalence.register.af")).contains("qof-prevalence.list.total");
        assertThat(edition.geography()).isEqualTo("2021-04-01");
        assertThat(small.figures.series(List.of("A81001"), List.of("qof-prevalence.register.af"), AsKnown.NOW))
                .singleElement()
                .satisfies(figure -> assertThat(figure.words()).isEqualTo("95 on the register"));
    }

    @Test
    void a_list_that_differs_between_rows_and_a_count_that_comes_twice_are_left_out() throws Unreadable {
        var rejected = small.finished(
                        "PREVALENCE_2021.csv",
                        PREVALENCE + "A81001,AF,95,TOTAL,4098\nA81001,CAN,80,TOTAL,4099\nA81001,AF,1,TOTAL,4098\n")
                .rejected();

        assertThat(rejected.stream().map(row -> row.line() + ": " + row.sentence()))
                .containsExactly(
                        "3: Here it is 4099, in a row before it was 4098.",
                        "4: register AF of A81001 was counted in a row before.");
    }

    @Test
    void a_group_that_nobody_knows_refuses_the_file_by_name() throws Unreadable {
        assertThat(Small.sentences(small.load("PREVALENCE_2021.csv", PREVALENCE + "A81001,XYZ,95,TOTAL,4098\n")))
                .containsExactly("'register XYZ' is not known among what QOF prevalence counts.");
    }
}
