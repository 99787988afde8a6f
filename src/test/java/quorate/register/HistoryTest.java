package quorate.register;

import static org.assertj.core.api.Assertions.assertThat;
import static quorate.register.SmallFiles.file;
import static quorate.register.SmallFiles.history;
import static quorate.register.SmallFiles.practice;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import quorate.kernel.Span;

/** What the published files tell together, through the mergers of CCGs and the coming of the boards. */
class HistoryTest {

    static AnnotationConfigApplicationContext context;
    static Register register;

    @BeforeAll
    static void read_all_files() {
        context = SmallFiles.register();
        register = context.getBean(Register.class);
        history().forEach(file -> SmallFiles.finished(context.getBean(Imports.class), file));
    }

    @AfterAll
    static void close() {
        context.close();
    }

    static String commissioner(String practice, String day) {
        var view = register.on(LocalDate.parse(day));
        return view.findByCode("ods", practice)
                .flatMap(found -> Commissioners.find(view, found.id()))
                .flatMap(view::find)
                .map(body -> body.code().orElse("") + " " + body.name())
                .orElse("nobody");
    }

    @Test
    void a_practice_passes_from_trust_to_ccg_to_merged_ccg_to_board_on_the_very_days() {
        assertThat(commissioner("Z90001", "2013-03-31")).isEqualTo("5ZA Primary care trust 5ZA");
        assertThat(commissioner("Z90001", "2013-04-01")).isEqualTo("98A NHS Anytown CCG");
        assertThat(commissioner("Z90001", "2020-03-31")).isEqualTo("98A NHS Anytown CCG");
        assertThat(commissioner("Z90001", "2020-04-01")).isEqualTo("98Z CCG 98Z");
        assertThat(commissioner("Z90001", "2022-06-30")).isEqualTo("98Z CCG 98Z");
        assertThat(commissioner("Z90001", "2022-07-01")).isEqualTo("QBB NHS Brookshire ICB");
    }

    @Test
    void memberships_are_believed_up_to_their_day_against_a_restated_day_of_joining() {
        assertThat(commissioner("Z90002", "2015-03-31")).startsWith("98A");
        assertThat(commissioner("Z90002", "2015-04-01")).startsWith("98B");
        assertThat(commissioner("Z90002", "2020-03-31")).startsWith("98B");
        assertThat(commissioner("Z90002", "2020-04-01")).startsWith("98Z");
    }

    @Test
    void since_the_boards_a_practice_is_part_of_the_place_that_kept_its_ccgs_code() {
        var view = register.on(LocalDate.of(2022, 7, 1));
        var practice = view.findByCode("ods", "Z90001").orElseThrow();
        var place = view.findByCode("ods", "98Z").orElseThrow();
        assertThat(place.kind()).isEqualTo(Kind.PLACE);
        assertThat(view.linksFrom(practice.id(), Tie.PART_OF))
                .singleElement()
                .satisfies(link -> assertThat(link.to()).isEqualTo(place.id()));
        assertThat(view.linksFrom(place.id(), Tie.PART_OF))
                .singleElement()
                .satisfies(link -> assertThat(view.get(link.to()).kind()).isEqualTo(Kind.ICB));
        var before = register.on(LocalDate.of(2022, 6, 30));
        assertThat(before.findByCode("ods", "98Z")).map(Party::kind).contains(Kind.CCG);
        assertThat(before.linksFrom(practice.id(), Tie.PART_OF)).isEmpty();
    }

    @Test
    void a_name_holds_from_the_first_file_that_gives_it() {
        assertThat(register.on(LocalDate.of(2019, 11, 30)).findByCode("ods", "Z90001"))
                .map(Party::name)
                .contains("Mill Lane Surgery");
        assertThat(register.on(LocalDate.of(2019, 12, 1)).findByCode("ods", "Z90001"))
                .map(Party::name)
                .contains("Mill Lane Medical Centre");
        assertThat(register.on(LocalDate.of(1974, 4, 1)).findByCode("ods", "Z90001"))
                .map(Party::name)
                .contains("Mill Lane Surgery");
    }

