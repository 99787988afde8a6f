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
class NationalFiguresTest {

    static Small small;
    static final Map<String, Import.Result.Finished> READ = new LinkedHashMap<>();

    @BeforeAll
    static void read_all_files() throws IOException, Unreadable {
        PublishedFiles.of("payments");
        small = new Small();
        for (var file : files()) READ.put(file.getFileName().toString(), Small.finished(small.load(file)));
    }

    /** Every file that the catalogue knows, as one finds them in a folder. */
    private static List<Path> files() throws IOException {
        var found = new ArrayList<Path>();
        for (var folder : List.of("payments", "list_size_nhsbsa", "registered_patients", "qof", "ccg")) {
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

    private static Import.Check check(String file, String id) {
        var done = READ.get(file);
        assertThat(done).as(file).isNotNull();
        return small.taking.checks(done.file().id()).stream()
                .filter(check -> check.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void every_row_of_every_file_is_read() {
        assertThat(READ.values()).allSatisfy(done -> assertThat(done.rejected()).isEmpty());
        assertThat(READ).hasSize(9 + 12 + 2 + 6 + 8 + 1);
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

    @Test
    void a_second_load_of_the_same_files_changes_nothing() throws IOException, Unreadable {
        var before = small.figures.editions();

        for (var file : files()) assertThat(small.load(file)).isInstanceOf(Import.Result.Already.class);

        assertThat(small.figures.editions()).isEqualTo(before);
    }
}
