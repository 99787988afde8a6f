package quorate.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import quorate.PublishedFiles;

/** A register of every practice contract in England from what was published, where the files are at hand. */
@Tag("slow")
class NationalContractsTest {

    private static final long NOW = Long.MAX_VALUE;
    private static final LocalDate DAY = LocalDate.of(2019, 3, 31);

    static SmallContracts small;

    @BeforeAll
    static void read_all_files() throws Exception {
        PublishedFiles.of("payments");
        small = new SmallContracts();
        small.load(
                "ods/epcmem_2019-10.csv.gz",
                "ods/epraccur_2016-02.csv.gz",
                "ods/epraccur_2019-10.csv.gz",
                "ods/eccg_2018-11.csv");
        for (var year : List.of("14-15", "19-20", "20-21", "21-22", "22-23")) {
            small.load("payments/heec_nhspaymentsgp-" + year + ".csv.gz");
        }
        for (var year : List.of("15-16", "16-17", "17-18", "18-19")) {
            small.load("payments/nhspaymentsgp-" + year + "-csv.csv.gz");
        }
    }

    @AfterAll
    static void close() {
        if (small != null) small.close();
    }

    /** Counted beside Quorate in the files themselves. */
    @ParameterizedTest
    @CsvSource({
        "2014, 4480, 3190, 289, 0",
        "2015, 4892, 2653, 296, 0",
        "2016, 5301, 2127, 279, 56",
        "2017, 5169, 2052, 234, 88",
        "2018, 5079, 1918, 181, 101",
        "2019, 4917, 1794, 180, 110",
        "2020, 4720, 1831, 177, 80",
        "2021, 4742, 1655, 235, 126",
        "2022, 4664, 1615, 235, 155"
    })
    void counts_by_kind_and_year_are_those_of_the_files(int year, int gms, int pms, int apms, int unknown) {
        var counted = Counts.of(small.years.asKnown(NOW), LocalDate.MAX).years().stream()
                .filter(each -> each.from().getYear() == year)
                .findFirst()
                .orElseThrow();
        assertThat(List.of(counted.of("GMS"), counted.of("PMS"), counted.of("APMS"), counted.of(Counts.UNKNOWN)))
                .containsExactly(gms, pms, apms, unknown);
        assertThat(counted.all()).isEqualTo(gms + pms + apms + unknown);
    }

    @Test
    void every_practice_of_england_has_exactly_one_contract_on_a_day() {
        var all = small.contracts.on(DAY, NOW);
        var kinds = all.stream()
                .collect(Collectors.groupingBy(agreement -> agreement.kind().shortTitle(), Collectors.counting()));
        System.out.println("kinds on " + DAY + ": " + kinds);
        assertThat(all.stream().map(Agreement::practice).distinct()).hasSize(all.size());
        assertThat(kinds.get("GMS")).isBetween(4_800L, 5_079L);
        assertThat(kinds.get("PMS")).isBetween(1_800L, 1_918L);
        assertThat(all.size()).isGreaterThan(6_900);
    }

    @Test
    void a_practice_that_changed_from_pms_to_gms_has_two_contracts_one_after_the_other() {
        var changed = small.contracts.timeline("A81004", DAY, NOW);
        assertThat(changed).isNotEmpty();
        var pairs = small.contracts.holdings(DAY, NOW).everyPractice().stream()
                .map(code -> small.contracts.timeline(code, DAY, NOW))
                .filter(timeline -> timeline.size() == 2
                        && timeline.getFirst().kind().id().equals("pms")
                        && timeline.getLast().kind().id().equals("gms"))
                .toList();
        assertThat(pairs)
                .hasSizeGreaterThan(1_000)
                .allSatisfy(pair -> assertThat(pair.getFirst().life().until())
                        .isEqualTo(pair.getLast().life().from()));
    }

    @Test
    void the_gaps_of_england_are_found_fast_and_those_of_one_commissioner_are_among_them() {
        var begun = System.nanoTime();
        var all = small.contracts.gaps(DAY, NOW);
        var first = (System.nanoTime() - begun) / 1_000_000;
        begun = System.nanoTime();
        small.contracts.gaps(DAY, NOW);
        var again = (System.nanoTime() - begun) / 1_000_000;
        var rules = all.stream().collect(Collectors.groupingBy(gap -> gap.rule().id(), Collectors.counting()));
        System.out.println("gaps on " + DAY + ": " + rules + ", first " + first + " ms, again " + again + " ms");
        assertThat(rules.get("contracts.gap.unseen")).isGreaterThan(6_900);
        assertThat(rules.get("contracts.gap.published-otherwise")).isBetween(100L, 183L);
        var body = small.register.on(DAY).findByCode("ods", "00K").orElseThrow();
        var own = small.contracts.gaps(body, DAY, NOW);
        own.stream()
                .filter(gap -> gap.rule().weight() != GapRule.Weight.UNSEEN)
                .forEach(gap -> System.out.println(
                        "  " + gap.practice() + " " + gap.rule().id() + ": " + gap.cause()));
        assertThat(all).containsAll(own);
    }
}
