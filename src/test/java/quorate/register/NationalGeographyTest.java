package quorate.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import quorate.PublishedFiles;
import quorate.intake.Import;
import quorate.intake.RawFile;
import quorate.intake.Unreadable;

/** Every published file of who there was in England: the same practice under group, partnership or board, and region. */
@Tag("slow")
class NationalGeographyTest {

    static final List<String> FILES = List.of(
            "ods/epcmem_2019-10.csv.gz",
            "registered_patients/gp-reg-pat-prac-map_2026-07.csv.gz",
            "ods/epraccur_2023-02.csv.gz",
            "practice_locations/nhs_choices_GP_2019-05.csv.gz",
            "ods/ebranchs_2017-08.csv",
            "ccg/ccg_to_icb_heec.csv",
            "ods/eccg_2018-11.csv",
            "ccg/ref_ccg21.csv",
            "ods/epraccur_2015-07.csv.gz",
            "ods/eauth_2018-11.csv",
            "ccg/CCG13_NHSAT13_NHSCR13_EW_LU.csv",
            "qof/ORGANISATION_REFERENCE_1718.csv.gz",
            "ods/epraccur_2019-10.csv.gz",
            "ods/ePCN_2019-12.xlsx",
            "ods/eccg_2025-12.csv",
            "ccg/stp_ccg_mapping_2019-04.csv",
            "ods/epraccur_2016-02.csv.gz",
            "registered_patients/gp-reg-pat-prac-map_2020-09.csv.gz",
            "ods/ePCN_2019-12_pcn_details.csv",
            "ccg/stp_change_log_2018-2019.csv",
            "ods/epraccur_2025-09.csv.gz",
            "ccg/CCG_APR_2013.csv",
            "ccg/ccg_population_stp_region_2021.csv",
            "ods/eccg_2016-02.csv",
            "qof/ORGANISATION_REFERENCE_1617.csv.gz",
            "ccg/NHSAT_APR_2013_EN_NC.csv",
            "ods/ePCN_2019-12_core_partner_details.csv",
            "ods/epraccur_2015-11.csv.gz",
            "ccg/ccg_lad_lookup_2021.csv",
            "ods/eauth_2017-08.csv",
            "practice_locations/nhs_choices_CCG_2019-05.csv",
            "registered_patients/gp-reg-pat-prac-map_2022-01.csv.gz",
            "qof/ORGANISATION_REFERENCE_1819_v2.csv.gz",
            "ccg/area_teams_ons_ods_2013.csv",
            "ccg/icb_names_codes_2024-12.csv",
            "ccg/ref_ccg20.csv",
            "ods/epraccur_2019-12.csv.gz");

    static AnnotationConfigApplicationContext context;
    static Register register;
    static final Map<String, Import> DONE = new HashMap<>();

    @BeforeAll
    static void read_all_files_in_no_order() throws IOException {
        PublishedFiles.of("ods");
        context = SmallFiles.register();
        register = context.getBean(Register.class);
        DONE.putAll(load(context, FILES));
    }

    @AfterAll
    static void close() {
        if (context != null) context.close();
    }

    static Map<String, Import> load(AnnotationConfigApplicationContext context, Collection<String> files)
            throws IOException {
        var done = new TreeMap<String, Import>();
        for (var path : files) {
            var name = path.substring(path.indexOf('/') + 1);
            try (var stream = Files.newInputStream(PublishedFiles.of(path))) {
                var result = context.getBean(Imports.class).load(name, stream, null, SmallFiles.IMPORT, text -> {});
                assertThat(result).as(name).isInstanceOf(Import.Result.Finished.class);
                var finished = (Import.Result.Finished) result;
                done.put(name, finished.file());
                System.out.printf(
                        Locale.UK,
                        "| %s | %s | %,d | %,d | %,d | %,d | %d | %,d ms |%n",
                        name,
                        finished.file().source(),
                        finished.file().accepted(),
                        finished.file().added(),
                        finished.file().changed(),
                        finished.file().unchanged(),
                        finished.file().rejected(),
                        finished.file().millis());
                finished.rejected().forEach(row -> System.out.println("    " + row.line() + ": " + row.sentence()));
            }
        }
        return done;
    }

