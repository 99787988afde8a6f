package quorate.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** What the administrator does at the browser before anybody can meet: read files, record an agreement, set up a committee. */
record Administrator(Browser browser) {

    /** A seat and who is to sit there. */
    record Seat(String title, String kind, String office, String person) {}

    void readFile(Path file) {
        browser.go("/imports");
        page().locator("input[type=file]").setInputFiles(file);
        press("Read file");
        var name = file.getFileName().toString().replaceFirst("_.*", "");
        page().waitForCondition(
                        () -> browser.text().contains("Accepted")
                                && browser.text().contains(name),
                        new Page.WaitForConditionOptions().setTimeout(60_000));
        assertThat(browser.text()).doesNotContain("There is a problem");
    }

    /** NHS England passes general practice on to the commissioner from the day. */
    void recordDelegation(String commissioner, LocalDate from) {
        browser.go("/instruments");
        page().click("main a:has-text('Record an instrument')");
        page().locator("input[name=kind][value=delegation]").check();
        press("Continue");
        page().fill("#title", "Delegation agreement with " + commissioner);
        page().fill("#giver", "X24");
        page().fill("#of", commissioner);
        page().locator("input[name=acts][value=primary-medical]").check();
        page().locator("input[name=onward][value=forbidden]").check();
        day("from", from);
        day("until", LocalDate.of(2022, 6, 30));
        browser.expectAccessible();
        press("Continue");
        assertThat(browser.text()).contains("It breaks no rule in force on");
        browser.picture("story 0 an agreement checked");
        browser.expectAccessible();
        press("Record it as signed");
        assertThat(browser.text()).contains("Instrument recorded", "Delegation agreement with " + commissioner);
    }

    /** @return the address of the committee */
    String setUp(String name, String commissioner, LocalDate from, List<Seat> seats, String secretary) {
        browser.go("/committees/new");
        page().fill("#name", name);
        page().locator("input[name=form][value=committee]").check();
        day("from", from);
        page().fill("#of", commissioner);
        page().locator("input[name=acts][value=primary-medical]").check();
        press("Continue");
        for (var seat : seats) {
            page().fill("#seat", seat.title());
            page().selectOption("#counts-as", seat.kind());
            page().selectOption("#office", seat.office());
            page().locator("input[name=vote][value=yes]").check();
            press("Add seat");
        }
        page().click("main a:has-text('Continue')");
        rules();
        for (var seat : seats) name(seat.title(), seat.person(), from);
        name("Committee secretary", secretary, from);
        page().click("main a:has-text('Continue')");
        browser.picture("story 0 the committee checked");
        browser.expectAccessible();
        assertThat(browser.text()).contains("No rule in force is broken");
        press("Record the committee");
        assertThat(browser.text()).contains("Committee recorded");
        return URI.create(page().url()).getPath();
    }

    private void rules() {
        page().fill("#chair", "chair, vice-chair");
        page().fill("#voters", "4");
        page().fill("#among", "1 of chair, vice-chair");
        page().locator("input[name=stayers][value=no]").check();
        page().locator("input[name=deputies][value=yes]").check();
        page().locator("input[name=ties][value=second]").check();
        page().locator("input[name=open][value=yes]").check();
        page().fill("#notice-days", "5");
        page().selectOption("#notice", "working-days");
        for (var invited : page().locator("input[name=invites]").all()) invited.check();
        press("Continue");
    }

    private void name(String seat, String person, LocalDate from) {
        page().locator("main .nhsuk-summary-list__row", new Page.LocatorOptions().setHasText(seat))
                .first()
                .locator("a")
                .click();
        page().fill("#name", person);
        press("Find");
        page().locator("input[name=person]").first().check();
        day("first-day", from);
        press("Name for this seat");
        assertThat(browser.text()).contains(person);
    }

    private void day(String field, LocalDate day) {
        page().fill("#" + field + "-day", Integer.toString(day.getDayOfMonth()));
        page().fill("#" + field + "-month", Integer.toString(day.getMonthValue()));
        page().fill("#" + field + "-year", Integer.toString(day.getYear()));
    }

    private void press(String button) {
        page().locator("main button:has-text('" + button + "')").first().click();
    }

    private Page page() {
        return browser.page();
    }
}
