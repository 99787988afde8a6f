package quorate.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import quorate.SetClock;
import quorate.register.Register;

/**
 * The main job at the browser, about a real practice: the first meeting is kept with script, the second without. Pictures
 * of every page stay in {@code target/pictures}.
 */
@Story
@TestPropertySource(properties = "quorate.story=the main job") // a database to itself: it reads the national files
@Tag("browser")
@Tag("slow")
class MainJobStoryTest {

    private static final String CCG = "99A";
    private static final String VARIATION = "Variation of a contract";
    private static final String MERGER = "A branch surgery to be closed";
    private static final String RENT = "Rent of a health centre";
    private static final String GP = "Dr Ruth Amos";
    private static final List<String> SIX =
            List.of("Margaret Hale", "Priya Nair", "Tom Bevan", "Grace Lin", GP, "Nadia Rahman");
    private static final String PAPER =
            "<!doctype html><html lang=\"en\"><head><title>Hours</title></head><body><h1>Hours of the branch</h1><p>The branch would open on Saturdays.</p></body></html>";

    @LocalServerPort
    int port;

    @Autowired
    Register register;

    @Autowired
    SetClock clock;

    @Test
    void a_matter_about_a_real_practice_goes_from_the_docket_to_the_public_site() {
        var files = RealPractice.files();
        try (var ada = Browser.at(port).as(Cast.ADMINISTRATOR).open();
                var fiona = Browser.at(port).as(Cast.SECRETARY).open();
                var plain = Browser.at(port).as(Cast.SECRETARY).withoutScript().open();
                var margaret = Browser.at(port).as(Cast.MEMBER).open();
                var ruth = Browser.at(port).as(Cast.CONFLICTED).withoutScript().open();
                var anybody = Browser.at(port).open()) {
            var committee = found(new Administrator(ada), files);
            var real = RealPractice.of(register, CCG);
            declare(ruth, real);
            var first = before(new Secretary(fiona), real, committee, margaret, ruth);
            hold(new Secretary(fiona), first);
            clock.pass(Duration.ofDays(21));
            var second = withoutScript(new Secretary(plain), real, committee, first, margaret);
            published(anybody, real);
            fiona.go(second + "/minutes");
            look(fiona, "9 minutes of a vote");
        }
    }

    /** The files are read, the delegation agreement recorded, the committee set up. @return its address */
    private static String found(Administrator ada, List<Path> files) {
        files.forEach(ada::readFile);
        ada.recordDelegation(CCG, LocalDate.of(2015, 4, 1));
        return ada.setUp(
                "Primary Care Commissioning Committee of NHS Liverpool CCG",
                CCG,
                LocalDate.of(2016, 4, 1),
                List.of(
                        new Administrator.Seat("Lay chair", "lay", "chair", "Margaret Hale"),
                        new Administrator.Seat("Lay vice-chair", "lay", "vice-chair", "Priya Nair"),
                        new Administrator.Seat("Accountable officer", "executive", "chief-officer", "Tom Bevan"),
                        new Administrator.Seat("Finance officer", "executive", "chief-finance-officer", "Grace Lin"),
                        new Administrator.Seat("GP", "gp", "gp-member", GP),
                        new Administrator.Seat("Nurse", "nurse", "", "Nadia Rahman")),
                "Fiona Kerr");
    }

    /** A member declares that she is a partner in the practice. */
    private static void declare(Browser ruth, RealPractice real) {
        ruth.go("/interests/declarations/new");
        var page = ruth.page();
        page.locator("input[name=type]").first().check();
        page.fill("#description", "Partner in the practice");
        page.fill("#party", real.practice().code().orElseThrow());
        page.fill("#from-day", "1");
        page.fill("#from-month", "4");
        page.fill("#from-year", "2015");
        page.locator("input[name=consent][value=yes]").check();
        page.click("main button:has-text('Continue')");
        assertThat(ruth.text())
                .contains("Found on the register: " + real.practice().name());
        page.click("main button:has-text('Confirm and save')");
    }

    /** Everything before the meeting. @return its address */
    private static String before(Secretary fiona, RealPractice real, String committee, Browser margaret, Browser ruth) {
        var matter = fiona.lay(real, "fn.contract.vary", VARIATION, "The practice asks to open on Saturdays.");
        look(fiona.browser(), "1 who may decide it");
        ruth.go(matter);
        assertThat(ruth.text()).as("a member with a stake finds no matter").doesNotContain(VARIATION);

        var meeting = fiona.convene(committee, 10, 5);
        fiona.takeFromDocket(meeting, VARIATION);
        fiona.attach(meeting, VARIATION, "Opening on Saturdays", PAPER);
        fiona.addInPrivate(meeting, RENT, "Terms that are still being negotiated with the landlord");
        look(fiona.browser(), "2 the agenda desk");

        fiona.browser().go(meeting + "/look-ahead");
        assertThat(fiona.browser().text())
                .contains(
                        GP + " has a declared interest in " + real.practice().name(), "Waits for a ruling", "Quorate");
        look(fiona.browser(), "3 the look-ahead board");
        fiona.browser().page().click("main a:text-is('" + VARIATION + "')");
        var item = fiona.path();
        ruth.go(item);
        assertThat(ruth.text()).as("until the chair has ruled").contains("You have an interest in this item");
        rule(margaret, item);
        fiona.giveNotice(meeting);
        return meeting;
    }