    @Test
    void a_practice_exists_on_its_last_day_and_not_on_the_next() {
        assertThat(register.on(LocalDate.of(2019, 6, 30)).findByCode("ods", "Z90005"))
                .isPresent();
        assertThat(register.on(LocalDate.of(2019, 7, 1)).findByCode("ods", "Z90005"))
                .isEmpty();
        assertThat(register.on(LocalDate.of(2021, 9, 30)).findByCode("ods", "Z90004"))
                .isEmpty();
        assertThat(register.on(LocalDate.of(2021, 10, 1)).findByCode("ods", "Z90004"))
                .isPresent();
    }

    @Test
    void a_practice_known_only_from_its_memberships_is_named_by_its_code() {
        assertThat(register.on(LocalDate.of(2000, 1, 1)).findByCode("ods", "Z90003"))
                .map(Party::name)
                .contains("Practice Z90003");
        assertThat(commissioner("Z90003", "2002-03-31")).isEqualTo("4ZZ01 Primary care group 4ZZ01");
        assertThat(commissioner("Z90003", "2002-04-01")).isEqualTo("nobody");
    }

    @Test
    void the_merged_ccg_succeeds_both_and_the_board_succeeds_it() {
        var view = register.on(LocalDate.of(2022, 7, 1));
        var board = view.findByCode("ods", "QBB").orElseThrow();
        var merged =
                register.on(LocalDate.of(2020, 4, 1)).findByCode("ods", "98Z").orElseThrow();
        assertThat(view.linksFrom(board.id(), Tie.SUCCESSOR_OF)).singleElement().satisfies(link -> {
            assertThat(link.to()).isEqualTo(merged.id());
            assertThat(link.span()).isEqualTo(Span.parse("2022-07-01/"));
        });
        assertThat(view.linksFrom(merged.id(), Tie.SUCCESSOR_OF))
                .hasSize(2)
                .allSatisfy(link -> assertThat(link.span()).isEqualTo(Span.parse("2020-04-01/")));
    }

    @Test
    void a_dormant_practice_is_still_there_and_says_so() {
        assertThat(register.on(LocalDate.of(2020, 1, 1)).findByCode("ods", "Z90002"))
                .flatMap(party -> party.trait("status"))
                .contains("dormant");
    }

    @Test
    void what_people_entered_prevails_over_files_and_survives_the_next_one() {
        try (var own = SmallFiles.register()) {
            var imports = own.getBean(Imports.class);
            var people = own.getBean(Register.class);
            SmallFiles.finished(imports, history().getFirst());
            var day = LocalDate.of(2016, 5, 10);
            var practice = people.on(day).findByCode("ods", "Z90001").orElseThrow();
            people.describe(
                            practice.id(),
                            Map.of("name", "Mill Lane"),
                            Span.parse("2015-01-01/"),
                            "sign on the door",
                            SmallFiles.IMPORT)
                    .orThrow();
            SmallFiles.finished(imports, history().get(1));
            assertThat(people.on(day).get(practice.id()).name()).isEqualTo("Mill Lane");
            assertThat(people.on(LocalDate.of(2014, 12, 31)).get(practice.id()).name())
                    .isEqualTo("Mill Lane Surgery");
        }
    }

    @Test
    void a_code_first_seen_as_another_prescriber_and_later_as_a_practice_is_one_party_throughout() {
        try (var own = SmallFiles.register()) {
            var imports = own.getBean(Imports.class);
            var as0 = practice("Z90009", "A CLINIC", "20130401", "", "A", "98A", "20130401", "")
                    .replace("\"4\",\"\"", "\"0\",\"\"");
            SmallFiles.finished(imports, file("epraccur_2015-07.csv", as0));
            var people = own.getBean(Register.class);
            var day = LocalDate.of(2016, 5, 10);
            var clinic = people.on(day).findByCode("ods", "Z90009").orElseThrow();
            assertThat(clinic.kind()).isEqualTo(Kind.PRESCRIBER);
            SmallFiles.finished(
                    imports,
                    file(
                            "epraccur_2019-12.csv",
                            practice("Z90009", "A CLINIC", "20130401", "", "A", "98A", "20130401", "")));
            var now = people.on(day).findByCode("ods", "Z90009").orElseThrow();
            assertThat(now.id()).isEqualTo(clinic.id());
            assertThat(now.kind()).isEqualTo(Kind.PRACTICE);
            assertThat(now.trait("setting")).contains("0");
            assertThat(people.on(day, 1).get(clinic.id()).kind()).isEqualTo(Kind.PRESCRIBER);
        }
    }
}
