package quorate.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import quorate.authority.Authority;
import quorate.register.Register;

/** A matter about a real practice, from the docket to the public agenda, at the browser. */
@Story
@Tag("browser")
@Tag("slow")
class BeforeTheMeetingStoryTest {

    private static final String TITLE = "Variation of a contract";

    @LocalServerPort
    int port;

    @Autowired
    Register register;

    @Autowired
    Authority authority;

    @Test
    void a_matter_about_a_real_practice_is_laid_looked_ahead_to_ruled_on_and_given_notice_of() throws IOException {
        assumeThat(RealPractice.isAvailable()).as("the national files are there").isTrue();
        var real = RealPractice.enter(register, authority);
        try (var fiona = Browser.at(port).as(Cast.SECRETARY).open();
                var margaret = Browser.at(port).as(Cast.MEMBER).open();
                var ruth = Browser.at(port).as(Cast.CONFLICTED).withoutScript().open();
                var anybody = Browser.at(port).withoutScript().open()) {
            var matter = lay(fiona, real);
            ruth.go(matter);
            assertThat(ruth.text()).as("a member with a stake finds no matter").doesNotContain(TITLE);

            var meeting = convene(fiona, real, "10", "4pm");
            takeFromDocket(fiona, meeting);
            var item = lookAhead(fiona, meeting);
            ruth.go(item);
            assertThat(ruth.text()).as("until the chair has ruled").contains("You have an interest in this item");
            rule(margaret, item);

            giveNotice(fiona, meeting);
            anybody.go("/public");
            assertThat(anybody.text()).contains(real.commissioner().name());
            anybody.expectAccessible();
        }
    }

    private static String lay(Browser fiona, RealPractice real) {
        fiona.go("/matters/new");
        var page = fiona.page();
        page.selectOption("#act", "fn.contract.vary");
        page.fill("#about", real.practice().code().orElseThrow());
        page.fill("#title", TITLE);
        page.fill("#why", "The practice asks to add a branch surgery's hours to its contract.");
        fiona.picture("story 1 laying a matter");
        fiona.expectAccessible();
        press(fiona, "Lay the matter");
        assertThat(fiona.text()).contains("may decide it", real.practice().name());
        fiona.picture("story 2 who may decide it");
        fiona.expectAccessible();
        return path(fiona);
    }

    private static String convene(Browser fiona, RealPractice real, String dayOfMonth, String time) {
        fiona.go("/committees/" + real.committee() + "/meetings/new");
        var page = fiona.page();
        page.fill("#title", "Primary Care Commissioning Committee");
        var day = page.locator("#day-day");
        day.fill(dayOfMonth);
        page.fill("#day-month", dayOfMonth.equals("10") ? "5" : "6");
        page.fill("#day-year", "2016");
        page.fill("#begins", time);
        page.fill("#place", "Guildhall");
        press(fiona, "Convene meeting");
        return path(fiona).replaceAll("(/meetings/[0-9a-f-]{36}).*", "$1");
    }

    private static void takeFromDocket(Browser fiona, String meeting) {
        fiona.go(meeting + "/agenda");
        fiona.page()
                .locator("li", new com.microsoft.playwright.Page.LocatorOptions().setHasText(TITLE))
                .getByRole(AriaRole.BUTTON)
                .first()
                .click();
        assertThat(fiona.text()).contains("1. " + TITLE);
        fiona.expectAccessible();
    }

    private static String lookAhead(Browser fiona, String meeting) {
        fiona.go(meeting + "/look-ahead");
        assertThat(fiona.text()).contains("Dr Ruth Amos is a partner in", "Waits for a ruling", "Quorate");
        fiona.picture("story 3 the look-ahead board");
        fiona.expectAccessible();
        fiona.page().click("main a:text-is('" + TITLE + "')");
        return path(fiona);
    }

    private static void rule(Browser margaret, String item) {
        margaret.go(item);
        margaret.page().getByText("Rule on Dr Ruth Amos").click();
        margaret.page().locator("input[name=treatment]").first().check();
        margaret.page().locator("textarea[name=reason]").first().fill("She is a partner in the practice and gains by the decision.");
        margaret.page().locator("button:has-text('Record ruling')").first().click();
        assertThat(margaret.text()).contains("Change the ruling on Dr Ruth Amos");
    }

    private static void giveNotice(Browser fiona, String meeting) {
        fiona.go(meeting + "/agenda");
        if (fiona.page().locator("#urgent").count() > 0) {
            fiona.page().fill("#urgent", "The practice needs an answer before its lease is signed this week.");
        }
        fiona.page().locator("button:has-text('publish the agenda'), button:has-text('Publish the agenda')").first().click();
        assertThat(fiona.text()).contains("Notice given");
    }

    private static void press(Browser browser, String button) {
        browser.page().locator("main button:has-text('" + button + "')").first().click();
    }

    private static String path(Browser browser) {
        return java.net.URI.create(browser.page().url()).getPath();
    }
}
