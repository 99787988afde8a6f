package quorate.studio;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import quorate.stories.Browser;
import quorate.stories.Cast;
import quorate.stories.Story;

/** A secretary makes the terms of a committee again, with script and without. Nothing is put in force. */
@Story
@Tag("browser")
class StudioStoryTest {

    @LocalServerPort
    int port;

    private String begin(Browser fiona) {
        fiona.go("/meetings");
        fiona.page().click("main a:has-text('Primary Care Commissioning Committee')");
        fiona.page().click("main a:text-is('Draft new terms of reference')");
        fiona.page().fill("#from-day", "1");
        fiona.page().fill("#from-month", "4");
        fiona.page().fill("#from-year", "2020");
        press(fiona, "Begin");
        assertThat(fiona.text()).contains("Draft begun", "A new version of");
        return java.net.URI.create(fiona.page().url()).getPath();
    }

    private static void press(Browser browser, String button) {
        browser.page().click("main button:text-is('" + button + "')");
    }

    @Test
    void terms_are_composed_checked_as_typed_tried_compared_and_printed() {
        try (var fiona = Browser.at(port).as(Cast.SECRETARY).open()) {
            var draft = begin(fiona);
            fiona.picture("studio draft");
            fiona.expectAccessible();
            fiona.go("/studio/new");
            fiona.picture("studio begin");
            fiona.expectAccessible();
            fiona.go(draft + "/parts/meetings");
            fiona.page().fill("#notice-days", "soon");
            fiona.page()
                    .waitForCondition(() -> fiona.page().textContent("#checks").contains("Still to be filled in"));
            fiona.picture("studio checked as typed");
            fiona.expectAccessible();
            fiona.page().fill("#notice-days", "7");
            fiona.page()
                    .waitForCondition(() -> !fiona.page().textContent("#checks").contains("Still to be filled in"));
            press(fiona, "Save");
            assertThat(fiona.text()).contains("Saved");
            fiona.go(draft + "/rules/quorum");
            fiona.picture("studio quorum");
            fiona.expectAccessible();
            fiona.page().click("main a:text-is('Add a condition that must hold too')");
            fiona.page().fill("#number", "1");
            fiona.page().fill("#only", "gp");
            fiona.picture("studio condition");
            fiona.expectAccessible();
            press(fiona, "Save");
            fiona.page()
                    .locator("main a", new Page.LocatorOptions().setHasText("Or something else"))
                    .last()
                    .click();
            fiona.page().fill("#number", "2");
            fiona.page().fill("#only", "lay");
            press(fiona, "Save");
            assertThat(fiona.text()).contains("One of these is enough");
            fiona.picture("studio quorum nested");
            for (var page : List.of(
                    "/seats",
                    "/parts/seat?at=1",
                    "/parts/voting",
                    "/parts/acts",
                    "/parts/about",
                    "/wording",
                    "/check",
                    "/comparison",
                    "/trial",
                    "/room",
                    "/versions",
                    "/versions/3",
                    "/enactment")) {
                fiona.go(draft + page);
                fiona.picture("studio " + page.replaceAll("[^a-z0-9]+", " ").strip());
                fiona.expectAccessible();
            }
            fiona.go("/studio");
            fiona.picture("studio list");
            fiona.expectAccessible();
        }
    }

    @Test
    void the_same_works_without_script_on_a_telephone() {
        try (var fiona = Browser.at(port)
                .as(Cast.SECRETARY)
                .withoutScript()
                .onTelephone()
                .open()) {
            var draft = begin(fiona);
            fiona.go(draft + "/parts/chair");
            fiona.page().fill("#chair", "vice-chair, lead governor");
            press(fiona, "Save");
            fiona.go(draft + "/check");
            assertThat(fiona.text()).contains("Nobody can take the chair as lead governor");
            fiona.picture("studio telephone check");
            fiona.go(draft + "/seats");
            fiona.picture("studio telephone seats");
            fiona.go(draft + "/rules/quorum");
            press(fiona, "Ask for different people");
            assertThat(fiona.text()).contains("each with a different person");
            fiona.page().locator("main form[action$=takings] button").first().click();
            assertThat(fiona.text()).contains("Clause taken");
            fiona.picture("studio telephone quorum");
            fiona.go(draft + "/comparison");
            assertThat(fiona.text()).contains("Taken out", "Put in");
            fiona.go(draft + "/versions/1");
            fiona.picture("studio telephone version");
            assertThat(fiona.overflow()).isZero();
        }
    }
}
