package quorate.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import quorate.SetClock;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;
import quorate.register.Register;

/**
 * The national framework beside a local alternative, at the browser: compared for all practices, the alternative adopted and
 * offered, seen by one practice before it answers, and signed.
 */
@Story
@TestPropertySource(properties = "quorate.story=an alternative")
@Tag("browser")
class AlternativeStoryTest {

    private static final String SCHEME = "somerset-practice-quality";
    private static final String TITLE = "Somerset Practice Quality Scheme";
    private static final String TRIES =
            "other-points = 500\nregistered-list = 7233\nqof-before = 100,000\nreported = yes";
    private static final List<String> PRESENT =
            List.of("Priya Nair", "Samuel Okoro", "Grace Lin", "Nadia Rahman", "Dr Ruth Amos", "Dr Daniel Price");

    @LocalServerPort
    int port;

    @Autowired
    SetClock clock;

    @Autowired
    Register register;

    @Test
    void a_practice_sees_both_before_it_signs_and_keeps_the_national_one_until_then() {
        MillLane.manager(register);
        try (var grace = Browser.at(port).as(Cast.FINANCE).open();
                var owen = Browser.at(port).as("owen", Cast.PASSWORD).open();
                var fiona = Browser.at(port).as(Cast.SECRETARY).open();
                var priya = Browser.at(port).as("priya", Cast.PASSWORD).open();
                var sian = Browser.at(port)
                        .as("sian", Cast.PASSWORD)
                        .withoutScript()
                        .onTelephone()
                        .open()) {
            compare(grace);
            adopt(owen, new Secretary(fiona), priya);
            offer(owen);
            answer(sian);
            grace.go("/alternatives?scheme=" + SCHEME + "-own&year=2016");
            assertThat(grace.text())
                    .contains(
                            "1 practice has signed",
                            "Signed the alternative on 17 May 2016",
                            "keeps the national framework");
        }
    }

    private static void compare(Browser grace) {
        grace.go("/offers");
        grace.page().click("main a:has-text('QOF beside a local alternative')");
        grace.page().selectOption("#commissioner", party("anytown-ccg").toString());
        grace.page().selectOption("#scheme", SCHEME);
        fill(grace, Map.of("year", "2015", "tries", TRIES));
        press(grace, "Work it out");
        assertThat(grace.text()).contains("£80,075", "+£19,924.96", "Has not signed: keeps the national framework");
        look(grace, "qof 1 national and local");
        grace.page().click("main table a:has-text('Mill Lane')");
        assertThat(grace.text()).contains("+£19,924.96", "It keeps the right to the national framework until it signs");
        look(grace, "qof 2 one practice");
    }

    /** A copy of Somerset's, for years that are still to come. */
    private void adopt(Browser owen, Secretary fiona, Browser priya) {
        owen.go("/schemes/drafts");
        owen.page().selectOption("#commissioner", party("anytown-ccg").toString());
        owen.page().selectOption("#copied", SCHEME);
        press(owen, "Begin the draft");
        var draft = URI.create(owen.page().url()).getPath();
        owen.go(draft + "?as=text");
        var text = owen.page().inputValue("#text");
        fill(
                owen,
                Map.of(
                        "text",
                        text.replace("2014-06-01/2016-04-01", "2016-04-01/2018-04-01")
                                .replace("2014-06-01", "2016-06-01"),
                        "why",
                        "For our own years"));
        press(owen, "Keep this version");
        owen.go(draft + "/decision");
        fill(owen, Map.of("value", "500,000", "why", "Practices work together."));
        day(owen, "from", 1, 4, 2016);
        press(owen, "See who may decide it");
        press(owen, "Lay it for a decision");
        assertThat(owen.text())
                .as("nobody was asked, and nobody said why")
                .contains("Nothing is said yet of what the local medical committee thinks");
        sound(owen);
        owen.go(draft + "/decision");
        fill(owen, Map.of("value", "500,000", "why", "Practices work together."));
        day(owen, "from", 1, 4, 2016);
        press(owen, "See who may decide it");
        press(owen, "Lay it for a decision");
        owen.go("/matters");
        owen.page().locator("main a:has-text('" + TITLE + "')").first().click();
        assertThat(owen.text())
                .contains(
                        "Design a local incentive scheme as an alternative to QOF",
                        "Brookshire Local Medical Committee was asked on 20 April 2016",
                        "It is for the scheme if something is changed (4 May 2016)",
                        "More time for the small practices.");
        look(owen, "qof 4 what the committee that decides reads");
        var meeting = fiona.convene("/committees/" + party("anytown-pccc"), 17, 5);
        fiona.takeFromDocket(meeting, TITLE);
        fiona.browser().go(meeting + "/look-ahead");
        fiona.browser()
                .page()
                .locator("main a:has-text('" + TITLE + "')")
                .first()
                .click();
        var item = fiona.path();
        for (var name : List.of("Dr Ruth Amos", "Dr Daniel Price")) PoundStoryTest.rule(priya, item, name);
        fiona.giveNotice(meeting);
        clock.set(LocalDateTime.of(2016, 5, 17, 14, 0));
        fiona.openMeeting(meeting, PRESENT, "Priya Nair");
        fiona.openItem(TITLE);
        fiona.beside("Dr Ruth Amos", "Leaves");
        fiona.beside("Dr Daniel Price", "Leaves");
        fiona.agreed("The scheme is used from 1 April 2016.");
        fiona.closeMeeting();
    }

