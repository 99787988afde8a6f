package quorate.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import quorate.SetClock;

/**
 * A committee that cannot decide for want of a quorum; two officers and the chair who decide what cannot wait; and the next
 * meeting, which ratifies the one decision and refuses the other.
 */
@Story
@TestPropertySource(properties = "quorate.story=urgent")
@Tag("browser")
@Tag("slow")
class UrgentStoryTest {

    private static final String ANYTOWN = "/committees/" + Neighbour.somebody("anytown-pccc");
    private static final String ROOF = "A roof for Mill Lane Surgery";
    private static final String LOCUM = "A locum for Orchard House Medical Centre";
    private static final List<String> THREE = List.of("Margaret Hale", "Tom Bevan", "Grace Lin");
    private static final List<String> SIX =
            List.of("Margaret Hale", "Tom Bevan", "Grace Lin", "Priya Nair", "Samuel Okoro", "Nadia Rahman");

    @LocalServerPort
    int port;

    @Autowired
    SetClock clock;

    @Test
    void what_an_inquorate_meeting_could_not_decide_is_decided_by_officers_reported_and_ratified_or_refused() {
        try (var browser = Browser.at(port).as(Cast.SECRETARY).open();
                var plain = Browser.at(port).as(Cast.SECRETARY).withoutScript().open();
                var narrow = Browser.at(port).as(Cast.SECRETARY).onTelephone().open()) {
            var fiona = new Secretary(browser);
            var roof = fiona.lay("Z90001", "fn.pay.discretionary", ROOF, "The roof has fallen in.");
            var locum = fiona.lay("Z90003", "fn.pay.discretionary", LOCUM, "Two doctors are ill.");
            inquorate(fiona);
            var first = decided(fiona, roof, "120000", "Patients would be turned away tomorrow.");
            var second = decided(new Secretary(plain), locum, "90000", "There is no doctor from Monday on.");
            reported(fiona);
            narrow.go(first);
            narrow.picture("urgent 3 narrow");
            assertThat(narrow.overflow()).isZero();
            laidAgain(fiona, List.of(first, second));
            ratified(fiona);
            fiona.browser().go(first);
            assertThat(fiona.browser().text()).contains("Ratified", "Yes, on 14 June 2016");
            look(fiona.browser(), "6 ratified");
            refused(fiona, second);
            narrow.go(second);
            narrow.picture("urgent 7 narrow");
        }
    }

    private void inquorate(Secretary fiona) {
        fiona.browser().go(ANYTOWN + "/meetings/new");
        var meeting = fiona.convened("Extraordinary meeting", 18, 5);
        fiona.takeFromDocket(meeting, ROOF);
        fiona.giveNotice(meeting);
        clock.set(LocalDateTime.of(2016, 5, 18, 14, 0));
        fiona.openMeeting(meeting, THREE, "Margaret Hale");
        fiona.openItem(ROOF);
        assertThat(fiona.browser().text()).contains("Not quorate");
        look(fiona.browser(), "1 a meeting without a quorum");
        fiona.browser().page().locator("textarea[name=words]").first().fill("Two members are ill.");
        fiona.press("Put off: the committee cannot decide");
        fiona.closeMeeting();
        fiona.browser().go(meeting + "/minutes");
        assertThat(fiona.browser().text()).contains("Deferred, because the committee could not decide");
    }

