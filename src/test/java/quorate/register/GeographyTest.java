package quorate.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import quorate.intake.Import;
import quorate.kernel.PartyId;
import quorate.kernel.Span;

/** The same practice under group, team, partnership, place, board and region on each day, as all files together tell. */
class GeographyTest {

    static AnnotationConfigApplicationContext context;
    static Register register;

    @BeforeAll
    static void read_all_files() {
        context = SmallFiles.register();
        register = context.getBean(Register.class);
        SmallGeography.files().forEach(file -> SmallFiles.finished(context.getBean(Imports.class), file));
    }

    @AfterAll
    static void close() {
        context.close();
    }

    static Party find(String code, String day) {
        return register.on(LocalDate.parse(day)).findByCode("ods", code).orElseThrow();
    }

    /** The codes of all bodies that lead from a practice to NHS England. */
    static TreeSet<String> above(View view, PartyId id) {
        var codes = new TreeSet<String>();
        for (var link : view.linksFrom(id)) {
            if (link.tie() != Tie.COMMISSIONED_BY && link.tie() != Tie.PART_OF) continue;
            var body = view.get(link.to());
            if (body.kind() == Kind.NHS_ENGLAND) continue;
            codes.add(body.code().orElseThrow());
            codes.addAll(above(view, body.id()));
        }
        return codes;
    }

    @ParameterizedTest
    @CsvSource({
        "2014-10-01, 98A Q49 Y54",
        "2015-03-31, 98A Q49 Y54",
        "2015-04-01, 98A Q74 Y54",
        "2018-12-01, 98A Q74 QBB Y54",
        "2019-04-01, 98A Q74 QBB Y63",
        "2020-03-31, 98A Q74 QBB Y63",
        "2020-04-01, 98Z QBB Y63",
        "2022-06-30, 98Z QBB Y63",
        "2022-07-01, 98Z QBB Y63",
        "2026-06-30, 98Z QBB Y63",
        "2026-07-01, 98Z B9B9B Y63"
    })
    void a_practice_is_under_group_team_partnership_board_and_region_of_the_day(String day, String codes) {
        var view = register.on(LocalDate.parse(day));
        var practice = view.findByCode("ods", "Z90001").orElseThrow();
        assertThat(String.join(" ", new TreeSet<>(List.of(codes.split(" ")))))
                .isEqualTo(String.join(" ", above(view, practice.id())));
    }

    @Test
    void a_partnership_and_the_board_that_kept_its_code_are_two() {
        assertThat(find("QBB", "2022-06-30").kind()).isEqualTo(Kind.STP);
        assertThat(find("QBB", "2022-07-01").kind()).isEqualTo(Kind.ICB);
        assertThat(find("QBB", "2022-06-30").life().until()).isEqualTo("2022-07-01");
        assertThat(find("QBB", "2026-06-30").life().until()).isEqualTo("2026-07-01");
    }

    @Test
    void the_codes_of_the_statisticians_change_while_the_body_stays() {
        assertThat(find("QBB", "2018-07-18").trait("ons")).contains("E54000950");
        assertThat(find("98A", "2016-05-10").trait("ons")).contains("E38000901");
        assertThat(find("Y63", "2021-05-10").trait("ons")).contains("E40000909");
        assertThat(find("Q49", "2014-05-10").trait("ons")).contains("E39000949");
    }

    @Test
    void mergers_and_divisions_are_successions_on_their_day() {
        var board = register.on(LocalDate.of(2026, 7, 1));
        var next = board.findByCode("ods", "B9B9B").orElseThrow();
        assertThat(board.linksFrom(next.id(), Tie.SUCCESSOR_OF)).singleElement().satisfies(link -> {
            assertThat(link.to()).isEqualTo(find("QBB", "2026-06-30").id());
            assertThat(link.span()).isEqualTo(Span.parse("2026-07-01/"));
            assertThat(link.notes()).containsEntry("places", "1 of 1").containsKey("inferred");
        });
        var then = register.on(LocalDate.of(2019, 4, 1));
        var region = then.findByCode("ods", "Y63").orElseThrow();
        assertThat(then.linksFrom(region.id(), Tie.SUCCESSOR_OF))
                .singleElement()
                .satisfies(link -> assertThat(link.span().from()).isEqualTo("2019-04-01"));
        var merged = find("QBB", "2018-06-07");
        assertThat(register.on(LocalDate.of(2018, 6, 7)).linksFrom(merged.id(), Tie.SUCCESSOR_OF))
                .singleElement()
                .satisfies(link -> assertThat(link.to())
                        .isEqualTo(find("QBA", "2018-06-06").id()));
    }

    @ParameterizedTest
    @CsvSource({
        "Z90001, 2019-06-30, ''",
        "Z90001, 2019-07-01, U90001",
        "Z90001, 2026-06-30, U90001",
        "Z90001, 2026-07-01, U90002",
        "Z90002, 2019-09-30, ''",
        "Z90002, 2019-10-01, U90001",
        "Z90002, 2020-08-31, U90001",
        "Z90002, 2020-09-01, ''"
    })
    void a_practice_is_a_member_of_the_network_of_the_day_and_the_placeholder_is_none(
            String practice, String day, String network) {
        var view = register.on(LocalDate.parse(day));
        assertThat(String.join(
                        " ",
                        view.linksFrom(find(practice, day).id(), Tie.MEMBER_OF).stream()
                                .map(link -> view.get(link.to()).code().orElseThrow())
                                .toList()))
                .isEqualTo(network);
    }

