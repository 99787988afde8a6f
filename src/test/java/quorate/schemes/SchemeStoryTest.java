package quorate.schemes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import quorate.stories.Browser;
import quorate.stories.Cast;
import quorate.stories.Story;

/** Somebody of a practice looks up what a scheme says, and works out a line of the statement. */
@Story
@Tag("browser")
class SchemeStoryTest {

    @LocalServerPort
    int port;

    @Test
    void a_practice_checks_a_line_of_its_statement_by_the_scheme_itself() {
        try (var fiona = Browser.at(port).as(Cast.SECRETARY).open();
                var phone = Browser.at(port).as(Cast.SECRETARY).onTelephone().open();
                var plain = Browser.at(port).as(Cast.SECRETARY).withoutScript().open()) {
            fiona.go("/schemes?on=2016-05-10");
            assertThat(fiona.text()).contains("Bolton Quality Contract", "GMS global sum", "NHS Lambeth CCG");
            fiona.picture("schemes 1 all of them");
            fiona.expectAccessible();
            fiona.go("/schemes/gms-global-sum?on=2016-05-10");
            assertThat(fiona.text())
                    .contains("1 April 2016 to 31 March 2017 On this day", "£80.59", "Backdated to 1 April 2018")
                    .contains("Expected practice, source not verified")
                    .doesNotContain("Does not hold");
            fiona.picture("schemes 2 what a scheme says");
            fiona.expectAccessible();
            fiona.go("/schemes/prescribing-quality-2015");
            assertThat(fiona.text()).contains("It is not for", "Price by underspend", "£0.90");
            fiona.expectAccessible();
            plain.go("/schemes/gms-global-sum/try?on=2016-05-10");
            plain.page().fill("#registered-list", "1200");
            plain.page().fill("#ooh-opted-out", "perhaps");
            plain.page().click("main form button:text-is('Work it out')");
            assertThat(plain.text())
                    .contains("Enter: Weighted list")
                    .contains("Opted out of out-of-hours services must be yes or no, such as yes, not 'perhaps'");
            assertThat(plain.page().inputValue("#registered-list")).isEqualTo("1200");
            plain.page().fill("#weighted-list", "1,200");
            plain.page().fill("#ooh-opted-out", "yes");
            plain.page().click("main form button:text-is('Work it out')");
            assertThat(plain.text()).contains("Owed in all: £7,643.96");
            fiona.go(plain.page().url().replaceFirst("https?://[^/]+", ""));
            fiona.page().click("summary:has-text('The working of: Global sum')");
            assertThat(fiona.text())
                    .contains("1,200 weighted patients × £80.59 ÷ 12 + £0 ÷ 12 = £8,059")
                    .contains("typed by you, counted to 1 April 2016");
            fiona.picture("schemes 3 a line worked out");
            fiona.expectAccessible();
            phone.go("/schemes/bolton-quality-contract/try?on=2015-05-10&ask=yes&weighted-list=0&core-funding=1"
                    + "&mandatory-met=yes&others-met=yes");
            assertThat(phone.text())
                    .contains("It cannot be worked out", "This would be divided by “Weighted list”, which is nothing.");
            phone.picture("schemes 4 what cannot be worked out");
            phone.expectAccessible();
            fiona.go("/schemes/practices/Z90001");
            assertThat(fiona.text()).contains("Global sum of Z90001");
            fiona.expectAccessible();
        }
    }
}