    /** Once, from the page of the decision; it is not asked again when the scheme is offered. */
    private static void sound(Browser owen) {
        owen.page().click("main a:has-text('Say what the local medical committee said of it')");
        owen.page().click("label:has-text('It was asked')");
        owen.page().selectOption("#committee", party("anytown-lmc").toString());
        day(owen, "when", 20, 4, 2016);
        owen.page().click("label:has-text('It is for the scheme if something is changed')");
        day(owen, "answered", 4, 5, 2016);
        fill(owen, Map.of("words", "More time for the small practices."));
        look(owen, "qof 4 what the local medical committee said");
        press(owen, "Keep it");
        assertThat(owen.text()).contains("For it if changed", "More time for the small practices.");
        look(owen, "qof 4 what was kept");
    }

    private static void offer(Browser owen) {
        owen.go("/offers/new");
        owen.page().selectOption("#commissioner", party("anytown-ccg").toString());
        owen.page().selectOption("#scheme", SCHEME + "-own");
        day(owen, "from", 1, 4, 2016);
        day(owen, "to", 31, 3, 2017);
        day(owen, "by", 30, 6, 2016);
        fill(owen, Map.of("words", "Please answer by the end of June."));
        press(owen, "Offer it");
        assertThat(owen.text())
                .as("what the committee said came along, and nobody asked again")
                .contains("Offered", "Mill Lane Surgery", "Brookshire Local Medical Committee was asked");
    }

    /** Its own comparison stands beside the offer, and nobody else's. */
    private static void answer(Browser sian) {
        sian.go("/offers");
        sian.page().locator("main a:has-text('" + TITLE + "')").first().click();
        var offer = sian.page().url();
        sian.page().click("main a:has-text('What each would pay Mill Lane Surgery')");
        assertThat(sian.text()).contains("Has not signed: keeps the national framework", "no points were read");
        look(sian, "qof 3 its own comparison, narrow");
        var other = URI.create(sian.page().url().replace("Z90001", "Z90003"));
        assertThat(sian.go(other.getPath() + "?" + other.getQuery())).isEqualTo(404);
        sian.page().navigate(offer);
        sian.page().click("label:has-text('We sign up')");
        press(sian, "Give this answer");
        assertThat(sian.text()).contains("Signed, 17 May 2016");
    }

    private static PartyId party(String key) {
        return new PartyId(Fresh.idOf("fictional world", key));
    }

    private static void fill(Browser browser, Map<String, String> typed) {
        typed.forEach((field, text) -> browser.page().fill("#" + field, text));
    }

    private static void day(Browser browser, String name, int day, int month, int year) {
        fill(browser, Map.of(name + "-day", "" + day, name + "-month", "" + month, name + "-year", "" + year));
    }

    private static void press(Browser browser, String button) {
        browser.page().click("main button:has-text('" + button + "')");
    }

    private static void look(Browser browser, String name) {
        browser.picture(name);
        assertThat(browser.overflow()).as(name).isLessThanOrEqualTo(0);
        if (!name.endsWith("narrow")) browser.expectAccessible();
    }
}
