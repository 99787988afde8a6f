package quorate.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import quorate.SetClock;

/**
 * A scheme that pays every practice, so that every GP on the committee stands to gain, and the chair, who drives for one of them:
 * the vice-chair is shown how it can be held with both GPs speaking, rules so, and the committee decides without their votes and
 * with its quorum.
 */
@Story
@TestPropertySource(properties = "quorate.story=expertise")
@Tag("browser")
@Tag("slow")
class ExpertiseStoryTest {

    private static final String ANYTOWN = "/committees/" + Neighbour.somebody("anytown-pccc");
    private static final String SCHEME = "One local scheme in the place of QOF";
    private static final List<String> GPS = List.of("Dr Ruth Amos", "Dr Daniel Price");
    private static final List<String> INTERESTED =
            List.of("Margaret Hale", "Tom Bevan", "Dr Ruth Amos", "Dr Daniel Price");
    private static final List<String> FREE = List.of("Priya Nair", "Samuel Okoro", "Grace Lin", "Nadia Rahman");

    @LocalServerPort
    int port;

    @Autowired
    SetClock clock;

    @Test
    void a_scheme_that_pays_every_practice_is_held_with_both_gps_speaking_and_neither_voting() {
        try (var browser = Browser.at(port).as(Cast.SECRETARY).open();
                var priya = Browser.at(port).as("priya", Cast.PASSWORD).open();
                var narrow = Browser.at(port)
                        .as("priya", Cast.PASSWORD)
                        .onTelephone()
                        .open()) {
            var fiona = new Secretary(browser);
            fiona.lay(
                    "NHS Anytown CCG",
                    "fn.lis.qof-alternative",
                    SCHEME,
                    "Every practice asks for fewer boxes to tick.");
            look(browser, "1 a question about every practice");
            browser.go(ANYTOWN + "/meetings/new");
            var meeting = fiona.convened("Primary Care Commissioning Committee", 24, 5);
            fiona.takeFromDocket(meeting, SCHEME);
            fiona.giveNotice(meeting);
            browser.go(meeting);
            var item = browser.page()
                    .locator("main a:has-text('" + SCHEME + "')")
                    .first()
                    .getAttribute("href")
                    .replaceAll("[?#].*", "");
            ways(priya, narrow, item);
            INTERESTED.forEach(name -> rule(priya, item, name));
            hold(fiona, meeting);
            browser.go(meeting + "/minutes");
            assertThat(browser.text()).contains("may pilot it for a year").contains(GPS);
            look(browser, "5 the minutes");
        }
    }

    private static void ways(Browser priya, Browser narrow, String item) {
        priya.go(item + "/ways");
        look(priya, "2 ways to hold it");
        assertThat(priya.text())
                .contains("a decision that affects every member practice alike", "Here voices come first");
        var best = priya.page().locator("main .app-way-facts").first().innerText();
        assertThat(best).contains("of them 3 GPs");
        narrow.go(item + "/ways");
        narrow.picture("expertise 2 narrow");
        assertThat(narrow.overflow()).isZero();
    }

    /** Follows a way to the form on which she rules, which it fills in: first on the chair, whose place she takes. */
    private static void rule(Browser priya, String item, String name) {
        priya.go(item + "/ways");
        priya.page()
                .locator("main li:has-text('" + name + " speaks') a:has-text('Fill in the ruling')")
                .first()
                .click();
        var form = priya.page().locator("form[aria-label='Ruling on " + name + "']");
        assertThat(form.locator("input[name=treatment][value=discuss-not-decide]")
                        .isChecked())
                .isTrue();
        form.locator("textarea[name=reason]")
                .fill("Every practice is paid alike; what it means in a surgery must be heard.");
        priya.picture("expertise 3 the vice-chair rules on " + name);
        form.locator("button:has-text('Record ruling')").click();
        assertThat(priya.text()).contains("Change the ruling on " + name);
    }

    private void hold(Secretary fiona, String meeting) {
        clock.set(LocalDateTime.of(2016, 5, 24, 14, 0));
        fiona.openMeeting(
                meeting, Stream.concat(INTERESTED.stream(), FREE.stream()).toList(), "Margaret Hale");
        fiona.openItem(SCHEME);
        fiona.takesTheChair("Priya Nair");
        assertThat(fiona.browser().page().innerText("section.app-live__item"))
                .contains("Entitled to decide: Priya Nair, Samuel Okoro, Grace Lin and Nadia Rahman")
                .doesNotContain("Not quorate");
        assertThat(fiona.browser().text()).contains("In the room: 8");
        look(fiona.browser(), "4 both speak and neither votes");
        fiona.agreed("Practices may pilot it for a year; each may keep QOF.");
        fiona.closeMeeting();
    }

    private static void look(Browser browser, String name) {
        browser.picture("expertise " + name);
        browser.expectAccessible();
    }
}
