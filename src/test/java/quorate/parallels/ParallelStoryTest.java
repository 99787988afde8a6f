package quorate.parallels;

import static org.assertj.core.api.Assertions.assertThat;
import static quorate.parallels.ReadOnce.ANYTOWN;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import quorate.payments.Payments;
import quorate.schemes.Schemes;
import quorate.stories.Browser;
import quorate.stories.Cast;
import quorate.stories.Story;
import quorate.web.Standing;

/** Grace Lin holds April and May of the global sum against the agent's statements before she relies on this service. */
@Story
@TestPropertySource(properties = "quorate.story=parallel-run")
class ParallelStoryTest {

    private static final String HERE = "/payments/parallels";
    private static final String APRIL = """
            Practice code,Period,Pay code,Amount
            Z90001,April 2016,GSUM,57966.71
            Z90003,April 2016,GSUM,79691.48
            Z90005,April 2016,GSUM,15000.00
            """;
    private static final String MAY = """
            Practice code,Period,Pay code,Amount
            Z90001,May 2016,GSUM,58858.50
            Z90003,May 2016,GSUM,79691.48
            Z90005,May 2016,GSUM,15318.82
            """;

    @LocalServerPort
    int port;

    @Autowired
    Payments payments;

    @Autowired
    Schemes schemes;

    @Autowired
    Standing standing;

    @BeforeEach
    void lists_were_read() {
        ReadOnce.read(payments, schemes, standing);
    }

    @Test
    @Tag("browser")
    void two_systems_are_held_against_each_other_until_both_agree() {
        try (var grace = Browser.at(port).as(Cast.FINANCE).open();
                var narrow = Browser.at(port)
                        .as(Cast.FINANCE)
                        .withoutScript()
                        .onTelephone()
                        .open()) {
            grace.go(HERE);
            assertThat(grace.text()).contains("No parallel run has been started yet");
            look(grace, "1 none yet");
            start(grace);
            give(grace, APRIL.replace("Z90003,April 2016", "Z90003,Aprilish"));
            assertThat(grace.text()).contains("Row 3, month: “Aprilish” is not a month");
            look(grace, "4 a file that is wrong");
            give(grace, APRIL);
            assertThat(grace.text()).contains("3 amounts taken and compared", "“GSUM”");
            look(grace, "5 what codes mean");
            grace.page().selectOption("#code-0", "global-sum");
            press(grace, "Save and compare");
            assertThat(grace.text()).contains("0 of 2 months", "April 2016: 2 differences are open");
            look(grace, "6 a parallel run");
            var page = path(grace);
            answer(grace, narrow, page);
            give(grace, MAY);
            assertThat(grace.text()).contains("Ready to switch: 2 months one after the other");
            look(grace, "9 ready to switch");
            var list = Cast.FINANCE.visiting(port).get(page + "/months/2016-04/comparison.csv?q=hill&state=all");
            assertThat(list.body())
                    .contains(
                            "Z90005,Hilltop Practice,2016-04-01,Global sum,15000.00,318.82,15318.82,Not explained,,Answered")
                    .doesNotContain("Z90001");
            assertThat(Cast.FINANCE
                            .visiting(port)
                            .get(page + "/months/2016-05/comparison.xlsx")
                            .status())
                    .isEqualTo(200);
            narrow.go(HERE);
            assertThat(narrow.text()).contains("Ready");
            look(narrow, "9 all of them, narrow");
            narrow.go(page);
            look(narrow, "9 a parallel run, narrow");
        }
    }

    private static void start(Browser grace) {
        grace.go(HERE + "/new");
        grace.page().selectOption("#commissioner", ANYTOWN.toString());
        grace.page().selectOption("#scheme", ReadOnce.SCHEME);
        press(grace, "Continue");
        assertThat(grace.text()).contains("There is a problem", "Choose the first month");
        grace.page().click("label:has-text('A file of another system')");
        grace.page().fill("#other", "Statements of the agent");
        grace.page().selectOption("#first", "2016-04-01");
        grace.page().selectOption("#last", "2016-05-01");
        look(grace, "2 what is held against what");
        press(grace, "Continue");
        assertThat(grace.text()).contains("Check your answers", "Nothing is saved until you confirm");
        look(grace, "3 check your answers");
        press(grace, "Confirm and start");
        assertThat(grace.text()).contains("Started. Now give the other system’s file");
    }

    private static void answer(Browser grace, Browser narrow, String page) {
        var april = page + "/months/2016-04";
        grace.go(april);
        assertThat(grace.text())
                .contains(
                        "1 of 3 lines agrees to the penny",
                        "Another list or reading",
                        "Weighted list, 9,100",
                        "Not explained",
                        "£318.82");
        look(grace, "7 a month");
        narrow.go(april);
        look(narrow, "7 a month, narrow");
        grace.page().click("summary:has-text('Answer many at once')");
        grace.page().selectOption("#of-line", "global-sum");
        grace.page().selectOption("#of-cause", "reading");
        say(grace, "Ours is right", "They still have the list of January.");
        press(grace, "Answer all of them");
        assertThat(grace.text()).contains("1 difference answered");
        grace.page().click("main table a:has-text('Hilltop Practice')");
        say(grace, "Both may stand", "Taken back for a visit in March, which is no part of the scheme.");
        grace.page().selectOption("#line", "global-sum");
        press(grace, "Answer it");
        assertThat(grace.text()).contains("Both may stand: the difference is agreed", "Grace Lin");
        look(grace, "8 one practice");
        narrow.go(path(grace));
        look(narrow, "8 one practice, narrow");
        grace.go(page);
    }

    private static void say(Browser grace, String outcome, String why) {
        grace.page().click("label:has-text('" + outcome + "')");
        grace.page().fill("#words", why);
    }

    private static void give(Browser grace, String text) {
        if (grace.page().locator("input[type=file]").count() == 0) grace.page().click("main a:has-text('Give a file')");
        grace.page()
                .setInputFiles(
                        "input[type=file]",
                        new FilePayload("agent.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)));
        press(grace, "Take the file and compare");
    }

    private static void press(Browser browser, String button) {
        browser.page().click("main button:has-text('" + button + "')");
    }

    private static String path(Browser browser) {
        return browser.page().url().replaceFirst("^https?://[^/]+", "").replaceFirst("\\?.*$", "");
    }

    private static void look(Browser browser, String name) {
        browser.picture("parallel " + name);
        assertThat(browser.overflow()).as(name).isLessThanOrEqualTo(0);
        if (!name.endsWith("narrow")) browser.expectAccessible();
    }

    @Test
    void who_sees_no_payments_sees_no_parallel_run_and_who_only_looks_changes_nothing() {
        var fiona = Cast.SECRETARY.visiting(port);
        assertThat(fiona.get(HERE).page().select("main").text()).contains("You hold no post");
        assertThat(fiona.get(HERE + "/new").status()).isEqualTo(403);
        assertThat(fiona.get(HERE + "/" + ReadOnce.id("nothing")).status()).isEqualTo(404);
        assertThat(Cast.PUBLIC.visiting(port).get(HERE).status()).isEqualTo(303);
        var grace = Cast.FINANCE.visiting(port);
        var nothing = grace.post(
                HERE + "/new", "months", "0", "tolerance", "-1", "first", "2016-05-01", "last", "2016-04-01");
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.page().select(".nhsuk-error-summary").text())
                .contains(
                        "Choose whose payments",
                        "Choose the scheme",
                        "Choose what it is held against",
                        "The last month is before the first",
                        "must be a whole number between 1 and 24",
                        "from £0 to £1,000");
    }
}