    @Test
    void a_network_across_two_commissioners_stays_in_one_and_its_practice_in_the_other_and_the_file_says_so() {
        var view = register.on(LocalDate.of(2019, 12, 1));
        var network = view.findByCode("ods", "U90001").orElseThrow();
        assertThat(above(view, network.id())).contains("98A").doesNotContain("98B");
        assertThat(above(view, find("Z90002", "2019-12-01").id()))
                .contains("98B")
                .doesNotContain("98A");
        var imports = context.getBean(Imports.class);
        var file = imports.list().stream()
                .filter(each -> each.source().equals("epcn-partners 2019-12"))
                .findFirst()
                .orElseThrow();
        assertThat(imports.checks(file.id()))
                .filteredOn(check -> check.id().equals(Finding.ACROSS))
                .singleElement()
                .satisfies(check -> {
                    assertThat(check.holds()).isFalse();
                    assertThat(check.exceptions()).isEqualTo(1);
                });
        assertThat(imports.exceptions(file.id(), Finding.ACROSS))
                .hasSize(2)
                .last()
                .isEqualTo(List.of(
                        "Z90002",
                        "commissioner",
                        "98B",
                        "98A",
                        "Z90002 belongs to 98B and its network U90001 to 98A. Both are kept."));
    }

    @Test
    void a_network_that_no_complete_map_names_any_more_has_ended() {
        assertThat(find("U90001", "2026-06-30").life().until()).isEqualTo("2026-07-01");
        assertThat(above(
                        register.on(LocalDate.of(2022, 7, 1)),
                        find("U90001", "2022-07-01").id()))
                .containsExactly("98Z", "QBB", "Y63");
    }

    @Test
    void a_branch_is_part_of_its_practice_while_both_are_there() {
        var branch = find("Z90001001", "2016-05-10");
        assertThat(branch.kind()).isEqualTo(Kind.BRANCH);
        assertThat(above(register.on(LocalDate.of(2016, 5, 10)), branch.id())).contains("Z90001", "98A");
        assertThat(register.on(LocalDate.of(2016, 7, 1)).findByCode("ods", "Z90002001"))
                .isEmpty();
        assertThat(above(
                        register.on(LocalDate.of(2019, 5, 10)),
                        find("Z90002002", "2019-05-10").id()))
                .contains("Z90002");
    }

    @Test
    void a_point_is_a_decimal_text_and_holds_for_the_address_it_was_given_for() {
        var practice = find("Z90001", "2019-05-10");
        assertThat(practice.trait("latitude")).contains("53.484138");
        assertThat(practice.trait("longitude")).contains("0.081386");
        assertThat(find("98A", "2019-05-10").trait("latitude")).contains("53.700000");
        assertThat(find("Z90001001", "2019-05-10").trait("longitude")).contains("-1.250000");
    }

    @Test
    void a_group_lies_in_the_local_authorities_that_it_covered() {
        var view = register.on(LocalDate.of(2021, 4, 1));
        assertThat(view.linksFrom(find("98Z", "2021-04-01").id(), Tie.LIES_IN))
                .extracting(link -> view.get(link.to()).name())
                .containsExactlyInAnyOrder("Anytown", "Otherton");
        assertThat(view.list(Kind.LOCAL_AUTHORITY))
                .extracting(each -> each.trait("ons").orElse(""))
                .containsExactlyInAnyOrder("E07000901", "E07000902");
    }

    @Test
    void what_a_worse_source_says_differently_is_not_believed_and_listed() {
        assertThat(find("QBB", "2019-04-01").name()).isEqualTo("Brookshire");
        var imports = context.getBean(Imports.class);
        var mapping = imports.list().stream()
                .filter(each -> each.source().equals("stp-ccg-mapping 2019-04"))
                .findFirst()
                .orElseThrow();
        assertThat(imports.exceptions(mapping.id(), Finding.DISPUTE))
                .anySatisfy(cells ->
                        assertThat(cells.subList(0, 4)).isEqualTo(List.of("QBB", "ons", "E54000949", "E54000950")));
    }

    @Test
    void a_code_that_no_file_explains_is_left_out_and_listed_until_one_does() {
        try (var own = SmallFiles.register()) {
            var imports = own.getBean(Imports.class);
            var lookup = SmallFiles.finished(imports, SmallGeography.teams().get(4));
            assertThat(own.getBean(Register.class).on(LocalDate.of(2014, 4, 1)).list(Kind.CCG))
                    .isEmpty();
            assertThat(check(imports, lookup, Finding.UNEXPLAINED).exceptions()).isEqualTo(4);
            SmallFiles.finished(imports, SmallGeography.teams().get(2));
            SmallFiles.finished(imports, SmallGeography.teams().get(6));
            assertThat(check(imports, lookup, Finding.UNEXPLAINED).exceptions()).isEqualTo(1);
            assertThat(own.getBean(Register.class).on(LocalDate.of(2014, 4, 1)).list(Kind.AREA_TEAM))
                    .singleElement()
                    .satisfies(team -> assertThat(team.name()).isEqualTo("Brookshire"));
        }
    }

    private static Import.Check check(Imports imports, Import file, String id) {
        return imports.checks(file.id()).stream()
                .filter(check -> check.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_lookup_that_is_no_publishers_own_is_believed_only_where_nobody_else_speaks() {
        try (var own = SmallFiles.register()) {
            var imports = own.getBean(Imports.class);
            SmallFiles.finished(imports, SmallFiles.history().get(5));
            SmallFiles.finished(
                    imports,
                    SmallFiles.file("ccg_to_icb_heec.csv", "CCG Code,ICB Code,ICB NAME", "98Z,QZZ,NHS Elsewhere ICB"));
            var view = own.getBean(Register.class).on(LocalDate.of(2022, 7, 1));
            assertThat(above(view, view.findByCode("ods", "98Z").orElseThrow().id()))
                    .doesNotContain("QZZ");
        }
    }
}
