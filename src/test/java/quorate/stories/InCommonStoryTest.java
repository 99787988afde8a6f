package quorate.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import quorate.SetClock;
import quorate.authority.Authority;
import quorate.register.Register;

/**
 * Two committees in one room. Two people sit on both, one sits on the second and attends the first; one item is for both,
 * one for the second alone; and each has its own quorum, chair, outcome, minutes and publication.
 */
@Story
@TestPropertySource(properties = "quorate.story=in common")
@Tag("browser")
@Tag("slow")
class InCommonStoryTest {

    private static final String ANYTOWN = "/committees/" + Neighbour.somebody("anytown-pccc");
    private static final String BOTH = "Longer opening hours in both towns";
    private static final String ALONE = "A new lease for Harbour View";
    private static final List<String> PEOPLE = List.of(
            "Margaret Hale",
            "Priya Nair",
            "Samuel Okoro",
            "Grace Lin",
            "Dr Ruth Amos",
            "Nadia Rahman",
            "Robert Dunn",
            "Dr Helen Marsh",
            "Mr Joseph Stone");

    @LocalServerPort
    int port;

    @Autowired
    SetClock clock;

    @Autowired
    Register register;

    @Autowired
    Authority authority;

    @Test
    void each_of_two_committees_in_one_room_decides_minutes_and_publishes_its_own() {
        new Neighbour(register, authority).settle();
        try (var browser = Browser.at(port).as(Cast.SECRETARY).open();
                var margaret = Browser.at(port).as(Cast.MEMBER).open();
                var narrow = Browser.at(port).as(Cast.SECRETARY).onTelephone().open();
                var anybody = Browser.at(port).open()) {
            var fiona = new Secretary(browser);
            var meeting = convened(fiona);
            before(fiona, meeting, margaret, narrow);
            hold(fiona, meeting, narrow);
            minutes(fiona, meeting);
            approved(fiona, meeting);
            published(anybody);
        }
    }

    private static String convened(Secretary fiona) {
        fiona.lay("Z90001", "fn.contract.vary", BOTH, "Practices of both towns ask to open on Saturdays.");
        fiona.browser().go(ANYTOWN + "/meetings/new");
        fiona.browser()
                .page()
                .locator("main label:has-text('NHS Otherton CCG')")
                .click();
        return fiona.convened("Meeting in common", 24, 5);
    }

    /** The agenda says who decides what, and the look-ahead how each committee would stand. */
    private static void before(Secretary fiona, String meeting, Browser margaret, Browser narrow) {
        fiona.takeFromDocket(meeting, BOTH);
        var page = fiona.browser().page();
        page.locator("li.app-agenda-item", new Page.LocatorOptions().setHasText(BOTH))
                .locator("a")
                .first()
                .click();
        fiona.browser().go(fiona.path().replaceAll("/change$", "") + "/about");
        page.locator("fieldset", new Page.LocatorOptions().setHasText("NHS Otherton CCG"))
                .locator("input[value=lay]")
                .check();
        page.locator("textarea[name^=practices-]").fill(Neighbour.CODE);
        look(fiona.browser(), "1 what each committee decides");
        fiona.press("Save");
        assertThat(fiona.browser().text()).contains("Interests in the item are searched from now on");
        var item = fiona.path();
        forOneAlone(fiona, meeting);
        fiona.browser().go(meeting + "/look-ahead");
        assertThat(fiona.browser().text()).contains("NHS Anytown CCG", "NHS Otherton CCG", "Dr Ruth Amos");
        look(fiona.browser(), "2 how each committee would stand");
        narrow.go(meeting + "/look-ahead");
        narrow.picture("in common 2 narrow");
        assertThat(narrow.overflow()).isZero();
        rule(margaret, item);
        fiona.giveNotice(meeting);
    }

    /** One ruling on the item, whichever committee decides it. */
    private static void rule(Browser margaret, String item) {
        margaret.go(item);
        margaret.page().getByText("Rule on Dr Ruth Amos").click();
        var form = margaret.page().locator("form[aria-label='Ruling on Dr Ruth Amos']");
        form.locator("input[name=treatment][value=leave-item]").check();
        form.locator("textarea[name=reason]").fill("She is a partner in one of the practices.");
        form.locator("button:has-text('Record ruling')").click();
        assertThat(margaret.text()).contains("Change the ruling on Dr Ruth Amos");
    }

