package quorate.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import quorate.PublishedFiles;
import quorate.intake.Import;
import quorate.intake.Unreadable;

/** The published files of the whole of England, where they are at hand; otherwise these tests count as skipped. */
@Tag("slow")
class NationalFiguresTest implements NationalTotals {

    private static final List<String> REGISTER = List.of(
            "epcmem_2019-10.csv.gz",
            "epraccur_2015-07.csv.gz",
            "epraccur_2016-02.csv.gz",
            "epraccur_2019-10.csv.gz",
            "epraccur_2023-02.csv.gz",
            "epraccur_2025-09.csv.gz",
            "eccg_2025-12.csv");

    /** Files whose rows cannot all be read, and how many cannot. */
    private static final Map<String, Integer> REJECTED = Map.of(
            "heec_cqc_overall_rating_by_practice.csv", 42,
            "heec_qof_cvd_achievement_2023-24.csv.gz", 1,
            "fingertips_imd2019_gp_practice.csv.gz", 1,
            "dispensing_practices-2015-01-31.xls", 29,
            "dispensing_practices_2016-05-31.csv", 30);

    static Small small;
    static final Map<String, Import.Result.Finished> READ = new LinkedHashMap<>();

    @BeforeAll
    static void read_all_files() throws IOException, Unreadable {
        PublishedFiles.of("payments");
        small = new Small();
        for (var name : REGISTER) small.register(PublishedFiles.of("ods/" + name));
        for (var file : files()) READ.put(file.getFileName().toString(), Small.finished(small.load(file)));
    }

    /** Every file that the catalogue knows, as one finds them in a folder. */
    private static List<Path> files() throws IOException {
        var found = new ArrayList<Path>();
        for (var folder : List.of(
                "payments",
                "list_size_nhsbsa",
                "registered_patients",
                "qof",
                "ccg",
                "cqc",
                "workforce",
                "deprivation",
                "dispensing")) {
            try (var files = Files.list(PublishedFiles.of(folder))) {
                files.sorted().filter(NationalFiguresTest::isKnown).forEach(found::add);
            }
        }
        return found;
    }

    private static boolean isKnown(Path file) {
        return new Catalogue()
                .datasets().stream()
                        .anyMatch(dataset -> dataset.named()
                                .matcher(file.getFileName().toString())
                                .find());
    }

    @AfterAll
    static void close() {
        if (small != null) small.close();
    }

    @Override
    public Figures read() {
        return small.figures;
    }

