package quorate.register;

import static org.assertj.core.api.Assertions.assertThat;
import static quorate.register.SmallFiles.file;
import static quorate.register.SmallGeography.BOARD_HEADING;
import static quorate.register.SmallGeography.MAP_HEADING;
import static quorate.register.SmallGeography.boarded;
import static quorate.register.SmallGeography.mapped;
import static quorate.register.SmallGeography.site;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import quorate.intake.Import;
import quorate.kernel.Objection;

/** Maps, lookups and lists of places that cannot be read, or only in part: each with its sentence. */
class BadGeographyTest {

    static AnnotationConfigApplicationContext context;
    static Imports imports;

    @BeforeAll
    static void a_register() {
        context = SmallFiles.register();
        imports = context.getBean(Imports.class);
    }

    @AfterAll
    static void close() {
        context.close();
    }

    static Objection refused(SmallFiles.File file) {
        var files = imports.list().size();
        var result = SmallFiles.load(imports, file);
        assertThat(result).isInstanceOf(Import.Result.Refused.class);
        assertThat(imports.list()).hasSize(files);
        var objections = ((Import.Result.Refused) result).objections();
        assertThat(objections).hasSize(1);
        assertThat(objections.getFirst().remedy()).isNotBlank();
        return objections.getFirst();
    }

    static Import.Result.Finished finished(SmallFiles.File file) {
        try (var own = SmallFiles.register()) {
            return (Import.Result.Finished) SmallFiles.load(own.getBean(Imports.class), file);
        }
    }

    static final String GOOD = mapped("01-Sep-20", "Z90001", "AN1 1AA", "U90001", "98Z", "MILL LANE");

    @Test
    void a_map_of_another_year_is_refused_by_the_day_in_its_rows() {
        assertThat(refused(file("gp-reg-pat-prac-map_2022-01.csv", MAP_HEADING, GOOD))
                        .sentence())
                .isEqualTo("This cannot be of 1 January 2022: its rows are of 1 September 2020.");
    }

    @Test
    void a_map_whose_headings_are_anothers_says_which_it_lacks_and_which_it_has() {
        var heading = MAP_HEADING.replace("PCN_CODE", "NETWORK");
        assertThat(refused(file("gp-reg-pat-prac-map_2020-09.csv", heading, GOOD))
                        .sentence())
                .startsWith("A file of gp-reg-pat-prac-map has a column 'pcn code'; this one has 'publication'")
                .contains("'network'");
        var without = BOARD_HEADING.replace("SUB_ICB_LOCATION_CODE", "LOCATION");
        assertThat(refused(file(
                                "gp-reg-pat-prac-map_2026-07.csv",
                                without,
                                boarded("01Jul2026", "Z90001", "U90001", "98Z", "B9B9B")))
                        .sentence())
                .contains("has a column 'sub icb location code'");
    }

    @Test
    void a_wrong_separator_is_named_as_the_reason() {
        var text = MAP_HEADING.replace(',', ';');
        var no = refused(file("gp-reg-pat-prac-map_2020-09.csv", text, GOOD.replace(',', ';')));
        assertThat(no.sentence()).contains("this one has one column only");
        assertThat(no.remedy()).startsWith("Its columns are separated by something else");
        var commas = SmallGeography.SITES_HEADING.replace('¬', ',');
        assertThat(refused(file("nhs_choices_GP_2019-05.csv", commas, "1,Z90001"))
                        .remedy())
                .startsWith("Its columns are separated by something else");
    }

    @Test
    void headings_that_moved_and_a_mark_before_them_do_no_harm() {
        var moved = file("ref_ccg20.csv", "\ufeffCCG20NM,CCG20CDH,CCG20CD", "NHS Brookshire CCG,98Z,E38000903");
        var done = finished(moved);
        assertThat(done.file().accepted()).isEqualTo(1);
        assertThat(done.file().source()).isEqualTo("ccg-codes 2020-04");
    }

