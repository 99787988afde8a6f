package quorate.disclosures;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import quorate.SetClock;
import quorate.stories.Browser;
import quorate.stories.Cast;
import quorate.stories.Story;

/** A register comes in the layout of 2016, is looked through, entered and published; and what stands beside it. */
@Story
@TestPropertySource(properties = "quorate.story=disclosures") // a world to themselves: they say who has not declared
@Tag("browser")
class RegistersStoryTest {

    private static final String HERE = "/registers/anytown-ccg";

    @LocalServerPort
    int port;

    @Autowired
    SetClock clock;

    private static void press(Page page, String name) {
        page.click("main form button:text-is('" + name + "')");
    }

    private static void day(Page page, String name, String day, String month, String year) {
        page.fill("#" + name + "-day", day);
        page.fill("#" + name + "-month", month);
        page.fill("#" + name + "-year", year);
    }

    @Test
    void the_secretary_takes_in_a_published_register_and_publishes_it_again() throws IOException {
        clock.set(LocalDateTime.of(2017, 2, 1, 10, 0));
        try (var fiona = Browser.at(port).as(Cast.SECRETARY).open()) {
            var page = fiona.page();
            fiona.go("/registers");
            fiona.expectAccessible();
            fiona.go(HERE + "/spreadsheets");
            day(page, "day", "11", "1", "2017");
            page.setInputFiles(
                    "input[type=file]",
                    new FilePayload(
                            "register.xlsx",
                            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                            RegisterReadingTest.template()));
            press(page, "Look through it");
            assertThat(fiona.text())
                    .contains("NHS England's template of 2016", "Mill Lane Surgery: GP partner", "Nil return");
            fiona.picture("a register of 2016 before it is entered");
            fiona.expectAccessible();
            page.click("main form button:has-text('Enter')");
            assertThat(fiona.text()).contains("The register is entered");
            fiona.go("/interests/register/anytown-ccg");
            assertThat(fiona.text()).contains("Mill Lane Surgery: GP partner");
            fiona.picture("the register of interests from a spreadsheet");
            fiona.expectAccessible();
            fiona.go("/interests/register/anytown-pccc");
            press(page, "Publish the register as it is today");
            assertThat(fiona.text()).contains("Register of interests published");
        }
    }

    @Test
    void a_gift_is_entered_and_judged_on_a_telephone_too() {
        clock.set(LocalDateTime.of(2018, 5, 10, 10, 0));
        try (var ruth = Browser.at(port).as(Cast.CONFLICTED).onTelephone().open()) {
            var page = ruth.page();
            ruth.go(HERE + "/gifts/new");
            press(page, "Continue");
            assertThat(ruth.text()).contains("There is a problem", "Enter who gave it");
            ruth.expectAccessible();
            page.check("input[name=kind][value=gift]");
            page.fill("#giver", "Brightcare Primary Care Ltd");
            page.check("input[name=supplier][value=yes]");
            page.fill("#what", "A hamper");
            page.fill("#value", "35");
            day(page, "day", "3", "5", "2018");
            page.check("input[name=outcome][value=accepted]");
            press(page, "Continue");
            assertThat(ruth.text())
                    .contains("Against the guidance", "A supplier's gift worth more than £6 is declined");
            ruth.picture("a gift before it is entered");
            ruth.expectAccessible();
            press(page, "Confirm and save");
            assertThat(ruth.text()).contains("Entered in the register", "Brightcare");
            ruth.expectAccessible();
            ruth.go(HERE + "/gifts");
            ruth.picture("the register of gifts on a telephone");
            ruth.expectAccessible();
            assertThat(ruth.overflow()).isZero();
        }
    }

    @Test
    void what_is_outstanding_what_went_wrong_and_what_was_sent_can_be_read_by_everybody_it_is_for() {
        clock.set(LocalDateTime.of(2019, 3, 12, 10, 0));
        try (var fiona = Browser.at(port).as(Cast.SECRETARY).open()) {
            fiona.go(HERE + "/outstanding");
            press(fiona.page(), "Write now");
            fiona.picture("declarations that are outstanding");
            fiona.expectAccessible();
            fiona.go("/breaches/new");
            fiona.page().fill("#what", "An interest was declared after the decision.");
            fiona.page().fill("#named", "Tom Bevan");
            press(fiona.page(), "Send the report");
            fiona.picture("a report of a breach");
            fiona.expectAccessible();
            fiona.go("/breaches");
            fiona.expectAccessible();
            fiona.go(HERE + "/withheld");
            fiona.expectAccessible();
        }
        try (var ada = Browser.at(port).as(Cast.ADMINISTRATOR).open()) {
            ada.go("/letters");
            assertThat(ada.text()).contains("Nothing is sent");
            ada.picture("letters that wait for a mail server");
            ada.expectAccessible();
        }
    }
}
