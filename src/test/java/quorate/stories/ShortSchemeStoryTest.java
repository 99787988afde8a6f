package quorate.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import quorate.SetClock;
import quorate.Visitor;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;
import quorate.register.Register;

/**
 * A scheme of one month in winter, at the browser, from its offer to its close: a practice asks for something else, is agreed
 * with, is too late and gets more time, signs, is paid; the others are reminded and the offer is taken back from them. What
 * nobody may do is tried on the way.
 */
@Story
@TestPropertySource(properties = "quorate.story=a short scheme")
@Tag("browser")
class ShortSchemeStoryTest {

    private static final String COPIED = "birmingham-winter-appointments";
    private static final String OURS = "Extra appointments of December";
    private static final String FUND = "Delegated primary medical care 2016/17";
    private static final String BUDGET = "Budget of £10,000";
    private static final List<String> PRESENT =
            List.of("Priya Nair", "Samuel Okoro", "Grace Lin", "Nadia Rahman", "Dr Ruth Amos", "Dr Daniel Price");
    private static final String GIVEN = """
            practice,reading,value,from,until,counted,source
            Z90001,appointments,87,2016-12-01,2016-12-31,2016-12-31,Appointment book
            Z90001,allotted,86,2016-12-01,2016-12-31,2016-12-01,Letter of 2 December
            """;

    @LocalServerPort
    int port;

    @Autowired
    SetClock clock;

    @Autowired
    Register register;

    @Test
    void a_winter_scheme_goes_from_offer_to_close_in_a_month() {
        MillLane.manager(register);
        try (var grace = Browser.at(port).as(Cast.FINANCE).open();
                var owen = Browser.at(port).as("owen", Cast.PASSWORD).open();
                var fiona = Browser.at(port).as(Cast.SECRETARY).open();
                var priya = Browser.at(port).as("priya", Cast.PASSWORD).open();
                var sian = onTelephone("sian");
                var narrow = onTelephone("owen")) {
            clock.set(LocalDateTime.of(2016, 11, 15, 10, 0));
            write(owen);
            lay(owen, grace);
            decide(new Secretary(fiona), priya);
            clock.set(LocalDateTime.of(2016, 12, 1, 9, 0));
            var offer = offer(owen);
            counter(sian, owen, narrow, offer);
            late(sian, owen, narrow, offer);
            takenBack(owen, offer);
            pay(owen, grace, sian, offer);
            close(owen, narrow, offer);
        }
    }

    private Browser onTelephone(String somebody) {
        return Browser.at(port)
                .as(somebody, Cast.PASSWORD)
                .withoutScript()
                .onTelephone()
                .open();
    }

    /** One month of our own, copied from another commissioner's. */
    private static void write(Browser owen) {
        owen.go("/schemes/drafts");
        owen.page().selectOption("#commissioner", party("anytown-ccg").toString());
        owen.page().selectOption("#copied", COPIED);
        press(owen, "Begin the draft");
        var draft = path(owen);
        owen.go(draft + "?as=text");
        var text = owen.page().inputValue("#text");
        fill(
                owen,
                Map.of(
                        "text",
                        text.replace("2018-01-01/2018-02-01", "2016-12-01/2017-01-01")
                                .replace("on: 2018-01-01", "on: 2016-12-01")
                                .replace("signed: 2017-12-20", "signed: 2016-11-20")
                                .replace("Extra appointments of January", OURS),
                        "why",
                        "For December"));
        press(owen, "Keep this version");
        owen.go(draft + "/decision");
    }

    private static void lay(Browser owen, Browser grace) {
        fill(owen, Map.of("value", "9,000", "why", "Surgeries are full from the first cold week on."));
        day(owen, "from", 1, 12, 2016);
        press(owen, "See who may decide it");
        press(owen, "Lay it for a decision");
        assertThat(owen.text()).contains("Waits for a decision");
        grace.go("/money/movements/new");
        grace.page().click("label:has-text('A budget')");
        choose(grace, "fund", FUND);
        fill(grace, Map.of("to", "Winter", "amount", "10,000", "words", "Extra appointments in December"));
        day(grace, "day", 15, 11, 2016);
        grace.page().fill("#why", "Free in the allocation.");
        press(grace, "Continue");
        press(grace, "Lay it for a decision");
    }