    @ParameterizedTest
    @CsvSource({
        "CCG, 2013-04-01, 211", "CCG, 2015-04-01, 209", "CCG, 2016-03-31, 209", "CCG, 2017-04-01, 207",
        "CCG, 2018-04-01, 195", "CCG, 2019-04-01, 191", "CCG, 2020-04-01, 135", "CCG, 2021-04-01, 106",
        "CCG, 2022-06-30, 106", "CCG, 2022-07-01, 0", "ICB, 2022-06-30, 0", "ICB, 2022-07-01, 42",
        "ICB, 2026-06-30, 42", "ICB, 2026-07-01, 36", "STP, 2019-04-01, 42", "STP, 2022-06-30, 42",
        "STP, 2022-07-01, 0", "REGION, 2013-04-01, 4", "REGION, 2018-04-01, 5", "REGION, 2019-04-01, 7",
        "REGION, 2026-07-01, 7", "AREA_TEAM, 2013-04-01, 25", "NETWORK, 2019-12-01, 1250"
    })
    void as_many_bodies_of_each_kind_as_there_were(Kind kind, LocalDate day, int count) {
        assertThat(register.on(day).list(kind)).hasSize(count);
    }

    @Test
    void every_file_is_read_but_for_the_rows_that_cannot_be() {
        var rejected = new TreeMap<String, Integer>();
        DONE.forEach((name, file) -> {
            if (file.rejected() > 0) rejected.put(name, file.rejected());
        });
        // A site without a name and one in the Hebrides; a row of the lookup that has words for a code.
        assertThat(rejected).isEqualTo(Map.of("nhs_choices_GP_2019-05.csv.gz", 2, "ccg_to_icb_heec.csv", 1));
        assertThat(DONE).hasSize(FILES.size());
    }

    @Test
    void every_practice_of_april_2019_is_under_a_group_a_partnership_and_a_region() throws IOException {
        var day = LocalDate.of(2019, 4, 1);
        var view = register.on(day);
        var without = new ArrayList<String>();
        var practices = 0;
        for (var practice : view.list(Kind.PRACTICE)) {
            var commissioner = Commissioners.find(view, practice.id()).map(view::get);
            // A few have a commissioning hub, which is nobody's group.
            if (commissioner.isEmpty() || commissioner.get().kind() != Kind.CCG) continue;
            practices++;
            var kinds = new TreeSet<Kind>();
            kindsAbove(view, practice, kinds);
            if (!kinds.containsAll(List.of(Kind.CCG, Kind.STP, Kind.REGION, Kind.AREA_TEAM))) {
                without.add(practice.code().orElseThrow() + " " + kinds);
            }
        }
        assertThat(without).isEmpty();
        assertThat(practices).isGreaterThan(6_900);
    }

    private static void kindsAbove(View view, Party party, TreeSet<Kind> kinds) {
        for (var link : view.linksFrom(party.id())) {
            if (link.tie() != Tie.COMMISSIONED_BY && link.tie() != Tie.PART_OF) continue;
            var next = view.get(link.to());
            if (kinds.add(next.kind())) kindsAbove(view, next, kinds);
        }
    }

    @Test
    void the_mapping_of_partnerships_covers_all_191_groups_and_the_register_says_the_same() {
        var view = register.on(LocalDate.of(2019, 4, 1));
        assertThat(view.list(Kind.CCG))
                .hasSize(191)
                .allSatisfy(group -> assertThat(view.linksFrom(group.id(), Tie.PART_OF).stream()
                                .map(link -> view.get(link.to()).kind()))
                        .containsExactlyInAnyOrder(Kind.STP, Kind.AREA_TEAM));
        assertThat(DONE.get("stp_ccg_mapping_2019-04.csv").accepted()).isEqualTo(191);
    }