    @ParameterizedTest
    @CsvSource({
        "area_teams_ons_ods_2013.csv, area-team-codes 2013-04",
        "stp_change_log_2018-2019.csv, stp-change-log 2019-04-03",
        "ORGANISATION_REFERENCE_1617.csv, qof-reference 2017-04",
        "ccg_to_icb_heec.csv, ccg-to-icb 2022-07",
        "ccg_lad_lookup_2021.csv, ccg-local-authorities 2021-04",
        "CCG13_NHSAT13_NHSCR13_EW_LU.csv, ccg-area-teams 2013-04",
    })
    void a_file_whose_name_has_no_month_is_of_the_day_that_its_rows_headings_or_year_tell(String name, String source) {
        var file = SmallGeography.files().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        assertThat(finished(file).file().source()).isEqualTo(source);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "W90001 | U90001 | 98Z | 01-Sep-20 | W90001 is a practice of Wales.",
                "Z9000  | U90001 | 98Z | 01-Sep-20 | 'Z9000' is not a code: it should be a letter and five others, such as A81001.",
                "Z90001 | U90001 | 98Z | 01-Sep-20 | The code Z90001 is in line 2 already.",
                "Z90002 | X90001 | 98Z | 01-Sep-20 | 'X90001' is not the code of a primary care network.",
                "Z90002 | U90001 | -   | 01-Sep-20 | The clinical commissioning group is missing.",
                "Z90002 | U90001 | 98Z | 31-Feb-20 | The extract date '31-Feb-20' is not a day of the calendar.",
                "Z90002 | U90001 | 98Z | 01-Oct-20 | This row is of 2020-10-01, the first one of 2020-09-01.",
            })
    void a_row_of_a_map_that_cannot_be_read_is_rejected_with_its_reason(
            String practice, String network, String group, String day, String sentence) {
        var bad = mapped(day, practice, "AN1 1AA", network, group, "SURGERY");
        if (group.equals("-")) bad = bad.replace("E38000901", "-");
        var done = finished(file("gp-reg-pat-prac-map_2020-09.csv", MAP_HEADING, GOOD, bad));
        assertThat(done.file().accepted()).isEqualTo(1);
        assertThat(done.rejected()).singleElement().satisfies(row -> {
            assertThat(row.line()).isEqualTo(3);
            assertThat(row.sentence()).isEqualTo(sentence);
            assertThat(row.remedy()).isNotBlank();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "57.413352966308594 | -7.1921095848083496 | The point 57.413353, -7.192110 is outside England.",
                "53,5               | -1.25               | The latitude '53,5' is not a number of degrees.",
                "53.5               | 1E999999999         | The longitude '1E999999999' is not a number of degrees.",
                "53.5               | NaN                 | The longitude 'NaN' is not a number of degrees.",
            })
    void a_point_that_is_none_is_rejected(String latitude, String longitude, String sentence) {
        var done = finished(file(
                "nhs_choices_GP_2019-05.csv",
                SmallGeography.SITES_HEADING,
                site("Z90001", "Mill Lane", "AN1 1AA", "53.5", "-1.25"),
                site("Z90002", "Chapel Street", "AN1 1AA", latitude, longitude)));
        assertThat(done.file().accepted()).isEqualTo(1);
        assertThat(done.rejected())
                .singleElement()
                .satisfies(row -> assertThat(row.sentence()).isEqualTo(sentence));
    }

    @Test
    void a_list_of_places_in_the_letters_of_windows_is_recognised_whatever_its_name() {
        var text = SmallGeography.SITES_HEADING + "\n" + site("Z90001", "Café Surgery", "AN1 1AA", "", "") + "\n";
        try (var own = SmallFiles.register()) {
            var bytes = text.getBytes(Charset.forName("windows-1252"));
            var result = own.getBean(Imports.class)
                    .load("GP.csv", new ByteArrayInputStream(bytes), "2019-05", SmallFiles.IMPORT, doing -> {});
            assertThat(result).isInstanceOf(Import.Result.Finished.class);
            assertThat(own.getBean(Register.class).on(LocalDate.of(2019, 5, 1)).findByCode("ods", "Z90001"))
                    .map(Party::name)
                    .contains("Café Surgery");
        }
    }

    @Test
    void words_where_a_code_should_be_are_rejected() {
        var done = finished(file(
                "ccg_to_icb_heec.csv",
                "CCG Code,ICB Code,ICB NAME",
                "98Z,QBB,NHS Brookshire ICB",
                "n/a not a client at present,QBB,NHS Brookshire ICB"));
        assertThat(done.rejected())
                .singleElement()
                .satisfies(row -> assertThat(row.sentence())
                        .startsWith("'n/a not a client at present' is not the code of a clinical commissioning group"));
    }

    @Test
    void half_a_map_is_refused() {
        try (var own = SmallFiles.register()) {
            var rows = IntStream.range(0, 20)
                    .mapToObj(n -> mapped("01-Sep-20", "Z900%02d".formatted(n), "AN1 1AA", "U90001", "98Z", "SURGERY"))
                    .toList();
            var whole = new java.util.ArrayList<>(rows);
            whole.addFirst(MAP_HEADING);
            SmallFiles.finished(
                    own.getBean(Imports.class), file("gp-reg-pat-prac-map_2020-09.csv", whole.toArray(String[]::new)));
            var half = whole.subList(0, 11).stream()
                    .map(row -> row.replace("01-Sep-20", "01-Oct-20"))
                    .toArray(String[]::new);
            var result = SmallFiles.load(own.getBean(Imports.class), file("gp-reg-pat-prac-map_2020-10.csv", half));
            assertThat(((Import.Result.Refused) result).objections())
                    .singleElement()
                    .satisfies(no -> assertThat(no.sentence())
                            .isEqualTo("The file has 10 rows that can be read; the one of gp-reg-pat-prac-map 2020-09"
                                    + " had 20, and so many do not go at once."));
        }
    }

    @Test
    void a_workbook_that_breaks_off_or_is_none_is_refused() {
        var half = Arrays.copyOf(new byte[] {'P', 'K', 3, 4, 20, 0, 0, 0, 8, 0, 'x', 'l', '/'}, 40);
        var result =
                imports.load("ePCN_2019-12.xlsx", new ByteArrayInputStream(half), null, SmallFiles.IMPORT, doing -> {});
        assertThat(result).isInstanceOf(Import.Result.Refused.class);
        assertThat(refused(new SmallFiles.File("ePCN_2019-12.xlsx", "PCN Code,PCN Name\r\n"))
                        .sentence())
                .isNotBlank();
    }

    @Test
    void five_vintages_in_the_wrong_order_tell_what_they_tell_in_the_right_one() {
        var days = new String[] {"2020-09", "2021-01", "2021-04", "2021-10", "2022-01"};
        var files = new java.util.ArrayList<SmallFiles.File>();
        for (var at = 0; at < days.length; at++) {
            var day = "01"
                    + java.time.YearMonth.parse(days[at]).getMonth().name().substring(0, 3) + days[at].substring(0, 4);
            files.add(file(
                    "gp-reg-pat-prac-map_" + days[at] + ".csv",
                    MAP_HEADING,
                    mapped(day, "Z90001", "AN1 1AA", "U9000" + at / 2, "98Z", "MILL LANE " + at),
                    mapped(day, "Z90002", "AN1 1AA", at % 2 == 0 ? "U" : "U90001", "98Z", "CHAPEL STREET")));
        }
        var right = AnyOrderTest.factsAfter(files);
        for (var seed = 1; seed <= 3; seed++) {
            Collections.shuffle(files, new Random(seed));
            assertThat(new TreeSet<>(AnyOrderTest.factsAfter(files))).isEqualTo(right);
        }
        assertThat(right.stream().filter(fact -> fact.contains("member-of"))).hasSize(5);
    }

    @Test
    void bytes_that_are_no_text_are_refused_whatever_the_name_says() {
        var result = imports.load(
                "ccg_lad_lookup_2021.csv",
                new ByteArrayInputStream("\0\0\0".getBytes(StandardCharsets.UTF_8)),
                null,
                SmallFiles.IMPORT,
                doing -> {});
        assertThat(((Import.Result.Refused) result).objections())
                .singleElement()
                .satisfies(no -> assertThat(no.sentence()).isEqualTo("This is not a text file."));
    }
}