    private void decide(Secretary fiona, Browser priya) {
        var meeting = fiona.convene("/committees/" + party("anytown-pccc"), 22, 11);
        for (var title : List.of(BUDGET, OURS)) fiona.takeFromDocket(meeting, title);
        fiona.browser().go(meeting + "/look-ahead");
        fiona.browser()
                .page()
                .locator("main a:has-text('" + OURS + "')")
                .first()
                .click();
        var item = fiona.path();
        for (var name : List.of("Dr Ruth Amos", "Dr Daniel Price")) PoundStoryTest.rule(priya, item, name);
        fiona.giveNotice(meeting);
        clock.set(LocalDateTime.of(2016, 11, 22, 14, 0));
        fiona.openMeeting(meeting, PRESENT, "Priya Nair");
        fiona.openItem(BUDGET);
        fiona.agreed("The budget is approved.");
        fiona.openItem(OURS);
        fiona.beside("Dr Ruth Amos", "Leaves");
        fiona.beside("Dr Daniel Price", "Leaves");
        fiona.agreed("The scheme is used from 1 December 2016.");
        fiona.closeMeeting();
    }

    /** For days that the scheme has not, nothing is offered, and what was typed stays; offered twice, it is offered once. */
    private static String offer(Browser owen) {
        asked(owen, 1, 11);
        assertThat(owen.text()).contains("There is a problem", "is not all among these days");
        assertThat(owen.page().inputValue("#words")).startsWith("Dear colleagues");
        look(owen, "1 days that the scheme has not");
        asked(owen, 1, 12);
        assertThat(owen.text()).contains("Offered", "Mill Lane Surgery", "An answer is awaited until 5 December 2016");
        var offer = path(owen);
        look(owen, "2 offered");
        asked(owen, 1, 12);
        assertThat(owen.text()).contains("was offered for 1 December 2016 to 31 December 2016 already");
        return offer;
    }

    private static void asked(Browser owen, int day, int month) {
        owen.go("/offers/new");
        owen.page().selectOption("#commissioner", party("anytown-ccg").toString());
        owen.page().selectOption("#scheme", COPIED + "-own");
        day(owen, "from", day, month, 2016);
        day(owen, "to", 31, 12, 2016);
        day(owen, "by", 5, 12, 2016);
        fill(owen, Map.of("words", "Dear colleagues,\n£25 for each extra appointment. Please answer by Monday."));
        press(owen, "Offer it");
    }

    private void counter(Browser sian, Browser owen, Browser narrow, String offer) {
        sian.go("/worklist");
        sian.page().click("main a:has-text('Answer an offer')");
        assertThat(sian.text())
                .contains("Answer for Mill Lane Surgery")
                .doesNotContain("Agree to what the practice asks");
        say(sian, "We would take part if", "");
        assertThat(sian.text()).contains("Enter the reason, or what you ask for");
        look(sian, "3 nothing asked, narrow");
        say(sian, "We would take part if", "86 appointments instead of 60: we have a locum.");
        assertThat(sian.text()).contains("Sent to whoever made the offer", "86 appointments instead of 60");
        look(sian, "4 a practice asks for something else, narrow");
        assertThat(said(visiting("sian"), offer, "countered", "And 90."))
                .contains("What you asked for waits for an answer");
        assertThat(said(visiting("sian"), offer, "agreed", "Yes."))
                .contains("You hold no post by which you answer for the commissioner");
        assertThat(said(visiting("owen"), offer, "signed", "")).contains("You hold no post of this practice today");
        assertThat(said(visiting("owen"), offer, "reminded", "")).contains("waits for your answer");
        var margaret = Cast.MEMBER.visiting(port);
        assertThat(margaret.post(offer + "/practices/Z90001", "kind", "signed").status())
                .isEqualTo(404);
        owen.go("/worklist");
        owen.page().click("main a:has-text('Answer what a practice asks for instead')");
        say(owen, "Agree to what the practice asks", "86 are allotted to you, by our letter of 2 December.");
        assertThat(owen.text()).contains("What it asked was agreed to; not signed yet");
        look(owen, "5 agreed");
        narrow.go(offer);
        press(narrow, "Remind those who have not answered");
        assertThat(narrow.text()).contains("Reminded: 5 practices");
        look(narrow, "5 the offer, narrow");
    }

