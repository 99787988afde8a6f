package quorate.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import java.net.URI;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import quorate.SetClock;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;
import quorate.register.Register;

/**
 * A scheme of the commissioner's own, from a copy to the run that pays whoever signed it, at the browser: written in fields
 * and as text, worked out for every practice as it is typed, put to the Local Medical Committee, adopted, offered, answered.
 */
@Story
@TestPropertySource(properties = "quorate.story=a scheme of our own")
@Tag("browser")
class SchemeEditorStoryTest {

    private static final String COPIED = "wiltshire-primary-care-offer";
    private static final String OURS = "Anytown quality contract";
    private static final String TRIES = "registered-list = 10,000\ngateway = yes\ndeliverables = yes";
    private static final List<String> PRESENT =
            List.of("Priya Nair", "Samuel Okoro", "Grace Lin", "Nadia Rahman", "Dr Ruth Amos", "Dr Daniel Price");

    @LocalServerPort
    int port;

    @Autowired
    SetClock clock;

    @Autowired
    Register register;

    @Test
    void a_scheme_is_written_tried_adopted_offered_and_signed() throws Exception {
        MillLane.manager(register);
        try (var owen = Browser.at(port).as("owen", Cast.PASSWORD).open();
                var plain = telephone("owen");
                var sian = telephone("sian");
                var fiona = Browser.at(port).as(Cast.SECRETARY).open();
                var priya = Browser.at(port).as("priya", Cast.PASSWORD).open()) {
            var draft = begin(owen);
            fields(owen);
            faults(owen, draft);
            withoutScript(plain, draft);
            view(owen, draft);
            lay(owen, draft);
            decide(new Secretary(fiona), priya);
            var offer = offer(owen);
            sign(sian);
            signed(owen, offer);
        }
    }

    private Browser telephone(String somebody) {
        return Browser.at(port)
                .as(somebody, Cast.PASSWORD)
                .withoutScript()
                .onTelephone()
                .open();
    }

    private String begin(Browser owen) {
        owen.go("/schemes/drafts");
        look(owen, "scheme 1 nothing is being written");
        owen.page().selectOption("#commissioner", party("anytown-ccg").toString());
        owen.page().selectOption("#copied", COPIED);
        press(owen, "Begin the draft");
        assertThat(owen.text()).contains("Draft begun", "version 1", "Mill Lane Surgery", "Examples hold");
        return path(owen);
    }

    /** What it comes to changes while it is typed, and nothing is kept until somebody says so. */
    private static void fields(Browser owen) {
        fill(owen, Map.of("at.figures.0.value", "£1.50", "tries", TRIES, "budget", "100,000"));
        found(owen, "£35,000");
        assertThat(owen.text()).contains("Examples do not hold", "Above the budget", "+£5,000");
        look(owen, "scheme 2 worked out as it is typed");
        owen.page().reload();
        assertThat(owen.page().inputValue("[id='at.figures.0.value']")).isEqualTo("£1.00");
    }

    private static void found(Browser browser, String words) {
        browser.page().locator("#found:has-text('" + words + "')").waitFor();
    }

    private static void faults(Browser owen, String draft) {
        owen.go(draft + "?as=text");
        var text = owen.page().inputValue("#text");
        owen.page()
                .fill(
                        "#text",
                        text.replace("rounding: half-up", "rounding: sometimes").replace("* gateway-price", "* prize"));
        found(owen, "wrong with it");
        assertThat(owen.text()).contains("prize", "sometimes").containsPattern("Line \\d+:");
        look(owen, "scheme 3 all faults at once");
    }

    /** The same without script: asked for, shown, kept. */
    private static void withoutScript(Browser plain, String draft) {
        plain.go(draft);
        fill(plain, Map.of("at.title", OURS, "tries", TRIES, "budget", "200,000", "why", "Under our own name"));
        press(plain, "Show what it comes to");
        assertThat(plain.page().inputValue("[id='at.title']")).isEqualTo(OURS);
        assertThat(plain.text()).contains("It comes to", "£30,000", "version 1");
        look(plain, "scheme 4 on a telephone, narrow");
        press(plain, "Keep this version");
        assertThat(plain.text()).contains("Version 2 kept", "Under our own name");
        plain.go(draft + "/versions/2");
        assertThat(plain.text()).contains("New: title: " + OURS);
        look(plain, "scheme 4 a version, narrow");
    }

    private static void view(Browser owen, String draft) {
        owen.go(draft + "/views");
        day(owen, "by", 16, 5, 2016);
        press(owen, "Note that they were asked");
        owen.page().click("main a:has-text('Enter what The Local Medical Committee said')");
        owen.page().click("label:has-text('They support it with changes')");
        fill(owen, Map.of("words", "The gateway should open in April for everybody."));
        day(owen, "day", 10, 5, 2016);
        press(owen, "Keep their view");
        assertThat(owen.text()).contains("Supports it with changes", "should open in April");
        look(owen, "scheme 5 what others think of it");
    }

