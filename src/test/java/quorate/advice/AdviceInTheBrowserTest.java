package quorate.advice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import quorate.stories.Browser;
import quorate.stories.Cast;
import quorate.stories.Story;

/** A secretary takes an unsettled question to the desk and relies on what came back, with script and without. */
@Story
@Tag("browser")
@TestPropertySource(properties = "quorate.story=advice in the browser")
@DirtiesContext
class AdviceInTheBrowserTest {

    @LocalServerPort
    int port;

    @Test
    void a_question_goes_from_the_answer_to_the_desk_and_back_with_script() {
        try (var fiona = Browser.at(port).as(Cast.SECRETARY).open()) {
            walk(fiona, true);
        }
    }

    @Test
    void the_same_without_script_on_a_telephone() {
        try (var fiona = Browser.at(port)
                .as(Cast.SECRETARY)
                .withoutScript()
                .onTelephone()
                .open()) {
            walk(fiona, false);
        }
    }

    private static void walk(Browser fiona, boolean script) {
        fiona.go("/who-may-decide?act=fn.premises.capital&body=anytown-pccc&day=2016-05-10");
        look(fiona, script, "who may decide");
        fiona.page().click("a:text-is('Take this to the advice desk')");
        fiona.page().fill("#title", "Capital for Mill Lane");
        fiona.page().fill("#asks", "May the committee agree a capital grant of the extension?");
        fiona.page().fill("#about", "Z90001");
        look(fiona, script, "asking");
        press(fiona, "Continue");
        look(fiona, script, "checking");
        press(fiona, "Put it on the desk");
        assertThat(fiona.text()).contains("Not sent to anybody");
        fiona.page().click("a:text-is('Note that it was sent')");
        fiona.page().check("input[value=solicitor]");
        fiona.page().fill("#to", "Hart and Co");
        fiona.page().check("input[value=letter]");
        day(fiona, "expected", "24", "5");
        look(fiona, script, "sending");
        press(fiona, "Note it");
        fiona.page().click("a:text-is('Draft the letter')");
        look(fiona, script, "letter");
        fiona.page().goBack();
        answer(fiona, script, "Hart and Co", "yes");
        answer(fiona, script, "NHS England", "no");
        fiona.page().click("a:has-text('Rely on it') >> nth=0");
        day(fiona, "until", "31", "5");
        fiona.page().selectOption("#decider", new com.microsoft.playwright.options.SelectOption().setIndex(1));
        fiona.page().fill("#why", "We have worked with them for years.");
        look(fiona, script, "relying");
        press(fiona, "Rely on it");
        assertThat(fiona.text()).contains("Not settled between them", "Its last day is near");
        look(fiona, script, "piece");
        fiona.page().click("a:has-text('Look at it again')");
        look(fiona, script, "review");
        fiona.page().click("a:text-is('Withdraw it instead')");
        look(fiona, script, "withdrawing");
        fiona.go("/advice");
        look(fiona, script, "list");
    }

    private static void answer(Browser fiona, boolean script, String by, String meaning) {
        fiona.page().click("a:text-is('Note an answer')");
        fiona.page().fill("#said-by", by);
        fiona.page().check("input[value=" + meaning + "]");
        fiona.page()
                .fill(
                        "#said",
                        "In our opinion the committee " + (meaning.equals("yes") ? "may" : "may not") + " decide it.");
        look(fiona, script, "answering");
        press(fiona, "Note the answer");
    }

    private static void day(Browser fiona, String name, String day, String month) {
        fiona.page().fill("#" + name + "-day", day);
        fiona.page().fill("#" + name + "-month", month);
        fiona.page().fill("#" + name + "-year", "2016");
    }

    private static void press(Browser fiona, String button) {
        fiona.page().click("main form button:text-is('" + button + "')");
    }

    /** What looks is a script itself. */
    private static void look(Browser fiona, boolean script, String name) {
        fiona.picture("advice " + name + (script ? "" : " on a telephone"));
        if (script) fiona.expectAccessible();
    }
}
