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
import quorate.files.PdfPrintTest;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;
import quorate.register.Register;

/**
 * A pound from the allocation to a practice, at the browser: a scheme that the committee adopts while its GP members are
 * out of the room, readings, a statement, a second person, the instruction, the confirmation, a correction in November, and
 * the way of the money in both directions.
 */
@Story
@TestPropertySource(properties = "quorate.story=a pound")
@Tag("browser")
class PoundStoryTest {

    private static final String SCHEME = "wiltshire-primary-care-offer";
    private static final String FUND = "Delegated primary medical care 2016/17";
    private static final String BUDGET = "Budget of £80,000";
    /** The chair and the accountable officer, who have interests too, sent apologies. */
    private static final List<String> PRESENT =
            List.of("Priya Nair", "Samuel Okoro", "Grace Lin", "Nadia Rahman", "Dr Ruth Amos", "Dr Daniel Price");

    private static final List<String> WAY = List.of(
            "Allocation of £90,000",
            "Budget of £80,000",
            "Statement line of £28,200",
            "Instruction to pay of £28,200",
            "Confirmation of payment of £28,200",
            "Correction of £33");

    private static final String READINGS = """
            practice,reading,value,from,until,counted,source
            Z90001,signed-up,yes,2016-04-01,2017-03-31,2016-05-10,Letter of the practice
            Z90001,registered-list,9400,2016-04-01,2017-03-31,2016-04-01,NHS Digital
            Z90001,gateway,yes,2016-04-01,2017-03-31,2016-05-10,Prescribing team
            Z90001,deliverables,yes,2016-04-01,2017-03-31,2016-05-10,Plan of the group
            Z90003,signed-up,yes,2016-04-01,2017-03-31,2016-05-10,Letter of the practice
            Z90003,registered-list,12800,2016-04-01,2017-03-31,2016-04-01,NHS Digital
            Z90003,gateway,no,2016-04-01,2017-03-31,2016-05-10,Prescribing team
            Z90003,deliverables,yes,2016-04-01,2017-03-31,2016-05-10,Plan of the group
            Z90033,registered-list,many,2016-04-01,2017-03-31,2016-04-01,NHS Digital
            """;

    @LocalServerPort
    int port;

    @Autowired
    SetClock clock;

    @Autowired
    Register register;

    @Test
    void a_pound_is_followed_from_the_allocation_to_a_correction_in_november() throws Exception {
        MillLane.manager(register);
        try (var grace = Browser.at(port).as(Cast.FINANCE).open();
                var owen = Browser.at(port).as("owen", Cast.PASSWORD).open();
                var tom = Browser.at(port).as("tom", Cast.PASSWORD).open();
                var sian = onTelephone("sian");
                var narrow = onTelephone(Cast.FINANCE.username());
                var fiona = Browser.at(port).as(Cast.SECRETARY).open();
                var priya = Browser.at(port).as("priya", Cast.PASSWORD).open()) {
            allocate(grace);
            adopt(grace);
            decide(new Secretary(fiona), priya, grace);
            read(owen);
            var run = work(owen);
            approve(grace, narrow, run);
            pay(grace, narrow, tom);
            own(sian);
            ask(sian, owen);
            correct(owen, grace);
            trace(grace, narrow, run);
            sian.go("/payments/mine");
            assertThat(sian.text()).contains("−£33");
            assertThat(sian.go(run + "/statements/Z90003")).isEqualTo(404);
        }
    }

    private Browser onTelephone(String somebody) {
        var opening = Browser.at(port).as(somebody, Cast.PASSWORD);
        return opening.withoutScript().onTelephone().open();
    }

