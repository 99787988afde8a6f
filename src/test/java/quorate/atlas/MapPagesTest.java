package quorate.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import quorate.Visitor;
import quorate.intake.Import;
import quorate.intake.Intake;
import quorate.kernel.Actor;
import quorate.kernel.Span;
import quorate.register.Register;
import quorate.stories.Browser;
import quorate.stories.Story;

/** A small invented map: the practices of Anytown, one of them at sea, and the boundaries of two commissioners. */
@Story
class MapPagesTest {

    static final Actor SEED = new Actor.Process("test of the map");
    static final Span SINCE_2013 = Span.parse("2013-04-01/");

    @LocalServerPort
    int port;

    @Autowired
    Register register;

    @Autowired
    Intake intake;

    @Autowired
    Boundaries boundaries;

    static boolean drawn;

    @BeforeEach
    void anytown_is_drawn() {
        if (drawn) return;
        place("Z90001", "-1.45", "53.05");
        place("Z90002", "-1.46", "53.04");
        place("Z90003", "8.1386E-2", "53.07");
        place("Z90004", "-74.0", "40.7");
        say("anytown-ccg", Map.of("ons", "E38999001"));
        say("otherton-ccg", Map.of("ons", "E38999002"));
        var other = BoundaryFilesTest.SQUARE.replace("-1.5", "-1.3").replace("-1.4", "-1.2");
        var file = BoundaryFilesTest.collection(
                BoundaryFilesTest.feature("15", "E38999001", BoundaryFilesTest.SQUARE),
                BoundaryFilesTest.feature("15", "E38999002", other),
                BoundaryFilesTest.feature("15", "E38999003", other));
        assertThat(load("ccg_apr2015.geojson", file)).isInstanceOf(Import.Result.Finished.class);
        drawn = true;
    }

    Import.Result load(String name, String text) {
        var bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return intake.load(name, bytes, null, SEED, doing -> {}).getFirst();
    }

    void place(String code, String longitude, String latitude) {
        say(code, Map.of("longitude", longitude, "latitude", latitude));
    }

    void say(String word, Map<String, String> traits) {
        var party = register.on(LocalDate.of(2016, 5, 10)).findByWord(word).orElseThrow();
        var span = party.life().until() == null ? SINCE_2013 : Span.parse("2013-04-01/2022-07-01");
        register.describe(party.id(), traits, span, "test", SEED).orThrow();
    }

    @Test
    void the_map_has_a_dot_for_each_practice_in_england_and_says_why_the_others_have_none() {
        var page = Visitor.at(port).get("/atlas/map?commissioner=nhs+anytown").page();
        assertThat(page.select("circle.app-atlas__spot title").eachText())
                .containsExactlyInAnyOrder(
                        "Mill Lane Surgery", "Chapel Street Practice", "Orchard House Medical Centre");
        assertThat(page.select("path.app-atlas__area title").eachText()).containsExactly("NHS Anytown CCG");
        assertThat(page.select("figcaption").text())
                .contains("3 practices on the map of 5", "Boundaries of April 2015, the latest before this day")
                .contains("none for 2016 were read");
        assertThat(page.select(".nhsuk-details").text())
                .contains("Station Road Surgery: Its coordinates lie outside England")
                .contains("Hilltop Practice: No file that was read says where it is");
    }

    @Test
    void all_of_england_has_the_boundaries_of_every_commissioner_and_says_whose_are_nobodys() {
        var page = Visitor.at(port).get("/atlas/map").page();
        assertThat(page.select("path.app-atlas__area title").eachText())
                .containsExactly("NHS Anytown CCG", "NHS Otherton CCG");
        assertThat(page.select("figcaption").text())
                .contains("1 area is not drawn, because no commissioner of the register has the code");
        var before = Visitor.at(port).get("/atlas/map?on=2013-06-01").page();
        assertThat(before.select("path.app-atlas__area")).isEmpty();
        assertThat(before.select("figcaption").text()).contains("No boundaries were read that are from 1 June 2013");
    }

    @Test
    void the_list_beside_the_map_says_the_same_and_can_be_downloaded() {
        var csv =
                Visitor.at(port).get("/atlas/map.csv?commissioner=nhs+anytown").body();
        assertThat(csv.lines())
                .hasSize(6)
                .contains("Z90004,Station Road Surgery,ZZ1 9SR,40.7,-74.0,no,Its coordinates lie outside England")
                .contains("Z90001,Mill Lane Surgery,ZZ1 4RC,53.05,-1.45,yes,");
        var wrong = Visitor.at(port).get("/atlas/map?commissioner=nobody");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().select(".nhsuk-error-summary").text()).contains("No one commissioner has this code");
    }

    @Test
    void a_file_whose_codes_nobody_has_says_so_row_by_row() {
        var file = boundaries.list().stream()
                .filter(each -> each.fileName().equals("ccg_apr2015.geojson"))
                .findFirst()
                .orElseThrow();
        assertThat(intake.checks(file.id())).singleElement().satisfies(check -> {
            assertThat(check.holds()).isFalse();
            assertThat(check.exceptions()).isEqualTo(1);
            assertThat(check.sentence())
                    .isEqualTo("2 areas are of a commissioner of that day, 1 of none that is known.");
        });
        assertThat(intake.exceptions(file.id(), "areas-known"))
                .contains(List.of(
                        "E38999003",
                        "NHS E38999003",
                        "No commissioner of the register has this code on 1 April 2015."));
    }

    @Test
    void the_same_file_changes_nothing_and_another_of_the_same_month_is_refused() {
        var again =
                BoundaryFilesTest.collection(BoundaryFilesTest.feature("14", "E38999001", BoundaryFilesTest.SQUARE));
        assertThat(load("ccg_apr2014.geojson", again)).isInstanceOf(Import.Result.Finished.class);
        assertThat(load("ccg_apr2014.geojson", again)).isInstanceOf(Import.Result.Already.class);
        var other = load("ccg_apr2014.geojson", again.replace("E38999001", "E38999002"));
        assertThat(((Import.Result.Refused) other).objections().getFirst().sentence())
                .contains("Other boundaries of 1 April 2014 were read before, as ccg_apr2014.geojson");
    }

    @Test
    @Tag("browser")
    void the_map_is_accessible_wide_and_narrow() {
        try (var browser = Browser.at(port).open()) {
            browser.go("/atlas/map");
            browser.picture("map");
            browser.expectAccessible();
        }
        try (var browser = Browser.at(port).onTelephone().open()) {
            browser.go("/atlas/map?commissioner=nhs+anytown");
            browser.picture("map, narrow");
            browser.expectAccessible();
        }
    }
}
