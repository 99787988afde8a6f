package quorate.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** A member writes in the margin of a paper: on words selected in it, and without script; and takes the notes away. */
@Story
@TestPropertySource(properties = "quorate.story=urgent") // shares that world: it has a meeting of its own
@Tag("browser")
class MarginStoryTest {

    private static final String ANYTOWN = "/committees/" + Neighbour.somebody("anytown-pccc");
    private static final String TITLE = "A report on opening hours";
    private static final String PAPER =
            "<!doctype html><html lang=\"en\"><head><title>Hours</title></head><body><h1>Opening hours</h1>"
                    + "<p>Four practices close at lunch time.</p><p>One of them answers no telephone then.</p>"
                    + "</body></html>";

    @LocalServerPort
    int port;

    @Test
    void notes_are_written_beside_the_paper_and_stay_the_readers_own() {
        try (var browser = Browser.at(port).as(Cast.SECRETARY).open();
                var margaret = Browser.at(port).as(Cast.MEMBER).open();
                var plain = Browser.at(port).as(Cast.MEMBER).withoutScript().open();
                var narrow = Browser.at(port).as(Cast.MEMBER).onTelephone().open()) {
            var meeting = called(new Secretary(browser));
            margaret.go(meeting);
            margaret.page().locator("main a:has-text('" + TITLE + "')").first().click();
            margaret.page().locator("main a:has-text('Opening hours')").first().click();
            margaret.page()
                    .locator("main a:has-text('Your own notes on this paper')")
                    .click();
            var path = java.net.URI.create(margaret.page().url()).getPath();
            bySelection(margaret);
            withoutScript(plain, path);
            margaret.go(path);
            margaret.picture("margin 1 paper and notes");
            margaret.expectAccessible();
            narrow.go(path);
            narrow.picture("margin 2 narrow");
            assertThat(narrow.overflow()).isZero();
            browser.go(path);
            assertThat(browser.text()).doesNotContain("Which one?", "Ask for figures");
            margaret.go("/my-notes");
            assertThat(margaret.text()).contains("Which one?", "Ask for figures");
            margaret.picture("margin 3 all notes");
            margaret.expectAccessible();
        }
    }

    private static String called(Secretary fiona) {
        fiona.browser().go(ANYTOWN + "/meetings/new");
        var meeting = fiona.convened("Seminar", 28, 9);
        var page = fiona.browser().page();
        fiona.browser().go(meeting + "/agenda");
        page.fill("#title", TITLE);
        page.locator("input[name=purpose][value=information]").check();
        page.locator("input[name=part][value=public]").check();
        fiona.press("Add item");
        fiona.attach(meeting, TITLE, "Opening hours", PAPER);
        return meeting;
    }

    private static void bySelection(Browser margaret) {
        // A click does not wait for the page that it leads to, and the one before it shows the same paper.
        margaret.page().waitForURL("**/notes*");
        margaret.page().waitForLoadState();
        margaret.page()
                .locator("#paper p", new Page.LocatorOptions().setHasText("answers no telephone"))
                .click(new com.microsoft.playwright.Locator.ClickOptions().setClickCount(3));
        margaret.page()
                .locator("button:has-text('Use the words selected in the paper')")
                .click();
        assertThat(margaret.page().inputValue("#passage")).isEqualTo("One of them answers no telephone then.");
        margaret.page().fill("#words", "Which one?");
        margaret.page().click("main button:has-text('Keep the note')");
        assertThat(margaret.text()).contains("Which one?");
    }

    private static void withoutScript(Browser plain, String path) {
        plain.go(path);
        plain.page().fill("#place", "first paragraph");
        plain.page().fill("#words", "Ask for figures");
        plain.page().click("main button:has-text('Keep the note')");
        assertThat(plain.text()).contains("first paragraph", "Ask for figures", "Which one?");
    }
}