    /** The accountable officer decides, and chair and finance officer agree. @return the address of the decision */
    private static String decided(Secretary fiona, String matter, String value, String why) {
        var page = fiona.browser().page();
        fiona.browser().go(matter + "/officers");
        assertThat(fiona.browser().text()).contains("Accountable officer may decide it, if");
        page.locator("main a:has-text('Record a decision of the Accountable officer')")
                .click();
        page.locator("input[name=outcome][value=approved]").check();
        page.locator("input[name=fact-value]").fill(value);
        fiona.press("Continue");
        assertThat(fiona.browser().text())
                .contains("Your answers lead to further questions.")
                .doesNotContain("There is a problem");
        page.locator("input[name=fact-urgent][value=yes]").check();
        for (var office : List.of("chair", "chief-finance-officer")) {
            page.locator("input[name='fact-with." + office + "'][value=yes]").check();
        }
        page.selectOption("[name=agrees-chair]", new SelectOption().setLabel("Margaret Hale"));
        page.selectOption("[name=agrees-chief-finance-officer]", new SelectOption().setLabel("Grace Lin"));
        page.fill("#why", why);
        fiona.browser().picture("urgent 2 what is asked");
        fiona.press("Continue");
        assertThat(fiona.browser().text()).contains("Check the decision", "Margaret Hale", "Grace Lin", why);
        fiona.browser().picture("urgent 2 checked");
        fiona.press("Record the decision");
        assertThat(fiona.browser().text()).contains("To be reported", "Margaret Hale", "Grace Lin");
        return fiona.path();
    }

    private static void reported(Secretary fiona) {
        fiona.browser().go("/worklist");
        assertThat(fiona.browser().text()).contains("Report an officer’s decision to the committee");
        fiona.browser().go(ANYTOWN + "/meetings/new");
        var meeting = fiona.convened("Monthly meeting", 14, 6);
        fiona.putMinutesOnAgenda(meeting);
        fiona.giveNotice(meeting);
        fiona.browser().go("/officers-decisions");
        var page = fiona.browser().page();
        for (var box : page.locator("input[name=decision]").all()) box.check();
        page.selectOption("#meeting", new SelectOption().setLabel("Monthly meeting, 14 June 2016"));
        look(fiona.browser(), "3 reported to the committee");
        fiona.press("Note the report");
        assertThat(fiona.browser().text()).contains("Report noted", "To be ratified");
    }

    private static void laidAgain(Secretary fiona, List<String> decisions) {
        for (var decision : decisions) {
            fiona.browser().go(decision);
            fiona.press("Lay it before the committee to be ratified");
            assertThat(fiona.browser().text()).contains("Ratify: ");
        }
        look(fiona.browser(), "4 laid to be ratified");
    }

    private void ratified(Secretary fiona) {
        fiona.browser().go("/meetings");
        fiona.browser()
                .page()
                .locator("main a:has-text('14 June 2016')")
                .first()
                .click();
        var meeting = fiona.path().replaceAll("(/meetings/[0-9a-f-]{36}).*", "$1");
        fiona.takeFromDocket(meeting, "Ratify: " + ROOF);
        fiona.takeFromDocket(meeting, "Ratify: " + LOCUM);
        clock.set(LocalDateTime.of(2016, 6, 14, 14, 0));
        fiona.openMeeting(meeting, SIX, "Margaret Hale");
        fiona.openItem(ROOF);
        assertThat(fiona.browser().text()).contains("Quorate");
        fiona.agreed("The committee ratifies what the officers decided.");
        fiona.openItem(LOCUM);
        look(fiona.browser(), "5 the committee is asked to ratify");
        fiona.browser().page().locator("textarea[name=words]").first().fill("A locum had been offered for less.");
        fiona.press("Not agreed");
        fiona.closeMeeting();
        fiona.browser().go(meeting + "/minutes");
        assertThat(fiona.browser().text())
                .contains("The committee ratifies what the officers decided.", "A locum had been offered for less.");
    }

    private static void refused(Secretary fiona, String decision) {
        fiona.browser().go("/worklist");
        assertThat(fiona.browser().text()).contains("Say what is done about a decision that was not ratified");
        fiona.browser().go(decision);
        assertThat(fiona.browser().text()).contains("Not ratified", "ask your legal adviser");
        look(fiona.browser(), "7 not ratified");
        var page = fiona.browser().page();
        page.fill("#words", "The practice was told; what was paid until 14 June stands.");
        fiona.browser().page().locator("#day-day").fill("14");
        page.fill("#day-month", "6");
        page.fill("#day-year", "2016");
        fiona.press("Note what was done");
        assertThat(fiona.browser().text()).contains("What was done about it", "what was paid until 14 June stands");
    }

    private static void look(Browser browser, String name) {
        browser.picture("urgent " + name);
        browser.expectAccessible();
    }
}