    @Test
    void the_map_of_july_2026_has_the_place_that_epraccur_had_for_all_but_66_of_6139_practices() {
        var before = register.on(LocalDate.of(2025, 9, 1));
        var after = register.on(LocalDate.of(2026, 7, 1));
        var same = 0;
        var moved = new TreeMap<String, Integer>();
        var all = 0;
        for (var row : practicesOf("registered_patients/gp-reg-pat-prac-map_2026-07.csv.gz")
                .entrySet()) {
            all++;
            var then = place(before, row.getKey());
            assertThat(place(after, row.getKey())).as(row.getKey()).isEqualTo(row.getValue());
            if (then.equals(row.getValue())) same++;
            else moved.merge(then + " to " + row.getValue(), 1, Integer::sum);
        }
        assertThat(all).isEqualTo(6_139);
        assertThat(same).isEqualTo(6_073);
        assertThat(moved).isEqualTo(Map.of("D4U1Y to U2G6B", 41, "D4U1Y to D9Y0V", 14, "D4U1Y to 92A", 11));
    }

    private static String place(View view, String practice) {
        return view.findByCode("ods", practice).stream()
                .flatMap(found -> view.linksFrom(found.id(), Tie.PART_OF).stream())
                .map(link -> view.get(link.to()))
                .filter(body -> body.kind() == Kind.PLACE)
                .findFirst()
                .flatMap(Party::code)
                .orElse("");
    }

    private static Map<String, String> practicesOf(String path) {
        var places = new TreeMap<String, String>();
        for (var row : rowsOf(path, Layout.GP_MAP)) {
            if (row instanceof Published.Chain chain) {
                places.put(
                        chain.code(), chain.find(Kind.PLACE).map(Mention::ods).orElse(""));
            }
        }
        return places;
    }