    private static Import.Check check(String file, String id) {
        var done = READ.get(file);
        assertThat(done).as(file).isNotNull();
        return small.taking.checks(done.file().id()).stream()
                .filter(check -> check.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void every_row_of_every_file_is_read_but_those_that_name_nobody() {
        READ.forEach((name, done) -> assertThat(done.rejected()).as(name).hasSize(REJECTED.getOrDefault(name, 0)));
        // Payments, lists, QOF by practice, QOF by group, the fund, ratings, staff, deprivation, dispensing,
        // populations.
        assertThat(READ).hasSize(9 + 12 + 2 + 15 + 1 + 6 + 1 + 1 + 2 + 5 + 1 + 1);
        var rows =
                READ.values().stream().mapToInt(done -> done.file().accepted()).sum();
        assertThat(rows).isGreaterThan(1_300_000);
    }

    @Test
    void every_row_of_payments_adds_up_to_the_penny_but_in_the_year_of_whole_pounds() {
        READ.forEach((name, done) -> {
            if (!done.file().layout().equals("payments")) return;
            for (var check : small.taking.checks(done.file().id())) {
                if (!List.of("lines", "net", "with-covid", "with-network", "with-both", "with-both-net")
                        .contains(check.id())) continue;
                assertThat(check.holds()).as(name + " " + check.id()).isTrue();
                if (!name.contains("14-15"))
                    assertThat(check.exceptions()).as(name).isZero();
            }
        });
        assertThat(check("heec_nhspaymentsgp-14-15.csv.gz", "lines").sentence())
                .isEqualTo("Exact for 2,501 of 7,959; the others are at most £5.00 apart.");
    }

    /** The sums are those of the published files to the penny, worked out beside Quorate. */
    @ParameterizedTest
    @CsvSource({
        "2014, 7959, 211, 56633982, 56625866, 2306454898.00, 7990324226.00",
        "2015, 7841, 209, 57371518, 57367162.929550755, 2729745797.45, 8182561838.04",
        "2016, 7763, 209, 58688866, 58687405.40, 3176763777.89, 8883780327.72",
        "2017, 7543, 207, 59527981, 59523246.68, 3449018087.80, 9050596201.87",
        "2018, 7279, 195, 59824329.74999767, 59821275.06, 3688813704.48, 9261391489.85",
        "2019, 7001, 191, 60316398.16665497, 60315053.47, 3783645253.42, 9377079858.68",
        "2020, 6808, 135, 60671584.59, 60670522.30, 3980343596.94, 9683718065.03",
        "2021, 6758, 106, 61570003.60, 61558451.78, 4140788767.83, 10075780270.50",
        "2022, 6669, 106, 62134644.75, 62130227.86, 4368731529.76, 10230094803.70"
    })
    void national_sums_of_payments_are_those_of_the_files(
            int year,
            int practices,
            int ccgs,
            BigDecimal registered,
            BigDecimal weighted,
            BigDecimal sum,
            BigDecimal all) {
        var edition = small.figures.editions(AsKnown.NOW).stream()
                .filter(it -> it.dataset().equals("payments") && it.year() == year)
                .findFirst()
                .orElseThrow();
        var facts = small.figures.facts(edition, List.of());

        assertThat(facts).hasSize(practices);
        assertThat(facts.values().stream()
                        .flatMap(it -> it.find("ccg").stream())
                        .distinct())
                .hasSize(ccgs);
        var measures = List.of("registered", "weighted", "line.global-sum", "total");
        assertThat(measures.stream().map(measure -> sum(edition, "payments." + measure)))
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(registered, weighted, sum, all);
    }

    private static BigDecimal sum(Edition edition, String measure) {
        var day = Periods.lastDay(edition.period());
        return small.figures.latest(List.of(), List.of(measure), day, AsKnown.NOW).stream()
                .flatMap(figure -> figure.number().stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @ParameterizedTest
    @CsvSource({
        "gp-reg-pat-prac-all_2021-01.csv, '6,658 bodies, 135 commissioners and Registered patients 60,606,345.'",
        "gp-reg-pat-prac-quin-age_2026-07.csv.gz, '6,139 bodies and Registered patients 63,436,508.'",
        "Patient_List_Size_2016_01-03.csv.gz, '7,705 bodies, 213 commissioners and Registered patients 57,543,937.'",
        "ccg_population_stp_region_2021.csv, '106 bodies and Population 56,550,138.'"
    })
    void national_lists_are_those_of_the_files(String file, String sentence) {
        assertThat(check(file, "national")).satisfies(check -> {
            assertThat(check.holds()).isTrue();
            assertThat(check.sentence()).isEqualTo(sentence);
        });
    }

    @Test
    void ages_add_up_for_every_practice_network_board_and_region() {
        for (var id : List.of("bands", "sexes", "female", "male")) {
            assertThat(check("gp-reg-pat-prac-quin-age_2026-07.csv.gz", id).sentence())
                    .isEqualTo("Exact for 7,587 of 7,587.");
        }
    }

    /** The rates are those that were measured beside Quorate when the files were collected. */
    @ParameterizedTest
    @CsvSource({
        "ORGANISATION_REFERENCE_1617.csv.gz, beside-payments-2016-04-01, 95.16, 98.21",
        "ORGANISATION_REFERENCE_1718.csv.gz, beside-payments-2017-04-01, 94.07, 93.45",
        "ORGANISATION_REFERENCE_1819_v2.csv.gz, beside-payments-2018-04-01, 94.35, 96.48",
        "MAPPING_NHS_GEOGRAPHIES_1920.csv.gz, beside-payments-2019-04-01, 95.93, 70.95",
        "MAPPING_NHS_GEOGRAPHIES_2021.csv.gz, beside-payments-2020-04-01, 96.43, 79.04",
        "MAPPING_NHS_GEOGRAPHIES_2122.csv.gz, beside-payments-2021-04-01, 95.62, 99.49",
        "MAPPING_NHS_GEOGRAPHIES_2223.csv.gz, beside-payments-2022-04-01, 95.58, 99.98",
        "gp-reg-pat-prac-all_2021-01.csv, beside-payments-2020-04-01, 97.31, 100.00",
        "Patient_List_Size_2016_01-03.csv.gz, beside-payments-2015-04-01, 97.67, 99.97"
    })
    void practices_of_one_publication_are_found_in_another_as_often_as_was_measured(
            String file, String check, String found, String alike) {
        assertThat(check(file, check).sentence()).contains("(" + found + "%) of payments", "(" + alike + "%).");
    }

    @Test
    void every_qof_year_with_both_files_has_the_same_practices_in_both() {
        var both = Stream.of("1617", "1718", "1819_v2", "1920", "2021_v2")
                .map(year -> "PREVALENCE_" + year + ".csv.gz")
                .flatMap(file -> small.taking.checks(READ.get(file).file().id()).stream())
                .filter(check -> check.id().startsWith("beside-qof-geography"))
                .toList();

        assertThat(both).hasSize(5).allSatisfy(check -> {
            assertThat(check.holds()).isTrue();
            assertThat(check.exceptions()).isZero();
        });
    }

    /** Whom the files count, and under whom, is what the register says of that day, but for some that had closed before. */
    @ParameterizedTest
    @CsvSource({
        "heec_nhspaymentsgp-14-15.csv.gz, '2014/15: 7,956 of 7,959', 211, 7954",
        "nhspaymentsgp-15-16-csv.csv.gz, '2015/16: 7,838 of 7,841', 209, 7832",
        "nhspaymentsgp-16-17-csv.csv.gz, '2016/17: 7,763 of 7,763', 209, 7675",
        "nhspaymentsgp-17-18-csv.csv.gz, '2017/18: 7,543 of 7,543', 207, 7457",
        "nhspaymentsgp-18-19-csv.csv.gz, '2018/19: 7,279 of 7,279', 195, 7196",
        "heec_nhspaymentsgp-19-20.csv.gz, '2019/20: 7,001 of 7,001', 191, 6952",
        "heec_nhspaymentsgp-20-21.csv.gz, '2020/21: 6,808 of 6,808', 135, 6700",
        "heec_nhspaymentsgp-21-22.csv.gz, '2021/22: 6,669 of 6,758', 106, 6600",
        "heec_nhspaymentsgp-22-23.csv.gz, '2022/23: 6,539 of 6,669', 106, 6400",
        "ORGANISATION_REFERENCE_1819_v2.csv.gz, '2018/19: 6,873 of 6,873', 191, 6872"
    })
    void practices_and_commissioners_are_in_the_register_on_the_right_day(
            String file, String practices, int commissioners, int least) {
        assertThat(check(file, "in-register").sentence()).startsWith(practices);
        assertThat(check(file, "commissioners").sentence()).startsWith(commissioners + " of " + commissioners + " ");
        // One practice moved before its old and its new commissioner were merged, and the register knows only the
        // merged one.
        var belonging = check(file, "belonging");
        var alike =
                Integer.parseInt(belonging.sentence().replaceAll(" of .*", "").replace(",", ""));
        assertThat(belonging.exceptions()).isLessThanOrEqualTo(1);
        assertThat(alike).isGreaterThanOrEqualTo(least - 1);
    }

    @Test
    void of_two_ratings_of_a_practice_the_later_is_believed_and_the_other_kept() {
        var ratings = small.figures.editions(AsKnown.NOW).stream()
                .filter(edition -> edition.dataset().equals("cqc"))
                .findFirst()
                .orElseThrow();

        var waterside = small.figures.facts(ratings, List.of("M84032")).get("M84032");

        assertThat(waterside).isNotNull();
        assertThat(waterside.find("rating")).contains("Good");
        assertThat(waterside.find("earlier")).contains("2016, Waterside Medical Centre, Outstanding, N");
    }

    /** Read off the workbooks by hand: the sheet of atrial fibrillation, the first row. */
    @ParameterizedTest
    @CsvSource({
        "2014, 02Y, 37, 301715, 6724, 625.29, 2738, 508",
        "2015, 02N, 16, 158139, 3581, 462.86, '', ''",
        "2018, 07M, 54, 427543, 6058, 1566, '', ''"
    })
    void qof_workbooks_are_read_by_group_and_indicator(
            int year, String code, String practices, String list, String register, String score, String n, String e) {
        var figures = small.figures.of(code, AsKnown.NOW).stream()
                .filter(figure -> figure.edition().dataset().equals("qof-ccg")
                        && figure.edition().year() == year)
                .collect(java.util.stream.Collectors.toMap(
                        figure -> figure.measure().id().substring("qof-ccg.".length()),
                        figure -> figure.number()
                                .map(BigDecimal::stripTrailingZeros)
                                .map(BigDecimal::toPlainString)
                                .orElse("")));

        assertThat(figures)
                .containsEntry("af.practices", practices)
                .containsEntry("af.list", list)
                .containsEntry("af.register", register)
                .containsEntry("af.score", score);
        if (!n.isEmpty())
            assertThat(figures).containsEntry("af004.numerator", n).containsEntry("af004.exceptions", e);
    }

    @Test
    void two_hundred_practices_through_nine_years_are_read_at_once() {
        var payments = small.figures.editions(AsKnown.NOW).stream()
                .filter(edition -> edition.dataset().equals("payments") && edition.year() == 2018)
                .findFirst()
                .orElseThrow();
        var codes = small.figures.facts(payments, List.of()).keySet().stream()
                .sorted()
                .limit(200)
                .toList();
        var measures = List.of(
                "payments.total",
                "payments.registered",
                "payments.weighted",
                "payments.line.qof",
                "qof-prevalence.register.dm",
                "workforce.doctors-fte");
        var millis = new ArrayList<Long>();
        for (var read = 0; read < 40; read++) {
            var begun = System.nanoTime();
            assertThat(small.figures.series(codes, measures, AsKnown.NOW)).hasSizeGreaterThan(8_000);
            millis.add((System.nanoTime() - begun) / 1_000_000);
        }
        millis.sort(null);
        assertThat(millis.get(millis.size() * 95 / 100)).as(millis.toString()).isLessThan(500);
    }

    @Test
    void a_second_load_of_the_same_files_changes_nothing() throws IOException, Unreadable {
        var before = small.figures.editions();

        for (var file : files()) assertThat(small.load(file)).isInstanceOf(Import.Result.Already.class);

        assertThat(small.figures.editions()).isEqualTo(before);
    }
}