    private static void lay(Browser owen, String draft) {
        owen.go(draft + "/decision");
        fill(owen, Map.of("value", "200,000", "why", "Practices work on it in their groups."));
        day(owen, "from", 1, 4, 2016);
        press(owen, "See who may decide it");
        assertThat(owen.text()).contains("Primary Care Commissioning Committee of NHS Anytown CCG");
        look(owen, "scheme 6 who may decide");
        press(owen, "Lay it for a decision");
        assertThat(owen.text()).contains("Waits for a decision").doesNotContain("Keep this version");
        assertThat(owen.go("/schemes/" + COPIED + "-own")).isEqualTo(404);
    }

    private void decide(Secretary fiona, Browser priya) {
        var meeting = fiona.convene("/committees/" + party("anytown-pccc"), 17, 5);
        fiona.takeFromDocket(meeting, OURS);
        fiona.browser().go(meeting + "/look-ahead");
        fiona.browser()
                .page()
                .locator("main a:has-text('" + OURS + "')")
                .first()
                .click();
        var item = fiona.path();
        for (var name : List.of("Dr Ruth Amos", "Dr Daniel Price")) PoundStoryTest.rule(priya, item, name);
        fiona.giveNotice(meeting);
        clock.set(LocalDateTime.of(2016, 5, 17, 14, 0));
        fiona.openMeeting(meeting, PRESENT, "Priya Nair");
        fiona.openItem(OURS);
        fiona.beside("Dr Ruth Amos", "Leaves");
        fiona.beside("Dr Daniel Price", "Leaves");
        fiona.agreed("The scheme is used from 1 April 2016.");
        fiona.closeMeeting();
    }

    private static String offer(Browser owen) {
        assertThat(owen.go("/schemes/" + COPIED + "-own")).isEqualTo(200);
        assertThat(owen.text()).contains(OURS, "NHS Anytown CCG");
        owen.go("/offers/new");
        owen.page().selectOption("#commissioner", party("anytown-ccg").toString());
        owen.page().selectOption("#scheme", COPIED + "-own");
        day(owen, "from", 1, 4, 2016);
        day(owen, "to", 31, 3, 2017);
        day(owen, "by", 30, 6, 2016);
        fill(owen, Map.of("words", "Please answer by the end of June."));
        press(owen, "Offer it");
        assertThat(owen.text()).contains("Offered", "Mill Lane Surgery", "Orchard House", "Has not answered");
        look(owen, "scheme 7 an offer");
        press(owen, "Remind those who have not answered");
        assertThat(owen.text()).contains("Reminded: 5 practices");
        press(owen, "Remind those who have not answered");
        assertThat(owen.text()).contains("Nobody is left to be reminded today", "Has not answered");
        return path(owen);
    }

    /** Mill Lane asks for something else first; what it may not do is not offered to it. */
    private static void sign(Browser sian) {
        sian.go("/worklist");
        assertThat(sian.text()).contains("Answer an offer, of which you were reminded", OURS);
        sian.go("/offers");
        look(sian, "scheme 8 offered to a practice, narrow");
        sian.page().locator("main a:has-text('" + OURS + "')").first().click();
        assertThat(sian.text()).contains("should open in April", "Answer for Mill Lane Surgery");
        sian.page().click("label:has-text('We do not take part')");
        press(sian, "Give this answer");
        assertThat(sian.text()).contains("Enter the reason");
        sian.page().click("label:has-text('We sign up')");
        look(sian, "scheme 8 a practice answers, narrow");
        press(sian, "Give this answer");
        assertThat(sian.text())
                .contains("Signed, 17 May 2016, by Siân Llewellyn")
                .doesNotContain("Give this answer");
    }

    /** Who signed is who is paid. */
    private static void signed(Browser owen, String offer) {
        owen.go(offer);
        assertThat(owen.text()).contains("1 signed, 0 refused");
        owen.go("/payments/runs/new");
        owen.page().click("label:has-text('A month that is paid for the first time')");
        owen.page().selectOption("#scheme", COPIED + "-own");
        owen.page().locator("#fund").selectOption(new SelectOption().setIndex(1));
        for (var month : List.of("month", "last"))
            owen.page().locator("#" + month).selectOption(new SelectOption().setLabel("April 2016"));
        press(owen, "Work it out");
        assertThat(owen.text())
                .contains("Mill Lane Surgery", "A decision adopted the scheme", "was not read")
                .doesNotContain("Orchard House");
        look(owen, "scheme 9 a run takes who signed");
    }

    private static PartyId party(String key) {
        return new PartyId(Fresh.idOf("fictional world", key));
    }

    private static String path(Browser browser) {
        return URI.create(browser.page().url()).getPath();
    }

    private static void fill(Browser browser, Map<String, String> typed) {
        typed.forEach((field, text) -> browser.page().fill("[id='" + field + "']", text));
    }

    private static void day(Browser browser, String name, int day, int month, int year) {
        fill(browser, Map.of(name + "-day", "" + day, name + "-month", "" + month, name + "-year", "" + year));
    }

    private static void press(Browser browser, String button) {
        browser.page().click("main button:has-text('" + button + "')");
    }

    private static void look(Browser browser, String name) {
        browser.picture(name);
        assertThat(browser.overflow()).as(name).isLessThanOrEqualTo(0);
        if (!name.endsWith("narrow")) browser.expectAccessible();
    }
}
