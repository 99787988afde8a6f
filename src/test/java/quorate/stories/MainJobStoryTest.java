package quorate.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import quorate.SetClock;
import quorate.authority.Authority;
import quorate.register.Register;

/** A matter about a real practice, from the docket to the public site, at the browser. */
@Story
@Tag("browser")
@Tag("slow")
class MainJobStoryTest {

    private static final String TITLE = "Variation of a contract";
    private static final List<String> SIX =
            List.of("Margaret Hale", "Priya Nair", "Tom Bevan", "Grace Lin", "Dr Ruth Amos", "Nadia Rahman");

    @LocalServerPort
    int port;

    @Autowired
    Register register;

    @Autowired
    Authority authority;

    @Autowired
    SetClock clock;

    @Test
    void a_matter_about_a_real_practice_goes_from_the_docket_to_the_public_site() throws IOException {
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
            hold(fiona, meeting);
            fiona.go(meeting + "/minutes");
            assertThat(fiona.text()).contains("Dr Ruth Amos", "Agreed");
            fiona.picture("story 6 the draft minutes");
            fiona.expectAccessible();

            clock.pass(Duration.ofDays(28));
            approve(fiona, real, meeting);
            readAsThePublic(anybody, real);
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

    private void hold(Browser fiona, String meeting) {
        fiona.go(meeting + "/live");
        for (var name : SIX) event(fiona, name, "Arrives");
        open(fiona);
        fiona.page().locator("button:has-text('Open this item')").first().click();
        clock.pass(Duration.ofMinutes(5));
        event(fiona, "Dr Ruth Amos", "Leaves");
        assertThat(fiona.text()).contains("Quorate", "Entitled to decide");
        fiona.picture("story 4 the live board");
        fiona.expectAccessible();
        decide(fiona, "The variation is agreed from 1 July 2016.");
        fiona.picture("story 5 after the decision");
        event(fiona, "Dr Ruth Amos", "Arrives");
        close(fiona);
    }

    private static void open(Browser fiona) {
        fiona.page().selectOption("#opens-person", new com.microsoft.playwright.options.SelectOption().setLabel("Margaret Hale"));
        press(fiona, "Open the meeting");
    }

    private static void decide(Browser fiona, String words) {
        var page = fiona.page();
        page.locator("textarea[name=words]").first().fill(words);
        for (var owed : page.locator("input[name=done]").all()) owed.check();
        press(fiona, "Agreed without a vote");
        assertThat(fiona.text()).doesNotContain("There is a problem");
    }

    private static void close(Browser fiona) {
        fiona.page().getByText("Adjourn or close").click();
        press(fiona, "Close the meeting");
    }

    private void approve(Browser fiona, RealPractice real, String earlier) {
        var later = convene(fiona, real, "7", "5pm");
        fiona.go(later + "/agenda");
        fiona.page().locator("form[action*='/minutes/'] button").first().click();
        giveNotice(fiona, later);
        fiona.go(later + "/live");
        SIX.forEach(name -> event(fiona, name, "Arrives"));
        open(fiona);
        fiona.page().locator("button:has-text('Open this item')").first().click();
        decide(fiona, "The minutes are a true record.");
        close(fiona);
        fiona.go(earlier + "/minutes");
        assertThat(fiona.text()).contains("Approved");
    }

    private static void readAsThePublic(Browser anybody, RealPractice real) {
        anybody.go("/public");
        assertThat(anybody.text()).contains("Minutes of Primary Care Commissioning Committee of " + real.commissioner().name());
        anybody.page().locator("main a:has-text('Minutes of Primary Care Commissioning Committee of')").first().click();
        assertThat(anybody.text()).contains("Dr Ruth Amos", "The variation is agreed from 1 July 2016.");
        anybody.picture("story 7 the public minutes");
        anybody.expectAccessible();
    }

    /** Presses what stands beside the person's name on the live board. */
    private static void event(Browser browser, String name, String what) {
        browser.page()
                .locator("li.app-live__person", new com.microsoft.playwright.Page.LocatorOptions().setHasText(name))
                .locator("button:has-text('" + what + "')")
                .first()
                .click();
    }

    private static void press(Browser browser, String button) {
        browser.page().locator("main button:has-text('" + button + "')").first().click();
    }

    private static String path(Browser browser) {
        return java.net.URI.create(browser.page().url()).getPath();
    }
}