    private Visitor visiting(String username) {
        return Visitor.at(port).signIn(username, Cast.PASSWORD);
    }

    private static String said(Visitor somebody, String offer, String kind, String words) {
        var answer = somebody.post(offer + "/practices/Z90001", "kind", kind, "words", words);
        assertThat(answer.status()).isEqualTo(422);
        return answer.page().select("main").text();
    }

    /** A day too late, put off with its reason to a day that is possible, and signed then. */
    private void late(Browser sian, Browser owen, Browser narrow, String offer) {
        clock.set(LocalDateTime.of(2016, 12, 6, 9, 0));
        sian.go(offer + "/practices/Z90001");
        assertThat(sian.text()).contains("The last day for an answer was 5 December 2016. Ask the commissioner");
        look(sian, "6 too late, narrow");
        assertThat(said(visiting("sian"), offer, "signed", ""))
                .contains("The last day for an answer was 5 December 2016");
        owen.go(offer);
        for (var wrong : List.of(5, 31)) {
            extend(owen, wrong, wrong == 5 ? 12 : 1, wrong == 5 ? 2016 : 2017);
            assertThat(owen.text()).contains("There is a problem");
        }
        assertThat(owen.text()).contains("It is offered until 31 December 2016, and nobody can sign after that");
        look(owen, "7 put off too far");
        extend(owen, 9, 12, 2016);
        assertThat(owen.text()).contains("The last day was put off", "Put off to 9 December 2016 on 6 December 2016");
        sian.go(offer + "/practices/Z90001");
        say(sian, "We sign up", "");
        assertThat(sian.text()).contains("Signed", "It was signed already, on 6 December 2016");
        look(sian, "8 signed, narrow");
        assertThat(said(visiting("sian"), offer, "refused", "No.")).contains("It was signed already");
        narrow.go("/offers");
        look(narrow, "8 all offers, narrow");
    }

    private static void extend(Browser owen, int day, int month, int year) {
        if (owen.page()
                        .locator("details[open]:has-text('Put off the last day')")
                        .count()
                == 0) owen.page().click("summary:has-text('Put off the last day')");
        day(owen, "by", day, month, year);
        fill(owen, Map.of("why", "The letter went out a day late."));
        press(owen, "Put it off");
    }

    private static void takenBack(Browser owen, String offer) {
        owen.go(offer);
        owen.page().click("summary:has-text('Take the offer back')");
        press(owen, "Take it back");
        assertThat(owen.text()).contains("Enter why it is taken back");
        fill(owen, Map.of("reason", "The money is given out."));
        press(owen, "Take it back");
        assertThat(owen.text()).contains("Taken back from 4 practices", "1 signed, 0 refused, 4 ended, 0 to come");
        look(owen, "9 taken back from the others");
        owen.go(offer + "/practices/Z90003");
        say(owen, "Offer it to this practice again", "");
        assertThat(owen.text()).contains("Offered again; not signed yet");
        say(owen, "Take the offer back from this practice", "It has no room after all.");
        assertThat(owen.text()).contains("It has no room after all");
        look(owen, "9 ended with one practice");
    }