    /** The chair rules that the conflicted member leaves for the item. */
    private static void rule(Browser margaret, String item) {
        margaret.go(item);
        margaret.page().getByText("Rule on " + GP).click();
        margaret.page()
                .locator("input[name=treatment][value=leave-item]")
                .first()
                .check();
        margaret.page()
                .locator("textarea[name=reason]")
                .first()
                .fill("She is a partner in the practice and gains by the decision.");
        look(margaret, "4 the chair rules");
        margaret.page().locator("button:has-text('Record ruling')").first().click();
        assertThat(margaret.text()).contains("Change the ruling on " + GP);
    }

    private void hold(Secretary fiona, String meeting) {
        fiona.openMeeting(meeting, SIX, "Margaret Hale");
        fiona.openItem(VARIATION);
        clock.pass(Duration.ofMinutes(5));
        fiona.beside(GP, "Leaves");
        assertThat(fiona.browser().text()).contains("Quorate", "Entitled to decide");
        look(fiona.browser(), "5 the live board");
        fiona.agreed("The variation is agreed from 1 July 2016.");
        fiona.beside(GP, "Arrives");
        clock.pass(Duration.ofMinutes(10));
        fiona.excludeThePublic("Terms that are still being negotiated with the landlord");
        fiona.openItem(RENT);
        fiona.noted();
        fiona.closeMeeting();
        fiona.browser().go(meeting + "/minutes");
        assertThat(fiona.browser().text()).contains(GP, "The committee was quorate.", "Agreed without a vote", RENT);
        look(fiona.browser(), "6 the draft minutes");
    }

    /** A second meeting, kept without script: it takes a vote, and approves the minutes of the first. */
    private String withoutScript(Secretary plain, RealPractice real, String committee, String first, Browser margaret) {
        plain.lay(real, "fn.contract.vary", MERGER, "The lease of the branch ends.");
        var meeting = plain.convene(committee, 7, 6);
        plain.takeFromDocket(meeting, MERGER);
        plain.putMinutesOnAgenda(meeting);
        plain.browser().go(meeting + "/look-ahead");
        plain.browser().page().click("main a:text-is('" + MERGER + "')");
        rule(margaret, plain.path());
        plain.giveNotice(meeting);
        clock.pass(Duration.ofDays(7));
        plain.openMeeting(meeting, SIX, "Margaret Hale");
        plain.openItem(MERGER);
        plain.beside(GP, "Leaves");
        plain.openVote("That the branch be closed", "Tom Bevan asked for a vote");
        plain.browser().picture("story 7 a vote without script");
        for (var name : List.of("Margaret Hale", "Priya Nair", "Grace Lin", "Nadia Rahman")) plain.vote(name, "FOR");
        plain.vote("Tom Bevan", "AGAINST");
        plain.closeVote();
        assertThat(plain.browser().text()).contains("Carried");
        plain.beside(GP, "Arrives");
        plain.openItem("Minutes");
        plain.agreed("The minutes are a true record.");
        plain.closeMeeting();
        plain.browser().go(first + "/minutes");
        assertThat(plain.browser().text()).contains("Approved");
        return meeting;
    }

    /** The public sees the agenda, its paper and the approved minutes, and nothing of what was private. */
    private static void published(Browser anybody, RealPractice real) {
        var committee =
                "Primary Care Commissioning Committee of " + real.commissioner().name();
        anybody.go("/public");
        assertThat(anybody.text())
                .contains("Minutes of 10 May 2016", "Decisions of 10 May 2016", "Agenda for 7 June 2016", committee)
                .doesNotContain(RENT);
        look(anybody, "8 what is published");
        anybody.page()
                .locator("main a:has-text('Minutes of 10 May 2016')")
                .first()
                .click();
        assertThat(anybody.text())
                .contains(GP, "The variation is agreed from 1 July 2016.", "The committee was quorate.")
                .contains("the committee resolved to exclude the public")
                .doesNotContain(RENT, "of the landlord", "Noted.");
        look(anybody, "8 the public minutes");
        anybody.go("/public");
        anybody.page().locator("main a:has-text('Agenda')").first().click();
        assertThat(anybody.text()).doesNotContain(RENT);
        look(anybody, "8 the public agenda");
    }

    private static void look(Browser browser, String name) {
        browser.picture("story " + name);
        browser.expectAccessible();
    }
}
