package quorate.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import quorate.Visitor;
import quorate.register.Kind;
import quorate.register.Register;
import quorate.stories.Browser;
import quorate.stories.Story;

/** England as the fictional world and the published counts have it. */
@Story
@TestPropertySource(properties = "quorate.story=the world alone") // other stories enter bodies of their own
class NationalPagesTest {

    @LocalServerPort
    int port;

    @Autowired
    Published published;

    @Autowired
    Register register;

    private int count(String day, Kind kind) {
        return register.on(LocalDate.parse(day)).list(kind).size();
    }

    String text(String path) {
        return Visitor.at(port).get(path).page().select("main").text();
    }

    @Test
    void in_the_first_year_the_published_table_is_shown_by_region() {
        var page = Visitor.at(port).get("/atlas?on=2015-06-01").page();
        var rows = page.select("table").first().select("tbody tr").eachText();
        assertThat(rows).anyMatch(row -> row.contains("North") && row.contains("24") && row.contains("31"));
        assertThat(rows).anyMatch(row -> row.contains("London") && row.contains("20"));
        assertThat(rows.getLast()).contains("England", "64", "87", "58");
        assertThat(page.select("main").text())
                .contains("Sources disagree", "HSJ, March 2016, quoting the board of NHS England", "63", "65");
    }

    @Test
    void before_april_2015_there_are_no_levels_and_since_july_2022_boards() {
        assertThat(text("/atlas?on=2015-03-31")).contains("Before levels").doesNotContain("Level 3, delegated");
        assertThat(text("/atlas?on=2015-04-01")).contains("Level 3, delegated");
        assertThat(text("/atlas?on=2022-06-30")).contains("Level 3, delegated").doesNotContain("Board, delegated");
        assertThat(text("/atlas?on=2022-07-01")).contains("Board, delegated").doesNotContain("Level 3, delegated");
    }

    @Test
    void whoever_has_an_instrument_is_named_and_the_rest_is_not_guessed() {
        var csv = Visitor.at(port).get("/atlas/commissioners.csv?on=2019-06-01").body();
        assertThat(csv.lines().filter(line -> line.contains("NHS Anytown CCG")))
                .singleElement()
                .asString()
                .contains("\"Level 3, delegated\"", ",5,2013-04-01,2022-07-01");
        var regions = Visitor.at(port).get("/atlas/regions.csv?on=2015-06-01").body();
        assertThat(regions.lines().filter(line -> line.startsWith("North")))
                .singleElement()
                .isEqualTo("North,0,0,0,24,31,12,0,0,published count");
        assertThat(Visitor.at(port)
                        .get("/atlas/national.xlsx")
                        .header("content-disposition")
                        .orElse(""))
                .contains("national-2016-05-10.xlsx");
    }

    @Test
    void counts_that_differ_from_the_published_ones_are_listed_with_a_reason() {
        // Other stories in the same world may have entered commissioners of their own.
        var known = count("2016-05-10", Kind.CCG);
        assertThat(text("/atlas"))
                .contains(
                        "Checked against published counts",
                        "The register lacks " + (209 - known) + " clinical commissioning groups");
        assertThat(Visitor.at(port).get("/atlas/years.csv").body().lines())
                .contains("2014-04-01," + count("2014-04-01", Kind.CCG) + "," + count("2014-04-01", Kind.PRACTICE))
                .contains("2023-04-01," + count("2023-04-01", Kind.ICB) + "," + count("2023-04-01", Kind.PRACTICE));
    }

    @Test
    void every_count_that_was_published_names_its_source() {
        for (var year = 2013; year <= 2026; year++) {
            assertThat(published.levels(LocalDate.of(year, 6, 1)))
                    .allMatch(count -> !count.citation().title().isBlank());
        }
        assertThat(published.levels(LocalDate.of(2015, 6, 1)).getFirst().isWhole())
                .isTrue();
        assertThat(published.bodies())
                .extracting(Published.BodyCount::count)
                .containsExactly(211, 209, 207, 195, 191, 135, 106, 42, 36);
    }

    @Test
    @Tag("browser")
    void the_picture_is_readable_wide_and_narrow() {
        for (var day : new String[] {"2015-06-01", "2017-06-01", "2023-06-01"}) {
            try (var browser = Browser.at(port).open()) {
                browser.go("/atlas?on=" + day);
                browser.picture("england " + day);
                browser.expectAccessible();
            }
        }
        try (var browser = Browser.at(port).onTelephone().open()) {
            browser.go("/atlas?on=2015-06-01");
            browser.picture("england, narrow");
            browser.expectAccessible();
        }
    }
}