    private static PartyId party(String key) {
        return new PartyId(Fresh.idOf("fictional world", key));
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

    private static void allocate(Browser grace) {
        grace.go("/money/entries/new");
        grace.page().click("label:has-text('An allocation that came')");
        choose(grace, "fund", FUND);
        fill(grace, Map.of("amount", "90,000", "words", "Local quality schemes, letter of 3 May 2016"));
        day(grace, "day", 3, 5, 2016);
        press(grace, "Continue");
        press(grace, "Post it");
        assertThat(grace.text()).contains("Allocation of £90,000");
        look(grace, "1 the allocation");
        grace.go("/money/movements/new");
        grace.page().click("label:has-text('A budget')");
        choose(grace, "fund", FUND);
        fill(grace, Map.of("to", "Local", "amount", "80,000", "words", "Group work on prescribing and outliers"));
        day(grace, "day", 3, 5, 2016);
        grace.page().fill("#why", "The allocation is meant for it.");
        press(grace, "Continue");
        press(grace, "Lay it for a decision");
    }

    private static void adopt(Browser grace) {
        grace.go("/payments/schemes");
        grace.page().selectOption("#commissioner", party("anytown-ccg").toString());
        grace.page().selectOption("#scheme", SCHEME);
        fill(grace, Map.of("value", "75,000", "why", "Practices work on it in their groups."));
        day(grace, "from", 1, 4, 2016);
        press(grace, "See who may decide it");
        assertThat(grace.text()).contains("Primary Care Commissioning Committee of NHS Anytown CCG");
        look(grace, "2 who may adopt the scheme");
        press(grace, "Lay it for a decision");
        assertThat(grace.text()).contains("Waits for a decision");
    }

    /** The committee decides both; whoever gains by the scheme is out of the room for it, the two GPs among them. */
    private void decide(Secretary fiona, Browser priya, Browser grace) {
        fiona.browser().go("/meetings");
        var committee = "/committees/" + party("anytown-pccc");
        var meeting = fiona.convene(committee, 17, 5);
        fiona.takeFromDocket(meeting, BUDGET);
        var offer = "Wiltshire Primary Care Offer";
        fiona.takeFromDocket(meeting, offer);
        fiona.browser().go(meeting + "/look-ahead");
        assertThat(fiona.browser().text()).contains("Dr Ruth Amos", "Dr Daniel Price", "Waits for a ruling");
        look(fiona.browser(), "3 who is conflicted");
        fiona.browser()
                .page()
                .locator("main a:has-text('" + offer + "')")
                .first()
                .click();
        var item = fiona.path();
        for (var name : List.of("Dr Ruth Amos", "Dr Daniel Price")) rule(priya, item, name);
        fiona.giveNotice(meeting);
        clock.set(LocalDateTime.of(2016, 5, 17, 14, 0));
        fiona.openMeeting(meeting, PRESENT, "Priya Nair");
        fiona.openItem(BUDGET);
        fiona.agreed("The budget is approved.");
        fiona.openItem(offer);
        fiona.beside("Dr Ruth Amos", "Leaves");
        fiona.beside("Dr Daniel Price", "Leaves");
        look(fiona.browser(), "3 the scheme is decided without them");
        fiona.agreed("The scheme is used from 1 April 2016.");
        fiona.closeMeeting();
        grace.go("/payments/schemes");
        assertThat(grace.text()).contains("Adopted");
    }

    static void rule(Browser priya, String item, String name) {
        priya.go(item);
        var page = priya.page();
        page.getByText("Rule on " + name).click();
        var form = page.locator(
                        "main details",
                        new com.microsoft.playwright.Page.LocatorOptions().setHasText("Rule on " + name))
                .first();
        form.locator("input[name=treatment][value=leave-item]").first().check();
        form.locator("textarea[name=reason]").first().fill("A practice to which the member is bound would be paid.");
        form.locator("button:has-text('Record ruling')").first().click();
        assertThat(priya.text()).contains("Change the ruling on " + name);
    }

    private static void give(Browser owen, String text) {
        owen.go("/payments/readings/new");
        owen.page().selectOption("#commissioner", party("anytown-ccg").toString());
        owen.page().selectOption("#scheme", SCHEME);
        owen.page()
                .setInputFiles(
                        "input[type=file]",
                        new FilePayload("readings.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)));
        press(owen, "Read the file");
    }

    private static void read(Browser owen) {
        give(owen, READINGS);
        assertThat(owen.text()).contains("8 readings were entered", "1 row was rejected", "Z90033", "“many”");
        look(owen, "4 a file of readings");
        owen.go("/payments/readings");
        assertThat(owen.text()).contains("9,400 patients", "Not checked");
        look(owen, "4 readings");
    }

    private static String work(Browser owen) {
        start(owen, "A month that is paid for the first time");
        assertThat(owen.text())
                .contains("£28,200", "“Lead GPs, plans on outliers", "were not checked by a second person");
        look(owen, "5 a run with what was found");
        var run = path(owen);
        owen.page().click("main table a:has-text('Mill Lane Surgery')");
        assertThat(owen.text())
                .contains(
                        "9,400 patients × £2 = £18,800",
                        "counted to 1 April 2016",
                        "If a line seems wrong",
                        "Not approved yet");
        look(owen, "6 a statement");
        return run;
    }

    private static void start(Browser owen, String kind) {
        owen.go("/payments/runs/new");
        owen.page().click("label:has-text('" + kind + "')");
        owen.page().selectOption("#scheme", SCHEME);
        choose(owen, "fund", FUND);
        choose(owen, "month", "April 2016");
        choose(owen, "last", "April 2016");
        press(owen, "Work it out");
    }

    private static void approve(Browser grace, Browser narrow, String run) {
        narrow.go(run);
        look(narrow, "7 found before payment, narrow");
        assertThat(narrow.text()).contains("once every finding has an answer").doesNotContain("Approve and post");
        narrow.page().locator("main a:has-text('Answer')").first().click();
        look(narrow, "7 a finding, narrow");
        grace.go(path(narrow));
        look(grace, "7 a finding");
        grace.go("/payments/readings");
        look(grace, "7 readings to be checked");
        press(grace, "Mark all that others entered");
        grace.go(run);
        assertThat(grace.text()).contains("Nothing stands against paying it");
        look(grace, "7 a run before it is approved");
        press(grace, "Approve and post");
        assertThat(grace.text()).contains("Approved and posted", "Approved, and posted to the ledger");
        narrow.go(run + "/statements/Z90001");
        look(narrow, "7 a statement, narrow");
    }

    private void pay(Browser grace, Browser narrow, Browser tom) {
        tom.go("/payments/instructions");
        assertThat(tom.text()).contains("You are not on it today", "£28,200");
        grace.go("/payments/signatories");
        grace.page().selectOption("#commissioner", party("anytown-ccg").toString());
        grace.page().fill("#person", "Tom Bevan");
        press(grace, "Put on the list");
        look(grace, "8 who may instruct");
        tom.go("/payments/instructions");
        tom.page().locator("#fund").selectOption(new SelectOption().setIndex(1));
        day(tom, "payday", 20, 5, 2016);
        press(tom, "Tell the agent to pay");
        assertThat(tom.text()).contains("nine working days before. Choose 31 May 2016 or later");
        look(tom, "8 too late for that day");
        day(tom, "payday", 31, 5, 2016);
        press(tom, "Tell the agent to pay");
        assertThat(tom.text()).contains("To be paid on 31 May 2016", "Waits for confirmation");
        clock.set(LocalDateTime.of(2016, 6, 1, 10, 0));
        grace.go(path(tom));
        look(grace, "8 an instruction");
        narrow.go(path(tom));
        look(narrow, "8 an instruction, narrow");
        grace.page().fill("#paid-Z90001", "28,200");
        day(grace, "paid", 31, 5, 2016);
        press(grace, "Enter what was paid");
        assertThat(grace.text()).contains("Paid as told", "Paid on 31 May 2016");
        look(grace, "8 what was paid");
    }

    /** The practice sees what is its own, and no link behind which it may not look. */
    private static void own(Browser sian) throws Exception {
        sian.go("/payments/mine");
        assertThat(sian.text()).contains("Mill Lane Surgery", "£28,200");
        look(sian, "9 the practice’s own statements, narrow");
        sian.page().locator("main a:has-text('Wiltshire Primary Care Offer')").click();
        assertThat(sian.text())
                .contains("“Prescribing incentive taken up” (yes)")
                .doesNotContain("In the ledger");
        look(sian, "9 the practice’s own statement, narrow");
        var pdf = sian.page().locator("main a:has-text('Print (PDF)')").evaluate("link => link.href");
        assertThat(PdfPrintTest.faults(sian.page().request().get(pdf.toString()).body()))
                .isEmpty();
        sian.page().click("a:visible:has-text('Statements of your practice')");
        assertThat(sian.page().innerText("h1")).isEqualTo("Statements of your practice");
    }

    /** What the practice asks waits for whoever prepares payments, and stays on the statement with its answer. */
    private static void ask(Browser sian, Browser owen) {
        sian.page().locator("main a:has-text('Wiltshire Primary Care Offer')").click();
        var statement = path(sian);
        sian.page().click("main a:has-text('ask about it')");
        sian.page().selectOption("#line", "Work of the group");
        fill(sian, Map.of("words", "Our list was 9,389 on 1 April, by NHS Digital."));
        look(sian, "9 a practice asks, narrow");
        press(sian, "Send the query");
        owen.go("/worklist");
        owen.page().click("main a:has-text('Answer a query about a statement')");
        owen.page().click("label:has-text('It is put right')");
        fill(owen, Map.of("words", "You are right, and the difference follows."));
        look(owen, "9 a query is answered");
        press(owen, "Answer the practice");
        sian.go(statement);
        assertThat(sian.text()).contains("Work of the group: asked on 1 June 2016. It is put right");
        look(sian, "9 a statement with a query, narrow");
    }

    private void correct(Browser owen, Browser grace) {
        clock.set(LocalDateTime.of(2016, 11, 8, 10, 0));
        give(owen, READINGS.replace("registered-list,9400", "registered-list,9389"));
        grace.go("/payments/readings");
        press(grace, "Mark all that others entered");
        start(owen, "Paid months once more");
        assertThat(owen.text()).contains("−£33", "once more");
        look(owen, "10 a correction in November");
        var run = path(owen);
        owen.page().click("main table a:has-text('Mill Lane Surgery')");
        assertThat(owen.text())
                .contains(
                        "Statement of a difference",
                        "Changed since it was paid",
                        "Work of the group went from £18,800 to £18,778",
                        "Registered list of the practice is now 9,389 patients");
        look(owen, "10 the statement of the difference");
        grace.go(run);
        press(grace, "Approve and post");
        assertThat(grace.text()).contains("Approved and posted");
    }

    private static void trace(Browser grace, Browser narrow, String run) {
        grace.go(run + "/statements/Z90001");
        grace.page().locator("main a:has-text('the way of this money')").first().click();
        assertThat(grace.text()).containsSubsequence(WAY);
        look(grace, "11 the way of a pound");
        narrow.go(path(grace));
        look(narrow, "11 the way of a pound, narrow");
        backAndForth(grace);
        grace.go("/payments");
        look(grace, "11 all runs");
    }

    /** From what was paid back to the allocation, and from the allocation to what was paid. */
    private static void backAndForth(Browser grace) {
        posting(grace, "Confirmation of payment of £28,200");
        assertThat(grace.text()).containsSubsequence(WAY.subList(0, 4)).doesNotContain("Correction of £33");
        posting(grace, "Allocation of £90,000");
        assertThat(grace.text()).containsSubsequence(WAY);
        look(grace, "11 the way of a pound from its allocation");
    }

    private static void posting(Browser grace, String what) {
        grace.page()
                .locator("main a:has-text('Look at this posting: " + what + "')")
                .first()
                .click();
        assertThat(grace.page().innerText("h1")).contains(what);
    }

    private static String path(Browser browser) {
        return URI.create(browser.page().url()).getPath();
    }

    private static void look(Browser browser, String name) {
        browser.picture("pound " + name);
        assertThat(browser.overflow()).as(name).isLessThanOrEqualTo(0);
        if (!name.endsWith("narrow")) browser.expectAccessible();
    }
}