    private void pay(Browser owen, Browser grace, Browser sian, String offer) {
        clock.set(LocalDateTime.of(2017, 1, 2, 9, 0));
        owen.go(offer);
        assertThat(owen.text()).contains("Nothing was paid yet for the last of its days to Mill Lane Surgery");
        owen.go("/payments/readings/new");
        owen.page().selectOption("#commissioner", party("anytown-ccg").toString());
        owen.page().selectOption("#scheme", COPIED + "-own");
        owen.page()
                .setInputFiles(
                        "input[type=file]",
                        new FilePayload("given.csv", "text/csv", GIVEN.getBytes(StandardCharsets.UTF_8)));
        press(owen, "Read the file");
        grace.go("/payments/readings");
        press(grace, "Mark all that others entered");
        owen.go("/payments/runs/new");
        owen.page().click("label:has-text('A month that is paid for the first time')");
        owen.page().selectOption("#scheme", COPIED + "-own");
        choose(owen, "fund", FUND);
        for (var month : List.of("month", "last")) choose(owen, month, "December 2016");
        press(owen, "Work it out");
        assertThat(owen.text()).contains("Mill Lane Surgery", "£2,150").doesNotContain("Orchard House");
        var run = path(owen);
        grace.go(run);
        press(grace, "Approve and post");
        assertThat(grace.text()).contains("Approved and posted");
        sian.go(offer + "/practices/Z90001");
        assertThat(sian.text()).contains("Paid under it so far", "£2,150");
        sian.go("/payments/mine");
        look(sian, "10 what it was paid, narrow");
    }

    /** What was paid cannot be signed away; the offer says by itself that it is closed. */
    private static void close(Browser owen, Browser narrow, String offer) {
        owen.go(offer + "/practices/Z90001");
        for (var day : List.of(1, 2)) {
            day(owen, "holds", day, day == 1 ? 12 : 1, day == 1 ? 2016 : 2017);
            say(owen, "End it with this practice", "It did not keep to it.");
        }
        assertThat(owen.text()).contains("It ends by itself after 31 December 2016");
        day(owen, "holds", 1, 12, 2016);
        say(owen, "End it with this practice", "It did not keep to it.");
        assertThat(owen.text())
                .contains("was paid £2,150 under it")
                .contains("To take money back is a decision of its own");
        look(owen, "11 after it was paid");
        owen.go(offer);
        assertThat(owen.text()).contains("Closed", "£2,150 together");
        look(owen, "12 closed");
        narrow.go(offer);
        look(narrow, "12 closed, narrow");
    }

    private static PartyId party(String key) {
        return new PartyId(Fresh.idOf("fictional world", key));
    }

    private static void say(Browser browser, String what, String words) {
        var radio = browser.page().locator("label:has-text('" + what + "')");
        if (radio.count() > 0) radio.click();
        else assertThat(browser.text()).contains(what);
        fill(browser, Map.of("words", words));
        browser.page().locator("main form[aria-label=Answer] button").click();
    }

    private static String path(Browser browser) {
        return URI.create(browser.page().url()).getPath();
    }

    private static void fill(Browser browser, Map<String, String> typed) {
        typed.forEach((field, text) -> browser.page().fill("#" + field, text));
    }

    private static void day(Browser browser, String name, int day, int month, int year) {
        fill(browser, Map.of(name + "-day", "" + day, name + "-month", "" + month, name + "-year", "" + year));
    }

    private static void choose(Browser browser, String field, String label) {
        browser.page().locator("#" + field).selectOption(new SelectOption().setLabel(label));
    }

    private static void press(Browser browser, String button) {
        browser.page().click("main button:has-text('" + button + "')");
    }

    private static void look(Browser browser, String name) {
        browser.picture("short " + name);
        assertThat(browser.overflow()).as(name).isLessThanOrEqualTo(0);
        if (!name.endsWith("narrow")) browser.expectAccessible();
    }
}