    private static List<Published> rowsOf(String path, Layout layout) {
        try (var stream = Files.newInputStream(PublishedFiles.of(path))) {
            var raw = RawFile.read(path.substring(path.indexOf('/') + 1), stream);
            return Opened.of(raw, layout, null).rows().accepted;
        } catch (IOException | Unreadable e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void of_6757_memberships_of_networks_30_are_across_commissioners() {
        var imports = context.getBean(Imports.class);
        for (var name : List.of("ePCN_2019-12.xlsx", "ePCN_2019-12_core_partner_details.csv")) {
            var file = DONE.get(name);
            assertThat(imports.exceptions(file.id(), Finding.ACROSS)).as(name).hasSize(1 + 30);
            assertThat(imports.checks(file.id()))
                    .filteredOn(check -> check.id().equals(Finding.ACROSS))
                    .singleElement()
                    .satisfies(check -> assertThat(check.sentence()).startsWith("30 cases"));
        }
        var view = register.on(LocalDate.of(2019, 12, 1));
        var members = view.list(Kind.NETWORK).stream()
                .mapToInt(network -> view.linksTo(network.id(), Tie.MEMBER_OF).size())
                .sum();
        assertThat(members).isEqualTo(6_757);
    }

    @Test
    void the_commissioner_of_every_practice_is_the_one_that_its_payments_name_on_five_days() throws IOException {
        for (var year : NationalFilesTest.YEARS) {
            NationalFilesTest.check(register, year, NationalFilesTest::commissioner);
        }
    }

    @Test
    void the_mergers_of_2020_and_2021_and_the_boards_are_as_in_the_payments_but_for_one_practice() throws IOException {
        for (var year : NationalFilesTest.LATER_YEARS) {
            NationalFilesTest.check(register, year, NationalFilesTest::commissioner);
        }
    }

    @Test
    void the_list_of_boards_that_is_no_publishers_own_says_what_the_register_says() {
        var view = register.on(LocalDate.of(2022, 7, 1));
        var imports = context.getBean(Imports.class);
        var file = DONE.get("ccg_to_icb_heec.csv");
        assertThat(imports.checks(file.id()))
                .allSatisfy(check -> assertThat(check.holds()).isTrue());
        assertThat(view.list(Kind.PLACE))
                .hasSize(106)
                .allSatisfy(place ->
                        assertThat(view.linksFrom(place.id(), Tie.PART_OF)).hasSize(1));
    }

    @Test
    void practices_of_wales_are_read_and_are_no_practices_of_england() {
        var view = register.on(LocalDate.of(2023, 2, 1));
        assertThat(view.list(Kind.PRACTICE).stream().map(each -> each.code().orElse("")))
                .noneMatch(code -> code.startsWith("W"));
        var welsh = rowsOf("ods/epraccur_2023-02.csv.gz", Layout.EPRACCUR).stream()
                .map(Published.Organisation.class::cast)
                .filter(row -> row.code().startsWith("W")
                        && row.setting().equals("4")
                        && row.status().equals("active"))
                .map(row -> context.getBean(Snapshot.class)
                        .picture()
                        .withCode("ods", row.code())
                        .getFirst())
                .map(id -> context.getBean(Snapshot.class)
                        .picture()
                        .find(id)
                        .flatMap(Dossier::latest)
                        .orElseThrow())
                .toList();
        assertThat(welsh.size()).isEqualTo(403);
        assertThat(welsh.stream()
                        .map(each ->
                                each.kind() + " of " + each.trait("country").orElse("England"))
                        .distinct())
                .containsExactly("other prescriber of Wales");
    }

    @Test
    void nearly_every_practice_of_2019_has_a_point_on_the_map() {
        var view = register.on(LocalDate.of(2019, 5, 1));
        var practices = view.list(Kind.PRACTICE).stream()
                .filter(each -> each.trait("status").filter("active"::equals).isPresent())
                .toList();
        var located = practices.stream()
                .filter(each -> each.trait("latitude").isPresent())
                .count();
        System.out.printf(Locale.UK, "%,d of %,d practices have a point%n", located, practices.size());
        // Of the 6,947 practices with a point, those are without that moved between two files of epraccur.
        assertThat(located).isGreaterThan(6_947 * 96L / 100);
        assertThat(practices.stream().map(each -> each.trait("longitude").orElse("0.0")))
                .allMatch(text -> text.matches("-?\\d\\.\\d+"));
    }

    @Test
    void no_link_leads_nowhere_and_none_outlives_either_end() {
        var picture = context.getBean(Snapshot.class).picture();
        var bad = new ArrayList<String>();
        picture.forEach((id, dossier) -> dossier.out.stream()
                .filter(fact -> fact.isKnownAt(Fact.OPEN) && fact.link().tie() != Tie.SUCCESSOR_OF)
                .map(Fact.Linked::link)
                .forEach(link -> {
                    var to = picture.find(link.to()).flatMap(Dossier::latest);
                    if (to.isEmpty()
                            || to.get().life().until() != null
                                    && (link.span().until() == null
                                            || link.span()
                                                    .until()
                                                    .isAfter(to.get().life().until()))) {
                        bad.add(link.toString());
                    }
                }));
        assertThat(bad).isEmpty();
    }

    @Test
    void read_in_the_order_of_the_alphabet_they_tell_the_same_history_and_find_the_same() throws IOException {
        try (var other = SmallFiles.register()) {
            load(other, FILES.stream().sorted().toList());
            var one = AnyOrderTest.facts(context.getBean(JdbcClient.class));
            var two = AnyOrderTest.facts(other.getBean(JdbcClient.class));
            var different = new TreeSet<>(two);
            different.removeAll(one);
            assertThat(different).isEmpty();
            assertThat(two).hasSameSizeAs(one);
            System.out.printf(Locale.UK, "%,d facts and findings, the same in both orders%n", one.size());
        }
    }
}
