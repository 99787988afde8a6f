package quorate.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What the secretary does at the browser, with or without script: lay, convene, give notice, minute. */
record Secretary(Browser browser) {

    /** @return the address of the matter */
    String lay(RealPractice real, String act, String title, String why) {
        var laid = lay(real.practice().code().orElseThrow(), act, title, why);
        assertThat(browser.text()).contains(real.practice().name());
        return laid;
    }

    /** @param practice its code */
    String lay(String practice, String act, String title, String why) {
        browser.go("/matters/new");
        page().selectOption("#act", act);
        page().fill("#about", practice);
        page().fill("#title", title);
        page().fill("#why", why);
        press("Lay the matter");
        assertThat(browser.text()).contains("may decide it");
        return path();
    }

    /** @return the address of the meeting */
    String convene(String committee, int day, int month) {
        browser.go(committee + "/meetings/new");
        return convened("Primary Care Commissioning Committee", day, month);
    }

    /** The same on the form as it is open. */
    String convened(String title, int day, int month) {
        page().fill("#title", title);
        page().fill("#day-day", Integer.toString(day));
        page().fill("#day-month", Integer.toString(month));
        page().fill("#day-year", "2016");
        page().fill("#begins", "2pm");
        page().fill("#place", "Guildhall");
        press("Convene meeting");
        return path().replaceAll("(/meetings/[0-9a-f-]{36}).*", "$1");
    }

    void takeFromDocket(String meeting, String title) {
        browser.go(meeting + "/agenda");
        page().locator("main li", new Page.LocatorOptions().setHasText(title))
                .getByRole(AriaRole.BUTTON)
                .first()
                .click();
        assertThat(browser.text()).contains(". " + title);
    }

    void addInPrivate(String meeting, String title, String reason) {
        browser.go(meeting + "/agenda");
        page().fill("#title", title);
        page().locator("input[name=purpose][value=discussion]").check();
        page().locator("input[name=part][value=private]").check();
        page().selectOption("#ground", "confidential");
        page().fill("#reason", reason);
        press("Add item");
        assertThat(browser.text()).contains(". " + title);
    }

    void attach(String meeting, String item, String title, String words) {
        browser.go(meeting + "/agenda");
        page().locator("li.app-agenda-item", new Page.LocatorOptions().setHasText(item))
                .locator("a[href$='/change']")
                .click();
        page().fill("#paper-title", title);
        page().locator("input[type=file]")
                .setInputFiles(new FilePayload("paper.html", "text/html", words.getBytes(StandardCharsets.UTF_8)));
        press("Add paper");
        assertThat(browser.text()).contains(title);
    }

    void giveNotice(String meeting) {
        browser.go(meeting + "/agenda");
        if (page().locator("#urgent").count() > 0) {
            page().fill("#urgent", "The practice needs an answer before its lease is signed this week.");
        }
        press("ublish the agenda");
        assertThat(browser.text()).contains("Notice given");
    }

    void openMeeting(String meeting, List<String> people, String chair) {
        browser.go(meeting + "/live");
        people.forEach(name -> beside(name, "Arrives"));
        page().selectOption("#opens-person", new SelectOption().setLabel(chair));
        press("Open the meeting");
    }

    void openItem(String title) {
        page().locator("li.app-agenda-item", new Page.LocatorOptions().setHasText(title))
                .locator("button:has-text('Open this item')")
                .click();
        assertThat(page().innerText("#now")).contains(title);
    }

    /** Presses what stands beside the person's name on the live board. */
    void beside(String name, String what) {
        page().locator("li.app-live__person", new Page.LocatorOptions().setHasText(name))
                .locator("button:has-text('" + what + "')")
                .first()
                .click();
    }

    /** For the item that is open. */
    void takesTheChair(String name) {
        unfold("Declare, rule, take the chair");
        page().selectOption("#chairs-person", new SelectOption().setLabel(name));
        press("Takes the chair");
    }

    void agreed(String words) {
        page().locator("textarea[name=words]").first().fill(words);
        assure();
        press("Agreed without a vote");
        assertThat(browser.text()).doesNotContain("There is a problem");
    }

    void openVote(String motion, String why) {
        unfold("Take a vote");
        page().locator("input[name=motion]").fill(motion);
        page().locator("input[name=why]").fill(why);
        press("Open the vote");
        assertThat(browser.text()).contains("Vote: " + motion);
    }

    void vote(String name, String choice) {
        page().locator("fieldset", new Page.LocatorOptions().setHasText(name))
                .locator("input[value=" + choice + "]")
                .check();
    }

    void closeVote() {
        press("Record these votes");
        assure();
        press("Close the vote");
        assertThat(browser.text()).doesNotContain("There is a problem");
    }

    void excludeThePublic(String reason) {
        unfold("Exclude the public");
        page().locator("main input[name=reason]").first().fill(reason);
        page().locator("main form[aria-label='Exclude the public'] button").click();
        assertThat(browser.text()).contains("Public excluded");
    }

    void noted() {
        press("Noted: nothing to decide");
    }

    void closeMeeting() {
        unfold("Adjourn or close");
        press("Close the meeting");
        assertThat(browser.text()).contains("Closed");
    }

    void putMinutesOnAgenda(String meeting) {
        browser.go(meeting + "/agenda");
        page().locator("form[action*='/minutes/'] button").first().click();
    }

    /** Ticks everything that the law wants done before the decision. */
    private void assure() {
        for (var owed : page().locator("input[name=done]").all()) owed.check();
    }

    private void unfold(String summary) {
        var details = page().locator("main details", new Page.LocatorOptions().setHasText(summary))
                .first();
        if (details.getAttribute("open") == null) details.locator("summary").click();
    }

    void press(String button) {
        page().locator("main button:has-text('" + button + "')").first().click();
    }

    String path() {
        return URI.create(page().url()).getPath();
    }

    Locator main() {
        return page().locator("main");
    }

    private Page page() {
        return browser.page();
    }
}
