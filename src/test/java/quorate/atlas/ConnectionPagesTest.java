package quorate.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import quorate.Visitor;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.register.Kind;
import quorate.register.Link;
import quorate.register.Party;
import quorate.register.Register;
import quorate.register.Tie;
import quorate.stories.Browser;
import quorate.stories.Story;

@Story
class ConnectionPagesTest {

    static final Span SPAN = Span.parse("2013-04-01/2022-07-01");

    @LocalServerPort
    int port;

    @Autowired
    Register register;

    String commissioner() {
        return register.on(LocalDate.of(2016, 5, 10))
                .findByCode("key", "anytown-ccg")
                .orElseThrow()
                .page();
    }

    @Test
    void the_picture_links_to_the_same_bodies_as_the_table() {
        var page = Visitor.at(port).get("/register/Z90001/connections").page();
        var drawn = page.select("svg.app-net__picture a").eachAttr("href");
        assertThat(drawn)
                .hasSize(3)
                .containsExactlyInAnyOrderElementsOf(page.select("tbody a").eachAttr("href"));
        assertThat(page.select("svg.app-net__picture a title").eachText())
                .contains("Is commissioned by NHS Anytown CCG, 1 April 2013 to 30 June 2022, fictional world");
        assertThat(page.select("tbody").text()).contains("Works from", "Riverside Health Centre", "Is a member of");
        var csv = Visitor.at(port).get("/register/Z90001/connections.csv").body();
        assertThat(csv.lines()).hasSize(4);
    }

    @Test
    void the_picture_is_of_the_day_and_a_body_of_another_day_leads_to_its_page() {
        var later = Visitor.at(port)
                .get("/register/Z90001/connections?on=2023-01-01")
                .page()
                .select("main")
                .text();
        assertThat(later).contains("NHS Brookshire Integrated Care Board").doesNotContain("NHS Anytown CCG");
        var gone = Visitor.at(port).get(commissioner() + "/connections?on=2023-01-01");
        assertThat(gone.status()).isEqualTo(303);
        assertThat(gone.location()).endsWith(commissioner() + "?on=2023-01-01");
    }

    @Test
    void whoever_was_succeeded_is_drawn_though_they_are_no_more() {
        var board = register.on(LocalDate.of(2023, 1, 1))
                .findByCode("key", "brookshire-icb")
                .orElseThrow();
        var text = Visitor.at(port)
                .get(board.page() + "/connections?on=2023-01-01")
                .page()
                .select("svg.app-net__picture")
                .text();
        assertThat(text).contains("Succeeds", "NHS Anytown CCG", "Commissions practices", "Mill Lane Surgery");
    }

    @Test
    void nothing_about_people_is_drawn_and_they_have_no_picture() {
        var page = Visitor.at(port).get("/register/Z90001/connections").body();
        assertThat(page).doesNotContain("Amos").doesNotContain("Llewellyn");
        var person = register.on(LocalDate.of(2016, 5, 10))
                .findByCode("key", "ruth-amos")
                .orElseThrow();
        assertThat(Visitor.at(port)
                        .get("/register/id/" + person.id() + "/connections.csv")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void two_hundred_practices_are_one_spot_and_nothing_overlaps() {
        var all = new ArrayList<Connection>();
        for (var at = 0; at < 200; at++) all.add(connection(Kind.PRACTICE, Tie.COMMISSIONED_BY, at));
        for (var at = 0; at < 8; at++) all.add(connection(Kind.COMMITTEE, Tie.PART_OF, at));
        var net = Net.of(all, "", "#table");
        assertThat(net.spots()).hasSize(9).anyMatch(spot -> spot.name().equals("200 practices"));
        var places = new HashSet<List<Integer>>();
        net.spots()
                .forEach(spot -> assertThat(places.add(List.of(spot.x() / 560, spot.y())))
                        .isTrue());
        assertThat(net.spots()).allMatch(spot -> spot.y() > 0 && spot.y() < net.height());
    }

    static Connection connection(Kind kind, Tie tie, int at) {
        var other = new Party(PartyId.fresh(), kind, "Body " + at, SPAN, Map.of());
        return new Connection(
                new Link(UUID.randomUUID(), other.id(), tie, PartyId.fresh(), SPAN, Map.of(), "test"), false, other);
    }

    @Test
    @Tag("browser")
    void it_can_be_read_wide_and_narrow_and_walked_by_keyboard() {
        try (var browser = Browser.at(port).open()) {
            browser.go(commissioner() + "/connections");
            browser.picture("connections");
            browser.expectAccessible();
            browser.page().focus("svg.app-net__picture a >> nth=0");
            assertThat(browser.page().evaluate("document.activeElement.getAttribute('href')"))
                    .asString()
                    .startsWith("/register/");
            browser.page().keyboard().press("Enter");
            browser.page().waitForURL(address -> !address.contains("connections"));
            assertThat(browser.page().locator("h1").innerText()).isNotBlank();
        }
        try (var browser = Browser.at(port).onTelephone().open()) {
            browser.go(commissioner() + "/connections");
            browser.picture("connections, narrow");
            browser.expectAccessible();
        }
    }
}