    private static void forOneAlone(Secretary fiona, String meeting) {
        fiona.addInPrivate(meeting, ALONE, "Terms that are still being negotiated with the landlord");
        var page = fiona.browser().page();
        page.locator("li.app-agenda-item", new Page.LocatorOptions().setHasText(ALONE))
                .locator("a[href$='/change']")
                .click();
        fiona.browser().go(fiona.path().replaceAll("/change$", "") + "/about");
        page.locator("fieldset", new Page.LocatorOptions().setHasText("NHS Anytown CCG"))
                .locator("input[value=not]")
                .check();
        page.locator("textarea[name=about]").fill(Neighbour.CODE);
        fiona.press("Save");
        fiona.browser().go(meeting + "/agenda");
        look(fiona.browser(), "1 the agenda desk");
    }

    private void hold(Secretary fiona, String meeting, Browser narrow) {
        clock.set(java.time.LocalDateTime.of(2016, 5, 24, 14, 0));
        fiona.openMeeting(meeting, PEOPLE, "Margaret Hale");
        fiona.openItem(BOTH);
        fiona.takesTheChair("Robert Dunn");
        fiona.beside("Dr Ruth Amos", "Leaves");
        fiona.beside("Mr Joseph Stone", "Leaves");
        fiona.beside("Dr Helen Marsh", "Leaves");
        assertThat(fiona.browser().text()).contains("NHS Anytown CCG: Quorate", "NHS Otherton CCG: Not quorate");
        look(fiona.browser(), "3 one quorate and the other not");
        narrow.go(meeting + "/live");
        narrow.picture("in common 3 narrow");
        assertThat(narrow.overflow()).isZero();
        fiona.agreed("Anytown agrees to pay for Saturdays.");
        assertThat(fiona.browser().text()).contains("Agreed", "Put off: the committee cannot decide");
        clock.pass(Duration.ofMinutes(10));
        fiona.beside("Dr Helen Marsh", "Arrives");
        fiona.beside("Mr Joseph Stone", "Arrives");
        fiona.agreed("Otherton agrees from October.");
        look(fiona.browser(), "4 each has its outcome");
        fiona.beside("Dr Ruth Amos", "Arrives");
        fiona.excludeThePublic("Terms that are still being negotiated with the landlord");
        fiona.openItem(ALONE);
        fiona.takesTheChair("Robert Dunn");
        assertThat(fiona.browser().page().innerText("section.app-live__item")).doesNotContain("NHS Anytown CCG");
        fiona.agreed("The lease is agreed.");
        fiona.closeMeeting();
    }

    private static void minutes(Secretary fiona, String meeting) {
        fiona.browser().go(meeting + "/minutes/" + Neighbour.somebody("anytown-pccc"));
        assertThat(fiona.browser().text())
                .contains("met in common with", "Anytown agrees to pay for Saturdays.", "Dr Helen Marsh")
                .doesNotContain("Otherton agrees", ALONE);
        look(fiona.browser(), "5 the minutes of the first");
        fiona.browser().go(meeting + "/minutes/" + Neighbour.COMMITTEE);
        assertThat(fiona.browser().text())
                .contains(
                        "Otherton agrees from October.",
                        "Samuel Okoro",
                        "Robert Dunn was in the chair for this item.",
                        ALONE)
                .doesNotContain("Anytown agrees");
        look(fiona.browser(), "6 the minutes of the second");
    }

    /** Each approves its own at a meeting of its own. */
    private void approved(Secretary fiona, String first) {
        for (var one : List.of(ANYTOWN, "/committees/" + Neighbour.COMMITTEE)) {
            var anytown = one.equals(ANYTOWN);
            fiona.browser().go(one + "/meetings/new");
            var later = fiona.convened("Monthly meeting", anytown ? 14 : 15, 6);
            fiona.browser().go(later + "/agenda");
            fiona.browser()
                    .page()
                    .locator("form[action*='" + first.substring(10) + "'] button")
                    .first()
                    .click();
            fiona.giveNotice(later);
            clock.set(java.time.LocalDateTime.of(2016, 6, anytown ? 14 : 15, 14, 0));
            var people = anytown ? PEOPLE.subList(0, 6) : List.of("Robert Dunn", "Samuel Okoro", "Dr Helen Marsh");
            fiona.openMeeting(later, people, people.getFirst());
            fiona.openItem("Minutes");
            fiona.agreed("A true record.");
            fiona.closeMeeting();
        }
    }

    private static void published(Browser anybody) {
        for (var committee : List.of("anytown-pccc", "otherton-pccc")) {
            anybody.go("/public/" + committee + "/2016-05-24/minutes");
            var own = committee.startsWith("anytown") ? "Anytown agrees to pay" : "Otherton agrees from October";
            var other = committee.startsWith("anytown") ? "Otherton agrees" : "Anytown agrees";
            assertThat(anybody.text()).contains(own, "met in common with").doesNotContain(other, "lease is agreed");
            look(anybody, "7 published by " + committee);
        }
    }

    private static void look(Browser browser, String name) {
        browser.picture("in common " + name);
        browser.expectAccessible();
    }
}
